import { expect, test } from 'vitest'
import { figuresOf } from '../../wording/figures.ts'
import { writtenIn } from './written.ts'

const n = figuresOf('en', 'Asia/Tokyo', 'JPY')

test.each([
  ['since_on', '2026-01-12', '12 Jan 2026'],
  ['invited_at', '2026-01-11T15:30:00+00:00', '12 Jan 2026, 00:30'],
  ['at', '2026-01-11T15:30:00+00:00', '12 Jan 2026, 00:30'],
])('what stood in %s is a day or an instant, as the name of the field says', (field, value, said) => {
  expect(writtenIn(field, value, n)).toBe(said)
})

test.each([
  ['external_id', '2026-01-12'],
  ['external_id', '2026-13-05'],
  ['comment', '2026-01-01Tokyo meeting'],
  ['plan', '2026-01-11T15:30:00Z'],
])('what only looks like a day is shown as it stood: %s %s', (field, value) => {
  expect(writtenIn(field, value, n)).toBe(value)
})
