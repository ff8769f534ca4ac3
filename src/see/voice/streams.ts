import type { Context } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import type { Cell as Written } from '#platform/tables/text/csv.ts'
import { say } from '#platform/wording/words.ts'
import { csvFile } from '../figures/figures.ts'
import { type Cell, parts, ScoresWish } from './contract.ts'
import { scores } from './voice.ts'
import { measureNames, partNames, words } from './words.ts'

export const streams: readonly Stream[] = [
  csvFile({
    operationId: 'voice.file',
    path: '/voice/file',
    summary: 'The scores as a CSV file: a row for each period, and for each slice where they are told apart.',
    query: ScoresWish,
    fileName: words.fileName,
    lines: linesOf,
  }),
]

async function linesOf(context: Context, wish: ScoresWish): Promise<Written[][]> {
  const { locale } = context
  const answer = await scores(context, wish)
  const heads = [
    ...[words.period, words.from, words.to, words.slice, words.measure, words.counted, words.survey],
    ...[words.answers, words.n, ...parts.map((part) => partNames[wish.measure][part])],
    ...[words.score, words.low, words.high, words.onRecord, words.answered],
  ]
  const line = (slice: string, cell: Cell, i: number, customers: readonly Written[]): Written[] => {
    const { name, from, to } = answer.periods[i] ?? { name: words.all, from: '', to: '' }
    const { score, isHidden } = cell
    const counts = [cell.answers, cell.n, ...parts.map((part) => cell[part])]
    return [
      ...[say(name, locale), from, to, slice, say(measureNames[wish.measure], locale), wish.counted, wish.survey ?? ''],
      ...(isHidden ? counts.map(() => null) : counts),
      ...(score.known ? [score.value, score.low, score.high] : [null, null, null]),
      ...customers,
    ]
  }
  const rows = [
    ...answer.whole.map((one, i) => line(say(words.all, locale), one, i, Object.values(one.customers))),
    ...answer.slices.flatMap(({ name, cells }) => cells.map((one, i) => line(say(name, locale), one, i, [null, null]))),
  ]
  return [heads.map((text) => say(text, locale)), ...rows]
}
