import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { Nothing } from '#platform/contract.ts'
import type { Stream } from '#platform/doors/streams.ts'
import type { Cell } from '#platform/tables/text/csv.ts'
import { say } from '#platform/wording/words.ts'
import { csvFile } from '../figures/figures.ts'
import * as store from './store.ts'
import { modelTitles, words } from './words.ts'

export const streams: readonly Stream[] = [
  csvFile({
    operationId: 'lifetime.holdOutFile',
    path: '/lifetime/hold-out/file',
    summary: 'The hold-out check as a CSV file: a row for each week, with what was bought and what was expected.',
    query: Nothing,
    fileName: words.fileName,
    lines: linesOf,
  }),
]

async function linesOf(context: Context): Promise<Cell[][]> {
  const { locale } = context
  const forecast = await store.latest(context)
  const models = (forecast?.holdOut.models ?? []).filter(({ fit }) => fit.known)
  const heads = [words.week, words.ends, words.actual].map((text) => say(text, locale))
  const ofModels = models.flatMap(({ name }) => {
    const title = say(modelTitles[name], locale)
    return [words.expectedBy, words.lowBy, words.highBy].map((text) => say(text, locale, title))
  })
  if (forecast === null) return [heads]
  const { standingOn, actual } = forecast.holdOut
  return [
    [...heads, ...ofModels],
    ...actual.map((purchases, i): Cell[] => [
      ...[i + 1, shiftDate(standingOn, { days: 7 * (i + 1) }), purchases],
      ...models.flatMap(({ weeks }) => {
        const told = weeks[i]
        return [told?.expected ?? null, told?.low ?? null, told?.high ?? null]
      }),
    ]),
  ]
}
