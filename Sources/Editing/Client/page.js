// The form of one page, beside how the page will look.
import { showClash } from './clash.js'
import { ask, byID, count, element, say } from './common.js'
import { makeDraft } from './draft.js'
import { makeField } from './fields.js'
import { addPicture, choosePicture } from './pictures.js'
import { showPreview } from './preview.js'
import { showProblems, showSummary } from './problems.js'
import { makeSource } from './source.js'
import { dialogButtons, makeText, openDialog } from './text.js'
import { makeTitles } from './titles.js'

const path = new URLSearchParams(location.search).get('path') ?? ''

function begin(page) {
  const form = makeForm(page)
  byID('site').textContent = page.site
  byID('loading').hidden = true
  byID('columns').hidden = false
  byID('heading').textContent = `Edit: ${form.title()}`
  document.title = `Edit: ${form.title()}`
  byID('about').replaceChildren(page.kind, ' · ', element('a', { href: page.address }, 'The page as it is now'), ...translated(page))
  const source = page.source === undefined ? null : makeSource(page.source)
  const draft = makeDraft(path, source !== null)
  // What the file holds, in the server's words and in the form's own.
  let base = page
  let saved = form.snapshot()
  let savedSource = source?.read()
  let version = page.version
  let isSaving = false
  let isLeaving = false
  let looking

  /** Takes `value` for what the clerk has seen in a field, and changes. */
  const seen = (name, value) => {
    base = { ...base, values: { ...base.values, [name]: value } }
    saved.values[name] = value
  }
  const seenText = (text) => {
    base = { ...base, text }
    saved.text = text
  }

  /** What differs from what was loaded or saved last. */
  const edit = () => {
    if (source) return { path, version, fields: {}, source: source.read() }
    const now = form.snapshot()
    const fields = Object.entries(now.values).filter(([name, value]) => !same(value, saved.values[name]))
      .map(([name, value]) => [name, { from: base.values[name], to: value }])
    const text = now.text === saved.text ? null : { from: base.text, to: now.text }
    return { path, version, fields: Object.fromEntries(fields), text }
  }
  const isChanged = () => {
    if (isLeaving) return false
    if (source) return source.read() !== savedSource
    const { fields, text } = edit()
    return text !== null || Object.keys(fields).length > 0
  }

  /** Asks how the page would look; what has changed while that was asked is asked for once more. */
  const look = async () => {
    if (looking) { looking = 'again'; return }
    looking = 'now'
    const { status, answer } = await ask('look', edit())
    const isOld = looking === 'again'
    looking = undefined
    if (isOld) return look()
    if (status !== 200) return say(answer.message, true)
    showPreview(answer.html)
    if (source) return source.showProblems(answer.problems)
    const others = showProblems(answer.problems, form)
    if (!byID('summary').hidden || others.length > 0) summarise(answer.problems, others)
  }
  const summarise = (problems, others) => {
    const errors = problems.filter((problem) => problem.isError)
    const told = errors.length > 0 ? errors : others
    showSummary(errors.length > 0 ? `${count(errors.length, 'thing', 'things')} to put right` : 'To look at', told, form)
  }
  let waiting
  const changed = () => {
    const now = isChanged()
    say(now ? 'Not saved yet.' : '')
    if (now) draft.keep(edit())
    else draft.forget()
    clearTimeout(waiting)
    waiting = setTimeout(look, 400)
  }
  form.onChange = changed

  const save = async () => {
    if (isSaving) return
    isSaving = true
    clearTimeout(waiting)
    say('Saving …')
    showSummary('', [], form)
    const wanted = edit()
    const sent = form.snapshot()
    const { status, answer } = await ask('save', wanted)
    isSaving = false
    if (status === 200) return finish(answer, wanted, sent)
    if (status === 409) return clash(answer)
    if (status === 422 && answer.problems) {
      showProblems(answer.problems, form)
      showSummary(`Not saved: ${count(answer.problems.length, 'thing', 'things')} to put right first`, answer.problems, form)
      say('Not saved.', true)
      return byID('summary').focus()
    }
    say(answer.message, true)
  }
  /** Shows what was saved, beside what was typed while it was on its way. */
  const finish = ({ page: now, note }, wanted, sent) => {
    if (source) return finishSource(now, wanted)
    const typed = form.take(now, sent)
    const isMine = (name) => (name === '' ? wanted.text !== null : name in wanted.fields)
    const others = Object.keys(now.values).filter((name) => !isMine(name) && !same(now.values[name], base.values[name]))
    if (!isMine('') && now.text !== base.text) others.push('')
    const kept = others.filter((name) => !typed.has(name))
    const before = { base, saved }
    base = now
    saved = form.snapshot()
    for (const name of typed) {
      // What somebody else has changed below the typing hands has not been seen: the next save is told of it.
      const isUnseen = others.includes(name)
      if (name === '') seenText(isUnseen ? before.base.text : now.text)
      else seen(name, isUnseen ? before.base.values[name] : now.values[name])
    }
    version = kept.length < others.length ? wanted.version : now.version
    byID('discard').hidden = !now.isBegun
    byID('heading').textContent = `Edit: ${form.title()}`
    const isNew = isMine('') || Object.keys(wanted.fields).length > 0
    const labels = kept.map((name) => (name === '' ? 'Text' : form.label([name])))
    say(['Saved.', note || (isNew ? 'It lies on this computer, and is not published yet.' : ''),
      labels.length > 0 ? `Somebody else has changed ${labels.join(', ')} meanwhile; that is kept.` : '', rest()].filter(Boolean).join(' '))
    showSummary('', [], form)
    look()
  }
  /** Keeps what was typed after what was saved, if anything, and tells of it. */
  const rest = () => {
    if (!isChanged()) { draft.forget(); return '' }
    draft.keep(edit())
    return 'What you have typed since is not saved yet.'
  }
  const finishSource = (now, wanted) => {
    if (source.read() !== wanted.source) {
      version = now.version
      savedSource = wanted.source
      return say(`Saved. ${rest()}`)
    }
    isLeaving = true
    draft.forget()
    location.hash = 'saved'
    location.reload()
  }
  const clash = (answer) => {
    say('Not saved: somebody else has changed this page meanwhile.', true)
    const now = form.snapshot()
    const things = Object.entries(answer.fields).map(([name, theirs]) => ({
      name, label: form.label([name]), fields: page.fields.find((field) => field.name === name)?.fields, mine: now.values[name], theirs,
    }))
    if (answer.text !== undefined) things.push({ name: '', label: 'Text', mine: now.text, theirs: answer.text })
    showClash(things, (choices) => {
      version = answer.version
      for (const { name, theirs } of things) {
        // From now on the other version is what the clerk has seen and changes, or takes over.
        if (name === '') {
          seenText(theirs)
          if (choices[name] === 'theirs') form.text.write(theirs)
        } else {
          seen(name, theirs)
          if (choices[name] !== 'theirs') continue
          form.write(name, theirs)
          saved.values[name] = form.snapshot().values[name]
        }
      }
      save()
    })
  }

  const discard = async () => {
    const { status, answer } = await ask('discard', { path, version })
    if (status !== 200) return say(answer.message, true)
    isLeaving = true
    draft.forget()
    location.href = './'
  }
  byID('discard').hidden = !page.isBegun
  byID('discard').firstChild.addEventListener('click', () => askWhether(`Throw “${form.title()}” away?`, 'Nothing of it is kept.', 'Throw it away', discard))
  byID('form').addEventListener('submit', (event) => { event.preventDefault(); save() })
  byID('form').addEventListener('input', changed)
  byID('form').addEventListener('change', changed)
  addEventListener('keydown', (event) => {
    if ((event.ctrlKey || event.metaKey) && event.key === 's') { event.preventDefault(); save() }
  })
  addEventListener('beforeunload', (event) => { if (isChanged()) event.preventDefault() })
  if (location.hash === '#saved') {
    say('Saved.')
    history.replaceState(null, '', location.pathname + location.search)
  }
  if (source) source.showProblems(page.problems)
  else showProblems(page.problems, form)
  draft.offer((found) => {
    // It was typed upon what the file held then: whoever has changed the same since is not written over unasked.
    version = found.version
    source?.write(found.source)
    for (const [name, { from, to }] of Object.entries(found.fields)) {
      seen(name, from)
      form.write(name, to)
    }
    if (found.text) {
      seenText(found.text.from)
      form.text.write(found.text.to)
    }
    changed()
  })
  look()
}

