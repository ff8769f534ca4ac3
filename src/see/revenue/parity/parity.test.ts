import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { calendarDate, dayNumber } from '#maths/time/calendar-date.ts'
import type { Facts } from '#platform/stores/facts.ts'
import { factsAlone } from '../../../../test/facts-alone.ts'
import { readingOf } from '../edges/edge-contracts.fixture.ts'
import { type Asked, movesOf } from '../rule/moves.ts'
import { duesOf } from '../rule/renewals.ts'
import { boundFor } from '../statement/bound.ts'
import { heldSql } from '../statement/held-sql.ts'
import { movesSql } from '../statement/moves-sql.ts'
import { duesSql } from '../statement/renewals-sql.ts'
import { byCurrency, byPlan, type Slicing, whole } from '../statement/slicing.ts'
import { atEdges, castOf } from './cast.fixture.ts'
import { type Customer, pairs, rateOf, storeContracts } from './histories.fixture.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 300_000 })

const cast = castOf(600, 100)
const winter = pairs
const edgeMonths = ['2025-12-31', '2026-01-31', '2026-02-28', '2026-03-31', '2026-04-30', '2026-05-31']
const spring = edgeMonths.slice(1).map((to, i) => ({ from: edgeMonths[i] ?? to, to }))

let store: Awaited<ReturnType<typeof factsAlone>>
let facts: Facts
beforeAll(async () => {
  store = await factsAlone()
  facts = store.of('00000000-0000-4000-8000-000000000001')
  await storeContracts(facts, cast)
  await storeContracts(store.of('00000000-0000-4000-8000-000000000002'), atEdges.slice(0, 3))
})
afterAll(() => store.close())

const sliced: Readonly<Record<string, readonly [Slicing, Asked['sliceOf']]>> = {
  whole: [whole, () => ''],
  plan: [byPlan, ({ terms }) => terms.plan ?? ''],
  currency: [byCurrency, ({ contract }) => contract.currency],
}
const usual = readingOf({})
const variants: readonly (Omit<Asked, 'rateOf' | 'sliceOf'> & { readonly by: keyof typeof sliced })[] = [
  { by: 'whole', pairs: winter, reading: usual, measure: { currency: 'JPY', parts: 12 } },
  { by: 'plan', pairs: winter, reading: usual, measure: { currency: 'JPY', parts: 12 } },
  { by: 'currency', pairs: winter, reading: { ...usual, graceDays: 10 }, measure: { currency: 'JPY', parts: 1 } },
  {
    by: 'plan',
    pairs: winter,
    reading: { ...usual, recognised: 'cancellation' },
    measure: { currency: 'USD', parts: 12 },
  },
  {
    by: 'plan',
    pairs: winter,
    reading: { ...usual, kinds: ['subscription'], graceDays: 0 },
    measure: { currency: 'JPY', parts: 12 },
  },
  { by: 'plan', pairs: spring, reading: usual, measure: { currency: 'JPY', parts: 12 } },
]

test.each(variants)(
  'by $by, $reading.recognised, $reading.graceDays days of grace: the store says what the rule says',
  async (variant) => {
    const [slicing, sliceOf] = sliced[variant.by] ?? [whole, () => '']
    const asked: Asked = { ...variant, sliceOf, rateOf }
    const shape = { recognised: variant.reading.recognised, slicing, only: 'all' as const }
    const bound = boundFor({ ...asked, currencies: ['EUR', 'JPY', 'USD'] })
    const told = (await facts.all<Told>(movesSql(shape), bound)).map(lineOf).toSorted()
    const ruled = cast.flatMap((customer) => saidOf(customer, asked)).toSorted()
    expect(ruled.length).toBeGreaterThan(100)
    expect(told).toEqual(ruled)
    const left = await facts.all<{ id: string; because: string }>(
      `SELECT toString(id) AS id, because FROM (${heldSql(shape)}) WHERE because != '' ORDER BY id`,
      bound,
    )
    const ruledOut = cast.flatMap(({ contracts }) => movesOf(contracts, asked).leftOut)
    expect(left).toEqual(
      ruledOut
        .map(({ contract, because }) => ({ id: contract.id, because }))
        .toSorted((a, b) => (a.id < b.id ? -1 : 1)),
    )
  },
)

