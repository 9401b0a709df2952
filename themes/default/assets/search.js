// The search box in the header of a page, and the search page.
//
// Without this script the box is a plain form that leads to the search page, which lists everything. With it, the box
// is an ARIA combobox whose list leads straight to pages, and the search page shows results. The search itself is
// search/client.js, loaded when it is first needed. Every word shown comes from the form's data attributes.

const boxLimit = 5
const completionLimit = 2
const pageLimit = 10
const excerptLimit = 5
const filterLimit = 12
const typingPause = 150
const speakingPause = 700

// Small helpers

/** A new element with these properties, attributes and children; text is never read as HTML. */
function element(name, { attributes = {}, ...properties } = {}, children = []) {
  const node = Object.assign(document.createElement(name), properties)
  for (const [key, value] of Object.entries(attributes)) node.setAttribute(key, value)
  node.append(...children)
  return node
}

/** The wording with {n} and {text} filled in. */
const fill = (wording, values) => wording.replace(/\{(n|text)\}/g, (hole, key) => values[key] ?? hole)

/** A function that runs the last of several calls, once they have paused. */
function afterPause(milliseconds, run) {
  let timer
  const later = (...values) => {
    clearTimeout(timer)
    timer = setTimeout(run, milliseconds, ...values)
  }
  later.cancel = () => clearTimeout(timer)
  return later
}

/** The words under a result's title: what kind of page it is and where it comes from. */
const aboutResult = (result) => [result.kindLabel || result.kind, result.parish].filter(Boolean).join(' · ')

function countWords(form, answer) {
  const wording = answer.totalIsLowerBound ? form.dataset.countAtLeast : form.dataset.count
  return fill(wording, { n: new Intl.NumberFormat(form.dataset.language).format(answer.total) })
}

/** The search of this site: loaded on first use, and again after a failure. */
function connect(form) {
  const root = new URL(form.dataset.searchRoot, document.baseURI)
  const siteRoot = new URL('../', root)
  let opening = null
  let failures = 0
  const open = () => {
    // A browser may remember that a module failed to load; under another address it asks again.
    opening ??= import(new URL(failures > 0 ? `client.js?${failures}` : 'client.js', root).href)
      .then((client) => client.openSearch(root.href, { language: form.dataset.language }))
      .catch((error) => {
        opening = null
        failures += 1
        throw error
      })
    return opening
  }
  return {
    open,
    addressOf: (result) => new URL(result.url.replace(/^\/+/, ''), siteRoot).href,
    query: async (text, options) => (await open()).query(text, options),
    suggest: async (text, options) => (await open()).suggest(text, options),
  }
}

// The box

