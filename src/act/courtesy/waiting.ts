import type { RawBuilder } from 'kysely'
import { isZone } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import { calendarOf } from '../../gather/calendar/calendar.ts'
import { type Quiet, quietUntil } from './quiet/quiet-hours.ts'
import * as store from './store.ts'

/** When the quiet hours end in a zone, where it is quiet there at an instant; else null. */
type Ending = (zone: string | null, at: Date) => Date | null

/** Null where there are none. A person without a zone, or with one that is not known here, is in that of the workspace. */
export async function endings(context: Context): Promise<Ending | null> {
  const quiet = await quietOf(context)
  if (quiet === null) return null
  const { zone: ours } = context.workspace
  return (zone, at) => quietUntil(at, zone !== null && isZone(zone) ? zone : ours, quiet)
}

async function quietOf(context: Context): Promise<Quiet | null> {
  const { quietHours, onlyWorkingDays } = await store.settings(context)
  if (quietHours === null && !onlyWorkingDays) return null
  return { hours: quietHours, calendar: onlyWorkingDays ? await calendarOf(context) : null }
}

/**
 * From when on letters to these people may go, by zone: a relation with `zone` and `due_at`, from one of the same kind or from now,
 * moved to the end of the quiet hours. What was given where there are none.
 */
export async function dueLoudly(
  context: Context,
  personIds: readonly string[],
  dueIn: RawBuilder<unknown> | null,
): Promise<RawBuilder<unknown> | null> {
  const ending = await endings(context)
  if (ending === null) return dueIn
  const rows = await store.zonesOf(context, personIds, dueIn)
  const due = rows.map(({ zone, dueAt }) => ({ zone, due_at: (ending(zone, dueAt) ?? dueAt).toISOString() }))
  return staged(context, { zone: 'text', due_at: 'timestamptz' }, due)
}
