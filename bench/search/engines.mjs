// Waymark's search and Pagefind's behind one face: open() → { ask(text, limit, excerpts) → { urls, corrected }, core }.
// `core` is what a reader transfers before the first question is asked, in bytes.
import fs from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { transferred } from './host.mjs'

const plain = (url) => url.replace(/[#?].*$/, '').replace(/^\//, '').replace(/index\.html$/, '')

export function waymark(root, address) {
  const client = path.join(root, 'search/client.js')
  return {
    name: 'Waymark',
    folder: path.join(root, 'search'),
    core: transferred(client),
    async open() {
      const { openSearch } = await import(pathToFileURL(client))
      const search = await openSearch(`${address}search/`)
      return async (text, limit, excerpts = 0) => {
        const { results, corrected } = await search.query(text, { limit, excerpts })
        return { urls: results.map((result) => plain(result.url)), corrected }
      }
    },
  }
}

export function pagefind(root, address) {
  const script = path.join(root, 'pagefind/pagefind.js')
  let opened = 0
  return {
    name: 'Pagefind',
    folder: path.join(root, 'pagefind'),
    core: transferred(script),
    async open() {
      stand(address)
      // A copy each time: the module keeps what it has loaded, and a first question must find nothing kept.
      const copy = path.join(root, `pagefind/opened-${(opened += 1)}.mjs`)
      fs.copyFileSync(script, copy)
      try {
        const search = await import(pathToFileURL(copy))
        await search.options({ basePath: '/pagefind/', baseUrl: '/' })
        await search.init()
        return async (text, limit) => {
          const { results } = await search.search(text)
          const shown = await Promise.all(results.slice(0, limit).map((result) => result.data()))
          return { urls: shown.map((result) => plain(result.url)), corrected: null }
        }
      } finally {
        fs.rmSync(copy)
      }
    },
  }
}

// What Pagefind asks of a page, where there is none.
const fetchAnywhere = globalThis.fetch
function stand(address) {
  globalThis.window = globalThis
  globalThis.location = new URL(address)
  globalThis.document = { querySelector: () => ({ getAttribute: () => 'en-gb' }), currentScript: null, createElement: () => ({}) }
  globalThis.fetch = (url, options) => fetchAnywhere(new URL(url, address), options)
}
