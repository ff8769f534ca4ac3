import { expect, test } from 'vitest'
import { beginningOf, cameAt, isBefore, sinceOf } from './beginning.ts'

const day = (date: number) => new Date(Date.UTC(2026, 3, date))

/** Written before the rule: [kept epoch, first, from now on, highest number there] and where reading begins. */
test.each([
  ['a new one, from now on', [0, true, true, 41], { epoch: 0, lastUid: 41, knownUntil: 41 }],
  ['a new one that is empty', [0, true, true, 0], { epoch: 0, lastUid: 0, knownUntil: 0 }],
  ['a new one, with some days before', [0, true, false, 41], { epoch: 0, lastUid: 0, knownUntil: 41 }],
  ['numbers that begin anew', [0, false, true, 12], { epoch: 1, lastUid: 0, knownUntil: 12 }],
  ['and once more', [1, false, false, 3], { epoch: 2, lastUid: 0, knownUntil: 3 }],
] as const)('%s', (_, [epoch, isFirst, fromNow, top], begins) =>
  expect(beginningOf({ epoch, isFirst, fromNow, top })).toEqual(begins),
)

test('what may not have been read yet is what came a month before the last good visit, and never before the beginning', () => {
  const numbers = { epoch: 1, lastUid: 0, knownUntil: 9 }
  const beginsAt = day(-100)
  expect(sinceOf({ ...numbers, epoch: 0 }, { beginsAt, succeededAt: day(20) })).toEqual(beginsAt)
  expect(sinceOf(numbers, { beginsAt, succeededAt: day(20) })).toEqual(day(-10))
  expect(sinceOf(numbers, { beginsAt, succeededAt: null })).toEqual(beginsAt)
  expect(sinceOf(numbers, { beginsAt: day(19), succeededAt: day(20) })).toEqual(day(19))
})

const since = day(10)
/** [epoch, number, came, says of itself] of a mailbox in which 9 was the highest number as reading began. */
test.each([
  [0, 5, day(9), day(9), true],
  [0, 5, day(11), day(1), false],
  [0, 5, null, day(1), false],
  [0, 10, day(9), day(9), false],
  [1, 5, day(11), day(1), true],
  [1, 5, day(11), day(11), false],
  [1, 5, day(11), null, false],
  [1, 10, day(1), day(1), false],
])('in epoch %i mail %i, come %s, written %s, is too old: %s', (epoch, uid, arrivedAt, sentAt, tooOld) => {
  const head = { uid, arrivedAt, sentAt, size: 1, messageId: null, sender: '', subject: '' }
  expect(isBefore(since, { epoch, lastUid: 0, knownUntil: 9 }, head)).toBe(tooOld)
})

/** [epoch, number, came, says of itself] and the day on which it counts as come. */
test.each([
  [0, 5, day(9), day(2), day(9)],
  [0, 5, null, day(2), null],
  [1, 5, day(9), day(2), day(2)],
  [1, 5, day(9), day(12), day(9)],
  [1, 5, day(9), null, day(9)],
  [1, 10, day(9), day(2), day(9)],
])('in epoch %i mail %i, come %s, written %s, counts as come %s', (epoch, uid, arrivedAt, sentAt, came) => {
  const head = { uid, arrivedAt, sentAt, size: 1, messageId: null, sender: '', subject: '' }
  expect(cameAt({ epoch, lastUid: 0, knownUntil: 9 }, head)).toEqual(came)
})
