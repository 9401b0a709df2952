#!/usr/bin/env node
// Waymark's search beside Pagefind's on the same pages, in one run.
//
// usage: search.mjs WAYMARK --site DIR [--collections DIR,DIR] [--pagefind PROGRAM] [--work DIR]
//
// WAYMARK is the built command. The site's folder is built as it is; its output is what both engines index. Collections
// have docs.tsv, queries.tsv and qrels.tsv; a site is made of each. Pagefind is PyPI's pagefind_bin; without it there
// is one column. Exits with 1 where Waymark misses a floor (search/floors.json).
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { pagefind, waymark } from './search/engines.mjs'
import { host, transferred, weigh } from './search/host.mjs'
import { firstQuestions, knownItems, relevance, typos, warm } from './search/measures.mjs'
import { namedPages, pagesOf, QUESTIONS, questionsOf, wordsOf, writeCollection } from './search/sites.mjs'

const { values: options, positionals: [command] } = parseArgs({
  allowPositionals: true,
  options: { site: { type: 'string' }, collections: { type: 'string', default: '' }, pagefind: { type: 'string' }, work: { type: 'string' } },
})
if (!command || !options.site) {
  console.error('usage: search.mjs WAYMARK --site DIR [--collections DIR,DIR] [--pagefind PROGRAM] [--work DIR]')
  process.exit(2)
}
const work = options.work ?? fs.mkdtempSync(path.join(os.tmpdir(), 'search-'))
const floors = JSON.parse(fs.readFileSync(new URL('search/floors.json', import.meta.url)))
const table = new Map()
const note = (row, engine, value) => table.set(row, { ...table.get(row), [engine]: value })

// Builds a site; gives both engines over its output.
async function engines(site) {
  execFileSync(command, ['build', '--site', site], { stdio: ['ignore', 'ignore', 'inherit'] })
  const output = path.join(site, 'output')
  const { address, sent } = await host(output)
  const both = [waymark(output, address)]
  if (options.pagefind) {
    const start = performance.now()
    execFileSync(options.pagefind, ['--site', output, '--output-path', path.join(output, 'pagefind')], { stdio: 'ignore' })
    note('index build, s', 'Pagefind', Math.max(table.get('index build, s')?.Pagefind ?? 0, (performance.now() - start) / 1000))
    both.push(pagefind(output, address))
  }
  return { both, sent }
}

const { both, sent } = await engines(options.site)
const pages = pagesOf(options.site)
const words = wordsOf(pages, 500)
const items = namedPages(pages, 300)
console.log(`${pages.length} pages`)
for (const engine of both) {
  const { files, bytes } = weigh(engine.folder)
  note('index, files', engine.name, files)
  note('index, MB', engine.name, bytes / 1e6)
  note('client, KB', engine.name, transferred(path.join(engine.folder, engine.name === 'Waymark' ? 'client.js' : 'pagefind.js')) / 1000)
  const first = await firstQuestions(engine, sent, QUESTIONS)
  note('first question, KB, median', engine.name, first.median / 1000)
  note('first question, KB, max', engine.name, first.max / 1000)
  const ask = await engine.open()
  note('warm question, ms', engine.name, await warm(ask, QUESTIONS))
  const slips = await typos(ask, words)
  note('typos that find the right pages, %', engine.name, slips.found * 100)
  note('typos that find nothing, %', engine.name, slips.nothing * 100)
  note('page asked for by title comes first, %', engine.name, (await knownItems(ask, items, false)) * 100)
  note('the same with a typo, %', engine.name, (await knownItems(ask, items, true)) * 100)
}
for (const collection of options.collections.split(',').filter(Boolean)) {
  const name = path.basename(collection)
  const site = path.join(work, name)
  writeCollection(collection, site)
  for (const engine of (await engines(site)).both) {
    note(`nDCG@10, ${name}`, engine.name, await relevance(await engine.open(), questionsOf(collection)))
  }
}

const show = (value) => (value === undefined ? '' : String(+value.toFixed(value < 1 ? 3 : 1)))
let missed = 0
console.log(`${''.padEnd(44)}${'Waymark'.padStart(10)}${'Pagefind'.padStart(10)}${'floor'.padStart(10)}`)
for (const [row, { Waymark, Pagefind }] of table) {
  const [sense, floor] = floors[row] ?? []
  const isMissed = Waymark !== undefined && ((sense === '≤' && Waymark > floor) || (sense === '≥' && Waymark < floor))
  if (isMissed) missed += 1
  console.log(`${row.padEnd(44)}${show(Waymark).padStart(10)}${show(Pagefind).padStart(10)}${(sense ? `${sense} ${floor}` : '').padStart(10)}${isMissed ? '  missed' : ''}`)
}
if (!options.work) fs.rmSync(work, { recursive: true })
process.exit(missed ? 1 : 0)
