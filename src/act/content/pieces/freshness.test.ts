import { expect, test } from 'vitest'
import { freshnessOf } from './freshness.ts'

test.each([
  [null, null, 365, 'unknown', null],
  ['2026-04-01', null, 1, 'fresh', '2026-04-02'],
  ['2026-03-31', null, 1, 'fresh', '2026-04-01'],
  ['2026-03-30', null, 1, 'stale', '2026-03-31'],
  ['2025-04-01', null, 365, 'fresh', '2026-04-01'],
  ['2025-03-31', null, 365, 'stale', '2026-03-31'],
  ['2020-01-01', '2026-03-01', 90, 'fresh', '2026-05-30'],
  ['2026-03-01', '2020-01-01', 90, 'fresh', '2026-05-30'],
  [null, '2024-02-29', 366, 'stale', '2025-03-01'],
])(
  'published %s, looked over %s, stale after %i days: %s until %s',
  (publishedOn, reviewedOn, days, freshness, freshUntil) => {
    expect(freshnessOf({ publishedOn, reviewedOn }, days, '2026-04-01')).toEqual({ freshness, freshUntil })
  },
)
