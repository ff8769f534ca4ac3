import type { Context } from '#platform/context.ts'
import type { DeclaredFigure, FigurePoint } from '#platform/furnishing/contributions.ts'
import { countable, onScale } from '#platform/wording/unit.ts'
import { settingsInForce } from '../../../gather/calendar/calendar.ts'
import { spansOf } from '../../figures/figures.ts'
import type { Band } from '../../scorecards/contract.ts'
import { type Standing, standingsAt } from './standing-facts.ts'
import { meanings, names, nobodyKnown } from './standing-words.ts'

const customers = countable('customers', 'customer', 'customers', '件')
const share = onScale('share')
const digits = 12

const good = ['steady', 'thriving'] as const
const all = ['risk', 'watch', ...good] as const

function figure(
  name: keyof typeof names,
  said: Pick<DeclaredFigure, 'unit' | 'better'>,
  bands: readonly Band[],
  of: (standing: Standing) => string | null,
): DeclaredFigure {
  return {
    name,
    label: names[name],
    meaning: meanings[name],
    ...said,
    read: async (context, asked) => {
      const { yearStartsIn } = await settingsInForce(context)
      const spans = spansOf(asked, context.today, { yearStartsIn })
      const standings = await standingsOnce(
        context,
        spans.map(({ to }) => to),
      )
      return spans.map((span): FigurePoint => {
        const value = of(standings.get(span.to) ?? new Map())
        const opened: [string, string][] = [['on', span.to], ...bands.map((band): [string, string] => ['bands', band])]
        return {
          ...span,
          value: value === null ? { known: false, because: nobodyKnown } : { known: true, value },
          currency: null,
          rows: value === null ? null : `/health/standing?${new URLSearchParams(opened)}`,
        }
      })
    },
  }
}

/** Within one transaction the same days are asked for once, however many figures are made of them. */
const asked = new WeakMap<Context, Map<string, ReturnType<typeof standingsAt>>>()

function standingsOnce(context: Context, days: readonly string[]): ReturnType<typeof standingsAt> {
  const known = asked.get(context) ?? new Map<string, ReturnType<typeof standingsAt>>()
  asked.set(context, known)
  const key = days.join()
  const found = known.get(key) ?? standingsAt(context, days)
  known.set(key, found)
  return found
}

function sumOf(standing: Standing, bands: readonly Band[]): number {
  return bands.reduce((sum, band) => sum + (standing.get(band) ?? 0), 0)
}

const count = (bands: readonly Band[]) => (standing: Standing) =>
  sumOf(standing, all) === 0 ? null : String(sumOf(standing, bands))
const shareOf = (bands: readonly Band[]) => (standing: Standing) => {
  const known = sumOf(standing, all)
  return known === 0 ? null : (sumOf(standing, bands) / known).toFixed(digits)
}

/** Where customers stand at the end of each period, by what was last read of them then. */
export const standingFigures: readonly DeclaredFigure[] = [
  figure('customers_on_track', { unit: share, better: 'higher' }, good, shareOf(good)),
  figure('customers_at_risk', { unit: customers, better: 'lower' }, ['risk'], count(['risk'])),
]
