// What two people have changed at once: both versions, and a choice for each.
import { byID, element, inWords, newID } from './common.js'

/**
 * Shows both versions of each thing, `{name, label, fields, mine, theirs}`, and calls `done` with a choice for each, `mine` or `theirs`, by
 * name.
 */
export function showClash(things, done) {
  const section = byID('clash')
  const choices = things.map((thing) => [thing, choice(thing)])
  const problem = element('p', { className: 'problem', role: 'alert', hidden: true })
  const button = element('button', { type: 'button', className: 'button' }, 'Save what I have chosen')
  button.addEventListener('click', () => {
    const open = choices.find(([, choice]) => !choice.chosen())
    problem.hidden = !open
    if (open) {
      problem.textContent = `Choose a version of “${open[0].label}”.`
      return open[1].node.querySelector('input').focus()
    }
    section.hidden = true
    done(Object.fromEntries(choices.map(([thing, choice]) => [thing.name, choice.chosen()])))
  })
  byID('clash-choices').replaceChildren(...choices.map(([, choice]) => choice.node), problem, element('p', {}, button))
  section.hidden = false
  section.focus()
}

function choice({ label, fields, mine, theirs }) {
  const name = newID()
  const version = (value, words, content) => {
    const id = newID()
    return element('div', { className: 'version' },
      element('p', { className: 'check' }, element('input', { type: 'radio', name, value, id }), ' ', element('label', { for: id }, words)),
      element('pre', { tabIndex: 0, role: 'region', 'aria-label': `${label}: ${words}` }, inWords(content, fields) || 'Nothing'))
  }
  const node = element('fieldset', { className: 'box' }, element('legend', {}, label),
    element('div', { className: 'versions' }, version('mine', 'Your version', mine), version('theirs', 'The other version', theirs)))
  return { node, chosen: () => node.querySelector('input:checked')?.value }
}
