import { expect, test } from 'vitest'
import type { Came } from '#platform/outside/web/web.ts'
import { after, outcomeOf, waits, wordsOf } from './outcome.ts'

const answer = (status: number): Came => ({
  came: 'answer',
  status,
  headers: {},
  body: new Uint8Array(),
  isWhole: true,
})
const nothing = (hasLeft: boolean): Came => ({ came: 'nothing', because: 'x', hasLeft })
const refusal: Came = { came: 'refusal', text: { en: 'no', ja: '不可' } }

test.each([
  ['taken', answer(200), 'accepted', 'accepted'],
  ['taken for later', answer(202), 'accepted', 'accepted'],
  ['taken without a word', answer(204), 'accepted', 'accepted'],
  ['sent elsewhere, where nobody is followed', answer(302), 'later', 'refused'],
  ['not understood', answer(400), 'later', 'refused'],
  ['not known', answer(404), 'later', 'refused'],
  ['too slow', answer(408), 'later', 'later'],
  ['gone', answer(410), 'gone', 'gone'],
  ['asked not to come so often', answer(429), 'later', 'later'],
  ['a fault of theirs', answer(500), 'later', 'later'],
  ['away', answer(503), 'later', 'later'],
  ['nobody there', nothing(false), 'later', 'later'],
  ['lost after it had left', nothing(true), 'later', 'in doubt'],
  ['a name that stands for an address of our own', refusal, 'later', 'later'],
] as const)('%s', (_, came, webhook, chat) => {
  expect([outcomeOf('webhook', came), outcomeOf('slack', came), outcomeOf('teams', came)]).toEqual([
    webhook,
    chat,
    chat,
  ])
})

const now = new Date('2026-04-01T00:00:00Z')
const minutes = (turn: number, retryAfter?: string) => {
  const { state, dueAt } = after('later', { turn, now, retryAfter })
  return dueAt === null ? state : (Number(dueAt) - Number(now)) / 60_000
}

test('it waits longer each time, within three days and four hours, and then a person decides', () => {
  expect(waits.map((_, at) => minutes(at + 1))).toEqual([1, 5, 30, 120, 300, 600, 840, 1200, 1440])
  expect(minutes(10)).toBe('refused')
  expect(waits.reduce((sum, one) => sum + one)).toBe(4536)
})

test.each([
  ['seconds', '600', 10],
  ['less than it waits anyway', '1', 1],
  ['a date', 'Wed, 01 Apr 2026 00:20:00 GMT', 20],
  ['a date that is past', 'Wed, 01 Apr 2020 00:20:00 GMT', 1],
  ['a year', '31536000', 1440],
  ['no time', 'soon', 1],
])('the receiver may ask for more time: %s', (_, said, expected) => expect(minutes(1, said)).toBe(expected))

test('what is not sent again says so', () => {
  for (const outcome of ['accepted', 'in doubt', 'refused', 'gone'] as const)
    expect(after(outcome, { turn: 1, now, retryAfter: '60' }).dueAt).toBeNull()
  expect(after('gone', { turn: 1, now, retryAfter: undefined }).state).toBe('refused')
})

test('what a receiver says is kept as far as a text can hold it', () => {
  expect(wordsOf(Buffer.from('a\u0000b\u001b[31mc\n受付済み'))).toBe('ab[31mc\n受付済み')
  expect([...wordsOf(Buffer.from('😀'.repeat(600)))]).toHaveLength(500)
  expect(wordsOf(Buffer.from([0xff, 0xfe, 0x41]))).toBe('\ufffd\ufffdA')
})
