import { figuresOf } from '../asking/figures.ts'
import type { Figures } from '../contract.ts'
import { nothing, sumOf, type Totals } from '../facts.ts'
import { movesOf } from '../rule/moves.ts'
import { type Figure, figureNames } from '../statement/figures-sql.ts'
import { type Beside, type Example, examples } from './cast.ts'
import { exampleWords, situations } from './words.ts'

/** What the rule of this house makes of each example, beside what is published of it; computed, not written down. */
export function exampleRows() {
  return examples.map((example) => {
    const figures = figuresOfExample(example)
    const { what, source, why } = situations[example.key as keyof typeof situations]
    return {
      ...{ key: example.key, title: exampleWords[example.key], what, source, why, currency: 'USD' },
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
