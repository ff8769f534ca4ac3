import type { Contribution, DeclaredFigure, FigurePoint, FiguresTogether } from '#platform/furnishing/contributions.ts'
import { money, onScale } from '#platform/wording/unit.ts'
import type { Span } from '../figures/contract.ts'
import { type FigureKind, type Figures, type Ratio, type RollForward, RollForwardWish } from './contract.ts'
import { orderStep, show } from './kept/following.ts'
import { rollForward } from './revenue.ts'
import { figureMeanings, figureNames, shares, words } from './words.ts'

const share = onScale('share')

/** A figure of the roll-forward; what it says of a report. */
type Told = Omit<DeclaredFigure, 'read' | 'together'> & {
  readonly measure: 'mrr' | 'arr'
  readonly points: (report: RollForward, said: Readonly<Record<string, string>>) => FigurePoint[]
}

/** A line of the roll-forward of MRR; `measure` says otherwise. */
const amount = (
  name: string,
  kind: FigureKind,
  better: DeclaredFigure['better'],
  said: Partial<Pick<DeclaredFigure, 'label'>> = {},
  measure: 'mrr' | 'arr' = 'mrr',
): Told => ({
  name,
  label: figureNames[kind],
  meaning: figureMeanings[kind],
  unit: money,
  better,
  ...said,
  measure,
  points: ({ periods, whole, currency }, report) =>
    periods.map((span, i) => {
      const value = whole[i]?.amounts[kind] ?? '0'
      const { from, to } = span
      return {
        ...span,
        value: { known: true, value },
        currency,
        rows: rowsAt({ figure: kind, from, to, measure, ...report }),
      }
    }),
})

const ratio = (
  name: keyof typeof shares,
  of: (figures: Figures) => Ratio,
  better: DeclaredFigure['better'],
  rows: (figures: Figures, report: Readonly<Record<string, string>>) => string,
): Told => ({
  name,
  ...shares[name],
  unit: share,
  better,
  measure: 'mrr',
  points: ({ periods, whole }, report) =>
    periods.flatMap((span, i): FigurePoint[] => {
      const figures = whole[i]
      if (figures === undefined) return []
      const found = of(figures)
      const value = found.known ? { known: true as const, value: found.value.toFixed(digits) } : found
      return [{ ...span, value, currency: null, rows: rows(figures, report) }]
    }),
})

/** One roll-forward for all of them that are in the same measure. */
const together: FiguresTogether = async (context, names, asked) => {
  const found = new Map<string, readonly FigurePoint[]>()
  const wanted = all.filter(({ name }) => names.includes(name))
  for (const [measure, figures] of Map.groupBy(wanted, (one) => one.measure)) {
    const wish = RollForwardWish.parse({ ...asked, measure })
    const report = await rollForward(context, wish)
    const said = reportOf(wish, report.periods)
    for (const { name, points } of figures) found.set(name, points(report, said))
  }
  return found
}

function declared({ measure: _, points: __, ...said }: Told): DeclaredFigure {
  const read: DeclaredFigure['read'] = async (context, asked) =>
    (await together(context, [said.name], asked)).get(said.name) ?? []
  return { ...said, read, together }
}

/** A share is told to so many places. */
const digits = 12

function rowsAt(said: Readonly<Record<string, string>>): string {
  return `/revenue/customers?${new URLSearchParams(said)}`
}

/** Of which report a figure is: what that left out because of any of its days is not among the rows. */
function reportOf({ by, periods, retention }: RollForwardWish, spans: readonly Span[]) {
  return { by, periods: String(periods), retention, until: spans.at(-1)?.to ?? '' }
}

const held = ({ retention: { from, to } }: Figures, report: Readonly<Record<string, string>>) =>
  rowsAt({ figure: 'held', from, to, ...report })

const all: readonly Told[] = [
  amount('mrr', 'closing', 'higher', { label: words.mrr }),
  amount('arr', 'closing', 'higher', { label: words.arr }, 'arr'),
  amount('new_mrr', 'new', 'higher'),
  amount('reactivated_mrr', 'reactivation', 'higher'),
  amount('expanded_mrr', 'expansion', 'higher'),
  amount('price_raised_mrr', 'priceUp', 'neither'),
  amount('price_lowered_mrr', 'priceDown', 'neither'),
  amount('contracted_mrr', 'contraction', 'higher'),
  amount('churned_mrr', 'churn', 'higher'),
  amount('currency_effect_mrr', 'currency', 'neither'),
  amount('waiting_mrr', 'waiting', 'lower'),
  ratio('grr', ({ retention }) => retention.gross, 'higher', held),
  ratio('nrr', ({ retention }) => retention.net, 'higher', held),
  ratio('customer_churn', ({ retention }) => retention.customerChurn, 'lower', held),
  ratio(
    'renewal_rate',
    ({ renewals }) => renewals.rate,
    'higher',
    ({ retention: { from, to } }) => `/revenue/renewals?${new URLSearchParams({ from, to })}`,
  ),
]

export const fields: Contribution = {
  shows: [show],
  follows: [orderStep],
  figures: all.map(declared),
}
