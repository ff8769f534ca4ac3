import type { Known } from '#maths/known.ts'
import { grossRevenueRetention, logoChurn, netRevenueRetention } from '#maths/money/revenue-retention.ts'
import type { Figures, Ratio } from '../contract.ts'
import { type Dues, nothing, sumOf, type Totals } from '../facts.ts'
import type { Pair } from '../rule/moves.ts'
import { amountOf } from '../rule/worth.ts'
import { type Figure, figureNames } from '../statement/figures-sql.ts'
import { words } from '../words.ts'

export const atEnd: ReadonlySet<Figure> = new Set(['closing', 'waiting'])
export const ofStart: ReadonlySet<Figure> = new Set(['held', 'lost', 'gained'])

type Found = {
  /** One for a period that is compared, one for each of its months where they are summed. */
  readonly movements: readonly Totals[]
  readonly since: Pair & { readonly totals: Totals }
  readonly dues: readonly Dues[]
}

/** Of several months the first opens and the last closes; what moved is summed. */
export function figuresOf({ movements, since, dues }: Found, currency: string): Figures {
  const [first, last, sum] = [movements[0] ?? nothing, movements.at(-1) ?? nothing, sumOf(movements)]
  const source = (name: Figure) =>
    name === 'opening' ? first : atEnd.has(name) ? last : ofStart.has(name) ? since.totals : sum
  const each = <Value>(value: (name: Figure) => Value) =>
    Object.fromEntries(figureNames.map((name) => [name, value(name)])) as Record<Figure, Value>
  return {
    amounts: each((name) => amountOf(source(name).amounts[name], currency)),
    customers: each((name) => source(name).rows[name]),
    retention: { from: since.from, to: since.to, ...retentionOf(since.totals) },
    renewals: renewalsOf(dues),
  }
}

function retentionOf({ amounts, rows }: Totals) {
  const { held, lost, gained, reactivation } = amounts
  const opened = { opening: String(held), contraction: String(-lost), churn: '0' }
  const isBelow = held < 0n || held + lost < 0n
  const ratio = (found: () => Known<number>): Ratio =>
    isBelow ? { known: false, because: words.negative } : said(found())
  return {
    gross: ratio(() => grossRevenueRetention({ ...opened, expansion: '0' })),
    net: ratio(() => netRevenueRetention({ ...opened, expansion: String(gained) })),
    // Who came back may be paid back more than they pay.
    netWithReactivation:
      gained + reactivation < 0n
        ? { known: false as const, because: words.negative }
        : ratio(() => netRevenueRetention({ ...opened, expansion: String(gained + reactivation) })),
    customerChurn: said(logoChurn({ opening: rows.held, churn: Math.min(rows.churn, rows.held) })),
  }
}

function renewalsOf(dues: readonly Dues[]): Figures['renewals'] {
  const sum = (outcome: keyof Dues) => dues.reduce((total, one) => total + one[outcome], 0)
  const [renewed, lost, open] = [sum('renewed'), sum('lost'), sum('open')]
  const rate: Ratio =
    renewed + lost === 0 ? { known: false, because: words.noneDue } : { known: true, value: renewed / (renewed + lost) }
  return { due: renewed + lost + open, renewed, lost, open, rate }
}

function said(found: Known<number>): Ratio {
  return found.known ? { known: true, value: found.value } : { known: false, because: found.because }
}
