import type { Text } from '#platform/wording/words.ts'
import { figuresOf } from '../asking/figures.ts'
import type { Figures } from '../contract.ts'
import { nothing, sumOf, type Totals } from '../facts.ts'
import type { RevenueContract } from '../rule/held.ts'
import { movesOf, type Pair } from '../rule/moves.ts'
import { type Figure, figureNames } from '../statement/figures-sql.ts'
import { situations, exampleWords as words } from './words.ts'

/** What others publish for an example: by the name that they give it, a share or an amount. */
export type Published = { readonly figure: Text; readonly value: string }
/** Which of our figures stands beside it. */
export type Beside =
  | 'closing'
  | 'expansion'
  | 'churn'
  | 'gross churn'
  | 'net churn'
  | 'net churn with who came back'
  | 'customer churn'

export type Example = {
  readonly key: keyof typeof words
  readonly pair: Pair
  /** The contracts of each customer. */
  readonly customers: readonly (readonly RevenueContract[])[]
  readonly published: readonly (Published & { readonly beside: Beside })[]
}

const april: Pair = { from: '2026-03-31', to: '2026-04-30' }

type Said = {
  readonly amount: string
  readonly from?: string
  readonly to?: string
  readonly cancelled?: string
  readonly period?: string
  readonly amended?: readonly (readonly [on: string, amount: string])[]
}
const contract = (
  { amount, from = '2026-01-01', to, cancelled, period = 'month', amended = [] }: Said,
  place: number,
): RevenueContract => ({
  id: `example ${place}`,
  ...{ kind: 'subscription', currency: 'USD', tax: 'excluded', taxRate: null, period, startsOn: from },
  signed: { plan: null, seats: null, amount, endsOn: to ?? null },
  amendments: amended.map(([fromOn, changed]) => ({ fromOn, changes: { amount: changed } })),
  ...{ renewsId: null, cancelledOn: cancelled ?? null, renewsItself: null },
})
const one = (...all: readonly Said[]) => all.map(contract)

const hundred = [
  one({ amount: '40', amended: [['2026-04-10', '50']] }),
  one({ amount: '50', amended: [['2026-04-20', '40']] }),
  one({ amount: '10', to: '2026-04-15', cancelled: '2026-04-01' }),
  one({ amount: '10', from: '2026-04-02' }),
]
const back = one(
  { amount: '10', from: '2025-01-01', to: '2025-06-30', cancelled: '2025-06-01' },
  { amount: '10', from: '2026-04-28' },
)

/** Situations in the manner of those that makers of such figures publish, with what their definitions make of them. */
export const examples: readonly Example[] = [
  {
    key: 'tenOfEach',
    pair: april,
    customers: hundred,
    published: [
      { figure: words.grossChurn, value: '0.2', beside: 'gross churn' },
      { figure: words.netChurn, value: '0.1', beside: 'net churn' },
    ],
  },
  {
    key: 'cameBack',
    pair: april,
    customers: [...hundred, back],
    published: [
      { figure: words.netChurn, value: '0', beside: 'net churn' },
      { figure: words.netChurn, value: '0', beside: 'net churn with who came back' },
    ],
  },
  {
    key: 'lateRenewal',
    pair: april,
    customers: [one({ amount: '100', to: '2026-04-10' }, { amount: '100', from: '2026-05-05' })],
    published: [{ figure: words.churnedMrr, value: '-100', beside: 'churn' }],
  },
  {
    key: 'upAndDown',
    pair: april,
    customers: [
      one({
        amount: '100',
        amended: [
          ['2026-04-05', '150'],
          ['2026-04-20', '100'],
        ],
      }),
    ],
    published: [{ figure: words.expansionMrr, value: '50', beside: 'expansion' }],
  },
  {
    key: 'paidForAYear',
    pair: april,
    customers: [one({ amount: '1200', period: 'year' })],
    published: [{ figure: words.mrr, value: '100', beside: 'closing' }],
  },
  {
    key: 'cameAndWent',
    pair: april,
    customers: [
      ...Array.from({ length: 19 }, () => one({ amount: '10' })),
      one({ amount: '10', to: '2026-04-15', cancelled: '2026-04-01' }),
      one({ amount: '10', from: '2026-04-03', to: '2026-04-25', cancelled: '2026-04-10' }),
    ],
    published: [{ figure: words.customerChurn, value: '0.1', beside: 'customer churn' }],
  },
]