/** Asks before something is done that cannot be undone. */
function askWhether(question, words, yes, act) {
  const form = element('form', { method: 'dialog', className: 'form' },
    element('h2', { id: 'question' }, question), element('p', {}, words), dialogButtons(yes))
  const dialog = element('dialog', { 'aria-labelledby': 'question' }, form)
  form.addEventListener('submit', (event) => { if (event.submitter?.value !== 'cancel') act() })
  openDialog(dialog)
}

/** Which page this one translates, with the way to it. */
function translated({ original }) {
  if (!original) return []
  const words = `Translation of “${original.title}”`
  return [' · ', original.isInScope ? element('a', { href: `page.html?path=${encodeURIComponent(original.path)}` }, words) : words]
}

const same = (left, right) => JSON.stringify(sorted(left)) === JSON.stringify(sorted(right))

/** The value with names in order, and without what is empty. */
function sorted(value) {
  if (typeof value === 'string' || value === undefined) return (value ?? '').trim()
  if (Array.isArray(value)) return value.map(sorted)
  return Object.fromEntries(Object.entries(value).filter(([, part]) => !isEmpty(part)).sort().map(([name, part]) => [name, sorted(part)]))
}

function isEmpty(value) {
  if (typeof value === 'string') return value.trim() === ''
  return Object.values(value ?? {}).every(isEmpty)
}

