import { expect, test } from 'vitest'
import type { Live } from '#platform/furnishing/live.ts'
import { askedIn, customerAsked, followsOf, isConcerned } from './concerned.ts'

const customers: Live = { records: { customers: 'customers.read' }, shows: ['customers'] }
const plays: Live = {
  records: { plays: 'plays.read' },
  shows: ['plays', 'customers'],
  of: { settings: ['play_settings'] },
  gives: { customers: { timeline: ['plays'] } },
}
const reports: Live = { records: {}, shows: ['reports'], as: { monthly: 'customers.timeline' } }
const log: Live = { records: {}, shows: [], of: { audit: ['*'] } }
const follows = followsOf([
  ['customers', customers],
  ['plays', plays],
  ['reports', reports],
  ['operations', log],
])
const changed = (record: string, ...of: string[]) => [{ record, ids: null, customerIds: of.length === 0 ? null : of }]

test.each([
  // room, operation, customer asked about, what was changed, whether it is asked again
  ['plays', 'list', null, changed('plays', 'c1'), true],
  ['plays', 'list', 'c1', changed('plays', 'c1'), true],
  ['plays', 'list', 'c2', changed('plays', 'c1'), false],
  ['plays', 'list', 'c2', changed('plays'), true],
  ['plays', 'list', 'c1', changed('contracts', 'c1'), false],
  ['plays', 'settings', null, changed('plays'), false],
  ['plays', 'settings', null, changed('play_settings'), true],
  ['customers', 'find', 'c1', changed('plays', 'c1'), false],
  ['customers', 'timeline', 'c1', changed('plays', 'c1'), true],
  ['customers', 'timeline', 'c1', changed('customers', 'c1'), true],
  ['reports', 'monthly', null, changed('reports'), true],
  ['reports', 'monthly', null, changed('plays'), true],
  ['reports', 'yearly', null, changed('plays'), false],
  ['operations', 'audit', null, changed('contracts', 'c1'), true],
  ['operations', 'audit', null, changed('mirror.contracts'), false],
  ['nowhere', 'list', null, changed('plays'), false],
] as const)('%s.%s of %s hears of %o: %s', (room, operation, customer, changes, is) => {
  expect(isConcerned(follows(room, operation), customer, changes)).toBe(is)
})

test('after a gap everything that follows anything is asked again', () => {
  expect(isConcerned(follows('plays', 'list'), 'c1', 'again')).toBe(true)
  expect(isConcerned(follows('nowhere', 'list'), null, 'again')).toBe(false)
})

test.each([
  ['/customers/{id}/health', { id: 'c1' }, 'c1'],
  ['/customers/{customerId}/closing-days', { customerId: 'c1', id: 'd1' }, 'c1'],
  ['/contracts', { customerId: 'c1' }, 'c1'],
  ['/contracts/{id}', { id: 'k1' }, null],
  ['/portfolio', { text: 'a' }, null],
  ['/portfolio', undefined, null],
])('%s of %o is about %s', (path, input, customer) => {
  expect(customerAsked({ room: 'r', operation: 'o', input }, path)).toBe(customer)
})

test('a question of one page and one of many are read alike, and what is no question of ours is none', () => {
  expect(askedIn(['plays', 'list', { a: 1 }])).toEqual({ room: 'plays', operation: 'list', input: { a: 1 } })
  expect(askedIn(['plays', 'list', 'pages', { a: 1 }])).toEqual({ room: 'plays', operation: 'list', input: { a: 1 } })
  expect(askedIn([7])).toBeNull()
})
