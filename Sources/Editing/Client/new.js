// Begins a page: its kind, its title, its parish.
import { ask, byID, element, say } from './common.js'

function prepare(list) {
  byID('site').textContent = list.site
  byID('kind').append(...list.kinds.map((kind) => element('option', { value: kind.id, selected: kind.id === 'example' }, kind.label)))
  const parishes = list.parishes.map((parish) => element('option', { value: parish.id }, parish.label))
  const isOnlyOne = list.scope && parishes.length === 1
  byID('parish').append(...(isOnlyOne ? [] : [element('option', { value: '' }, 'None: it is for everybody')]), ...parishes)
  // Other pages belong to a parish; it belongs to none itself.
  const gatherers = list.kinds.filter((kind) => kind.gathers).map((kind) => kind.id)
  const follow = () => { byID('parish-field').hidden = parishes.length === 0 || gatherers.includes(byID('kind').value) }
  byID('kind').addEventListener('change', follow)
  follow()
  byID('new').addEventListener('submit', begin)
}

async function begin(event) {
  event.preventDefault()
  const title = byID('title')
  if (!title.value.trim()) return refuse('Type what the page is called.')
  say('Beginning the page …')
  const parish = byID('parish-field').hidden ? '' : byID('parish').value
  const { status, answer } = await ask('new', { kind: byID('kind').value, title: title.value.trim(), parish })
  if (status === 200) location.href = `page.html?path=${encodeURIComponent(answer.path)}`
  else refuse(answer.message)
}

function refuse(words) {
  const problem = byID('title-problem')
  problem.textContent = words
  problem.hidden = false
  byID('title').setAttribute('aria-invalid', 'true')
  byID('title').focus()
  say('')
}

const { status, answer } = await ask('pages')
if (status === 200) prepare(answer)
else say(answer.message, true)
