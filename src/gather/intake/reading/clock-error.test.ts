import { expect, test } from 'vitest'
import { correctedTime } from './clock-error.ts'

const receivedAt = new Date('2026-04-01T12:00:00Z')

test.each([
  ['a right clock', '2026-04-01T11:59:00Z', '2026-04-01T12:00:00Z', '2026-04-01T11:59:00Z'],
  ['a clock four years ahead', '2030-04-01T11:59:00Z', '2030-04-01T12:00:00Z', '2026-04-01T11:59:00Z'],
  ['a clock an hour behind', '2026-04-01T10:59:30Z', '2026-04-01T11:00:00Z', '2026-04-01T11:59:30Z'],
  ['a message 59 seconds under way', '2026-04-01T11:59:00Z', '2026-04-01T11:59:01Z', '2026-04-01T11:59:00Z'],
  ['a message a minute under way', '2026-04-01T11:58:00Z', '2026-04-01T11:59:00Z', '2026-04-01T11:59:00Z'],
  [
    'a clock in 1970 that was set before the event',
    '2026-04-01T09:00:00Z',
    '1970-01-01T00:00:10Z',
    '2026-04-01T09:00:00Z',
  ],
  [
    'a clock in 1970 that was set before the sending',
    '1970-01-01T00:00:10Z',
    '2026-04-01T10:00:00Z',
    '2026-04-01T12:00:00Z',
  ],
  [
    'an event after its own sending, ahead of the arrival',
    '2026-04-01T13:00:00Z',
    '2026-04-01T11:00:00Z',
    '2026-04-01T12:00:00Z',
  ],
  ['an old event from a right clock', '1999-05-01T00:00:00Z', '2026-04-01T12:00:20Z', '1999-05-01T00:00:00Z'],
])('%s', (_, written, sentAt, expected) => {
  const time = correctedTime(new Date(written), { receivedAt, sentAt: new Date(sentAt) })
  expect(time.toISOString()).toBe(new Date(expected).toISOString())
})

test('without a time of sending the time holds as it was written', () => {
  const written = new Date('2030-01-01T00:00:00Z')
  expect(correctedTime(written, { receivedAt, sentAt: undefined })).toEqual(written)
})
