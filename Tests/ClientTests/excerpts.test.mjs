import assert from 'node:assert/strict'
import { test } from 'node:test'
import { blocksOf, passage } from '../../Sources/Search/client.js'
import { marked } from './site.mjs'

const texts = (html) => blocksOf(html).map((block) => block.text)
const weights = (...words) => new Map(words.map((word) => [word, { asked: word, weight: 1 }]))

for (const [what, html, expected] of [
  ['the marked element only', '<main>a<div data-search-body>b<p>c</p></div>d</main>', ['b', 'c']],
  ['else the main element', '<body>a<main>b</main>c</body>', ['b']],
  ['else the body', '<html><head><title>a</title></head><body>b</body></html>', ['b']],
  ['a page that is only text', 'just text', ['just text']],
  ['nothing', '', []],
  ['inline elements inside words', '<main><p>wo<b>r</b>d and <a href="x">link</a>.</p></main>', ['word and link.']],
  ['no navigation, scripts, styles, buttons', '<main>a<nav>b<p>c</p></nav><script>if (a < b) "<p>"</script><style>p{}</style><button>d</button>e</main>', ['a', 'e']],
  ['nothing that is hidden or skipped', '<main>a<p hidden>b</p><p data-search-skip>c<span>d</span></p><p>e</p></main>', ['a', 'e']],
  ['comments left out', '<main>a<!-- <p>b</p> --> c</main>', ['a c']],
  ['entities', '<main>&lt;mark&gt; &amp;amp; &#8217;&#x2019; &nbsp;x &unknown; &#99999999;</main>', ['<mark> &amp; ’’ x &unknown; &#99999999;']],
  ['elements that are not closed', '<main><ul><li>a<li>b</ul><p>c<p>d</main><p>e', ['a', 'b', 'c', 'd']],
  ['signs that only look like tags', '<main>a < b and c > d <3</main>', ['a < b and c > d <3']],
  ['attributes with tags in them', '<main><p title="a > b" data-x=\'<p>\'>c</p></main>', ['c']],
  ['an element that never ends', '<main><p>a</p><p title="b', ['a', '<p title="b']],
]) {
  test(`the text of a page: ${what}`, () => assert.deepEqual(texts(html), expected))
}

test('a block knows the heading above it, but not the title of the page', () => {
  const html = '<main><h1 id="title">T</h1><p>a</p><h2 id="why">Why</h2><p>b</p><section><h3 id=how>How</h3><p>c</p></section></main>'
  assert.deepEqual(blocksOf(html).map(({ text, id, heading }) => [text, id, heading]), [
    ['T', '', true], ['a', '', false], ['Why', 'why', true], ['b', 'why', false], ['How', 'how', true], ['c', 'how', false],
  ])
})

test('the passage with most of the question is taken', () => {
  const blocks = ['A swap.', 'Seeds and a swap.', 'Seeds, seeds, seeds.'].map((text, index) => ({ text, id: `s${index}` }))
  assert.equal(passage(blocks, weights('seeds', 'swap')).id, 's1')
})

test('a heading lends its words to the text below it', () => {
  const blocks = [
    { text: 'Seeds are small.', id: '' }, { text: 'Swap', id: 'swap', heading: true }, { text: 'Bring seeds.', id: 'swap' },
  ]
  const found = passage(blocks, weights('seeds', 'swap'))
  assert.deepEqual([found.id, marked(found.excerpt)], ['swap', 'Bring [seeds].'])
})

test('a long text is cut at words around the hit', () => {
  const text = `${'before '.repeat(100)}seeds ${'after '.repeat(100)}`.trim()
  const { excerpt } = passage([{ text, id: '' }], weights('seeds'))
  const shown = excerpt.map((run) => run.text).join('')
  assert.match(shown, /^… (?:before )+seeds (?:after )+…$/)
  assert.ok(shown.length < 240)
  assert.deepEqual(excerpt.filter((run) => run.hit), [{ text: 'seeds', hit: true }])
})

test('a page without the words shows its beginning', () => {
  assert.deepEqual(passage([{ text: 'Some text.', id: '' }], weights('seeds')).excerpt, [{ text: 'Some text.', hit: false }])
  assert.equal(passage([], weights('seeds')), undefined)
})