function startBox(form) {
  const input = form.querySelector('.search-input')
  const search = connect(form)
  const popup = element('div', {
    className: 'search-popup', id: `${input.id}-options`, hidden: true,
    attributes: { role: 'listbox', 'aria-label': form.dataset.suggestions },
  })
  const status = element('p', { className: 'visually-hidden', attributes: { role: 'status' } })
  const note = element('p', { className: 'search-note', hidden: true })
  form.append(popup, status, note)
  const attributes = {
    role: 'combobox', 'aria-expanded': 'false', 'aria-controls': popup.id, 'aria-autocomplete': 'list', 'aria-haspopup': 'listbox',
  }
  for (const [key, value] of Object.entries(attributes)) input.setAttribute(key, value)

  let active = -1
  let turn = 0
  const options = () => [...popup.children]
  const speak = afterPause(speakingPause, (words) => { status.textContent = words })

  function activate(index) {
    active = index
    options().forEach((option, position) => option.setAttribute('aria-selected', String(position === index)))
    const option = options()[index]
    if (option) {
      input.setAttribute('aria-activedescendant', option.id)
      option.scrollIntoView({ block: 'nearest' })
    } else {
      input.removeAttribute('aria-activedescendant')
    }
  }

  function show(isOpen) {
    popup.hidden = !isOpen
    input.setAttribute('aria-expanded', String(isOpen))
    activate(-1)
  }

  function close() {
    turn += 1
    update.cancel()
    speak.cancel()
    show(false)
  }

  function link(href, children, kind = '') {
    return element('a', {
      href, id: `${popup.id}-${popup.childElementCount}`, tabIndex: -1, className: kind,
      attributes: { role: 'option', 'aria-selected': 'false' },
    }, children)
  }

  /** The address of the search page for these words, which works without this script too. */
  const pageAddress = (text) => `${form.action}?${new URLSearchParams({ q: text })}`

  function fillPopup(text, completions, answer) {
    popup.replaceChildren()
    for (const words of completions) popup.append(link(pageAddress(words), [words], 'option-word'))
    for (const result of answer.results) {
      popup.append(link(search.addressOf(result), [
        element('span', { className: 'option-title', textContent: result.title }),
        ' ',
        element('span', { className: 'option-about', textContent: aboutResult(result) }),
      ]))
    }
    if (answer.total > 0) {
      popup.append(link(pageAddress(text), [fill(form.dataset.all, { text: answer.corrected ?? text })], 'option-all'))
    }
    show(popup.childElementCount > 0)
    const words = answer.total > 0 ? countWords(form, answer) : fill(form.dataset.none, { text })
    speak(answer.corrected ? `${fill(form.dataset.corrected, { text: answer.corrected })}. ${words}` : words)
  }

  async function find() {
    const text = input.value.trim()
    if (text === '') return close()
    const mine = ++turn
    try {
      const [completions, answer] = await Promise.all([
        completionsOf(search, text), search.query(text, { limit: boxLimit, excerpts: 0 }),
      ])
      if (mine !== turn) return
      note.hidden = true
      fillPopup(text, completions, answer)
    } catch {
      if (mine !== turn) return
      close()
      note.textContent = status.textContent = form.dataset.failed
      note.hidden = false
    }
  }

  const update = afterPause(typingPause, find)
  input.addEventListener('input', update)
  input.addEventListener('focus', () => search.open().catch(() => {}))
  form.addEventListener('focusout', (event) => { if (!form.contains(event.relatedTarget)) close() })
  popup.addEventListener('pointerdown', (event) => event.preventDefault())
  input.addEventListener('keydown', (event) => {
    const count = popup.childElementCount
    if (event.isComposing || event.ctrlKey || event.metaKey) return
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault()
      if (popup.hidden) return find()
      // One more place than there are options: the box itself.
      const step = event.key === 'ArrowDown' ? 1 : -1
      activate((active + 1 + step + count + 1) % (count + 1) - 1)
    } else if (event.key === 'Escape' && (!popup.hidden || input.value !== '')) {
      event.preventDefault()
      if (popup.hidden) input.value = ''
      close()
    } else if (event.key === 'Tab') {
      close()
    } else if (event.key === 'Enter' && active >= 0) {
      event.preventDefault()
      options()[active].click()
    }
  })
}

/** What was typed with its last word completed, in the likeliest ways. */
async function completionsOf(search, text) {
  const found = await search.suggest(text, { limit: completionLimit + 1 })
  return found.filter((words) => words.toLowerCase() !== text.toLowerCase()).slice(0, completionLimit)
}

// The search page

/** What results can be narrowed to, in the order shown; the first is always open, the others fold away. */
const facets = ['kind', 'parish', 'principle']

function startPage(form, region) {
  const input = form.querySelector('.search-input')
  const search = connect(form)
  const pageTitle = document.title
  const status = element('p', { className: 'search-status', attributes: { role: 'status' } })
  const filters = startFilters(region, () => find({ isStep: true }))
  const list = element('ol', { className: 'entries' })
  const more = element('button', { type: 'button', className: 'button', textContent: region.dataset.more, hidden: true })
  region.append(status, filters.node, list, more)

  let limit = pageLimit
  let turn = 0
  let isTyping = false

  function readAddress() {
    const address = new URLSearchParams(location.search)
    input.value = address.get('q') ?? ''
    filters.choose(address)
  }

  /** Each question and each choice is a step that Back undoes; the letters of one question are not. */
  function keepInAddress(text, isStep) {
    const query = new URLSearchParams()
    if (text !== '') query.set('q', text)
    filters.addTo(query)
    const address = String(query) === '' ? location.pathname : `?${query}`
    if (new URL(address, location).href !== location.href) history[isStep ? 'pushState' : 'replaceState'](null, '', address)
    document.title = text === '' ? pageTitle : `${text} – ${pageTitle}`
  }

  /** The list of everything gives way to results; the style sheet knows by this attribute. */
  const showListing = (isShown) => document.documentElement.toggleAttribute('data-query', !isShown)

  function clear(words) {
    status.textContent = words
    list.replaceChildren()
    filters.show({})
    more.hidden = true
    showListing(true)
  }

  function showAnswer(text, answer) {
    if (answer.total === 0) clear(`${fill(form.dataset.none, { text })} ${form.dataset.noneHint}`)
    else {
      const words = countWords(form, answer)
      status.textContent = answer.corrected ? `${fill(form.dataset.corrected, { text: answer.corrected })}. ${words}` : words
      list.replaceChildren(...answer.results.map((result) => resultItem(result, search.addressOf(result))))
      more.hidden = answer.results.length >= answer.total || answer.results.length < limit
      showListing(false)
    }
    filters.show(answer.counts ?? {})
  }

  async function find({ isStep = false, isMore = false } = {}) {
    const text = input.value.trim()
    const mine = ++turn
    if (!isMore) limit = pageLimit
    keepInAddress(text, isStep)
    if (text === '') return clear('')
    region.setAttribute('aria-busy', 'true')
    if (list.childElementCount === 0) status.textContent = form.dataset.searching
    try {
      const answer = await search.query(text, { limit, filters: filters.chosen(), excerpts: excerptLimit, counts: true })
      if (mine === turn) showAnswer(text, answer)
    } catch {
      if (mine === turn) clear(form.dataset.failed)
    }
    if (mine === turn) region.setAttribute('aria-busy', 'false')
  }

  const update = afterPause(typingPause, () => {
    find({ isStep: !isTyping })
    isTyping = true
  })
  input.addEventListener('input', update)
  input.addEventListener('blur', () => { isTyping = false })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    update.cancel()
    find({ isStep: !isTyping })
    isTyping = false
  })
  more.addEventListener('click', async () => {
    const shown = list.childElementCount
    limit += pageLimit
    await find({ isMore: true })
    list.children[shown]?.querySelector('a').focus()
  })
  addEventListener('popstate', () => {
    update.cancel()
    readAddress()
    find()
  })
  readAddress()
  if (input.value.trim() !== '') find()
  else showListing(true)
}

