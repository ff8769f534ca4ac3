import type { Context } from '#platform/context.ts'
import type { Stream } from '#platform/doors/streams.ts'
import type { Cell } from '#platform/tables/text/csv.ts'
import { say } from '#platform/wording/words.ts'
import { csvFile } from '../figures/figures.ts'
import { ForecastWish, type Outlook } from './contract.ts'
import { forecast } from './forecast.ts'
import { lineNames, words } from './words.ts'

export const streams: readonly Stream[] = [
  csvFile({
    operationId: 'forecast.file',
    path: '/forecast/file',
    summary: 'The forecast as a CSV file: a row for each month, and for the scenario where one is said.',
    query: ForecastWish,
    fileName: words.fileName,
    lines: linesOf,
  }),
]

async function linesOf(context: Context, wish: ForecastWish): Promise<Cell[][]> {
  const { locale } = context
  const { months, base, scenario, currency } = await forecast(context, wish)
  const { contracted, itself, due, late, unknown } = lineNames
  const heads = [
    ...[words.outlook, words.month, words.currency, contracted, itself, due, words.dueExpected],
    ...[late, words.lateExpected, words.newBusiness, words.expected, words.low, words.high, unknown],
  ]
  const rows = (name: string, outlook: Outlook) =>
    outlook.months.map((one, i): Cell[] => [
      ...[name, months[i] ?? '', currency, one.contracted.amount, one.itself.amount],
      ...[one.due.amount, one.due.expected, one.late.amount, one.late.expected],
      ...[one.newBusiness, one.expected, one.low, one.high, one.unknown.amount],
    ])
  return [
    heads.map((text) => say(text, locale)),
    ...rows(say(words.base, locale), base),
    ...(scenario === null ? [] : rows(say(words.scenario, locale), scenario)),
  ]
}
