import assert from 'node:assert/strict'
import { test } from 'node:test'
import { host, open } from './site.mjs'

test('a missing index is told in a sentence', async () => {
  await assert.rejects(open(host('small', () => undefined)), /The search cannot work: its file index\.json is missing from this site/)
})

test('an entry file that is not JSON, or of another version, is told', async () => {
  const entry = (text) => host('small', (file, body) => (file === 'search/index.json' ? text : body))
  await assert.rejects(open(entry('<html>')), /index\.json is damaged/)
  await assert.rejects(open(entry('{"format":99}')), /of another version/)
})

test('a file that is missing or cut short is told, and mends once the file is there', async () => {
  for (const [cut, message] of [
    [() => undefined, /is missing/],
    [(body) => body.subarray(0, body.length - 5), /is damaged/],
    [(body) => body.subarray(0, 3), /is damaged/],
    [() => Buffer.alloc(0), /is damaged/],
    [() => Buffer.from('<!doctype html>'), /is damaged/],
  ]) {
    let broken = true
    const search = await open(host('small', (file, body) => (broken && file.includes('/terms/') ? cut(body) : body)))
    await assert.rejects(search.query('seed'), message)
    broken = false
    assert.equal((await search.query('seed')).results[0].url, 'examples/saturday-seed-swap/')
  }
})

test('a host that cannot be reached is told', async () => {
  let down = false
  const site = host('small')
  const search = await open(async (...request) => {
    if (down) throw new TypeError('fetch failed')
    return site(...request)
  })
  down = true
  await assert.rejects(search.query('seed'), /could not load .* Check the connection/)
  down = false
  assert.equal((await search.query('seed')).total, 1)
})

test('a copy that was cut short in the browser is asked for again, past what it keeps', async () => {
  const site = host('small')
  const search = await open(async (address, options) => {
    const response = await site(address)
    if (!address.pathname.includes('/terms/') || options.cache === 'reload') return response
    return new Response((await response.arrayBuffer()).slice(0, 9))
  })
  assert.equal((await search.query('seed')).total, 1)
})

test('a connection that closes is tried once more', async () => {
  const site = host('small')
  const closed = new Set()
  const search = await open(async (address, options) => {
    if (closed.size === closed.add(address.pathname).size) return site(address, options)
    throw new TypeError('fetch failed')
  })
  assert.equal((await search.query('seed')).total, 1)
})

test('a site that was published anew is opened anew', async () => {
  let old = true
  const site = host('small', (file, body) => (old && /terms|pages/.test(file) ? undefined : body))
  const search = await open(async (address, options) => {
    if (old && address.pathname.endsWith('/index.json')) return new Response((await (await site(address)).text()).replace(/"root":"[^"]*"/g, '"root":"en-GB/old.bin"'))
    if (address.pathname.endsWith('/old.bin')) {
      const { languages } = await (await site(new URL('index.json', 'https://example.org/sub/path/search/'))).json()
      return site(new URL(languages['en-GB'].root, 'https://example.org/sub/path/search/'))
    }
    const answer = await site(address, options)
    if (!answer.ok) old = false
    return answer
  })
  assert.equal((await search.query('seed')).results[0].url, 'examples/saturday-seed-swap/')
})
