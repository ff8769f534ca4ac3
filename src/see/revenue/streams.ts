import type { Context } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import type { Cell } from '#platform/tables/text/csv.ts'
import { say } from '#platform/wording/words.ts'
import { csvFile } from '../figures/figures.ts'
import { type Figures, type RollForward, RollForwardWish } from './contract.ts'
import { rollForward } from './revenue.ts'
import { figureNames as columns } from './statement/figures-sql.ts'
import { figureNames, shares, words } from './words.ts'

export const streams: readonly Stream[] = [
  csvFile({
    operationId: 'revenue.file',
    path: '/revenue/file',
    summary: 'The roll-forward as a CSV file: a row for each period, and for each slice where it is told apart.',
    query: RollForwardWish,
    fileName: words.fileName,
    lines: linesOf,
  }),
]

async function linesOf(context: Context, wish: RollForwardWish): Promise<Cell[][]> {
  const { locale } = context
  const answer = await rollForward(context, wish)
  const measure = wish.measure === 'mrr' ? 'MRR' : 'ARR'
  const heads = [words.period, words.from, words.to, words.slice, words.currency, words.measure]
  const figures = columns.map((name) => figureNames[name])
  const ratios = [
    words.firstReported,
    words.retentionSince,
    shares.grr.label,
    shares.nrr.label,
    words.nrrWithReactivation,
  ]
  const line = (slice: string, { amounts, retention }: Figures, i: number, first: Cell): Cell[] => {
    const span = answer.periods[i]
    if (span === undefined) return []
    const { gross, net, netWithReactivation } = retention
    const shown = [gross, net, netWithReactivation].map((one) => (one.known ? one.value : null))
    return [
      say(span.name, locale),
      span.from,
      span.to,
      slice,
      answer.currency,
      measure,
      ...columns.map((name) => amounts[name]),
      first,
      retention.from,
      ...shown,
    ]
  }
  const rows = [
    ...answer.whole.map((one, i) =>
      line(say(words.all, locale), one, i, firstOf(answer.reported[i], one, answer.currency)),
    ),
    ...answer.slices.flatMap(({ name, figures: own }) => own.map((one, i) => line(say(name, locale), one, i, null))),
  ]
  return [[...heads, ...figures, ...ratios].map((text) => say(text, locale)), ...rows]
}

/** What the closing of a month was when it was first reported; empty where it was not, or in another currency. */
function firstOf(
  reported: RollForward['reported'][number] | undefined,
  { amounts }: Figures,
  currency: string,
): string | null {
  return reported?.currency === currency ? (reported.restated?.first ?? amounts.closing) : null
}
