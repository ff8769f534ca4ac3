import { expect, test } from 'vitest'
import { many } from './many.ts'

test.each([
  [1, '1 customer'],
  ['1', '1 customer'],
  [0, '0 customers'],
  ['1,001', '1,001 customers'],
  ['21', '21 customers'],
  [-1, '-1 customers'],
] as const)('%s is said as %s', (count, said) => expect(many(count, 'customer')).toBe(said))

test('what is several in another way is said so', () => {
  expect([many(1, 'person', 'people'), many(2, 'person', 'people')]).toEqual(['1 person', '2 people'])
})
