// Serves the sites that FixtureSiteTests.swift writes, as any static host would.
import assert from 'node:assert/strict'
import fs from 'node:fs'
import path from 'node:path'
import { openSearch } from '../../Sources/Search/client.js'

const folder = process.env.WAYMARK_SEARCH_FIXTURE
assert.ok(folder, 'WAYMARK_SEARCH_FIXTURE must name the folder that the Swift test FixtureSiteTests wrote')

// A fetch that reads files of a site; `change` may give another body, or undefined for a file that is missing.
export function host(site, change = (file, body) => body) {
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
