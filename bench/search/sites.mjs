// Sites to measure on, and what is asked of them.
import fs from 'node:fs'
import path from 'node:path'
import { seeded } from './seeded.mjs'

// Twenty questions as readers of a toolkit ask them, of one to six words.
export const QUESTIONS = [
  'open data policy', 'volunteer', 'plain language', 'social media strategy', 'customer experience survey',
  'mobile app testing', 'community of practice', 'accessibility guidelines', 'crowdsourcing challenge prize',
  'web analytics dashboard', 'how to write a blog post', 'user research methods', 'emergency alerts', 'privacy',
  'content management system', 'agile government contracts', 'search engine optimization',
  'health information for veterans', 'video captions', 'budget',
]

const unquoted = (text) => (text.startsWith('"') ? JSON.parse(text) : text.replace(/^'(.*)'$/, '$1'))

// The pages of a site folder by front matter: [{ file, url, text, title, places, otherNames }].
export function pagesOf(site) {
  const content = path.join(site, 'content')
  const files = fs.readdirSync(content, { recursive: true }).map((file) => file.split(path.sep).join('/'))
  return files.filter((file) => file.endsWith('.md')).sort().map((file) => {
    const text = fs.readFileSync(path.join(content, file), 'utf8')
    const head = /^---\n([^]*?)\n---\n/.exec(text)?.[1] ?? ''
    const places = [...head.matchAll(/^(?:place|location):(?: (\S.*)|\n(?:  .*\n)*?  name: (.*))$/gm)]
    const others = /^also-known-as:\n((?:  - .*(?:\n|$))+)/m.exec(head)?.[1] ?? ''
    return {
      file,
      url: file.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '/'),
      text,
      title: unquoted(/^title: (.*)$/m.exec(head)?.[1] ?? ''),
      places: places.map(([, short, long]) => unquoted(short ?? long)),
      otherNames: [...others.matchAll(/^  - (.*)$/gm)].map(([, name]) => unquoted(name)),
    }
  })
}

// What a site's pages are asked for by: each title, place and other name, as it is typed, with the pages that may come first.
export function namesOf(pages) {
  const typed = (name) => name.toLowerCase().replace(/\(.*\)|[^\p{L}\p{N}'’.&/ -]/gu, '').trim()
  const names = new Map()
  for (const page of pages) {
    for (const name of [page.title, ...page.otherNames, ...page.places, ...page.places.map((place) => place.replace(/,.*/, ''))]) {
      const key = typed(name)
      names.set(key, (names.get(key) ?? new Set()).add(page.url))
    }
  }
  names.delete('')
  return [...names].map(([name, urls]) => ({ name, urls }))
}

// So many words of a site, drawn from all that have at least four letters and stand on ten pages or more: a word of one
// document alone is often a typo itself. Addresses and code are not words that a page shows.
export function wordsOf(pages, count) {
  const hidden = /```[^]*?```|`[^`\n]*`|\]\([^)\n]*\)|<[^>\n]*>|\{\{[^}\n]*\}\}/g
  const address = /:\/\/|www\.|@|[a-z]\.[a-z]|[_=/&#]/i
  const word = /(?<![\p{L}\p{N}'’-])[a-z]{4,}(?![\p{L}\p{N}'’-])/gu
  const counts = new Map()
  for (const { text } of pages) {
    // Word by word: one expression over a whole page takes for ever where a page has a very long line without spaces.
    const shown = text.replace(hidden, ' ').split(/\s+/).filter((part) => !address.test(part)).join(' ')
    for (const found of new Set(shown.toLowerCase().match(word))) counts.set(found, (counts.get(found) ?? 0) + 1)
  }
  const words = [...counts.keys()].filter((found) => counts.get(found) >= 10).sort()
  const random = seeded(22)
  return Array.from({ length: count }, () => words[random(words.length)])
}

const rows = (file) => fs.readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => line.split('\t'))
const slug = (id) => `d${id.toLowerCase().replace(/[^a-z0-9]+/g, '-')}`

// Writes a site with a page for each document of a test collection (docs.tsv, queries.tsv, qrels.tsv).
export function writeCollection(collection, site) {
  fs.mkdirSync(path.join(site, 'content/guides'), { recursive: true })
  fs.writeFileSync(path.join(site, 'waymark.yaml'), 'title: Relevance\nbaseURL: https://example.org/\n')
  for (const [id, title = '', text = ''] of rows(path.join(collection, 'docs.tsv'))) {
    const head = JSON.stringify(title || text.slice(0, 60) || id)
    const body = text.replace(/[\\`*_{}\[\]()<>#+.!|~:&$@^=-]/g, '\\$&')
    fs.writeFileSync(path.join(site, `content/guides/${slug(id)}.md`), `---\ntitle: ${head}\nsummary: ${head}\n---\n\n${body}\n`)
  }
}

// The judged questions of a collection: [{ text, grades }].
export function questionsOf(collection) {
  const grades = new Map()
  for (const [question, document, grade] of rows(path.join(collection, 'qrels.tsv'))) {
    if (!grades.has(question)) grades.set(question, new Map())
    grades.get(question).set(`guides/${slug(document)}/`, Number(grade))
  }
  return rows(path.join(collection, 'queries.tsv')).map(([id, text]) => ({ text, grades: grades.get(id) }))
    .filter((question) => question.grades && [...question.grades.values()].some((grade) => grade > 0))
}