test.each(['2028-02-10', '2028-07-01'])(
  'standing at %s, the store says of every last day what the rule says',
  async (today) => {
    for (const slicing of [whole, byPlan]) {
      const asked = { pairs: winter, reading: usual, measure: { currency: 'JPY', parts: 12 } as const, rateOf }
      const sql = duesSql({ recognised: 'cancellation', slicing, only: 'all' })
      const bound = { ...boundFor({ ...asked, currencies: ['EUR', 'JPY', 'USD'] }), now: dayNumber(today) }
      const rows = await facts.all<{ id: string; pair: number; slice: string; ended: number; outcome: string }>(
        sql,
        bound,
      )
      const told = rows.map((row) => [row.id, row.pair, row.slice, calendarDate(row.ended), row.outcome].join(' '))
      const ruled = cast.flatMap(({ contracts }) =>
        duesOf(contracts, usual, today).flatMap(({ contract, plan, end, outcome }) =>
          winter.flatMap(({ from, to }, i) =>
            from < end && end <= to
              ? [[contract.id, i + 1, slicing === whole ? '' : (plan ?? ''), end, outcome].join(' ')]
              : [],
          ),
        ),
      )
      expect(new Set(ruled.map((line) => line.split(' ').at(-1))).size).toBe(3)
      // Long after every grace only what renews by itself is not decided.
      if (today === '2028-07-01') {
        const itself = new Set(
          cast.flatMap(({ contracts }) => contracts.filter((one) => one.renewsItself === true)).map(({ id }) => id),
        )
        const open = ruled.filter((line) => line.endsWith(' open'))
        expect(open.filter((line) => !itself.has(line.split(' ')[0] ?? ''))).toEqual([])
      }
      expect(told.toSorted()).toEqual(ruled.toSorted())
    }
  },
)

test.each([{ shown: winter }, { shown: winter.slice(1, 2) }])(
  'in $shown.length months, a currency that came in after the currencies were read has no rate',
  async ({ shown }) => {
    const asked: Asked = {
      ...{ pairs: shown, reading: usual, measure: { currency: 'JPY', parts: 12 }, sliceOf: () => '' },
      rateOf: (from, on) => (from === 'EUR' ? null : rateOf(from, on)),
    }
    const shape = { recognised: usual.recognised, slicing: whole, only: 'all' as const }
    const bound = boundFor({ ...asked, currencies: ['JPY', 'USD'] })
    const told = (await facts.all<Told>(movesSql(shape), bound)).map(lineOf)
    expect(told.toSorted()).toEqual(cast.flatMap((customer) => saidOf(customer, asked)).toSorted())
    const left = await facts.all<{ id: string; because: string }>(
      `SELECT toString(id) AS id, because FROM (${heldSql(shape)}) WHERE because != '' ORDER BY id`,
      bound,
    )
    const ruledOut = cast.flatMap(({ contracts }) => movesOf(contracts, asked).leftOut)
    expect(left.map(({ id, because }) => `${id} ${because}`)).toEqual(
      ruledOut.map(({ contract, because }) => `${contract.id} ${because}`).toSorted(),
    )
    expect(ruledOut.filter(({ because }) => because === 'rate').length).toBeGreaterThan(20)
  },
)

test('every movement comes up', async () => {
  const kinds = new Set(
    cast.flatMap(({ contracts }) =>
      movesOf(contracts, {
        ...variants[1],
        pairs: winter,
        reading: usual,
        measure: { currency: 'JPY', parts: 12 },
        rateOf,
        sliceOf: ({ terms }) => terms.plan ?? '',
      }).moves.flatMap((one) => [
        ...(one === null
          ? []
          : [
              one.move,
              ...one.slices.flatMap(({ parts }) =>
                Object.entries(parts)
                  .filter(([, units]) => units !== 0n)
                  .map(([name]) => name),
              ),
            ]),
      ]),
    ),
  )
  expect([...kinds]).toEqual(
    expect.arrayContaining([
      'new',
      'reactivation',
      'expansion',
      'contraction',
      'churn',
      'steady',
      'priceUp',
      'priceDown',
      'moved',
      'currency',
      'pending',
    ]),
  )
})

type Told = Record<(typeof columns)[number], string | number>
const columns = [
  'customer_id',
  'pair',
  'move',
  'slice',
  'opening',
  'currency_effect',
  'pending',
  'price_up',
  'price_down',
  'share',
  'moved',
  'closing',
  'held_before',
  'held_after',
] as const

function lineOf(row: Told): string {
  return columns.map((column) => row[column]).join(' ')
}

function saidOf({ id, contracts }: Customer, asked: Asked): string[] {
  return movesOf(contracts, asked).moves.flatMap((one, i) =>
    (one?.slices ?? []).map(({ slice, parts }) =>
      [
        ...[id, i + 1, one?.move, slice, parts.opening, parts.currency, parts.pending, parts.priceUp, parts.priceDown],
        ...[
          one?.move === 'steady' ? 0n : parts[one?.move ?? 'new'],
          parts.moved,
          parts.closing,
          parts.heldBefore,
          parts.heldAfter,
        ],
      ].join(' '),
    ),
  )
}
