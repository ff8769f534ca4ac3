import { expect, test } from 'vitest'
import { nextReminder, type Reminding, type Standing } from './reminding.ts'

const closes = new Date('2026-04-21T00:00:00Z')
const twice: Reminding = { most: 2, days: 7 }
const went = new Date('2026-04-01T00:00:00Z')
const [first, second] = [new Date('2026-04-08T09:00:00Z'), new Date('2026-04-15T09:00:00Z')]
const silent: Standing = { wentAt: went, reminded: [], answered: false }

// Written by hand before the rule; the asking left on 1 April and closes on 21 April at midnight.
test.each<[what: string, standing: Standing, rule: Reminding, at: string | null]>([
  ['who was asked and is silent', silent, twice, '2026-04-08T00:00:00.000Z'],
  ['a second time after the first', { ...silent, reminded: [first] }, twice, '2026-04-15T09:00:00.000Z'],
  ['never a third time', { ...silent, reminded: [first, second] }, { most: 2, days: 1 }, null],
  ['who answered', { ...silent, answered: true }, twice, null],
  ['who answered after a reminder', { ...silent, reminded: [first], answered: true }, twice, null],
  ['who was never reached', { ...silent, wentAt: null }, twice, null],
  ['where none is wished', silent, { most: 0, days: 7 }, null],
  ['on the close', silent, { most: 1, days: 20 }, null],
  ['a day before the close', silent, { most: 1, days: 19 }, '2026-04-20T00:00:00.000Z'],
  ['after the close', { ...silent, reminded: [second] }, twice, null],
  ['everybody, where nobody knows who answered', { ...silent, answered: null }, twice, '2026-04-08T00:00:00.000Z'],
  ['or nobody', { ...silent, answered: null }, { most: 0, days: 7 }, null],
])('%s', (_, standing, rule, at) => {
  expect(nextReminder(standing, rule, closes)?.toISOString() ?? null).toBe(at)
})
