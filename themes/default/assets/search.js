// The search box in the header of a page, and the search page.
//
// Without this script the box is a plain form that leads to the search page, which lists everything. With it, the box
// is an ARIA combobox whose list leads straight to pages, and the search page shows results. The search itself is
// search/client.js, loaded when it is first needed. Every word shown comes from the form's data attributes.

const boxLimit = 5
const completionLimit = 2
const pageLimit = 10
const excerptLimit = 5
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
  const open = () => {
    opening ??= import(new URL('client.js', root).href)
      .then((client) => client.openSearch(root.href, { language: form.dataset.language }))
      .catch((error) => {
        opening = null
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
    } else if (event.key === 'Escape' && !popup.hidden) {
      event.preventDefault()
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

function startPage(form, region) {
  const input = form.querySelector('.search-input')
  const search = connect(form)
  const pageTitle = document.title
  const status = element('p', { className: 'search-status', attributes: { role: 'status' } })
  const filters = element('fieldset', { className: 'search-filters', hidden: true })
  const list = element('ol', { className: 'entries' })
  const more = element('button', { type: 'button', className: 'button', textContent: region.dataset.more, hidden: true })
  region.append(status, filters, list, more)

  const address = new URLSearchParams(location.search)
  const chosen = new Set(address.getAll('kind'))
  let limit = pageLimit
  let turn = 0
  input.value = address.get('q') ?? ''

  function keepInAddress(text) {
    const query = new URLSearchParams()
    if (text !== '') query.set('q', text)
    for (const kind of chosen) query.append('kind', kind)
    history.replaceState(null, '', String(query) === '' ? location.pathname : `?${query}`)
    document.title = text === '' ? pageTitle : `${text} – ${pageTitle}`
  }

  /** The list of everything gives way to results; the style sheet knows by this attribute. */
  const showListing = (isShown) => document.documentElement.toggleAttribute('data-query', !isShown)

  function clear(words) {
    status.textContent = words
    list.replaceChildren()
    filters.hidden = more.hidden = true
    showListing(true)
  }

  function showFilters(counts) {
    // The boxes stay as they are while one of them is in use, so that the keyboard does not lose its place.
    if (filters.contains(document.activeElement)) return
    filters.replaceChildren(element('legend', { textContent: region.dataset.filter }))
    const offered = counts.filter(({ id, count }) => count > 0 || chosen.has(id))
    for (const { id, label, count } of offered) {
      const box = element('input', { type: 'checkbox', value: id, checked: chosen.has(id) })
      filters.append(element('label', {}, [box, `${label} (${count})`]))
    }
    filters.hidden = offered.length < 2 && chosen.size === 0
  }

  function showAnswer(text, answer) {
    if (answer.total === 0) {
      clear(`${fill(form.dataset.none, { text })} ${form.dataset.noneHint}`)
      if (chosen.size > 0) filters.hidden = false
      return
    }
    const words = countWords(form, answer)
    status.textContent = answer.corrected ? `${fill(form.dataset.corrected, { text: answer.corrected })}. ${words}` : words
    list.replaceChildren(...answer.results.map((result) => resultItem(result, search.addressOf(result))))
    showFilters(answer.counts?.kind ?? [])
    more.hidden = answer.results.length >= answer.total || answer.results.length < limit
    showListing(false)
  }

  async function find() {
    const text = input.value.trim()
    const mine = ++turn
    keepInAddress(text)
    if (text === '') return clear('')
    region.setAttribute('aria-busy', 'true')
    if (list.childElementCount === 0) status.textContent = form.dataset.searching
    try {
      const kinds = chosen.size > 0 ? { kind: [...chosen] } : {}
      const answer = await search.query(text, { limit, filters: kinds, excerpts: excerptLimit, counts: true })
      if (mine === turn) showAnswer(text, answer)
    } catch {
      if (mine === turn) clear(form.dataset.failed)
    }
    if (mine === turn) region.setAttribute('aria-busy', 'false')
  }

  const update = afterPause(typingPause, find)
  input.addEventListener('input', () => {
    limit = pageLimit
    update()
  })
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    update.cancel()
    find()
  })
  filters.addEventListener('change', (event) => {
    if (event.target.checked) chosen.add(event.target.value)
    else chosen.delete(event.target.value)
    limit = pageLimit
    find()
  })
  more.addEventListener('click', async () => {
    const shown = list.childElementCount
    limit += pageLimit
    await find()
    list.children[shown]?.querySelector('a').focus()
  })
  if (input.value.trim() !== '') find()
  else showListing(true)
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
