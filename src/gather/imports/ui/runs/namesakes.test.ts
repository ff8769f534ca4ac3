import { expect, test } from 'vitest'
import { customerMissing, severalCalled } from '../../../customers/words.ts'
import { listOfNamesakes, namesakesIn } from './namesakes.ts'

test('a row that was refused because two customers are called so leads to both', () => {
  const called = (name: string, id: string) => ({ name, externalIds: [id] })
  const because = severalCalled('株式会社山田', [called('株式会社山田', 'A-1'), called('株式会社山田', 'B-1')])
  expect(namesakesIn({ because })).toBe('株式会社山田')
  expect(listOfNamesakes('A & B')).toBe('/customers?text=A+%26+B')
  expect(namesakesIn({ because: customerMissing('A-9') })).toBe(null)
})
