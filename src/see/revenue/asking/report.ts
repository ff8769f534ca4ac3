import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { settingsInForce } from '../../../gather/calendar/calendar.ts'
import type { Span } from '../../figures/contract.ts'
import { spansOf } from '../../figures/figures.ts'
import type { RollForwardWish } from '../contract.ts'
import type { Pair } from '../rule/moves.ts'
import { words } from '../words.ts'
import { earliest, monthsIn, mostMonths, retentionPair } from './spans.ts'

/** What of a report decides which days it looks at. */
export type ReportWish = Pick<RollForwardWish, 'by' | 'periods' | 'until' | 'method' | 'retention'>

export async function spansFor(context: Context, wish: ReportWish): Promise<Span[]> {
  if (wish.until !== undefined && wish.until < earliest) throw badInput('until', words.tooEarly)
  if (wish.method === 'summed' && wish.periods * monthsOf[wish.by] > mostMonths)
    throw badInput('periods', words.tooManyMonths)
  const { yearStartsIn } = await settingsInForce(context)
  return spansOf(wish, context.today, { yearStartsIn })
}

const monthsOf = { day: 1, month: 1, quarter: 3, year: 12 } as const

/**
 * All pairs of days that a report looks at, each once. What cannot be counted on one of these days is left out of the whole report, so
 * that whatever tells of a part of it (its rows, what it left out) has to look at all of them as well.
 */
export function pairsOfReport(wish: ReportWish, spans: readonly Span[]): Pair[] {
  const all = spans.flatMap((span) => [
    { from: span.from, to: span.to },
    retentionPair(span, wish.retention),
    ...monthsOfSpan(wish, span),
  ])
  return [...new Map(all.map((pair) => [`${pair.from} ${pair.to}`, pair])).values()]
}

/** The pairs of days whose movements a period is. */
export function monthsOfSpan({ method }: Pick<ReportWish, 'method'>, span: Pair): Pair[] {
  return method === 'summed' ? monthsIn(span) : [{ from: span.from, to: span.to }]
}

/** At which place, from 1 on, a pair stands among others; 0 where it does not. */
export function placeOf(pairs: readonly Pair[], { from, to }: Pair): number {
  return pairs.findIndex((pair) => pair.from === from && pair.to === to) + 1
}
