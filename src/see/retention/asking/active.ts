import { dayNumber } from '#maths/time/calendar-date.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { customerSlice } from '../../figures/figures.ts'
import type { CohortsWish } from '../contract/cohorts.ts'
import { beginningsSql, recordedSql, unknownSql } from '../statement/active-sql.ts'
import { words } from '../words.ts'

export type Recorded = { readonly from: string; readonly until: string } | null

/** Who began when by their own date or their first contract, with the months in which they did it often enough. */
export async function activeOf(context: Context, wish: CohortsWish) {
  const { slice, events, atLeast } = wish
  const activity = events === undefined ? wish.activity : 'events'
  const found = slice === undefined ? null : await customerSlice(context, slice)
  if (found === undefined) throw badInput('slice', words.byContractsOnly)
  const names = (events ?? '').split(',').flatMap((name) => (name.trim() === '' ? [] : [name.trim()]))
  const bound = {
    ...found?.bound,
    ...{ zone: context.workspace.zone, today: context.today, names, atLeast },
  }
  const all = await context.facts.all<{ of: string; firstOn: string; lastOn: string }>(recordedSql, bound)
  // Purchases are rare: what they add to events does not stand in for events that no longer come.
  const [source] = all
    .toSorted((one, other) => (one.of < other.of ? -1 : 1))
    .filter(({ of }) => activity === 'both' || of === activity)
  const recorded: Recorded = source === undefined ? null : { from: source.firstOn, until: source.lastOn }
  const unknown = await context.facts.first<{ n: number }>(unknownSql, bound)
  return {
    sql: beginningsSql(activity, found?.value ?? "''"),
    bound: { ...bound, ...seen(recorded) },
    recorded,
    withoutStart: unknown?.n ?? 0,
  }
}

/** Months of which every day lies in what was recorded: their last days. */
function seen(recorded: Recorded) {
  if (recorded === null) return { seenFrom: 1, seenUntil: 0 }
  const first = `${recorded.from.slice(0, 7)}-01`
  return {
    seenFrom: dayNumber(first === recorded.from ? first : shiftDate(first, { months: 1 })),
    seenUntil: dayNumber(recorded.until),
  }
}
