// Adds a picture: what it shows is asked for before it is sent.
import { ask, element } from './common.js'
import { dialogButtons, openDialog } from './text.js'

/** The largest picture that is taken, in bytes: `PictureImport.mostBytes`. */
const mostBytes = 30_000_000

/** Lets somebody choose a file, then goes on as `addPicture`. */
export function choosePicture(path, done) {
  const input = element('input', { type: 'file', accept: 'image/*,.heic,.heif', hidden: true, id: 'picture-file', 'aria-label': 'Picture' })
  input.addEventListener('change', () => {
    if (input.files[0]) addPicture(path, input.files[0], done)
    input.remove()
  })
  input.addEventListener('cancel', () => input.remove())
  document.body.append(input)
  input.click()
}

/** Asks what a picture shows, sends it, and gives its name and its description to `done`. */
export function addPicture(path, file, done) {
  const address = URL.createObjectURL(file)
  const words = element('input', { id: 'picture-words', autocomplete: 'off', 'aria-describedby': 'picture-help picture-problem', 'aria-required': 'true' })
  const isDecoration = element('input', { type: 'checkbox', id: 'picture-decoration' })
  const problem = element('p', { className: 'problem', id: 'picture-problem', role: 'alert', hidden: true })
  const look = element('img', { src: address, alt: '', className: 'picture-look' })
  // Few browsers can show what an iPhone takes.
  look.addEventListener('error', () => look.replaceWith(element('p', {}, `${file.name} (your browser cannot show it before it is added)`)))
  const form = element('form', { method: 'dialog', className: 'form', noValidate: true },
    element('h2', { id: 'picture-title' }, 'Add a picture'),
    look,
    element('div', { className: 'field' }, element('label', { for: 'picture-words' }, 'What does it show?'),
      element('p', { className: 'help', id: 'picture-help' }, 'For people who cannot see it: Forty people in the village hall.'), problem, words),
    element('p', { className: 'check' }, isDecoration, ' ', element('label', { for: 'picture-decoration' }, 'It is only decoration and shows nothing that matters')),
    dialogButtons('Add the picture'))
  const dialog = element('dialog', { 'aria-labelledby': 'picture-title' }, form)
  dialog.addEventListener('close', () => URL.revokeObjectURL(address))
  openDialog(dialog)
  words.focus()
  isDecoration.addEventListener('change', () => { words.disabled = isDecoration.checked })
  const refuse = (sentence) => {
    problem.textContent = sentence
    problem.hidden = false
    if (!words.disabled) words.focus()
  }
  form.addEventListener('submit', async (event) => {
    if (event.submitter?.value === 'cancel') return
    event.preventDefault()
    if (!isDecoration.checked && !words.value.trim()) {
      words.setAttribute('aria-invalid', 'true')
      return refuse('Say in a few words what the picture shows, or mark it as decoration.')
    }
    if (file.size > mostBytes) return refuse('This picture is larger than 30 MB. Make it smaller, and try again.')
    event.submitter?.setAttribute('aria-disabled', 'true')
    const query = `path=${encodeURIComponent(path)}&name=${encodeURIComponent(file.name)}`
    const { status, answer } = await ask(`picture?${query}`, file, { 'Content-Type': 'application/octet-stream' })
    event.submitter?.removeAttribute('aria-disabled')
    if (status !== 200) return refuse(answer.message)
    dialog.close()
    done(answer.name, isDecoration.checked ? '' : words.value.trim())
  })
}
