// Waymark's search: asks the index that lies beside this file. No server, no dependency, no WebAssembly.
// The index's format is told in docs/search-format.md. Lines that begin with // are left out of the published file.
//
//     const search = await openSearch('https://example.org/search/')
//     const answer = await search.query('seed swap', { limit: 10, filters: { kind: ['example'] }, excerpts: 5 })
//     const words = await search.suggest('volunt')

const FORMAT = 1
const MOST_IN_SHARD = 4000
const PAGES_IN_BLOCK = 8
const BLOCKS_IN_GROUP = 16
const LONGEST_WORD = 40
const MOST_PARTS = 8
const MOST_WORDS = 64
const MOST_COMPLETIONS = 8
// What is found on fewer than one page in so many is little.
const LITTLE = 200
// Words are asked for more evenly than they are written: a word that is twice as common is asked for half as often again.
const WEIGHT_OF_COMMON = 0.6
const PATIENCE = 20000

// ---- Words: the same rules as WordScanner.swift and LetterFolding.swift ----

const IGNORED = '\\u00ad\\u200b-\\u200d\\u2060\\ufeff\\u0300-\\u036f'
const LETTER = `(?:(?![${IGNORED}\\u02bc])[\\p{L}\\p{N}\\p{M}])`
const APOSTROPHE = "'\u2018\u2019\u02bc\uff07"
const PART = new RegExp(`${LETTER}(?:${LETTER}|[${IGNORED}])*`, 'yu')
const LINK = new RegExp(`([-\u2010-\u2013${APOSTROPHE}./&,])(?=${LETTER})`, 'yu')
const POSSESSIVE = new RegExp(`[${APOSTROPHE}][sS](?!${LETTER}|[${IGNORED}])`, 'yu')
const START = new RegExp(LETTER, 'gu')
const DROPPED = new RegExp(`[${IGNORED}]`, 'g')
const SPECIAL = { ß: 'ss', æ: 'ae', œ: 'oe', þ: 'th', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ħ: 'h', ı: 'i' }

// Letters without their marks, as in LetterFolding.swift.
export function fold(word) {
  return word.replace(/[\u00df-\u024f\u1e00-\u1eff]/g, (letter) => {
    const base = letter.normalize('NFD')[0]
    return SPECIAL[base] ?? base
  })
}

// The letters of one part: lower case, without accents that stand alone, cut to the longest that the index has.
function lower(part) {
  const small = /^[\x00-\x7f]*$/.test(part) ? part.toLowerCase()
    : Array.from(part, (letter) => letter.toLowerCase()).join('').replace(DROPPED, '')
  return small.length > LONGEST_WORD ? Array.from(small).slice(0, LONGEST_WORD).join('') : small
}

const match = (pattern, text, at) => {
  pattern.lastIndex = at
  return pattern.exec(text)
}

// Every word of a text: { word, start, end, whole }; `whole` is set on a chain's joined form (mother-in-law).
export function scan(text, splitsAtApostrophes = false) {
  const words = []
  let at = 0
  for (;;) {
    const begin = match(START, text, at)
    if (!begin) return words
    at = chain(text, begin.index, splitsAtApostrophes, words)
  }
}

function chain(text, start, splits, words) {
  let end = start + match(PART, text, start)[0].length
  const parts = [{ letters: lower(text.slice(start, end)), start, end }]
  while (parts.length < MOST_PARTS) {
    const link = match(LINK, text, end)
    if (!link) break
    const before = parts.at(-1)
    const from = end + link[1].length
    const to = from + match(PART, text, from)[0].length
    const letters = lower(text.slice(from, to))
    let joins = true
    if (APOSTROPHE.includes(link[1])) {
      if (splits || match(POSSESSIVE, text, end)) break
      joins = Array.from(before.letters).length === 1
    } else if (link[1] === ',') {
      if (!isNumber(before.letters) || !/^\d{3}(?!\d)/.test(text.slice(from, from + 4)) || to !== from + 3) break
      joins = false
    } else if ('./&'.includes(link[1])) {
      const short = Array.from(before.letters).length === 1 || Array.from(letters).length === 1
      if (!short && !(isNumber(before.letters) && isNumber(letters))) break
    }
    if (joins) parts.push({ letters, start: from, end: to })
    else Object.assign(before, { letters: lower(before.letters + letters), end: to })
    end = to
  }
  for (const part of parts) words.push({ word: fold(part.letters), start: part.start, end: part.end, whole: false })
  const all = parts.map((part) => part.letters).join('')
  if (parts.length > 1 && Array.from(all).length <= LONGEST_WORD) words.push({ word: fold(all), start, end, whole: true })
  const possessive = !splits && match(POSSESSIVE, text, end)
  return possessive ? end + possessive[0].length : end
}

