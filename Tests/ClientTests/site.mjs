// Serves the sites that FixtureSiteTests.swift writes, as any static host would.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { openSearch } from '../../Sources/Search/client.js'

// The folder that the Swift test FixtureSiteTests wrote.
const folder = process.env.WAYMARK_SEARCH_FIXTURE ?? fileURLToPath(new URL('../../.build/search-fixture', import.meta.url))

// A fetch that reads files of a site; `change` may give another body, or undefined for a file that is missing.
export function host(site, change = (file, body) => body) {
  assert.ok(fs.existsSync(folder), 'write the sites first: WAYMARK_SEARCH_FIXTURE=.build/search-fixture swift test --filter FixtureSiteTests')
  const asked = []
  const answer = async (address) => {
    const { pathname } = new URL(address)
    assert.ok(pathname.startsWith('/sub/path/'), pathname)
    const file = decodeURIComponent(pathname.slice('/sub/path/'.length))
    asked.push(file)
    const disk = path.join(folder, site, file.endsWith('/') ? `${file}index.html` : file)
    const body = change(file, fs.existsSync(disk) ? fs.readFileSync(disk) : undefined)
    return body === undefined ? new Response('', { status: 404 }) : new Response(body)
  }
  answer.asked = asked
  return answer
}

export const open = (fetch = host('small'), options = {}) =>
  openSearch('https://example.org/sub/path/search/', { fetch, ...options })

export const marked = (excerpt) => excerpt.map(({ text, hit }) => (hit ? `[${text}]` : text)).join('')
