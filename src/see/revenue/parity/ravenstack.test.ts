import { existsSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { shiftDate } from '#maths/time/shift-date.ts'
import { factsAlone } from '../../../../test/facts-alone.ts'
import { readingOf } from '../edges/edge-contracts.fixture.ts'
import { nothing, sumOf, totals } from '../facts.ts'
import { lines } from '../rule/parts.ts'
import { boundFor } from '../statement/bound.ts'
import { byPlan } from '../statement/slicing.ts'
import { type Customer, storeContracts } from './histories.fixture.ts'

const file = fileURLToPath(
  new URL('../../../../../shared/data/ravenstack/ravenstack_subscriptions.csv', import.meta.url),
)

/** Numbered in the order of the file: the names of the file are no ids of ours. */
const uuid = (prefix: number, n: number) =>
  `${String(prefix).padStart(8, '0')}-0000-4000-8000-${String(n).padStart(12, '0')}`
type Row = {
  id: string
  account: string
  from: string
  to: string
  plan: string
  seats: number
  mrr: string
  isTrial: boolean
}

test.skipIf(!existsSync(file))(
  'five thousand subscriptions add up every month to the cent, by plan and in all (needs ../shared/data)',
  async () => {
    const rows = rowsOf(readFileSync(file, 'utf8'))
    expect(rows).toHaveLength(5000)
    const customers = [...Map.groupBy(rows, ({ account }) => account)].map(
      ([, own], n): Customer => ({
        id: uuid(1, n),
        contracts: own.map((row) => ({
          ...{
            id: row.id,
            kind: row.isTrial ? 'trial' : 'subscription',
            currency: 'USD',
            tax: 'excluded',
            taxRate: null,
          },
          ...{ period: 'month', startsOn: row.from, amendments: [], renewsId: null, cancelledOn: null },
          renewsItself: null,
          signed: { plan: row.plan, seats: row.seats, amount: row.mrr, endsOn: row.to === '' ? null : row.to },
        })),
      }),
    )
    const store = await factsAlone()
    const facts = store.of('00000000-0000-4000-8000-000000000001')
    await storeContracts(facts, customers)
    const ends = Array.from({ length: 25 }, (_, i) => shiftDate(shiftDate('2023-01-01', { months: i }), { days: -1 }))
    const pairs = ends.slice(1).map((to, i) => ({ from: ends[i] ?? to, to }))
    const reading = readingOf({})
    const bound = boundFor({
      pairs,
      reading,
      measure: { currency: 'USD', parts: 12 },
      currencies: ['USD'],
      rateOf: () => '1',
    })
    const found = await totals(facts, { shape: { recognised: 'end', slicing: byPlan }, bound })
    await store.close()

    expect([...found.keys()]).toEqual(['Basic', 'Enterprise', 'Pro'])
    for (const [i, { from, to }] of pairs.entries()) {
      const slices = [...found].map(([plan, months]) => ({ plan, of: months.get(i + 1) ?? nothing }))
      for (const { plan, of } of [...slices, { plan: null, of: sumOf(slices.map((slice) => slice.of)) }]) {
        const { amounts } = of
        expect(lines.reduce((sum, line) => sum + amounts[line], amounts.opening)).toBe(amounts.closing)
        expect([plan, amounts.opening, amounts.closing]).toEqual([
          plan,
          paidOn(rows, from, plan),
          paidOn(rows, to, plan),
        ])
        expect(amounts.held + amounts.lost >= 0n).toBe(true)
      }
      expect(slices.reduce((sum, { of }) => sum + of.amounts.moved, 0n)).toBe(0n)
    }
    expect(sumOf([...found.values()].flatMap((months) => [...months.values()])).rows.churn).toBeGreaterThan(0)
  },
  120_000,
)

/** By hand: what the file says is paid on a day, in cents. */
function paidOn(rows: readonly Row[], day: string, plan: string | null): bigint {
  const paid = rows.filter(
    (row) =>
      !row.isTrial && (plan === null || row.plan === plan) && row.from <= day && (row.to === '' || day <= row.to),
  )
  return paid.reduce((sum, { mrr }) => sum + BigInt(mrr) * 100n, 0n)
}

function rowsOf(text: string): Row[] {
  const [, ...body] = text.trim().split(/\r?\n/)
  return body.map((line, n) => {
    const [, account = '', from = '', to = '', plan = '', seats, mrr = '', , isTrial] = line.split(',')
    return { id: uuid(2, n), account, from, to, plan, seats: Number(seats), mrr, isTrial: isTrial === 'True' }
  })
}