const isNumber = (letters) => /^[0-9]+$/.test(letters)

// The index compares words by their bytes in UTF-8; here a word of the index is a string with a character a byte.
const toBytes = (word) => (/^[\x00-\x7f]*$/.test(word) ? word : String.fromCharCode(...new TextEncoder().encode(word)))
const fromBytes = (word) =>
  /^[\x00-\x7f]*$/.test(word) ? word : new TextDecoder().decode(Uint8Array.from(word, (byte) => byte.charCodeAt(0)))
const reverse = (word) => Array.from(word).reverse().join('')

// ---- Files ----

class SearchError extends Error {}

class Files {
  constructor(base, fetcher) {
    this.base = base
    this.fetcher = fetcher
    this.kept = new Map()
  }

  async read(path, options) {
    const ask = () => this.fetcher(new URL(path, this.base), { signal: AbortSignal.timeout?.(PATIENCE), ...options })
    let response
    try {
      // Hosts close connections that were idle just as they are used again: one more try.
      response = await ask().catch(ask)
      if (response.ok) return new Uint8Array(await response.arrayBuffer())
    } catch (cause) {
      throw new SearchError(`The search could not load ${path}. Check the connection and try again.`, { cause })
    }
    const error = new SearchError(`The search cannot work: its file ${path} is missing from this site (${response.status}).`)
    error.missing = true
    throw error
  }

  async unpack(path, cache = 'default') {
    if (!globalThis.DecompressionStream) throw new SearchError('The search needs a newer browser.')
    const packed = await this.read(path, { cache })
    try {
      const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate'))
      return new Uint8Array(await new Response(stream).arrayBuffer())
    } catch (cause) {
      // The browser may have kept a copy that was cut short: once more, past what it keeps.
      if (cache === 'default') return this.unpack(path, 'reload')
      throw new SearchError(`The search cannot work: its file ${path} is damaged.`, { cause })
    }
  }

  // What `make` gave for this key; a failure is forgotten, so that the next question tries again.
  once(key, make) {
    if (!this.kept.has(key)) {
      const made = make()
      this.kept.set(key, made)
      made.catch(() => this.kept.delete(key))
    }
    return this.kept.get(key)
  }
}

// Reads what BitWriter.swift writes.
class Bits {
  constructor(bytes, at) {
    this.bytes = bytes
    this.at = at * 8
  }

  unary() {
    let count = 0
    while (this.bytes[this.at >> 3] & (128 >> (this.at & 7))) {
      count += 1
      this.at += 1
    }
    this.at += 1
    if (this.at > this.bytes.length * 8) throw new SearchError('The search cannot work: a file of its index is damaged.')
    return count
  }

  bits(count) {
    let value = 0
    while (count > 0) {
      const offset = this.at & 7
      const take = Math.min(8 - offset, count)
      value = (value << take) | ((this.bytes[this.at >> 3] >> (8 - offset - take)) & ((1 << take) - 1))
      this.at += take
      count -= take
    }
    return value
  }

  gamma() {
    const width = this.unary()
    return (1 << width) | this.bits(width)
  }

  // Ascending page numbers as gaps in Rice's code.
  pages(count, of) {
    let parameter = 0
    while (count > 0 && count * 2 ** (parameter + 1) * 3 <= of * 2) parameter += 1
    const pages = new Uint32Array(count)
    let next = 0
    for (let index = 0; index < count; index += 1) {
      const gap = (this.unary() << parameter) | this.bits(parameter)
      pages[index] = next + gap
      next += gap + 1
    }
    return pages
  }

  // Pages grouped by a value of four bits, which goes by `step` from group to group.
  groups(count, of, step) {
    const groups = []
    let value
    for (let left = count; left > 0; ) {
      value = groups.length ? value + step * (this.unary() + 1) : this.bits(4)
      const size = this.gamma()
      if (size > left) throw new SearchError('The search cannot work: a file of its index is damaged.')
      groups.push({ value, pages: this.pages(size, of) })
      left -= size
    }
    return groups
  }
}

// Sorted words, as SortedText.swift writes them: [{ word, forms, target }], and where they end.
function readSorted(bytes, at) {
  const list = []
  for (;;) {
    const code = bytes[at]
    at += 1
    if (code === 0x2f) return { list, at }
    if (!(code < 0x2f)) throw new SearchError('The search cannot work: a file of its index is damaged.')
    let end = at
    while (bytes[end] >= 0x30) end += 1
    const tail = String.fromCharCode(...bytes.subarray(at, end))
    at = end
    const last = list.at(-1)
    if (code === 0) last.target = tail
    else if (code >= 0x20) last.forms.push(last.word.slice(0, last.word.length - (code - 0x20)) + tail)
    else list.push({ word: (last?.word ?? '').slice(0, code - 1) + tail, forms: [] })
  }
}

