// What the search adds to a build, and what a small edit writes again.
import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const script = fileURLToPath(new URL('measured.py', import.meta.url))

// { wall, user, memory } of a command, in seconds and MB.
export const measured = (...command) => JSON.parse(execFileSync('python3', [script, ...command]))

// Builds the site as it is and with `search: no`, by turns and each time from nothing: the difference of the least of each.
export function added(command, site, work, turns = 3) {
  const without = path.join(work, 'without-search')
  copySite(site, without, 'search: no\n')
  const least = (left, right) => Object.fromEntries(Object.keys(left).map((key) => [key, Math.min(left[key], right?.[key] ?? Infinity)]))
  const best = new Map()
  for (let turn = 0; turn < turns; turn += 1) {
    for (const folder of [site, without]) {
      for (const made of ['output', '.waymark']) fs.rmSync(path.join(folder, made), { recursive: true, force: true })
      best.set(folder, least(measured(command, 'build', '--site', folder), best.get(folder)))
    }
  }
  return Object.fromEntries(Object.entries(best.get(site)).map(([key, value]) => [key, value - best.get(without)[key]]))
}

// Adds a sentence to one page and builds again: how many files of the index are new, and how many of those that are
// as they were have been written again.
export function edited(command, site, page) {
  const index = path.join(site, 'output/search')
  const times = () => new Map(fs.readdirSync(index, { recursive: true }).filter((file) => file.endsWith('.bin'))
    .map((file) => [file, fs.statSync(path.join(index, file)).mtimeMs]))
  const file = path.join(site, 'content', page)
  const text = fs.readFileSync(file, 'utf8')
  const before = times()
  try {
    fs.writeFileSync(file, `${text}\nSeven volunteers counted the hedgehogs.\n`)
    execFileSync(command, ['build', '--site', site], { stdio: 'ignore' })
    const after = [...times()]
    return {
      fresh: after.filter(([name]) => !before.has(name)).length,
      rewritten: after.filter(([name, time]) => before.has(name) && before.get(name) !== time).length,
    }
  } finally {
    fs.writeFileSync(file, text)
  }
}

// A copy of a site's content and settings, with more settings.
export function copySite(site, copy, settings = '') {
  fs.rmSync(copy, { recursive: true, force: true })
  fs.mkdirSync(copy, { recursive: true })
  fs.cpSync(path.join(site, 'content'), path.join(copy, 'content'), { recursive: true })
  fs.writeFileSync(path.join(copy, 'waymark.yaml'), fs.readFileSync(path.join(site, 'waymark.yaml'), 'utf8') + settings)
}
