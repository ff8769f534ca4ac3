import { expect, test } from 'vitest'
import { paceOf } from './pace.ts'

const begun = { resumedRows: 0, resumedShare: 0, resumedAt: new Date('2026-04-01T00:00:00Z') }
const after = (seconds: number) => new Date(Date.parse('2026-04-01T00:00:00Z') + seconds * 1000)

test('a quarter of the file in ten seconds leaves thirty', () => {
  expect(paceOf({ ...begun, rows: 50_000, share: 0.25, toldAt: after(10) })).toEqual({
    rowsPerSecond: 5000,
    secondsLeft: 30,
  })
})

test('after a restart only what was done since counts', () => {
  const steps = {
    rows: 60_000,
    share: 0.6,
    resumedRows: 50_000,
    resumedShare: 0.5,
    resumedAt: after(3600),
    toldAt: after(3602),
  }
  expect(paceOf(steps)).toEqual({ rowsPerSecond: 5000, secondsLeft: 8 })
})

test('before the first step there is no pace', () => {
  expect(paceOf({ ...begun, rows: 0, share: 0, toldAt: null })).toEqual({ rowsPerSecond: null, secondsLeft: null })
  expect(paceOf({ ...begun, rows: 0, share: 0, toldAt: after(5) })).toEqual({ rowsPerSecond: null, secondsLeft: null })
})
