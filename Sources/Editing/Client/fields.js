// Makes the fields of a form from the kind's schema. Each gives and takes its value, and knows where problems belong in it.
import { element, inWords, newID, say } from './common.js'

/**
 * A field: `node` to be shown, `read()` and `write(value)`, and `at(path)`, the input and the line for problems of what lies at
 * `path` in the value: `['0', 'text']`.
 */
export function makeField(field, value, context) {
  const makers = {
    choice: choice, 'yes-no': yesNo, pages: pages, list: list, group: group, groups: groups, place: place, text: area, line: line,
    file: file,
  }
  return (makers[field.control] ?? line)(field, value, context)
}

const hints = {
  date: 'For example 14 March 2026.',
  money: 'For example £1,500.',
  duration: 'For example 12 months.',
  number: 'In figures.',
  email: 'For example office@example.org.',
  link: 'It begins with https://.',
}

/** Behind the name of a field that a page must have. What a translation takes from its original need not be filled in. */
const needed = (field) => (field.isRequired && !field.inherited ? element('span', { className: 'needed' }, ' (needed)') : null)

/** How much of that is shown, in characters. */
const mostInherited = 400

/** What a translation takes from its original while the field is empty. */
function inherited(field) {
  const all = inWords(field.inherited ?? '', field.fields)
  if (!all) return null
  const words = all.length > mostInherited ? `${all.slice(0, mostInherited)} …` : all
  const node = element('p', { className: 'help inherited' }, 'While this is empty, it is taken from the original: ')
  node.append(words.includes('\n') ? element('span', { className: 'inherited-lines' }, words) : words)
  return node
}

/** An input with its label, its help and its line for problems. */
function labelled(field, input, extra) {
  const id = newID()
  input.id = id
  const help = [field.help, field.help && /such as|14 March|\d/.test(field.help) ? '' : hints[field.control]].filter(Boolean).join(' ')
  const problem = element('p', { className: 'problem', id: `${id}-problem`, hidden: true })
  const original = inherited(field)
  if (original) original.id = `${id}-original`
  input.setAttribute('aria-describedby', [help && `${id}-help`, original && `${id}-original`, `${id}-problem`].filter(Boolean).join(' '))
  if (field.isRequired && !field.inherited) input.setAttribute('aria-required', 'true')
  const node = element('div', { className: `field field-${field.control}` },
    element('label', { for: id }, field.label, needed(field)),
    help ? element('p', { className: 'help', id: `${id}-help` }, help) : null,
    original, problem, input, extra)
  return { node, place: { input, problem } }
}

function simple(field, input, value, extra) {
  input.value = value ?? ''
  const { node, place } = labelled(field, input, extra)
  return { node, read: () => input.value, write: (value) => { input.value = value }, at: () => place }
}

/** Words on one line, unless they have several already; the box grows with them. */
function line(field, value) {
  const isLong = field.control === 'line' && field.name !== 'title'
  const input = element(isLong ? 'textarea' : 'input', { autocomplete: 'off', ...(isLong ? { rows: 1 } : { type: 'text' }) })
  if (isLong && !(value ?? '').includes('\n')) {
    input.addEventListener('keydown', (event) => { if (event.key === 'Enter') event.preventDefault() })
    input.addEventListener('input', () => { if (input.value.includes('\n')) input.value = input.value.replaceAll(/\s*\n\s*/g, ' ') })
  }
  return simple(field, input, value)
}

const area = (field, value) => simple(field, element('textarea', { rows: 3 }), value)

function options(select, words) {
  select.append(element('option', { value: '' }, 'Not said'), ...words.map(([value, label]) => element('option', { value }, label)))
  return select
}

function choice(field, value) {
  const words = field.choices.map((word) => [word, word[0].toUpperCase() + word.slice(1)])
  if (value && !field.choices.includes(value)) words.push([value, value])
  return simple(field, options(element('select'), words), value)
}

function yesNo(field, value) {
  const words = [['yes', 'Yes'], ['no', 'No']]
  if (value && !['yes', 'no'].includes(value)) words.push([value, value])
  return simple(field, options(element('select'), words), value)
}

/** A file beside the page. Where the form has a field for its description, pictures can be chosen. */
function file(field, value, context) {
  const button = context.form.has(`${field.name}-alt`)
    ? element('button', { type: 'button', className: 'button-quiet' }, 'Choose a picture …') : null
  const made = simple(field, element('input', { type: 'text', autocomplete: 'off' }), value, button)
  button?.addEventListener('click', () => context.choosePicture((name, description) => {
    made.write(name)
    context.write(`${field.name}-alt`, description)
    context.changed()
  }))
  return made
}

/** A box round several inputs, with a legend. */
function box(field, ...children) {
  const id = newID()
  const problem = element('p', { className: 'problem', id: `${id}-problem`, hidden: true })
  const node = element('fieldset', { className: `field box box-${field.control}`, id, tabIndex: -1, 'aria-describedby': `${id}-problem` },
    element('legend', {}, field.label, needed(field)),
    field.help ? element('p', { className: 'help' }, field.help) : null, inherited(field), problem, ...children)
  return { node, place: { input: node, problem } }
}

/** The fields of a group. One that is only another name for one before it, and so has its label, is shown where it is used. */
const shownFields = (fields, value) => fields.filter((field) => value?.[field.name] || fields.find(({ label }) => label === field.label) === field)