// ---- The index of one language ----

class Index {
  constructor(files, path, root) {
    const line = root.indexOf(10)
    const meta = JSON.parse(new TextDecoder().decode(root.subarray(0, line)))
    if (meta.format !== FORMAT) throw new SearchError('The search cannot work: its index is of another version. Reload the page.')
    this.files = files
    this.folder = path.slice(0, path.lastIndexOf('/') + 1)
    this.pages = meta.pages
    this.facetsName = meta.facets
    this.splits = meta.apostrophes
    this.stop = new Set(meta.stop.split(' '))
    this.suffixes = new Set(['', ...meta.suffixes.split(' ')])
    this.rows = {}
    let at = line + 1
    for (const name of ['terms', 'words', 'endings']) {
      const read = readSorted(root, at)
      this.rows[name] = { name, boundaries: read.list.map((entry) => entry.word), hashes: [] }
      at = read.at
    }
    const bits = new Bits(root, at)
    const hash = () => bits.bits(24).toString(16).padStart(6, '0')
    for (const name of ['terms', 'words', 'endings']) {
      const row = this.rows[name]
      row.hashes = row.boundaries.map(hash)
    }
    this.groups = Array.from({ length: meta.groups }, hash)
  }

  // The number of the shard whose range a word falls in.
  route(row, word) {
    let low = 0
    let high = row.boundaries.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if (row.boundaries[middle] <= word) low = middle
      else high = middle
    }
    return low
  }

  shard(row, number) {
    if (!row.hashes.length) return Promise.resolve({ list: [], find: new Map() })
    const path = `${this.folder}${row.name}/${number}-${row.hashes[number]}.bin`
    return this.files.once(path, async () => {
      const bytes = await this.files.unpack(path)
      const { list, at } = readSorted(bytes, 0)
      return row.name === 'terms' ? this.termShard(list, bytes, at) : this.wordShard(list, bytes, at)
    })
  }

  termShard(list, bytes, at) {
    const find = new Map()
    const keys = new Map()
    for (const entry of list) {
      if (entry.target === undefined) {
        if (!entry.forms.length) entry.forms.push(entry.word)
        keys.set(entry.word, entry)
      }
      for (const form of entry.target === undefined ? entry.forms : [entry.word]) find.set(form, entry)
    }
    const bits = new Bits(bytes, at)
    for (const entry of list) {
      if (entry.target === undefined) this.readTerm(entry, bits)
    }
    return { list, find, keys }
  }

  readTerm(entry, bits) {
    entry.count = bits.gamma()
    entry.groups = bits.groups(Math.min(entry.count, MOST_IN_SHARD), this.pages, -1)
    if (entry.count > MOST_IN_SHARD) {
      entry.more = [bits.bits(24), bits.bits(24)].map((half) => half.toString(16).padStart(6, '0')).join('')
    }
    const names = bits.gamma() - 1
    entry.names = bits.groups(names, this.pages, 1)
  }

  wordShard(list, bytes, at) {
    const bits = new Bits(bytes, at)
    for (const entry of list) entry.common = bits.gamma()
    return { list }
  }

  // The term that a word belongs to, or undefined.
  async term(word) {
    const row = this.rows.terms
    const shard = await this.shard(row, this.route(row, word))
    const entry = shard.find.get(word)
    if (entry?.target === undefined) return entry
    const home = await this.shard(row, this.route(row, entry.target))
    return home.keys.get(entry.target)
  }

  // All groups of a term, with those that its shard had no room for.
  async allGroups(term) {
    if (!term.more) return term.groups
    const rest = await this.files.once(`more/${term.more}`, async () => {
      const bytes = await this.files.unpack(`${this.folder}more/${term.more}.bin`)
      return new Bits(bytes, 0).groups(term.count - MOST_IN_SHARD, this.pages, -1)
    })
    return [...term.groups, ...rest]
  }

  // The listed words that begin with `prefix`, from at most `most` shards.
  async listed(row, prefix, most) {
    const first = this.route(row, prefix)
    const last = Math.min(this.route(row, `${prefix}\xff`), first + most - 1)
    const shards = await Promise.all(Array.from({ length: last - first + 1 }, (_, index) => this.shard(row, first + index)))
    return shards.flatMap((shard) => shard.list.filter((entry) => entry.word.startsWith(prefix)))
  }

  async page(number) {
    const block = Math.floor(number / PAGES_IN_BLOCK)
    const path = `${this.folder}pages/${block}-${this.groups[Math.floor(block / BLOCKS_IN_GROUP)]}.bin`
    const lines = await this.files.once(path, async () => new TextDecoder().decode(await this.files.unpack(path)).split('\n'))
    const [url, title, summary, kind, kindLabel, parish, hundreds] = lines.slice((number % PAGES_IN_BLOCK) * 7)
    return { url, title, summary, kind, kindLabel, parish, words: hundreds * 100 }
  }

  // Every facet by name: its values by id, each { id, label, count, list, pages() }.
  facets() {
    return this.files.once('facets', async () => {
      const path = `${this.folder}facets/`
      const lines = new TextDecoder().decode(await this.files.unpack(path + this.facetsName)).split('\n')
      const names = lines.at(-2).split('\t')
      const facets = new Map()
      const lists = names.map(() => [])
      for (let at = 0; at < lines.length - 2; ) {
        const [name, size] = lines[at].split('\t')
        const values = lines.slice(at + 1, (at += 1 + Number(size))).map((line) => {
          const [id, label, count, list] = line.split('\t')
          const value = { id, label, count: Number(count) }
          lists[list].push(value)
          value.pages = async () => {
            await this.files.once(`facets/${list}`, async () => {
              const bits = new Bits(await this.files.unpack(`${path}${names[list]}.bin`), 0)
              for (const listed of lists[list]) listed.numbers = bits.pages(listed.count, this.pages)
            })
            return value.numbers
          }
          return value
        })
        facets.set(name, values)
      }
      return facets
    })
  }
}

