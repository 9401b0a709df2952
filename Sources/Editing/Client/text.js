// The text of a page: a plain box with a few buttons that put in Markdown.
import { element } from './common.js'

/** The box for the text: `node`, `read()`, `write(text)`, and `go(line)`, which shows a line. */
export function makeText(text, context) {
  const input = element('textarea', { id: 'text', className: 'text', rows: 16, spellcheck: true, 'aria-describedby': 'text-help text-problem' })
  input.value = text
  const button = (words, title, act) => {
    const made = element('button', { type: 'button', className: 'button-small', title }, words)
    made.addEventListener('click', () => act(input))
    return made
  }
  const problem = element('div', { id: 'text-problem', className: 'problems' })
  const node = element('div', { className: 'field field-body' },
    element('label', { for: 'text' }, 'Text'),
    element('p', { className: 'help', id: 'text-help' }, 'Leave an empty line between paragraphs. Pictures can be dropped here.'),
    problem,
    element('div', { className: 'tools', role: 'group', 'aria-label': 'Put into the text' },
      button('Bold', 'Make the chosen words bold', bold), button('Heading', 'Make this line a heading', heading),
      button('List', 'Make these lines a list', list), button('Link …', 'Make the chosen words a link', () => askLink(input, context)),
      button('Picture …', 'Put in a picture', () => context.choosePicture(blockAt(input)))),
    input)
  input.addEventListener('dragover', (event) => { if (event.dataTransfer?.types.includes('Files')) event.preventDefault() })
  input.addEventListener('drop', (event) => {
    const file = event.dataTransfer?.files[0]
    if (!file) return
    event.preventDefault()
    context.addPicture(file, blockAt(input))
  })
  input.addEventListener('paste', (event) => {
    const file = [...event.clipboardData?.files ?? []].find((file) => file.type.startsWith('image/'))
    if (!file) return
    event.preventDefault()
    context.addPicture(file, blockAt(input))
  })
  return { node, input, problem, read: () => input.value, write: (text) => { input.value = text }, go: (line) => go(input, line) }
}

const picture = (name, words) => (words ? `![${words.replaceAll(/[[\]\\]/g, '\\$&')}](${name})` : `![](${name} "decoration")`)

/** Puts `words` in the place of what is chosen, so that Undo takes them out again. */
function put(input, words, start = input.selectionStart, end = input.selectionEnd) {
  input.focus()
  input.setSelectionRange(start, end)
  if (!document.execCommand('insertText', false, words)) {
    input.setRangeText(words, start, end, 'end')
    input.dispatchEvent(new Event('input', { bubbles: true }))
  }
}

const chosen = (input) => input.value.slice(input.selectionStart, input.selectionEnd)

function bold(input) {
  const words = chosen(input).trim() || 'bold words'
  const start = input.selectionStart
  put(input, `**${words}**`)
  input.setSelectionRange(start + 2, start + 2 + words.length)
}

/** The whole lines that the choice touches. */
function lines(input) {
  const start = input.value.lastIndexOf('\n', input.selectionStart - 1) + 1
  const after = input.value.indexOf('\n', input.selectionEnd)
  return { start, end: after < 0 ? input.value.length : after }
}

function heading(input) {
  const { start, end } = lines(input)
  const words = input.value.slice(start, end).replace(/^#+\s*/, '') || 'Heading'
  put(input, `## ${words}`, start, end)
}

function list(input) {
  const { start, end } = lines(input)
  const words = input.value.slice(start, end) || 'First'
  put(input, words.split('\n').map((line) => (/^\s*$|^\s*[-*] /.test(line) ? line : `- ${line}`)).join('\n'), start, end)
}

/**
 * Puts in a picture, between empty lines, where the cursor is now: a dialog that closes sets it to the beginning.
 */
function blockAt(input) {
  const [start, end] = [input.selectionStart, input.selectionEnd]
  return (name, words) => {
    const before = input.value.slice(0, start)
    const after = input.value.slice(end)
    const lead = before === '' || before.endsWith('\n\n') ? '' : before.endsWith('\n') ? '\n' : '\n\n'
    const tail = after === '' || after.startsWith('\n\n') ? '' : after.startsWith('\n') ? '\n' : '\n\n'
    put(input, lead + picture(name, words) + tail, start, end)
  }
}

/** Asks where a link leads: to a page of the site, by its title, or to an address. */
function askLink(input, context) {
  const titles = context.titles([])
  const [start, end] = [input.selectionStart, input.selectionEnd]
  const words = element('input', { id: 'link-words', autocomplete: 'off', value: chosen(input) })
  const target = element('input', { id: 'link-target', autocomplete: 'off', 'aria-describedby': 'link-help link-problem' })
  titles.offer(target)
  const problem = element('p', { className: 'problem', id: 'link-problem', hidden: true })
  const form = element('form', { method: 'dialog', className: 'form', noValidate: true },
    element('h2', { id: 'link-title' }, 'Put in a link'),
    element('div', { className: 'field' }, element('label', { for: 'link-words' }, 'Words that people choose'), words),
    element('div', { className: 'field' }, element('label', { for: 'link-target' }, 'Where it leads'),
      element('p', { className: 'help', id: 'link-help' }, 'The title of a page of this website, or an address that begins with https://.'),
      problem, target),
    dialogButtons('Put in the link'))
  const dialog = element('dialog', { 'aria-labelledby': 'link-title' }, form)
  openDialog(dialog)
  form.addEventListener('submit', (event) => {
    if (event.submitter?.value === 'cancel') return
    event.preventDefault()
    const typed = target.value.trim()
    const id = titles.id(typed)
    if (!typed || (id === typed && !/^(https?:\/\/|mailto:|\/|[\w./-]+$)/.test(typed))) {
      problem.textContent = 'Choose a page from the list, or type an address that begins with https://.'
      problem.hidden = false
      target.setAttribute('aria-invalid', 'true')
      return target.focus()
    }
    const isAddress = /^(https?:|mailto:|\/|\.\.?\/)/.test(typed)
    const text = words.value.trim()
    dialog.close()
    put(input, isAddress ? `[${text || typed}](${typed})` : text ? `[[${id}|${text}]]` : `[[${id}]]`, start, end)
  })
}

export const dialogButtons = (words) => element('p', { className: 'dialog-buttons' },
  element('button', { className: 'button', value: 'ok' }, words),
  element('button', { className: 'button-quiet', value: 'cancel', formNoValidate: true }, 'Cancel'))

/** Shows a dialog; it is gone once it is closed. */
export function openDialog(dialog) {
  document.body.append(dialog)
  dialog.addEventListener('close', () => dialog.remove())
  dialog.showModal()
}

/** Chooses a line of a box, and shows it. */
export function go(input, line) {
  const before = input.value.split('\n').slice(0, line - 1)
  const start = before.reduce((sum, words) => sum + words.length + 1, 0)
  const end = input.value.indexOf('\n', start)
  input.focus()
  input.setSelectionRange(start, end < 0 ? input.value.length : end)
  // Browsers do not show what is chosen in a box; its lines are about as high as each other.
  const height = input.scrollHeight / Math.max(1, input.value.split('\n').length)
  input.scrollTop = Math.max(0, (line - 3) * height)
}
