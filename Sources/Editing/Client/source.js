// A page's whole file, where what stands at its top cannot be read, so that there is no form to show it.
import { byID, element } from './common.js'
import { go } from './text.js'

/** The box for the file, in the place of the form: `read()`, `write(source)`, and `showProblems(problems)`, each at its line. */
export function makeSource(source) {
  const input = element('textarea', { id: 'source', className: 'text', rows: 24, spellcheck: false, 'aria-describedby': 'source-help source-problem' })
  input.value = source
  const problems = element('div', { id: 'source-problem', className: 'problems' })
  byID('source-field').append(element('div', { className: 'field field-body' },
    element('label', { for: 'source' }, 'The page’s file'),
    element('p', { className: 'help', id: 'source-help' },
      'Something between the two lines of hyphens cannot be read, so there is no form for it yet. Put it right here, and save: then the form is back.'),
    problems, input))
  for (const id of ['main-fields', 'text-field', 'more']) byID(id).hidden = true
  return {
    read: () => input.value,
    write: (source) => { input.value = source },
    showProblems: (found) => problems.replaceChildren(...found.filter((problem) => problem.isError).slice(0, 20).map((problem) => {
      const button = problem.fileLine ? element('button', { type: 'button', className: 'button-line' }, `Line ${problem.fileLine}`) : null
      button?.addEventListener('click', () => go(input, problem.fileLine))
      return element('p', { className: 'problem' }, button, ' ', problem.message)
    })),
  }
}