// ---- What a reader's words mean ----

// How many letters were lost, added, changed or swapped with their neighbour; anything above `limit` is limit + 1.
export function editDistance(left, right, limit) {
  if (Math.abs(left.length - right.length) > limit) return limit + 1
  let before = []
  let last = Array.from({ length: right.length + 1 }, (_, index) => index)
  for (let i = 1; i <= left.length; i += 1) {
    const row = [i]
    let best = i
    for (let j = 1; j <= right.length; j += 1) {
      let cost = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (left[i - 1] === right[j - 1] ? 0 : 1))
      if (i > 1 && j > 1 && left[i - 1] === right[j - 2] && left[i - 2] === right[j - 1]) cost = Math.min(cost, before[j - 2] + 1)
      row.push(cost)
      best = Math.min(best, cost)
    }
    if (best > limit) return limit + 1
    before = last
    last = row
  }
  return Math.min(last[right.length], limit + 1)
}

// How much likelier the slip from a word to what was typed is than a changed letter, as a power of two. A lost or
// swapped letter is one of as many slips as the word has letters; a changed or added one is one of 25 times as many.
function likelihood(typed, word) {
  const sorted = (text) => Array.from(text).sort().join('')
  return word.length > typed.length || (word !== typed && sorted(word) === sorted(typed)) ? 4 : 0
}

// The listed words nearest to one that no page has, best first: [{ word, spelling, distance, common }].
async function nearest(index, word) {
  const letters = Array.from(fromBytes(word))
  const size = letters.length
  if (size < 3 || /\d/.test(word)) return []
  const near = await nearBy(index, word, letters, Math.max(2, size >> 1))
  // Two slips may leave neither half as it was, but seldom neither end.
  return near.length || size < 8 ? near : nearBy(index, word, letters, size >> 2, size - (size >> 2))
}

async function nearBy(index, word, letters, half, tail = half) {
  const size = letters.length
  const limit = size < 8 ? 1 : 2
  const part = (...range) => toBytes(letters.slice(...range).join(''))
  // One slip leaves the first half as it was or the second, but for a swap of the two letters in the middle.
  const [heads, swapped, tails] = await Promise.all([
    index.listed(index.rows.words, part(0, half), 2),
    index.listed(index.rows.words, part(0, half - 1) + part(half, half + 1), 2),
    index.listed(index.rows.endings, reverse(part(Math.min(tail, size - 2))), 2),
  ])
  const found = new Map()
  const consider = (entry, turn) => {
    if (Math.abs(entry.word.length - word.length) > limit + 1) return
    const candidate = turn(entry.word)
    const distance = editDistance(letters.join(''), fromBytes(candidate), limit)
    if (distance > limit) return
    const spelling = turn(entry.forms[0] ?? entry.word)
    const rank = entry.common * WEIGHT_OF_COMMON + likelihood(word, candidate)
    found.set(candidate, { word: candidate, spelling, distance, common: entry.common, rank })
  }
  for (const entry of [...heads, ...swapped]) consider(entry, (text) => text)
  for (const entry of tails) consider(entry, reverse)
  return [...found.values()].sort((a, b) => a.distance - b.distance || b.rank - a.rank || (a.word < b.word ? -1 : 1))
}