function group(field, value, context) {
  const inner = shownFields(field.fields, value).map((part) => [part.name, makeField(part, value?.[part.name], context)])
  const { node, place } = box(field, ...inner.map(([, made]) => made.node))
  return {
    node,
    read: () => Object.fromEntries(inner.map(([name, made]) => [name, made.read()])),
    write: (value) => inner.forEach(([name, made]) => made.write(value?.[name] ?? '')),
    at: ([name, ...path]) => inner.find(([part]) => part === name)?.[1].at(path) ?? place,
  }
}

const place = (field, value, context) => group({
  ...field,
  fields: [
    { name: 'name', label: 'Name', help: '', control: 'text-line' },
    { name: 'latitude', label: 'Latitude', help: 'Degrees north, such as 51.05. A map on the web tells it.', control: 'number' },
    { name: 'longitude', label: 'Longitude', help: 'Degrees east, such as -0.72; west has a minus sign.', control: 'number' },
  ],
  help: field.help.replace(/ a name, or \{name, latitude, longitude\}\./, ' its name and, if known, its place on a map.'),
}, value, context)

/** Several entries, each with a button to move it up and one to take it out, and one button that adds another. */
function several(field, value, context, makeEntry, empty, what) {
  let entries = []
  const listNode = element('ol', { className: 'entries' })
  const add = element('button', { type: 'button', className: 'button-quiet' }, `Add ${what}`)
  const { node, place } = box(field, listNode, add)
  const number = (entry) => entries.indexOf(entry) + 1
  const show = () => {
    listNode.replaceChildren(...entries.map((entry) => entry.node))
    for (const entry of entries) entry.up.hidden = entry === entries[0]
    listNode.hidden = entries.length === 0
    for (const entry of entries) {
      entry.up.setAttribute('aria-label', `Move up number ${number(entry)}`)
      entry.out.setAttribute('aria-label', `Take out number ${number(entry)}`)
    }
  }
  const make = (value) => {
    const entry = makeEntry(value)
    entry.up = element('button', { type: 'button', className: 'button-small' }, 'Move up')
    entry.out = element('button', { type: 'button', className: 'button-small' }, 'Take out')
    entry.node = element('li', { className: 'entry' }, ...entry.nodes, element('p', { className: 'entry-buttons' }, entry.up, entry.out))
    entry.up.addEventListener('click', () => {
      const index = entries.indexOf(entry)
      entries.splice(index - 1, 2, entry, entries[index - 1])
      show()
      ;(entry.up.hidden ? entry.out : entry.up).focus()
      say(`Moved to place ${index}.`)
      context.changed()
    })
    entry.out.addEventListener('click', () => {
      entries = entries.filter((other) => other !== entry)
      show()
      add.focus()
      say('Taken out.')
      context.changed()
    })
    return entry
  }
  add.addEventListener('click', () => {
    const entry = make(empty)
    entries.push(entry)
    show()
    entry.node.querySelector('input, textarea, select')?.focus()
    context.changed()
  })
  const write = (values) => {
    entries = (Array.isArray(values) ? values : []).map(make)
    show()
  }
  write(value)
  return {
    node, write,
    read: () => entries.map((entry) => entry.read()),
    at: ([index, ...path]) => entries[index]?.at(path) ?? place,
  }
}

function list(field, value, context) {
  return several(field, value, context, (value) => {
    const made = makeField({ ...field, control: field.entry ?? 'line', help: '', isRequired: false, inherited: undefined }, value, context)
    made.node.querySelector('label').classList.add('visually-hidden')
    return { nodes: [made.node], read: made.read, at: made.at }
  }, '', 'another line')
}

function groups(field, value, context) {
  return several(field, value, context, (value) => {
    const inner = shownFields(field.fields, value).map((part) => [part.name, makeField(part, value?.[part.name], context)])
    return {
      nodes: inner.map(([, made]) => made.node),
      read: () => Object.fromEntries(inner.map(([name, made]) => [name, made.read()])),
      at: ([name, ...path]) => (inner.find(([part]) => part === name) ?? inner[0])?.[1].at(path),
    }
  }, {}, 'an entry')
}

/** Pages chosen by their titles, each with how it bears on this one. */
function pages(field, value, context) {
  const titles = context.titles(field.targets)
  const entry = (value) => {
    const chosen = makeField({ name: 'id', label: 'Page', help: '', control: 'text-line' }, '', context)
    const input = chosen.at([]).input
    titles.offer(input)
    input.placeholder = 'Type to find a page'
    const shown = titles.title(value?.id ?? '')
    input.value = shown
    const how = field.most === 1 && !value?.how ? null
      : makeField({ name: 'how', label: 'How', help: 'In a sentence, what the one has to do with the other.', control: 'line' }, value?.how, context)
    return {
      nodes: [chosen.node, how?.node ?? ''],
      // An id that nobody has touched stays as it was written: an id may be written in more ways than one.
      read: () => ({ id: input.value === shown ? value?.id ?? '' : titles.id(input.value), how: how?.read() ?? '' }),
      at: ([name]) => (name === 'how' && how ? how : chosen).at([]),
    }
  }
  const original = field.inherited?.map(({ id, how }) => (how ? `${titles.title(id)}: ${how}` : titles.title(id)))
  if (field.most !== 1) return several({ ...field, inherited: original }, value, context, entry, {}, 'a page')
  const node = element('div', {})
  let only
  const write = (value) => {
    only = entry(value?.[0])
    only.nodes[0].querySelector('label').textContent = field.label
    const help = [field.help ? element('p', { className: 'help' }, field.help) : null, inherited({ inherited: original })]
    only.at([]).problem.before(...help.filter(Boolean))
    node.replaceChildren(...only.nodes)
  }
  write(value)
  return { node, write, read: () => [only.read()].filter(({ id, how }) => id || how), at: () => only.at([]) }
}
