import { expect, test } from 'vitest'
import { isRefusal, unstored } from './unstored.ts'

const coded = (code: string) => Object.assign(new Error(code), { code })

test.each(['ECONNREFUSED', '57P01', '53300', '55P03', '40P01', '241'])('%s passes, whoever sent', (code) => {
  expect(unstored(coded(code))).toBeUndefined()
})

test.each([
  ['22021', true],
  ['23514', true],
  ['54000', true],
  ['38', true],
  ['117', true],
  ['42P01', false],
  ['', false],
])('%s is the fault of one message; that a store cannot keep it: %s', (code, isRefused) => {
  const one = unstored(coded(code))
  expect(one && isRefusal(one)).toBe(isRefused)
})