/** What the rule of this house makes of each example, beside what is published of it; computed, not written down. */
export function exampleRows() {
  return examples.map((example) => {
    const figures = figuresOfExample(example)
    const { what, source, why } = situations[example.key as keyof typeof situations]
    return {
      ...{ key: example.key, title: words[example.key], what, source, why, currency: 'USD' },
      ...{ from: example.pair.from, to: example.pair.to },
      lines: example.published.map(({ figure, value, beside }) => ({
        ...{ figure, beside, published: value, here: here(figures, beside) },
        isAmount: beside === 'closing' || beside === 'expansion' || beside === 'churn',
        isSame: Number(value) === Number(here(figures, beside) ?? Number.NaN),
      })),
    }
  })
}

function here({ amounts, retention }: Figures, beside: Beside): string | null {
  const { gross, net, netWithReactivation, customerChurn } = retention
  const lost = (kept: typeof gross) => (kept.known ? round(1 - kept.value) : null)
  const table: Readonly<Record<Beside, string | null>> = {
    closing: amounts.closing,
    expansion: amounts.expansion,
    churn: amounts.churn,
    'gross churn': lost(gross),
    'net churn': lost(net),
    'net churn with who came back': lost(netWithReactivation),
    'customer churn': customerChurn.known ? round(customerChurn.value) : null,
  }
  return table[beside]
}

/** One less a share is no exact figure of its own: twelve places of it are. */
function round(share: number): string {
  return String(Number(share.toFixed(12)))
}

/** Exported for its test. */
export function figuresOfExample({ customers, pair }: Example): Figures {
  const totals = sumOf(customers.map((contracts) => ofCustomer(contracts, pair)))
  return figuresOf({ movements: [totals], since: { ...pair, totals }, dues: [] }, 'USD')
}

/** The figures of one customer, as the statement has them of all: what is no row has no amount. */
function ofCustomer(contracts: Example['customers'][number], pair: Example['pair']): Totals {
  const { moves } = movesOf(contracts, {
    ...{ pairs: [pair], measure: { currency: 'USD', parts: 12 }, rateOf: () => '1', sliceOf: () => '' },
    reading: { kinds: ['subscription'], graceDays: 45, recognised: 'end' },
  })
  const move = moves[0]
  const parts = move?.slices[0]?.parts
  if (move === undefined || move === null || parts === undefined) return nothing
  const wasHere = move.move !== 'new' && move.move !== 'reactivation'
  const change = wasHere ? parts.heldAfter - parts.heldBefore : 0n
  const amounts: Record<Figure, bigint> = {
    ...nothing.amounts,
    ...{ opening: parts.opening, new: parts.new, reactivation: parts.reactivation, expansion: parts.expansion },
    ...{ priceUp: parts.priceUp, priceDown: parts.priceDown, contraction: parts.contraction, churn: parts.churn },
    ...{
      currency: parts.currency,
      pending: parts.pending,
      closing: parts.closing,
      waiting: parts.heldAfter - parts.closing,
    },
    ...{ held: wasHere ? parts.heldBefore : 0n, lost: change < 0n ? change : 0n, gained: change > 0n ? change : 0n },
  }
  const rows = Object.fromEntries(figureNames.map((name) => [name, amounts[name] === 0n ? 0 : 1])) as Record<
    Figure,
    number
  >
  return { amounts, rows, unsaid: 0 }
}