/** The filters: boxes to tick for each facet, with how many results each has. */
function startFilters(region, changed) {
  const node = element('div', { className: 'search-filters', hidden: true })
  const chosen = new Map(facets.map((facet) => [facet, new Set()]))
  const groups = new Map(facets.map((facet, place) => {
    const values = element('fieldset', {}, [element('legend', { textContent: region.dataset[facet] })])
    const group = place === 0 ? values : element('details', {}, [element('summary', { textContent: region.dataset[facet] }), values])
    node.append(group)
    return [facet, { group, values }]
  }))

  function valueBox(facet, { id, label, count }) {
    const box = element('input', { type: 'checkbox', name: facet, value: id, checked: chosen.get(facet).has(id) })
    return element('label', {}, [box, `${label} (${count})`])
  }

  node.addEventListener('change', ({ target }) => {
    if (target.checked) chosen.get(target.name).add(target.value)
    else chosen.get(target.name).delete(target.value)
    changed()
  })

  return {
    node,
    chosen: () => Object.fromEntries([...chosen].map(([facet, ids]) => [facet, [...ids]])),
    choose: (address) => { for (const [facet, ids] of chosen) {
      ids.clear()
      for (const id of address.getAll(facet)) ids.add(id)
    } },
    addTo: (query) => { for (const [facet, ids] of chosen) for (const id of ids) query.append(facet, id) },
    /** Shows the commonest values of what was counted, and those that are ticked. */
    show(counts) {
      const { name, value } = node.contains(document.activeElement) ? document.activeElement : {}
      node.hidden = true
      for (const [facet, { group, values }] of groups) {
        const ticked = chosen.get(facet)
        const known = (counts[facet] ?? []).filter(({ id, count }) => count > 0 || ticked.has(id))
        const offered = [...known].sort((a, b) => b.count - a.count).filter(({ id }, place) => place < filterLimit || ticked.has(id))
        for (const id of ticked) if (!known.some((each) => each.id === id)) offered.push({ id, label: id, count: 0 })
        values.replaceChildren(values.firstChild, ...offered.map((each) => valueBox(facet, each)))
        group.hidden = offered.length < 2 && ticked.size === 0
        if (!group.hidden) node.hidden = false
        if (group.localName === 'details' && ticked.size > 0) group.open = true
      }
      // The keyboard keeps its place.
      if (value) node.querySelector(`[name="${name}"][value="${CSS.escape(value)}"]`)?.focus()
    },
  }
}

/** One result: its title as a link, an excerpt with the words found, and what it is. */
function resultItem(result, href) {
  const text = result.excerpt
    ? result.excerpt.map((part) => (part.hit ? element('mark', { textContent: part.text }) : part.text))
    : [result.summary ?? '']
  return element('li', { className: 'entry' }, [
    element('p', { className: 'entry-title' }, [element('a', { href, textContent: result.title })]),
    element('p', { className: 'search-excerpt' }, text),
    element('p', { className: 'entry-place', textContent: aboutResult(result) }),
  ])
}

const results = document.querySelector('[data-search-results]')
for (const form of document.querySelectorAll('form[data-search-root]')) {
  if (results && results.closest('main').contains(form)) startPage(form, results)
  else startBox(form)
}
