#!/usr/bin/env node
// Waymark's search beside Pagefind's on the same pages, in one run. See search/README.md.
//
// usage: search.mjs WAYMARK --site DIR --own DIR [--collections DIR,DIR] [--large DIR] [--pagefind PROGRAM] [--work DIR]
//
// WAYMARK is the built command; each DIR is a site folder, built as it is: --site of some ten thousand pages, --own with
// names to ask for, --large of a hundred thousand. A collection has docs.tsv, queries.tsv and qrels.tsv; a site is made of
// each. Exits with 1 where Waymark misses a floor (search/floors.json).
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { added, copySite, edited, measured } from './search/cost.mjs'
import { pagefind, waymark } from './search/engines.mjs'
import { host, transferred, weigh } from './search/host.mjs'
import { firstQuestions, knownItems, relevance, typos, warm } from './search/measures.mjs'
import { namesOf, pagesOf, QUESTIONS, questionsOf, wordsOf, writeCollection } from './search/sites.mjs'

const text = { type: 'string' }
const { values: options, positionals: [command] } = parseArgs({
  allowPositionals: true,
  options: { site: text, own: text, collections: { ...text, default: '' }, large: text, pagefind: text, work: text },
})
if (!command || !options.site || !options.own) {
  console.error('usage: search.mjs WAYMARK --site DIR --own DIR [--collections DIR,DIR] [--large DIR] [--pagefind PROGRAM] [--work DIR]')
  process.exit(2)
}
const work = options.work ?? fs.mkdtempSync(path.join(os.tmpdir(), 'search-'))
// Of so many words the typos are tried with Pagefind, which takes a hundred times as long for each.
const SLOW = 100

const table = new Map()
const note = (row, engine, value) => table.set(row, { ...table.get(row), [engine]: value })

// What is at hand, on standard error: the table comes at the end, after minutes.
const begin = (what) => console.error(`${new Date().toISOString().slice(11, 19)} ${what}`)

const build = (site) => execFileSync(command, ['build', '--site', site], { stdio: 'ignore' })

// Both engines over a built site; Pagefind's index is made, and its cost noted where `costs` says so.
async function engines(site, costs = false) {
  const output = path.join(site, 'output')
  const { address, sent } = await host(output)
  const both = [waymark(output, address)]
  if (options.pagefind) {
    const { wall, memory } = measured(options.pagefind, '--site', output, '--output-path', path.join(output, 'pagefind'))
    if (costs) {
      note('build: seconds', 'Pagefind', wall)
      note('build: MB of memory', 'Pagefind', memory)
    }
    both.push(pagefind(output, address))
  }
  return { both, sent }
}

async function tenThousand(site) {
  begin(`${site}: builds with and without search`)
  const cost = added(command, site, work)
  build(site)
  const pages = pagesOf(site)
  const words = wordsOf(pages, 500)
  const { both, sent } = await engines(site, true)
  const assets = path.join(site, 'output/assets')
  const box = fs.readdirSync(assets).find((file) => /^search\..*js$/.test(file))
  for (const engine of both) {
    const ours = engine.name === 'Waymark'
    begin(`${site}: ${engine.name}`)
    const first = await firstQuestions(engine, sent, QUESTIONS)
    note('first question, KB, median', engine.name, first.median / 1000)
    note('first question, KB, max', engine.name, first.max / 1000)
    note('client core, KB', engine.name, transferred(path.join(engine.folder, ours ? 'client.js' : 'pagefind.js')) / 1000)
    note('box, KB', engine.name, transferred(ours ? path.join(assets, box) : path.join(engine.folder, 'pagefind-ui.js')) / 1000)
    const ask = await engine.open()
    const slips = await typos(ask, ours ? words : words.slice(0, SLOW))
    note('typos that find the right pages, %', engine.name, slips.found * 100)
    note('typos that find nothing, %', engine.name, slips.nothing * 100)
    note('warm question, ms, median', engine.name, await warm(ask, QUESTIONS))
    const { files, bytes } = weigh(engine.folder)
    note('index and search page, MB', engine.name, bytes / 1e6)
    note('index and search page, files', engine.name, files)
  }
  note('build: seconds', 'Waymark', cost.wall)
  note('build: seconds of user time', 'Waymark', cost.user)
  note('build: MB of memory', 'Waymark', cost.memory)
  const edit = edited(command, site, pages[pages.length >> 1].file)
  note('new files after an edit of one page', 'Waymark', edit.fresh)
  note('same files written again after an edit', 'Waymark', edit.rewritten)
  return pages.length
}

async function known(site) {
  const copy = path.join(work, 'own')
  copySite(site, copy)
  build(copy)
  const names = namesOf(pagesOf(copy))
  for (const engine of (await engines(copy)).both) {
    begin(`${site}: ${engine.name}`)
    const ask = await engine.open()
    note('own pages asked for by a name: first, %', engine.name, (await knownItems(ask, names, false)) * 100)
    note('the same with a typo, %', engine.name, (await knownItems(ask, names, true)) * 100)
  }
}

async function judged(collection) {
  const site = path.join(work, path.basename(collection))
  writeCollection(collection, site)
  build(site)
  for (const engine of (await engines(site)).both) {
    begin(`${collection}: ${engine.name}`)
    note(`nDCG@10, ${path.basename(collection)}`, engine.name, await relevance(await engine.open(), questionsOf(collection)))
  }
}

async function hundredThousand(site) {
  build(site)
  const output = path.join(site, 'output')
  const { address, sent } = await host(output)
  const first = await firstQuestions(waymark(output, address), sent, QUESTIONS)
  note('100,000 pages: first question, KB, max', 'Waymark', first.max / 1000)
}

const show = (value) => (value === undefined ? '' : String(+value.toFixed(Math.abs(value) < 1 ? 3 : 1)))

// Prints the table; says how many floors were missed.
function report(pages) {
  const floors = JSON.parse(fs.readFileSync(new URL('search/floors.json', import.meta.url)))
  const line = (...cells) => console.log(cells[0].padEnd(44) + cells.slice(1, 4).map((cell) => cell.padStart(10)).join('') + (cells[4] ?? ''))
  let missed = 0
  console.log(`${pages} pages`)
  line('', 'Waymark', 'Pagefind', 'floor')
  for (const [row, { Waymark, Pagefind }] of table) {
    const [sense, floor] = floors[row] ?? []
    const isMissed = sense === '≤' ? Waymark > floor : Waymark < floor
    if (isMissed) missed += 1
    line(row, show(Waymark), show(Pagefind), sense ? `${sense} ${floor}` : '', isMissed ? '  missed' : '')
  }
  return missed
}

for (const collection of options.collections.split(',').filter(Boolean)) await judged(collection)
await known(options.own)
const pages = await tenThousand(options.site)
if (options.large) await hundredThousand(options.large)
const missed = report(pages)
if (!options.work) fs.rmSync(work, { recursive: true })
process.exit(missed ? 1 : 0)
