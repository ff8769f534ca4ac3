import type { Context } from '#platform/context.ts'
import { whyNotWorked } from '../../gather/calendar/calendar.ts'
import type { Play } from './contract.ts'

export type PlayOnRecord = Omit<Play, 'dueNotWorked'>

/** Plays as rows say them. A due day that somebody chose may be a closing day; then it says so. */
export async function withDueDays<Row>(
  context: Context,
  rows: readonly Row[],
  asPlay: (context: Context, row: Row) => PlayOnRecord,
): Promise<Play[]> {
  const plays = rows.map((row) => asPlay(context, row))
  const days = plays.map(({ dueOn, customerId }) => ({ day: dueOn, customerId }))
  const whys = await whyNotWorked(context, days)
  return plays.map((play, at) => ({ ...play, dueNotWorked: whys[at] ?? null }))
}
