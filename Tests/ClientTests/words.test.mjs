import assert from 'node:assert/strict'
import fs from 'node:fs'
import { test } from 'node:test'
import { editDistance, scan } from '../../Sources/Search/client.js'

const cases = JSON.parse(fs.readFileSync(new URL('../SearchTests/Fixtures/words.json', import.meta.url)))

test('text is cut into the same words as by the encoder', () => {
  for (const { text, words, splits } of cases) {
    assert.deepEqual(scan(text, splits).map((found) => found.word), words, text)
  }
})

test('a word says where it stands', () => {
  const found = scan('A well-being day').map(({ word, start, end, whole }) => [word, start, end, whole])
  assert.deepEqual(found, [
    ['a', 0, 1, false], ['well', 2, 6, false], ['being', 7, 12, false], ['wellbeing', 2, 12, true], ['day', 13, 16, false],
  ])
})

test('a swap of neighbours is one edit', () => {
  assert.equal(editDistance('swpa', 'swap', 2), 1)
  assert.equal(editDistance('volunter', 'volunteer', 2), 1)
  assert.equal(editDistance('commnuit', 'community', 2), 2)
  assert.equal(editDistance('abcdef', 'uvwxyz', 2), 3)
})