/** All fields of a page and its text. */
function makeForm(page) {
  const fields = new Map()
  const form = { onChange: () => {} }
  const context = {
    form: new Set(page.fields.map(({ name }) => name)),
    titles: makeTitles(page.targets),
    write: (name, value) => fields.get(name)?.write(value),
    changed: () => form.onChange(),
    choosePicture: (done) => choosePicture(path, done),
    addPicture: (file, done) => addPicture(path, file, done),
  }
  for (const field of page.fields) {
    const host = byID(field.part === 'main' ? 'main-fields' : 'more-fields')
    if (!(field.name in page.values)) {
      host.append(element('p', { className: 'locked' }, element('strong', {}, field.label), ' is written in the page’s file in a way that this form cannot show. It stays as it is.'))
      continue
    }
    const made = makeField({ ...field, inherited: page.original?.inherited[field.name] }, page.values[field.name], context)
    fields.set(field.name, made)
    host.append(made.node)
  }
  const text = makeText(page.text, context)
  byID('text-field').append(text.node)
  return Object.assign(form, {
    text,
    title: () => fields.get('title')?.read() || 'a page without a title',
    at: ([name, ...rest]) => fields.get(name)?.at(rest),
    label: ([name]) => page.fields.find((field) => field.name === name)?.label ?? '',
    write: (name, value) => fields.get(name)?.write(value),
    snapshot: () => ({ values: Object.fromEntries([...fields].map(([name, made]) => [name, made.read()])), text: text.read() }),
    /**
     * Takes over what was saved, without touching what shows it already, nor what is not as it was `sent` any more. Gives the names
     * of the fields that are not, and an empty one for the text.
     */
    take: (now, sent) => {
      const typed = new Set()
      for (const [name, made] of fields) {
        if (!(name in now.values)) continue
        if (!same(made.read(), sent.values[name])) typed.add(name)
        else if (!same(made.read(), now.values[name])) made.write(now.values[name])
      }
      if (text.read() !== sent.text) typed.add('')
      else if (text.read().trim() !== now.text.trim()) text.write(now.text)
      return typed
    },
  })
}

const { status, answer } = await ask(`page?path=${encodeURIComponent(path)}`)
if (status === 200) begin(answer)
else byID('loading').textContent = answer.message
