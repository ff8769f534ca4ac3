import { expect, test } from 'vitest'
import { domainOf, groupMeant, groupOf, groupWithoutAsking } from './groups.ts'
import { namesRate } from './naming-rate.ts'
import { type Asking, admitted, dayOf, mostOnDay, perHourOf, type Room, usualPace } from './pace.ts'

test.each([
  ['Mei@Gmail.com', 'google.com'],
  ['mei@outlook.jp', 'outlook.com'],
  ['mei@ezweb.ne.jp', 'au.com'],
  ['mei@docomo.ne.jp', 'docomo.ne.jp'],
  ['mei@sakura.example', 'sakura.example'],
  ['mei@[192.0.2.1]', '[192.0.2.1]'],
  ['no address', 'no address'],
  ['mei@sakura.co.jp', null],
])('the mailbox of %s is with %s, without asking anybody', (address, group) =>
  expect(groupWithoutAsking(domainOf(address))).toBe(group),
)

test.each([
  ['aspmx.l.google.com', 'google.com'],
  ['alt1.aspmx.l.googlemail.com', 'google.com'],
  ['sakura-co-jp.mail.protection.outlook.com', 'outlook.com'],
  ['MX.Sakura.co.jp', 'sakura.co.jp'],
  ['mta7.am0.yahoodns.net', 'yahoodns.net'],
])('letters that %s takes are for %s', (exchange, group) =>
  expect(groupOf('kita.co.jp', [{ exchange, priority: 10 }])).toBe(group),
)

test('the first host in their order decides, and a domain without one stands for itself', () => {
  const hosts = [
    { exchange: 'backup.kita.co.jp', priority: 20 },
    { exchange: 'aspmx.l.google.com', priority: 1 },
  ]
  expect(groupOf('kita.co.jp', hosts)).toBe('google.com')
  expect(groupOf('kita.co.jp', [])).toBe('kita.co.jp')
  expect(groupOf('kita.co.jp', [{ exchange: '', priority: 0 }])).toBe('kita.co.jp')
  expect([groupMeant('Gmail.com'), groupMeant('mei@hotmail.com'), groupMeant('kita.co.jp')]).toEqual([
    'google.com',
    'outlook.com',
    'kita.co.jp',
  ])
})

test.each([
  [421, '421-4.7.28 Gmail has detected an unusual rate of unsolicited mail', true],
  [451, '451 4.7.650 The mail server [192.0.2.1] has been temporarily rate limited due to IP reputation', true],
  [
    421,
    '421 4.7.0 [TSS04] Messages from 192.0.2.1 temporarily deferred due to unexpected volume or user complaints',
    true,
  ],
  [450, '450 too many messages from your host', true],
  [421, '421 Too many connections from your IP', true],
  [452, '452 4.2.2 mailbox full', false],
  [450, '450 4.2.1 The user you are trying to contact is receiving mail too quickly', false],
  [451, '451 4.7.1 Greylisting in action, please come back later', false],
  [450, '450 4.4.1 separate host not found', false],
  [550, '550 5.7.1 rate limit', false],
])('%i %j: names a rate: %s', (code, answer, is) => expect(namesRate(code, answer)).toBe(is))

test('who is not named has the rate of all, and somebody’s own figure goes before ours', () => {
  const pace = { ...usualPace, perHour: 700, others: [{ group: 'google.com', perHour: 90 }] }
  expect(['google.com', 'outlook.com', 'kita.co.jp'].map((group) => perHourOf(pace, group))).toEqual([90, 3_000, 700])
})

test('a day of the warm-up begins with the first letter, allows what is written, and the last is followed by none', () => {
  const since = new Date('2026-04-01T10:00:00Z')
  const on = (at: string) => mostOnDay(dayOf(since, new Date(at)))
  expect([on('2026-04-01T10:00:00Z'), on('2026-04-02T09:59:59Z'), on('2026-04-02T10:00:00Z')]).toEqual([50, 50, 100])
  expect([on('2026-04-12T10:00:00Z'), on('2026-04-13T10:00:00Z'), on('2026-03-31T00:00:00Z')]).toEqual([
    100_000,
    null,
    50,
  ])
})

const now = new Date('2026-04-01T10:00:00Z')
const at = (minutes: number) => new Date(Number(now) + minutes * 60_000)
const letters = (...some: [id: string, urgency: number, hasWaited?: boolean][]): Asking[] =>
  some.map(([id, urgency, hasWaited = false]) => ({ id, urgency, hasWaited, heldFor: null, keys: ['rate a'] }))
const grounds = (taken: number, tail: Date | null = null) => ({
  now,
  rooms: new Map([['rate a', { most: 3, taken, freesAt: taken < 3 ? null : at(10) }]]),
  tail: () => tail,
  step: () => 20 * 60_000,
})

test('as many go as there is room for, the most urgent first, and the others stand in a row', () => {
  const waits = admitted(letters(['ad', 3], ['note', 2], ['news', 3], ['late', 3]), grounds(1))
  expect([...waits]).toEqual([
    ['news', { for: 'rate a', until: now }],
    ['late', { for: 'rate a', until: at(20) }],
  ])
  expect([...admitted(letters(['ad', 3], ['news', 3]), grounds(3))].map(([, { until }]) => until)).toEqual([
    at(10),
    at(30),
  ])
})

test('safety is never held, and takes the place of others', () => {
  expect([...admitted(letters(['ad', 3], ['safe', 0]), grounds(2)).keys()]).toEqual(['ad'])
  expect([...admitted(letters(['safe', 0]), grounds(9)).keys()]).toEqual([])
})

test('whoever comes stands behind those who wait, also where there is room; who has waited goes', () => {
  const waits = admitted(letters(['new', 3], ['old', 3, true]), grounds(0, at(40)))
  expect([...waits]).toEqual([['new', { for: 'rate a', until: at(60) }]])
})

test('what lacks two kinds of room waits for the later one', () => {
  const both = [{ id: 'ad', urgency: 3, hasWaited: false, heldFor: null, keys: ['rate a', 'warm-up'] }]
  const rooms = new Map<string, Room>([
    ['rate a', { most: 3, taken: 3, freesAt: at(10) }],
    ['warm-up', { most: 50, taken: 50, freesAt: at(600) }],
  ])
  expect(admitted(both, { ...grounds(3), rooms }).get('ad')).toEqual({ for: 'warm-up', until: at(600) })
  rooms.set('warm-up', { most: 50, taken: 1, freesAt: null })
  expect(admitted(both, { ...grounds(3), rooms }).get('ad')?.for).toBe('rate a')
})

test('what was not written, because there was no room a moment ago, waits a moment and takes nobody’s place', () => {
  const held = [{ id: 'held', urgency: 3, hasWaited: true, heldFor: 'rate a', keys: ['rate a'] }]
  expect([...admitted([...held, ...letters(['ad', 3])], grounds(2))]).toEqual([['held', { for: 'rate a', until: now }]])
})
