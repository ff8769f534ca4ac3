import { startOfDay } from '#maths/time/date-in-zone.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { nobody, stamp } from '#platform/stores/facts.ts'
import { activity, mayCount } from '../../../gather/events/fields.ts'
import type { uses } from '../contract.ts'

export const days = 14
const lately = 90

export type Looked = { readonly event: string; readonly releasedOn: string }
export type Figures = {
  readonly people: number
  readonly before: number
  readonly after: number
  readonly anew: number
}
export type Use = (typeof uses)[number]

/** The first day on which the days after a release are over. */
export function knownOn(releasedOn: string): string {
  return shiftDate(releasedOn, { days })
}

/** Whoever is on record no more is no figure: nobody stands behind it. */
const onRecord = 'person_id IN (SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID})'

/** For each person who did anything in the four weeks around the day: how often they used it before that day, and from it on. */
const each = `SELECT person_id, countIf(name = {event:String} AND occurred_at < {from:DateTime64(3, 'UTC')}) AS used_before,
    countIf(name = {event:String} AND occurred_at >= {from:DateTime64(3, 'UTC')}) AS used_after
  FROM events WHERE workspace_id = {workspace:UUID} AND person_id != toUUID('${nobody}') AND ${activity} AND ${mayCount} AND ${onRecord}
    AND occurred_at >= {start:DateTime64(3, 'UTC')} AND occurred_at < {end:DateTime64(3, 'UTC')}
  GROUP BY person_id`

const counted = `toUInt32(count()) AS people, toUInt32(countIf(used_before > 0)) AS before, toUInt32(countIf(used_after > 0)) AS after,
  toUInt32(countIf(used_after > 0 AND used_before = 0)) AS anew`

/** How all who were active took it up, and how these people did: of these also who did nothing at all counts. */
export async function takenUp(
  context: Context,
  looked: Looked,
  told: readonly string[],
): Promise<Record<'active' | 'told', Figures>> {
  const none = { people: 0, before: 0, after: 0, anew: 0 }
  const parameters = spanOf(context, looked)
  const active = await context.facts.first<Figures>(`SELECT ${counted} FROM (${each})`, parameters)
  const among = await context.facts.first<Figures>(
    `SELECT ${counted} FROM (${each}) WHERE person_id IN {told:Array(UUID)}`,
    { ...parameters, told },
  )
  return { active: active ?? none, told: { ...(among ?? none), people: told.length } }
}

const isSo: Readonly<Record<Use, string>> = {
  after: 'used_after > 0',
  before: 'used_before > 0',
  anew: 'used_after > 0 AND used_before = 0',
  not: 'used_after = 0',
}

/** Those who are active and of whom this is so, in the order of their ids; among these people only where some are given. */
export async function peopleWho(
  context: Context,
  looked: Looked,
  wish: { used: Use; among: readonly string[] | null; after: string; limit: number },
): Promise<string[]> {
  const among = wish.among === null ? '' : 'AND person_id IN {among:Array(UUID)}'
  const rows = await context.facts.all<{ id: string }>(
    `SELECT person_id AS id FROM (${each}) WHERE ${isSo[wish.used]} ${among} AND toString(person_id) > {last:String}
     ORDER BY toString(person_id) LIMIT {limit:UInt32}`,
    { ...spanOf(context, looked), last: wish.after, limit: wish.limit, ...(wish.among && { among: wish.among }) },
  )
  return rows.map(({ id }) => id)
}

/** Who used it within the last 90 days, in the order of their ids; whoever withdrew the consent to be analysed is not among them. */
export async function usersLately(context: Context, event: string): Promise<string[]> {
  const rows = await context.facts.all<{ id: string }>(
    `SELECT DISTINCT person_id AS id FROM events WHERE workspace_id = {workspace:UUID} AND name = {event:String}
       AND person_id != toUUID('${nobody}') AND ${mayCount}
       AND occurred_at > {now:DateTime64(3, 'UTC')} - toIntervalDay({days:UInt32}) AND occurred_at <= {now:DateTime64(3, 'UTC')}
     ORDER BY toString(person_id) LIMIT 20000`,
    { event, days: lately, now: stamp(context.now) },
  )
  return rows.map(({ id }) => id)
}

function spanOf({ workspace }: Context, { event, releasedOn }: Looked) {
  const at = (day: string) => stamp(new Date(startOfDay(day, workspace.zone)))
  return {
    event,
    start: at(shiftDate(releasedOn, { days: -days })),
    from: at(releasedOn),
    end: at(knownOn(releasedOn)),
  }
}
