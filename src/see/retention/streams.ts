import type { Context } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import type { Cell } from '#platform/tables/text/csv.ts'
import { say } from '#platform/wording/words.ts'
import { csvFile } from '../figures/figures.ts'
import { CohortsWish } from './contract/cohorts.ts'
import { type SurvivalGroup, SurvivalWish } from './contract.ts'
import { cohorts, survival } from './retention.ts'
import { unitNames, words } from './words.ts'

export const streams: readonly Stream[] = [
  csvFile({
    operationId: 'retention.survivalFile',
    path: '/retention/survival/file',
    summary: 'The curve of those who are still there as a CSV file: a row for each time at which somebody left.',
    query: SurvivalWish,
    fileName: words.fileName,
    lines: linesOf,
  }),
  csvFile({
    operationId: 'retention.cohortsFile',
    path: '/retention/cohorts/file',
    summary: 'The cohorts as a CSV file: a row for each cohort and month after the first.',
    query: CohortsWish,
    fileName: words.cohortsFile,
    lines: cohortLines,
  }),
]

async function cohortLines(context: Context, wish: CohortsWish): Promise<Cell[][]> {
  const { locale } = context
  const { rows, whole, customers, currency } = await cohorts(context, wish)
  const counted = [words.cohort, words.customers, words.months, words.ofMany, words.kept]
  const heads = [...counted, words.share, words.amount, words.currency]
  const all = { name: words.all, customers, cells: whole }
  return [
    heads.map((text) => say(text, locale)),
    ...[all, ...rows].flatMap(({ name, customers: size, cells }) =>
      cells.map(({ months, n, count, share, amount }): Cell[] => [
        ...[say(name, locale), size, months, n, n === 0 ? null : count],
        ...[share, amount, currency],
      ]),
    ),
  ]
}

async function linesOf(context: Context, wish: SurvivalWish): Promise<Cell[][]> {
  const { locale } = context
  const { whole, slices, unit } = await survival(context, wish)
  const heads = [words.slice, words.at, words.unit, words.atRisk, words.left, words.survival, words.low, words.high]
  const lines = ({ name, steps }: SurvivalGroup) =>
    steps.map(({ at, atRisk, left, survival: share, interval }): Cell[] => [
      ...[say(name, locale), at, say(unitNames[unit], locale), atRisk, left, share],
      ...[interval?.low ?? null, interval?.high ?? null],
    ])
  return [heads.map((text) => say(text, locale)), ...[whole, ...slices].flatMap(lines)]
}
