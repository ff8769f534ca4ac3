import { expect, test } from 'vitest'
import { nothing, type Totals } from '../facts.ts'
import { figuresOf } from './figures.ts'

const since = { from: '2026-03-31', to: '2026-04-30' }
const figuresAt = (amounts: Partial<Totals['amounts']>, rows: Partial<Totals['rows']> = {}) => {
  const totals = { ...nothing, amounts: { ...nothing.amounts, ...amounts }, rows: { ...nothing.rows, ...rows } }
  return figuresOf({ movements: [totals], since: { ...since, totals }, dues: [] }, 'JPY')
}

test('who came back with less than nothing leaves the report standing: only the share that counts them is not known', () => {
  // 500 were held by one customer, all of it kept; another left in 2024 and is back with ¥-100 alone.
  const { retention } = figuresAt({ held: 500n, reactivation: -100n }, { held: 1, reactivation: 1 })
  expect(retention).toMatchObject({
    gross: { known: true, value: 1 },
    net: { known: true, value: 1 },
    netWithReactivation: { known: false, because: { en: expect.stringContaining('more was given back') } },
  })
  const more = figuresAt({ held: 500n, gained: 150n, reactivation: -100n }, { held: 1, gained: 1, reactivation: 1 })
  expect(more.retention.netWithReactivation).toEqual({ known: true, value: 1.1 })
})
