import assert from 'node:assert/strict'
import { test } from 'node:test'
import { seeded } from '../../bench/search/seeded.mjs'
import { host, marked, open } from './site.mjs'

const urls = (answer) => answer.results.map((result) => result.url)

test('a result has what a reader is shown', async () => {
  const search = await open()
  const { results, total, corrected } = await search.query('seed swap', { excerpts: 1 })
  const [{ score, ...first }] = results
  assert.ok(score > 0)
  assert.deepEqual({ total, corrected }, { total: 1, corrected: null })
  assert.deepEqual(first, {
    url: 'examples/saturday-seed-swap/',
    title: 'Saturday seed swap',
    summary: 'Neighbours trade seeds at the library.',
    kind: 'example',
    kindLabel: 'Example',
    parish: 'Ash',
    words: 100,
    excerpt: [
      { text: 'Every spring the village trades ', hit: false },
      { text: 'seeds', hit: true },
      { text: ' and seedlings.', hit: false },
    ],
  })
})

test('a result leads to the section that matched', async () => {
  const search = await open()
  const { results: [first] } = await search.query('beans', { excerpts: 1 })
  assert.equal(first.url, 'examples/saturday-seed-swap/#how-it-began')
  assert.equal(marked(first.excerpt), 'Three gardeners laid a table with packets of [beans]. Nobody paid for anything.')
})

for (const [asked, url] of [
  ['mother-in-law', 'examples/st-marys-wildflower-meadow/'],
  ['St Mary\u2019s', 'examples/st-marys-wildflower-meadow/'],
  ['st marys', 'examples/st-marys-wildflower-meadow/'],
  ['2026/27', 'examples/st-marys-wildflower-meadow/'],
  ['s.106', 'examples/st-marys-wildflower-meadow/'],
  ["st mary's", 'examples/st-marys-wildflower-meadow/'],
  ['mother in law', 'examples/st-marys-wildflower-meadow/'],
  ['motherinlaw', 'examples/st-marys-wildflower-meadow/'],
  ['2026', 'examples/st-marys-wildflower-meadow/'],
  ['s106', 'examples/st-marys-wildflower-meadow/'],
  ['Ash', 'parishes/ash/'],
  ['cat', 'glossary/community-asset-transfer/'],
  ['asset handover', 'glossary/community-asset-transfer/'],
  ['decide together', 'principles/decide-together/'],
  ['decide togehter', 'principles/decide-together/'],
  ['what we do', 'guides/what-we-do/'],
  ['wildfl', 'examples/st-marys-wildflower-meadow/'],
]) {
  test(`whoever asks for ${asked} is given ${url} first`, async () => {
    const search = await open()
    assert.equal(urls(await search.query(asked))[0], url)
  })
}

test('a form of a word that the site does not have finds those that it has', async () => {
  const search = await open()
  const found = await search.query('volunteering tea')
  assert.deepEqual([urls(found), found.corrected], [['examples/saturday-seed-swap/', 'examples/st-marys-wildflower-meadow/'], null])
})

test('a typo is corrected and the correction told', async () => {
  const search = await open()
  for (const typed of ['Saturday seed swp', 'Saturday seed swaap', 'Saturday seed swip', 'Saturday seed sawp']) {
    const { corrected, results } = await search.query(typed)
    assert.equal(corrected, 'Saturday seed swap', typed)
    assert.equal(results[0].url, 'examples/saturday-seed-swap/')
  }
})

test('two slips in a long word are corrected, in one half or in both', async () => {
  const search = await open()
  for (const [typed, meant] of [['wilflowre', 'wildflower'], ['widlflowre', 'wildflower'], ['widflwer', 'wildflower']]) {
    assert.equal((await search.query(`${typed} meadow`)).corrected, `${meant} meadow`, typed)
  }
})

test('text of a page comes out as text', async () => {
  const search = await open()
  const { results } = await search.query('zebra', { excerpts: 5 })
  assert.deepEqual(results.map((result) => [result.url, result.title, result.summary, marked(result.excerpt)]), [[
    'guides/markup/',
    'Text that looks like <script>alert(1)</script>',
    'Ends with </script> and \u2028 a separator.',
    'Here is a <mark>marked</mark> [zebra], a </script> and an ampersand & more.',
  ]])
})

test('a page that cannot be had has no excerpt', async () => {
  const search = await open()
  const { results } = await search.query('hedgehog', { excerpts: 5 })
  assert.deepEqual(results.map(({ url, excerpt }) => ({ url, excerpt })), [{ url: 'guides/missing/', excerpt: null }])
})

