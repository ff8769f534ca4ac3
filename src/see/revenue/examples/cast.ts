import type { Text } from '#platform/wording/words.ts'
import type { RevenueContract } from '../rule/held.ts'
import type { Pair } from '../rule/moves.ts'
import { exampleWords as words } from './words.ts'

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
