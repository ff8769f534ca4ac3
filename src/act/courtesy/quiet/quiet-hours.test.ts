import { expect, test } from 'vitest'
import type { WorkingCalendar } from '#maths/time/working-days.ts'
import { type Quiet, quietUntil } from './quiet-hours.ts'

const night: Quiet = { hours: { from: '21:00', until: '08:00' }, calendar: null }
const noon: Quiet = { hours: { from: '12:00', until: '13:00' }, calendar: null }
const small: Quiet = { hours: { from: '22:00', until: '02:30' }, calendar: null }
const beforeDawn: Quiet = { hours: { from: '02:15', until: '02:45' }, calendar: null }
const midnight: Quiet = { hours: { from: '18:00', until: '00:00' }, calendar: null }
/** Monday to Friday, without the holidays of these days; it can tell of 2026 alone. */
const calendar: WorkingCalendar = {
  holidays: new Set(['2026-04-29', '2026-05-04', '2026-05-05', '2026-05-06']),
  weekend: [6, 7],
  known: { from: '2026-01-01', to: '2026-12-31' },
}
const worked: Quiet = { hours: null, calendar }
const both: Quiet = { ...night, calendar }

// Written by hand before the rule, from the offsets of these days: Tokyo +9; Madrid +1, from 29 March at 01:00Z +2, from 25 October at
// 01:00Z +1; New York -4 in summer; Kathmandu +5:45; Auckland +13, from 4 April at 14:00Z +12. `null` is: at once.
test.each<[what: string, quiet: Quiet, zone: string, at: string, until: string | null]>([
  ['in the day', night, 'Asia/Tokyo', '2026-04-01T03:00:00Z', null],
  ['a second before they begin', night, 'Asia/Tokyo', '2026-04-01T11:59:59Z', null],
  ['as they begin', night, 'Asia/Tokyo', '2026-04-01T12:00:00Z', '2026-04-01T23:00:00Z'],
  ['before midnight', night, 'Asia/Tokyo', '2026-04-01T14:30:00Z', '2026-04-01T23:00:00Z'],
  ['after midnight', night, 'Asia/Tokyo', '2026-04-01T15:30:00Z', '2026-04-01T23:00:00Z'],
  ['a second before they end', night, 'Asia/Tokyo', '2026-04-01T22:59:59Z', '2026-04-01T23:00:00Z'],
  ['as they end', night, 'Asia/Tokyo', '2026-04-01T23:00:00Z', null],
  ['the same instant elsewhere', night, 'America/New_York', '2026-04-01T14:30:00Z', null],
  ['where the night comes later', night, 'America/New_York', '2026-04-02T03:00:00Z', '2026-04-02T12:00:00Z'],
  ['a quarter of an hour beside the others', night, 'Asia/Kathmandu', '2026-04-01T16:00:00Z', '2026-04-02T02:15:00Z'],
  ['within one day', noon, 'Asia/Tokyo', '2026-04-01T03:59:00Z', '2026-04-01T04:00:00Z'],
  ['before those within one day', noon, 'Asia/Tokyo', '2026-04-01T02:59:00Z', null],
  ['after those within one day', noon, 'Asia/Tokyo', '2026-04-01T04:00:00Z', null],
  ['until midnight', midnight, 'Asia/Tokyo', '2026-04-01T10:00:00Z', '2026-04-01T15:00:00Z'],
  ['past midnight', midnight, 'Asia/Tokyo', '2026-04-01T15:00:00Z', null],
  ['across a month and a year', night, 'Asia/Tokyo', '2026-12-31T13:00:00Z', '2026-12-31T23:00:00Z'],
  // Summer time begins: the night is an hour shorter.
  ['into summer time', night, 'Europe/Madrid', '2026-03-28T22:00:00Z', '2026-03-29T06:00:00Z'],
  ['a day before', night, 'Europe/Madrid', '2026-03-27T22:00:00Z', '2026-03-28T07:00:00Z'],
  ['an end that the clocks leave out', small, 'Europe/Madrid', '2026-03-29T00:30:00Z', '2026-03-29T01:00:00Z'],
  ['just after an end that was left out', small, 'Europe/Madrid', '2026-03-29T01:00:00Z', null],
  ['hours that the clocks leave out', beforeDawn, 'Europe/Madrid', '2026-03-29T01:00:00Z', null],
  // Summer time ends: an hour longer, and what is shown twice is quiet twice.
  ['out of summer time', night, 'Europe/Madrid', '2026-10-24T20:00:00Z', '2026-10-25T07:00:00Z'],
  ['to an end that comes twice', small, 'Europe/Madrid', '2026-10-24T22:00:00Z', '2026-10-25T00:30:00Z'],
  ['after the first of these', small, 'Europe/Madrid', '2026-10-25T00:40:00Z', null],
  ['in the second hour', small, 'Europe/Madrid', '2026-10-25T01:10:00Z', '2026-10-25T01:30:00Z'],
  ['in hours of the second hour', beforeDawn, 'Europe/Madrid', '2026-10-25T01:20:00Z', '2026-10-25T01:45:00Z'],
  ['where autumn begins', night, 'Pacific/Auckland', '2026-04-04T10:00:00Z', '2026-04-04T20:00:00Z'],
  // Only on working days; 3 and 4 April 2026 are a Friday and a Saturday.
  ['on a working day', worked, 'Asia/Tokyo', '2026-04-03T03:00:00Z', null],
  ['on a Saturday', worked, 'Asia/Tokyo', '2026-04-04T03:00:00Z', '2026-04-05T15:00:00Z'],
  ['on a Saturday there, and not here', worked, 'Asia/Tokyo', '2026-04-03T15:30:00Z', '2026-04-05T15:00:00Z'],
  ['on a Friday there, and a Saturday here', worked, 'America/New_York', '2026-04-04T01:00:00Z', null],
  ['on a holiday', worked, 'Asia/Tokyo', '2026-04-29T03:00:00Z', '2026-04-29T15:00:00Z'],
  ['on days off in a row', worked, 'Asia/Tokyo', '2026-05-02T03:00:00Z', '2026-05-06T15:00:00Z'],
  ['of a Friday night', both, 'Asia/Tokyo', '2026-04-03T13:00:00Z', '2026-04-05T23:00:00Z'],
  ['of a Sunday', both, 'Asia/Tokyo', '2026-04-05T03:00:00Z', '2026-04-05T23:00:00Z'],
  ['of a Friday', both, 'Asia/Tokyo', '2026-04-03T03:00:00Z', null],
  ['on a weekend across summer time', both, 'Europe/Madrid', '2026-03-28T10:00:00Z', '2026-03-30T06:00:00Z'],
  // Of a day beyond its years nobody can tell: the hours alone hold.
  ['beyond the years of the calendar', both, 'Asia/Tokyo', '2027-01-02T13:00:00Z', '2027-01-02T23:00:00Z'],
  ['when all is off', { hours: null, calendar: null }, 'Asia/Tokyo', '2026-04-01T14:30:00Z', null],
])('%s', (_, quiet, zone, at, until) => {
  expect(quietUntil(new Date(at), zone, quiet)?.toISOString().replace('.000Z', 'Z') ?? null).toBe(until)
})

test('a calendar in which nobody ever works holds nothing back for ever', () => {
  const days = Array.from({ length: 800 }, (_, n) => new Date(Date.UTC(2026, 0, n + 1)).toISOString().slice(0, 10))
  const closed = { ...night, calendar: { holidays: new Set(days) } }
  expect(quietUntil(new Date('2026-04-01T03:00:00Z'), 'Asia/Tokyo', closed)).toBeNull()
  expect(quietUntil(new Date('2026-04-01T14:30:00Z'), 'Asia/Tokyo', closed)?.toISOString()).toBe(
    '2026-04-01T23:00:00.000Z',
  )
})