// A known word that differs from this one in its inflection only, by what the site's own words add to their stems.
async function inflected(index, word) {
  const row = index.rows.terms
  const shard = await index.shard(row, index.route(row, word))
  let best
  for (const entry of shard.list) {
    for (const form of entry.target === undefined ? [...entry.forms, entry.word] : []) {
      let shared = 0
      while (shared < word.length && word[shared] === form[shared]) shared += 1
      if (shared < 4 || (best && best.shared >= shared)) continue
      if (index.suffixes.has(word.slice(shared)) && index.suffixes.has(form.slice(shared))) best = { entry, shared }
    }
  }
  return best ? [best.entry] : []
}

// The terms of the commonest words that begin with this one.
async function completed(index, word) {
  const row = index.rows.terms
  const number = index.route(row, word)
  let terms
  if (index.route(row, `${word}\xff`) === number) {
    const { list } = await index.shard(row, number)
    terms = list.filter((entry) => entry.forms.some((form) => form.startsWith(word)))
  } else {
    const words = await index.listed(index.rows.words, word, 2)
    words.sort((a, b) => b.common - a.common)
    terms = await Promise.all(words.slice(0, MOST_COMPLETIONS).map((entry) => index.term(entry.word)))
  }
  return [...new Set(terms.filter(Boolean))].sort((a, b) => b.count - a.count).slice(0, MOST_COMPLETIONS)
}

// The words of a question that are asked for: without stop words, unless there is nothing else.
function questionWords(index, text) {
  const all = scan(text, index.splits).map((found) => ({ ...found, word: toBytes(found.word) }))
  const last = all.filter((found) => !found.whole).at(-1)
  const open = last && last.end === text.length ? last : undefined
  for (const whole of all.filter((found) => found.whole)) {
    for (const found of all) if (found.start >= whole.start && found.end <= whole.end) found.chain = whole
  }
  const telling = all.filter((found) => !index.stop.has(found.word))
  const words = new Map()
  for (const found of telling.length ? telling : all) {
    const known = words.get(found.word)
    if (known) {
      known.times += 1
      known.last ||= found === open
    } else if (words.size < MOST_WORDS) words.set(found.word, { ...found, times: 1, last: found === open })
  }
  return [...words.values()]
}

// Finds each word's terms. A word that no page has is completed or inflected; where that finds nothing, or little
// beside what a slip of the finger would explain, it is corrected.
async function understand(index, text) {
  const words = questionWords(index, text)
  await Promise.all(words.map(async (asked) => {
    const term = await index.term(asked.word)
    asked.terms = term ? [term] : []
    if (!term && !asked.whole && asked.last && asked.word.length > 1) asked.terms = await completed(index, asked.word)
    if (!asked.terms.length && !asked.whole) asked.terms = await inflected(index, asked.word)
    asked.exact = Boolean(term)
    asked.pages = Math.max(0, ...asked.terms.map(({ count }) => count))
  }))
  const doubtful = words.filter((asked) => !asked.whole && asked.pages * LITTLE <= index.pages && !asked.exact)
  let corrected = null
  if (words.length - doubtful.length <= 3) {
    const edits = []
    await Promise.all(doubtful.slice(0, 3).map(async (asked) => {
      const [best] = await nearest(index, asked.word)
      const term = best && (!asked.pages || best.common > Math.log2(asked.pages) + 4) && (await index.term(best.word))
      if (!term) return
      asked.terms = [term]
      edits.push({ start: asked.start, end: asked.end, text: fromBytes(best.spelling) })
    }))
    if (edits.length) corrected = edits.sort((a, b) => b.start - a.start).reduce((done, edit) => done.slice(0, edit.start) + edit.text + done.slice(edit.end), text)
  }
  return { words: joined(words), corrected }
}

// Words that mean the same term count as one that was said more often.
function joined(words) {
  const byTerm = new Map()
  for (const asked of words) {
    const known = asked.terms.length === 1 && byTerm.get(asked.terms[0])
    if (known) known.times += asked.times
    else if (asked.terms.length) byTerm.set(asked.terms.length === 1 ? asked.terms[0] : asked, asked)
  }
  return [...byTerm.values()]
}

// ---- Ranking ----

const rarity = (index, count) => Math.log(1 + (index.pages - count + 0.5) / (count + 0.5))

