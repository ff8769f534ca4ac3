import { expect, test } from 'vitest'
import { stepOf } from './step.ts'

test.each([
  ['Submit Date (UTC)', '2026-11-01 10:00', 'Asia/Tokyo', '2026-11-01T10:00:00.000Z'],
  ['created_at_utc (UTC)', '2026-11-01 10:00', 'Asia/Tokyo', '2026-11-01T10:00:00.000Z'],
  ['Recorded UTC', '2026-11-01 10:00', 'Asia/Tokyo', '2026-11-01T10:00:00.000Z'],
  ['回答日時（JST）', '2026-11-01 10:00', 'UTC', '2026-11-01T01:00:00.000Z'],
  ['回答日時', '2026-11-01 10:00', 'Asia/Tokyo', '2026-11-01T01:00:00.000Z'],
  ['Submit Date (UTC)', '2026-11-01T10:00:00+09:00', 'UTC', '2026-11-01T01:00:00.000Z'],
])('the times under %s are in the zone that it says', (heading, cell, zone, expected) => {
  const step = stepOf('answered_at', heading, { headings: [heading], styles: [] }, { type: 'instant', zone })
  expect(step.read([cell])).toEqual({ ok: true, value: new Date(expected) })
})
