// What is measured of a search engine; see engines.mjs for their common face.
import { seeded } from './seeded.mjs'

const middle = (numbers) => [...numbers].sort((a, b) => a - b)[numbers.length >> 1]

// What each question transfers when it is a reader's first: { median, max } in bytes.
export async function firstQuestions(engine, sent, questions) {
  const bytes = []
  for (const question of questions) {
    sent.bytes = 0
    const ask = await engine.open()
    await ask(question, 10, 5)
    bytes.push(engine.core + sent.bytes)
  }
  return { median: middle(bytes), max: Math.max(...bytes) }
}

// Milliseconds that a question takes whose files are all there.
export async function warm(ask, questions) {
  const times = []
  for (let turn = 0; turn < 3; turn += 1) {
    for (const question of questions) {
      const start = performance.now()
      await ask(question, 10)
      if (turn) times.push(performance.now() - start)
    }
  }
  return middle(times)
}

// Of words with one slip, the share that finds a page of the right word's first ten, and the share that finds nothing.
export async function typos(ask, words) {
  const random = seeded(20)
  let found = 0
  let nothing = 0
  for (const word of words) {
    const right = (await ask(word, 10)).urls
    const { urls } = await ask(slip(word, random), 10)
    if (right.some((url) => urls.includes(url))) found += 1
    if (!urls.length) nothing += 1
  }
  return { found: found / words.length, nothing: nothing / words.length }
}

// Of names, the share whose page comes first; with `slips` one word of each name has a typo, a few times over.
export async function knownItems(ask, names, slips) {
  const random = seeded(21)
  const asked = slips ? names.flatMap(({ name, urls }) => Array.from({ length: 5 }, () => ({ name: slipped(name, random), urls }))) : names
  let first = 0
  for (const { name, urls } of asked) {
    if (urls.has((await ask(name, 3)).urls[0])) first += 1
  }
  return first / asked.length
}

// Mean nDCG@10 of judged questions: [{ text, grades: Map of url to grade }].
export async function relevance(ask, questions) {
  const gain = (grades) => grades.reduce((sum, grade, place) => sum + grade / Math.log2(place + 2), 0)
  let total = 0
  for (const { text, grades } of questions) {
    const { urls } = await ask(text, 10)
    const ideal = [...grades.values()].sort((a, b) => b - a).slice(0, 10)
    total += gain(urls.map((url) => grades.get(url) ?? 0)) / gain(ideal)
  }
  return total / questions.length
}

const LETTERS = 'abcdefghijklmnopqrstuvwxyz'

// One letter lost, added, changed or swapped with its neighbour.
function slip(word, random) {
  for (;;) {
    const at = random(word.length)
    const letter = LETTERS[random(26)]
    const slips = [
      word.slice(0, at) + word.slice(at + 1),
      word.slice(0, at) + letter + word.slice(at),
      word.slice(0, at) + letter + word.slice(at + 1),
      word.slice(0, at) + word.slice(at, at + 2).split('').reverse().join('') + word.slice(at + 2),
    ]
    const typed = slips[random(4)]
    if (typed !== word) return typed
  }
}

function slipped(name, random) {
  const words = name.split(' ')
  const places = words.flatMap((word, place) => (/^[a-z]{4,}$/i.test(word) ? [place] : []))
  if (!places.length) return name
  const place = places[random(places.length)]
  words[place] = slip(words[place].toLowerCase(), random)
  return words.join(' ')
}
