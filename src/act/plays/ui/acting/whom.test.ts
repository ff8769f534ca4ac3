import { expect, test } from 'vitest'
import { type Reachable, whom } from './whom.ts'

const one = (id: string, more: Partial<Reachable> = {}): Reachable => ({
  id,
  name: id,
  phone: null,
  email: null,
  roles: [],
  leftOn: null,
  erasedAt: null,
  ...more,
})
const people = [
  one('gone', { leftOn: '2026-01-31', phone: '03-1', roles: ['sponsor'] }),
  one('erased', { erasedAt: '2026-01-01', phone: '03-2' }),
  one('field', { phone: '03-3', roles: ['field'] }),
  one('nobody'),
  one('champion', { phone: '03-4', email: 'c@example.test', roles: ['field', 'champion'] }),
  one('sponsor', { email: 's@example.test', roles: ['sponsor'] }),
]
const order = (doing: Parameters<typeof whom>[1]) => whom(people, doing).map(({ id }) => id)

test('a call goes to who has a number, first to who decides; who has left comes last, who was erased not at all', () => {
  expect(order('call')).toEqual(['champion', 'field', 'sponsor', 'nobody', 'gone'])
})

test('a mail goes to who has an address', () => {
  expect(order('mail')).toEqual(['sponsor', 'champion', 'field', 'nobody', 'gone'])
})

test('where nobody is on record there is nobody', () => expect(whom([], 'call')).toEqual([]))