// Every page's score. `complete`: with the pages of very common terms that their shards have no room for; else
// `partial` tells that some were left out.
async function rank(index, words, complete) {
  const scores = new Float32Array(index.pages)
  const chains = new Map()
  let partial = false
  for (const asked of words) {
    asked.weight = asked.times * Math.max(...asked.terms.map((term) => rarity(index, term.count)))
    let into = scores
    if (asked.chain) {
      if (!chains.has(asked.chain)) chains.set(asked.chain, [new Float32Array(index.pages), new Float32Array(index.pages)])
      into = chains.get(asked.chain)[asked.whole ? 1 : 0]
    }
    const own = asked.terms.length > 1 ? new Float32Array(index.pages) : into
    for (const term of asked.terms) {
      const weight = asked.times * rarity(index, term.count)
      if (term.more && !complete) partial = true
      for (const { value, pages } of complete ? await index.allGroups(term) : term.groups) {
        const score = (weight * (value + 0.5)) / 16
        if (own === into) for (const page of pages) own[page] += score
        else for (const page of pages) own[page] = Math.max(own[page], score)
      }
    }
    if (own !== into) own.forEach((score, page) => { into[page] += score })
  }
  // A joined word and its parts say the same thing in two ways: a page has the better of the two.
  for (const [parts, whole] of chains.values()) parts.forEach((score, page) => { scores[page] += Math.max(score, whole[page]) })
  rankNames(words, scores)
  return { scores, partial }
}

// Adds to the scores of pages with a name that shares words with the question: most where they are the same.
function rankNames(words, scores) {
  const names = new Map()
  let total = 0
  for (const asked of words) {
    total += asked.weight
    for (const { value: length, pages } of asked.terms.flatMap((term) => term.names)) {
      for (const page of pages) {
        const key = page * 16 + length
        const name = names.get(key) ?? names.set(key, { words: new Set(), weight: 0 }).get(key)
        if (!name.words.has(asked)) name.weight += asked.weight
        name.words.add(asked)
      }
    }
  }
  const best = new Map()
  for (const [key, name] of names) {
    const share = Math.min(1, name.words.size / (key % 16)) * (name.weight / total)
    const page = Math.floor(key / 16)
    best.set(page, Math.max(best.get(page) ?? 0, share * share))
  }
  for (const [page, share] of best) scores[page] += share * total
}

// The best pages, best first; of equally good ones the first in the index.
function top(scores, allowed, limit) {
  const best = []
  let total = 0
  for (let page = 0; page < scores.length; page += 1) {
    const score = scores[page]
    if (!(score > 0) || (allowed && !allowed[page])) continue
    total += 1
    if (best.length === limit && score <= best[limit - 1].score) continue
    let low = 0
    let high = best.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (best[middle].score >= score) low = middle + 1
      else high = middle
    }
    best.splice(low, 0, { page, score })
    if (best.length > limit) best.pop()
  }
  return { best, total }
}

// ---- Filters ----

// Which pages have a value of each facet that is filtered by: 1 or 0 by page, or undefined where nothing is filtered.
async function filtered(index, filters, except) {
  let allowed
  for (const [name, wanted] of Object.entries(filters ?? {})) {
    if (name === except || !wanted?.length) continue
    const values = (await index.facets()).get(name) ?? []
    const has = new Uint8Array(index.pages)
    for (const value of values) {
      if (wanted.includes(value.id)) for (const page of await value.pages()) has[page] = allowed ? allowed[page] : 1
    }
    allowed = has
  }
  return allowed
}

// For each facet its values with how many of the found pages have them; a facet's own filter does not count.
async function counted(index, scores, filters) {
  const counts = {}
  for (const [name, values] of await index.facets()) {
    const allowed = await filtered(index, filters, name)
    counts[name] = await Promise.all(values.map(async ({ id, label, pages }) => {
      let count = 0
      for (const page of await pages()) if (scores[page] > 0 && (!allowed || allowed[page])) count += 1
      return { id, label, count }
    }))
  }
  return counts
}

// ---- Excerpts ----

const TAG = /<!--[^]*?(?:-->|$)|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>|<[!?/][^>]*>/gi
const VOID = /^(?:area|base|br|col|embed|hr|img|input|link|meta|source|track|wbr)$/
const SKIPPED = /^(?:script|style|nav|template|svg|noscript|head|button|select|textarea|iframe)$/
const INLINE = /^(?:a|abbr|b|bdi|bdo|cite|code|data|del|dfn|em|i|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/
const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', ndash: '–', mdash: '—', hellip: '…', rsquo: '’', lsquo: '‘', rdquo: '”', ldquo: '“' }

function plain(text) {
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex, decimal, name) => {
    if (name) return ENTITIES[name] ?? whole
    const value = hex ? parseInt(hex, 16) : Number(decimal)
    return value <= 0x10ffff ? String.fromCodePoint(value) : whole
  })
}

