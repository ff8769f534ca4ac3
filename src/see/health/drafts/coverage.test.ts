import { expect, test } from 'vitest'
import { coverageOf } from './coverage.ts'

test('three months of data where twelve are required are "not yet", with the date on which they are expected', () => {
  const coverage = coverageOf('2026-08-21', '2026-11-21', 365)
  expect(coverage).toMatchObject({ enough: false, expectedOn: '2027-08-21' })
  expect(coverage.said.en).toBe('Not yet: 92 days of data of the 365 needed; expected on 21 Aug 2027.')
  expect(coverage.said.ja).toBe('分析には365日分のデータが必要です（現在92日分。2027年8月21日に揃う見込み）。')
})

test('enough data is enough on the very day, and no data has no date', () => {
  expect(coverageOf('2025-11-21', '2026-11-21', 365)).toMatchObject({ enough: true, expectedOn: null })
  expect(coverageOf(null, '2026-11-21', 28)).toMatchObject({ enough: false, expectedOn: null })
})
