// Pages by their titles, for the boxes in which one is chosen.
import { element, newID } from './common.js'

/** How many titles are offered at once: a list of thousands is made slowly, and nobody reads it. */
const most = 100

/**
 * Gives for a set of kinds, any where it is empty, what belongs to its pages: `title(id)`, `id(words)`, and `offer(input)`, which lets a
 * box offer the titles that have what is typed in them. Two pages of one title have their ids behind it.
 */
export function makeTitles(targets) {
  const made = new Map()
  return (kinds) => {
    const key = kinds.join(' ')
    if (!made.has(key)) made.set(key, titlesOf(targets.filter((target) => kinds.length === 0 || kinds.includes(target.kind))))
    return made.get(key)
  }
}

function titlesOf(pages) {
  const counts = new Map()
  for (const { title } of pages) counts.set(title, (counts.get(title) ?? 0) + 1)
  const byID = new Map()
  const byTitle = new Map()
  for (const { id, title, kind } of pages) {
    const shown = counts.get(title) > 1 ? `${title} (${id})` : title
    // Among these kinds an id may do without its kind, or have it, whichever the file says.
    for (const name of [id, `${kind}/${id}`, id.replace(`${kind}/`, '')]) if (!byID.has(name)) byID.set(name, shown)
    const words = shown.toLowerCase()
    if (!byTitle.has(words)) byTitle.set(words, { id, shown })
  }
  const list = element('datalist', { id: newID() })
  const show = (words) => {
    const wanted = words.trim().toLowerCase()
    const found = []
    for (const [title, { shown }] of byTitle) {
      if (found.length === most) break
      if (title.includes(wanted)) found.push(shown)
    }
    list.replaceChildren(...found.map((value) => element('option', { value })))
  }
  return {
    title: (id) => byID.get(id) ?? id,
    id: (words) => byTitle.get(words.trim().toLowerCase())?.id ?? words.trim(),
    offer: (input) => {
      if (!list.isConnected) document.body.append(list)
      input.setAttribute('list', list.id)
      input.addEventListener('focus', () => show(input.value))
      input.addEventListener('input', () => show(input.value))
    },
  }
}
