import type { Context } from '#platform/context.ts'
import type { Counting } from '../contract.ts'
import * as facts from '../facts.ts'
import { hiddenIn } from '../rule/hidden.ts'
import { nobody } from '../rule/totals.ts'
import { prepared, type Span } from './prepared.ts'

/**
 * The periods, counted from 1, of which nothing is told where answers of one survey alone are asked for: those of which this survey would
 * be hidden, were all surveys told apart. Else what is hidden there would be told here.
 */
export async function hiddenSpans(
  context: Context,
  wish: Counting,
  spans: readonly Span[],
): Promise<ReadonlySet<number>> {
  const { survey } = wish
  if (survey === undefined) return new Set()
  const ready = await prepared(context, { ...wish, survey: undefined, slice: 'survey' }, spans)
  const found = await facts.totals(context.facts, ready)
  const numbers = spans.map((_, i) => i + 1)
  const hiddenAt = (span: number) => hiddenIn(new Map([...found].map(([one, at]) => [one, at.get(span) ?? nobody])))
  return new Set(numbers.filter((span) => hiddenAt(span).has(survey)))
}