test('a question gets the same answer whatever was asked before', async () => {
  const random = seeded(7)
  const words = ['seed', 'swap', 'cat', 'council', 'power', 'the', 'ash', 'zebra', 'volunteering', 'meadow', 'zzzzzz', '2026/27']
  const asked = Array.from({ length: 60 }, () => {
    const word = words[random(words.length)]
    const typed = [word, word.slice(0, 1 + random(word.length)), word.slice(1), `${word} ${words[random(words.length)]}`][random(4)]
    const filters = random(3) ? undefined : { kind: ['example'] }
    return { typed, options: { excerpts: random(4), limit: 1 + random(5), filters, counts: random(2) === 0 } }
  })
  const answers = new Map()
  for (const question of asked) answers.set(question, await (await open()).query(question.typed, question.options))
  for (let turn = 0; turn < 3; turn += 1) {
    const search = await open()
    for (const question of asked.map((each) => [random(1000), each]).sort((x, y) => x[0] - y[0]).map(([, each]) => each)) {
      if (random(2)) await search.suggest(question.typed)
      assert.deepEqual(await search.query(question.typed, question.options), answers.get(question), question.typed)
    }
  }
})

test('a hostile question is only text', async () => {
  const search = await open()
  for (const asked of ['(((((', '[a-', '.*+?^${}()|\\', '<script>', '\u2028\u0000\ud800', 'x'.repeat(10_000), 'a-'.repeat(5000),
    "'".repeat(10_000), 'seed '.repeat(2000), '__proto__ constructor toString', undefined, null, 7]) {
    const answer = await search.query(asked, { excerpts: 5 })
    assert.ok(Array.isArray(answer.results), String(asked).slice(0, 20))
  }
})

test('a filter keeps the pages that have one of its values', async () => {
  const search = await open()
  assert.deepEqual(urls(await search.query('ash', { filters: { kind: ['parish'] } })), ['parishes/ash/', 'parishes/beck/'])
  assert.deepEqual(urls(await search.query('ash', { filters: { kind: ['parish'], parish: ['beck'] } })), ['parishes/beck/'])
  assert.deepEqual(urls(await search.query('ash', { filters: { kind: ['nothing'] } })), [])
  assert.deepEqual(urls(await search.query('', { filters: { principle: ['share-power-early'] } })), ['examples/saturday-seed-swap/'])
})

test('facets are counted among the results', async () => {
  const search = await open()
  const { counts } = await search.query('ash', { counts: true, filters: { kind: ['parish'] } })
  assert.deepEqual(counts.kind.filter(({ count }) => count), [
    { id: 'example', label: 'Example', count: 1 }, { id: 'parish', label: 'Parish', count: 2 },
  ])
  assert.deepEqual(counts.parish, [{ id: 'ash', label: 'Ash', count: 1 }, { id: 'beck', label: 'Beck', count: 1 }])
  assert.deepEqual((await search.facets()).principle, [{ id: 'share-power-early', label: 'share-power-early', count: 1 }])
})

test('words are completed as the site writes them', async () => {
  const search = await open()
  assert.deepEqual(await search.suggest('seedl'), ['seedlings'])
  assert.deepEqual(await search.suggest('saturday see'), ['saturday seed', 'saturday seeds', 'saturday seedlings'])
  const welsh = await open(host('small'), { language: 'cy' })
  assert.deepEqual(await welsh.suggest('ty'), ['tŷ'])
})

test('Welsh is found with and without its accents', async () => {
  const welsh = await open(host('small'), { language: 'cy' })
  for (const asked of ['ty', 'tŷ', 'TŶ', 'ty\u0302', 'dwr', 'dŵr']) {
    assert.equal(urls(await welsh.query(asked))[0], 'cy/guides/ty-newydd/', asked)
  }
})

test('a very common word is counted in full, and its rest is fetched for a filter only', async () => {
  const fetch = host('large')
  const search = await open(fetch)
  const plain = await search.query('common')
  assert.deepEqual([plain.total, plain.totalIsLowerBound], [5000, false])
  assert.equal(plain.results[0].url, 'p/4321/')
  assert.ok(!fetch.asked.some((file) => file.includes('/more/')))
  assert.equal((await search.query('common', { filters: { kind: ['plan'] } })).total, 500)
  assert.ok(fetch.asked.some((file) => file.includes('/more/')))
  const both = await search.query('common seventh')
  assert.deepEqual([both.total, both.totalIsLowerBound], [5000, true])
})
