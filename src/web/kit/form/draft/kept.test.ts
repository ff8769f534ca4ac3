import { expect, test } from 'vitest'
import { passingShelf, type Shelf } from '../../../session/shelf.ts'
import { drop, dropAll, type Kept, keep, readKept } from './kept.ts'

function shelf(most = Number.POSITIVE_INFINITY): Shelf {
  const here = passingShelf()
  return {
    ...here,
    get length() {
      return here.length
    },
    setItem: (key, value) => {
      if (value.length > most) throw new DOMException('full', 'QuotaExceededError')
      here.setItem(key, value)
    },
  }
}

const text = (value: unknown) => (typeof value === 'string' ? value : undefined)
const noon = Date.parse('2026-04-01T12:00:00Z')
const begun: Kept<string> = { value: 'half a sent', opened: '', etag: '"7"', at: noon }
const day = 86_400_000
const found = (here: Shelf, now = noon, place = 'p') => readKept(here, { place, start: '', now }, text)

test('what was written comes back as it was, with what it was begun from', () => {
  const here = shelf()
  keep(here, 'w.m.note.c', begun)
  expect(found(here, noon + day, 'w.m.note.c')).toEqual(begun)
  expect(found(here, noon, 'w.m.note.d')).toBeNull()
  drop(here, 'w.m.note.c')
  expect(found(here, noon, 'w.m.note.c')).toBeNull()
})

test.each([
  ['no JSON', 'half'],
  ['another kind', '"half"'],
  ['nothing', 'null'],
  ['no day', JSON.stringify({ ...begun, at: 'noon' })],
  ['another value', JSON.stringify({ ...begun, value: 7 })],
  ['another beginning', JSON.stringify({ ...begun, opened: undefined })],
  ['a strange version', JSON.stringify({ ...begun, etag: 7 })],
  ['a month ago', JSON.stringify({ ...begun, at: noon - 31 * day })],
])('what cannot be shown is not shown: %s', (_, kept) => {
  const here = shelf()
  here.setItem('meguri.draft.p', kept)
  expect(found(here)).toBeNull()
})

test('a browser without room keeps nothing, not what was written before', () => {
  const here = shelf(120)
  keep(here, 'p', begun)
  keep(here, 'p', { ...begun, value: 'x'.repeat(200) })
  expect(found(here)).toBeNull()
})

test('who signs out leaves no draft, and all else as it is', () => {
  const here = shelf()
  here.setItem('meguri.locale', 'ja')
  for (const place of ['a', 'b', 'c']) keep(here, place, begun)
  dropAll(here)
  expect([here.key(0), here.length]).toEqual(['meguri.locale', 1])
})

test('a draft that says what is on record has been saved', () => {
  const here = shelf()
  keep(here, 'p', begun)
  expect(readKept(here, { place: 'p', start: begun.value, now: noon }, text)).toBeNull()
  expect(found(here)).toBeNull()
})
