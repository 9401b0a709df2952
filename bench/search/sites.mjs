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

// The pages of a site folder by front matter: [{ title, url, text }].
export function pagesOf(site) {
  const content = path.join(site, 'content')
  return fs.readdirSync(content, { recursive: true }).map((file) => file.split(path.sep).join('/')).filter((file) => file.endsWith('.md')).sort().map((file) => {
    const text = fs.readFileSync(path.join(content, file), 'utf8')
    const title = /^title: (.*)$/m.exec(text)?.[1] ?? ''
    return {
      title: title.startsWith('"') ? JSON.parse(title) : title,
      url: file.replace(/(^|\/)index\.md$/, '$1').replace(/\.md$/, '/'),
      text,
    }
  })
}

// So many different words of a site, each of at least four letters.
export function wordsOf(pages, count) {
  const words = [...new Set(pages.flatMap(({ text }) => text.toLowerCase().match(/(?<![\p{L}\p{N}'’-])[a-z]{4,}(?![\p{L}\p{N}'’-])/gu) ?? []))].sort()
  const random = seeded(22)
  return Array.from({ length: count }, () => words[random(words.length)])
}

// Pages that are asked for by their titles: those whose title no other page has or begins with.
export function namedPages(pages, count) {
  const titles = new Map()
  for (const { title } of pages) {
    const key = title.replace(/ \(\d+\)$/, '')
    titles.set(key, (titles.get(key) ?? 0) + 1)
  }
  const named = pages.filter(({ title }) => titles.get(title) === 1)
  const random = seeded(23)
  return Array.from({ length: Math.min(count, named.length) }, () => named[random(named.length)]).map(({ title, url }) => ({ name: title, url }))
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
