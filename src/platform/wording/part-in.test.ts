import { expect, test } from 'vitest'
import { partIn } from './part-in.ts'

// Letters are counted as PostgreSQL counts them: one that takes two units of UTF-16 is one.
test.each([
  ['It is fast.', undefined, { starts: 1, length: 11 }],
  ['  It is fast. ', undefined, { starts: 3, length: 11 }],
  ['発注が速くなりました。', '速く', { starts: 4, length: 2 }],
  ['👍👍 とても助かる', 'とても', { starts: 4, length: 3 }],
  ['fast and fast', 'fast', { starts: 1, length: 4 }],
  ['fast', 'slow', undefined],
  ['fast', 'Fast', undefined],
  ['   ', undefined, undefined],
  ['fast', '  ', undefined],
])('in “%s” the part “%s” stands at %j', (said, part, at) => {
  expect(partIn(said, part)).toEqual(at)
})