// The text blocks of a page's main part: [{ text, id, heading }]. `id` is the nearest heading's above, but for the
// page's own title; `heading` is set on a heading itself.
export function blocksOf(html) {
  const body = /<(\w+)[^>]*\sdata-search-body[\s=>]/.exec(html) ?? /<(main)[\s>]/i.exec(html) ?? /<(body)[\s>]/i.exec(html)
  const blocks = []
  const open = []
  let text = ''
  let id = ''
  let heading = false
  let skipped = 0
  let at = TAG.lastIndex = body?.index ?? 0
  const end = () => {
    const words = plain(text).replace(/\s+/g, ' ').trim()
    if (words) blocks.push({ text: words, id, heading })
    text = ''
  }
  for (;;) {
    const tag = TAG.exec(html)
    if (!skipped) text += html.slice(at, tag?.index)
    if (!tag) break
    at = TAG.lastIndex
    const name = tag[2]?.toLowerCase()
    if (!name) continue
    if (!INLINE.test(name) && !skipped) end()
    if (tag[1]) {
      const depth = open.findLastIndex((element) => element.name === name)
      if (depth >= 0) skipped -= open.splice(depth).filter((element) => element.skip).length
      if (/^h[1-6]$/.test(name)) heading = false
      if (body && !open.length) break
    } else if (!VOID.test(name)) {
      const skip = SKIPPED.test(name) || /\s(?:data-search-skip|hidden)(?=[\s=]|$)/.test(tag[3])
      if (!tag[3].endsWith('/')) open.push({ name, skip })
      if (skip) skipped += 1
      if (/^h[1-6]$/.test(name) && !skipped) {
        heading = true
        if (name === 'h1') id = ''
        else id = plain(/\sid=["']?([^"'\s>]+)/.exec(tag[3])?.[1] ?? id)
      }
      if (skip && /^(?:script|style|template|textarea)$/.test(name)) {
        const close = html.toLowerCase().indexOf(`</${name}`, at)
        at = TAG.lastIndex = close < 0 ? html.length : close
      }
    }
  }
  end()
  return blocks
}

const LONGEST_EXCERPT = 220
const EXCERPT_WORDS = 8000
// How many letters are shown before the first hit.
const LEAD = 40

// The best passage for these words: { id, excerpt: [{ text, hit }] }. A heading lends what it says to the text below it.
export function passage(blocks, weights, splits) {
  let best
  let lent = []
  for (const block of blocks) {
    const hits = scan(block.text, splits).flatMap(({ word, start, end }) => {
      const found = weights.get(toBytes(word))
      return found ? [{ ...found, start, end }] : []
    })
    if (block.heading) {
      lent = hits
      continue
    }
    for (let first = 0; first === 0 || first < hits.length; first += 1) {
      const seen = new Map(lent.map(({ asked, weight }) => [asked, weight / 2]))
      let score = 0
      for (const { asked, weight, end } of hits.slice(first)) {
        if (end - hits[first].start > LONGEST_EXCERPT - LEAD) break
        seen.set(asked, Math.max(seen.get(asked) ?? 0, weight))
        score += weight / 10
      }
      for (const weight of seen.values()) score += weight
      if (!best || score > best.score) best = { block, hits, score, focus: hits[first]?.start ?? 0 }
    }
    lent = []
  }
  return best && { id: best.block.id, excerpt: cut(best.block.text, best.focus, best.hits) }
}

// At most so much of a text, around what begins at `focus`, whole words, in runs that are hits or not.
function cut(text, focus, hits) {
  let start = 0
  let end = text.length
  if (text.length > LONGEST_EXCERPT) {
    start = Math.max(0, Math.min(focus - LEAD, text.length - LONGEST_EXCERPT))
    if (start > 0) start = Math.min(focus, text.indexOf(' ', start) + 1 || start)
    end = Math.min(text.length, start + LONGEST_EXCERPT)
    if (end < text.length) end = Math.max(text.lastIndexOf(' ', end), start + 1)
  }
  const runs = []
  const add = (run, hit) => {
    if (run && runs.at(-1)?.hit === hit) runs.at(-1).text += run
    else if (run) runs.push({ text: run, hit })
  }
  let at = start
  if (start > 0) add('… ', false)
  for (const hit of hits) {
    if (hit.start < at || hit.end > end) continue
    add(text.slice(at, hit.start), false)
    add(text.slice(hit.start, hit.end), true)
    at = hit.end
  }
  add(text.slice(at, end), false)
  if (end < text.length) add(' …', false)
  return runs
}

// ---- What callers use ----

class Search {
  constructor(files, language) {
    this.files = files
    this.language = language
  }

  // Reads the entry file anew, and the root if it is another than before; says whether it is.
  async open() {
    let entry
    const read = (cache) => this.files.read('index.json', { cache })
    const bytes = await read('no-cache').catch((error) => read('force-cache').catch(() => { throw error }))
    try {
      entry = JSON.parse(new TextDecoder().decode(bytes))
    } catch (cause) {
      throw new SearchError('The search cannot work: its file index.json is damaged.', { cause })
    }
    if (entry.format !== FORMAT) throw new SearchError('The search cannot work: its index is of another version. Reload the page.')
    const found = entry.languages[this.language ?? entry.default] ?? entry.languages[entry.default]
    if (!found) throw new SearchError('The search cannot work: its index lists no language.')
    if (this.path === found.root) return false
    this.index = new Index(this.files, found.root, await this.files.unpack(found.root))
    this.path = found.root
    return true
  }

  // Runs an action; where a file is gone because the site was published anew, opens the new index and runs it again.
  async run(action) {
    try {
      return await action(this.index)
    } catch (error) {
      if (!error.missing || !(await this.open())) throw error
      return action(this.index)
    }
  }

  query(text, options = {}) {
    return this.run((index) => this.answer(index, String(text ?? ''), options))
  }

  async answer(index, text, { limit = 10, filters, excerpts = 0, counts = false }) {
    const { words, corrected } = await understand(index, text)
    const allowed = await filtered(index, filters)
    const { scores, partial } = await rank(index, words, Boolean(allowed) || counts)
    if (!words.length && allowed && !/\S/.test(text)) scores.fill(1e-9)
    const { best, total } = top(scores, allowed, limit)
    const results = await Promise.all(best.map(async ({ page, score }) => ({ ...(await index.page(page)), score, excerpt: null })))
    // Long pages are heavy: after the first result's, only so many words are fetched for excerpts together.
    let room = EXCERPT_WORDS
    await Promise.all(results.slice(0, excerpts).map((result, place) => {
      const fits = place === 0 || result.words <= room
      if (fits) room -= result.words
      return this.excerpt(index, result, words, fits)
    }))
    const most = partial ? Math.max(total, ...words.flatMap((asked) => asked.terms.map((term) => term.count))) : total
    const answer = { total: most, totalIsLowerBound: partial && words.length > 1, corrected, results }
    if (counts) answer.counts = await counted(index, scores, filters)
    return answer
  }

  // Sets a result's excerpt from its page, or where that is not to be fetched from its summary.
  async excerpt(index, result, words, fetched) {
    const weights = new Map()
    for (const asked of words) {
      for (const word of [asked.word, ...asked.terms.flatMap((term) => term.forms)]) {
        if (!weights.has(word)) weights.set(word, { asked, weight: asked.weight })
      }
    }
    try {
      const blocks = fetched ? await this.blocks(`../${result.url}`) : [{ text: result.summary, id: '' }]
      const found = passage(blocks, weights, index.splits)
      if (!found) return
      result.excerpt = found.excerpt
      if (found.id) result.url += `#${found.id}`
    } catch (error) {
      if (!(error instanceof SearchError)) throw error
    }
  }

  blocks(path) {
    return this.files.once(path, async () => blocksOf(new TextDecoder().decode(await this.files.read(path))))
  }

  suggest(text, { limit = 8 } = {}) {
    return this.run((index) => this.complete(index, String(text ?? ''), limit))
  }

  async complete(index, text, limit) {
    const last = scan(text, index.splits).filter((found) => !found.whole).at(-1)
    if (!last || last.end !== text.length || last.word.length < 2) return []
    const word = toBytes(last.word)
    const listed = (await index.listed(index.rows.words, word, 3)).filter((entry) => (entry.word !== word || entry.forms.length) && !index.stop.has(entry.word))
    listed.sort((a, b) => b.common - a.common || a.word.length - b.word.length || (a.word < b.word ? -1 : 1))
    const found = listed.length ? listed.map((entry) => entry.forms[0] ?? entry.word) : (await nearest(index, word)).map((entry) => entry.spelling)
    return found.slice(0, limit).map((spelling) => text.slice(0, last.start) + fromBytes(spelling))
  }

  facets() {
    return this.run(async (index) => {
      const facets = {}
      for (const [name, values] of await index.facets()) facets[name] = values.map(({ id, label, count }) => ({ id, label, count }))
      return facets
    })
  }
}

// Opens the index that lies at `base`, where this file lies too.
export async function openSearch(base, { language, fetch: fetcher = globalThis.fetch } = {}) {
  const address = new URL(base, globalThis.location?.href)
  if (!address.pathname.endsWith('/')) address.pathname += '/'
  const search = new Search(new Files(address, (...request) => fetcher(...request)), language)
  await search.open()
  return search
}
