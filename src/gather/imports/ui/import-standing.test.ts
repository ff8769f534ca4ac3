import { expect, test } from 'vitest'
import { aboutRows, bringsNothing, mayCreateMissing } from './import-standing.ts'

const trial = { kind: 'trial', state: 'completed', rows: 3, rejected: 3, partial: false } as const

test('a trial whose every row is rejected, or that read none, offers no import', () => {
  expect(bringsNothing(trial)).toBe(true)
  expect(bringsNothing({ ...trial, rows: 0, rejected: 0 })).toBe(true)
  expect(bringsNothing({ ...trial, rejected: 2 })).toBe(false)
  expect(bringsNothing({ ...trial, partial: true })).toBe(false)
  expect(bringsNothing({ ...trial, kind: 'run' })).toBe(false)
})

test('missing customers are created beside other records, not beside customers', () => {
  expect(mayCreateMissing('contracts')).toBe(true)
  expect(mayCreateMissing('customers')).toBe(false)
})

test('an estimate of rows has two digits, a count all of them', () => {
  expect(aboutRows({ format: 'text', rows: 25_001, header: 1 }, 2 ** 21)).toEqual({ exact: false, rows: 25_000 })
  expect(aboutRows({ format: 'xlsx', rows: 1234, header: 1 }, 100)).toEqual({ exact: false, rows: 1200 })
  expect(aboutRows({ format: 'xlsx', rows: 31, header: 3 }, 9000)).toEqual({ exact: true, rows: 31 })
  expect(aboutRows({ format: 'text', rows: 1234, header: 1 }, 100)).toEqual({ exact: true, rows: 1234 })
})
