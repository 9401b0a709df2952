// Shows what is wrong with a page: beside the field that it concerns, at the line of the text, or above the form.
import { byID, element } from './common.js'

/** Puts each problem at its place in `form`: `at(path)` of its fields, and its text. */
export function showProblems(problems, form) {
  for (const old of document.querySelectorAll('#form .problem:not([role])')) {
    old.replaceChildren()
    old.hidden = true
  }
  for (const input of document.querySelectorAll('#form [aria-invalid]')) input.removeAttribute('aria-invalid')
  const lines = []
  const others = []
  for (const problem of problems) {
    const place = problem.field.length > 0 ? form.at(problem.field) : undefined
    if (place) {
      place.problem.append(element('span', { className: problem.isError ? '' : 'mild' }, problem.message))
      place.problem.hidden = false
      if (!problem.isError) continue
      place.input.setAttribute('aria-invalid', 'true')
      place.input.closest('details')?.setAttribute('open', '')
    } else if (problem.line) {
      lines.push(problem)
    } else {
      others.push(problem)
    }
  }
  form.text.problem.replaceChildren(...lines.slice(0, 20).map((problem) => line(problem, form)))
  return others
}

function line(problem, form) {
  const button = element('button', { type: 'button', className: 'button-line' }, `Line ${problem.line}`)
  button.addEventListener('click', () => form.text.go(problem.line))
  return element('p', { className: problem.isError ? 'problem' : 'problem mild' }, button, ' ', problem.message)
}

/** The list at the top, with a link to each field. */
export function showSummary(title, problems, form) {
  const links = problems.map((problem) => {
    const place = problem.field.length > 0 ? form.at(problem.field) : problem.line ? { input: form.text.input } : undefined
    const label = form.label(problem.field)
    const words = label ? `${label}: ${problem.message}` : problem.message
    if (!place) return element('li', {}, words)
    const link = element('a', { href: `#${place.input.id}` }, words)
    link.addEventListener('click', (event) => {
      event.preventDefault()
      place.input.closest('details')?.setAttribute('open', '')
      place.input.focus()
      if (problem.line) form.text.go(problem.line)
    })
    return element('li', {}, link)
  })
  byID('summary-title').textContent = title
  byID('summary-list').replaceChildren(...links)
  byID('summary').hidden = problems.length === 0
}
