import type { Context } from '#platform/context.ts'
import { stamp } from '#platform/stores/facts.ts'
import { activity } from '../../../gather/events/fields.ts'
import type { PersonHealth } from '../contract/persons.ts'

const ours = 'workspace_id = {workspace:UUID} AND customer_id = {customer:UUID}'
const now = "{now:DateTime64(3, 'UTC')}"

type Of<Value> = Promise<ReadonlyMap<string, Value>>
type Asker = Pick<Context, 'facts' | 'now'>

/** On how many days each was active within 28 days and in the 28 before, and when last. */
export async function activityOf(asker: Asker, customer: string, people: readonly string[]): Of<PersonHealth['use']> {
  if (people.length === 0) return new Map()
  const day = 'toDate(occurred_at, {zone:String})'
  const rows = await asker.facts.all<{ id: string; lately: number; before: number; last: string }>(
    `SELECT person_id AS id, toUInt32(uniqExactIf(${day}, ${day} > {today:Date32} - 28)) AS lately,
      toUInt32(uniqExactIf(${day}, ${day} > {today:Date32} - 56 AND ${day} <= {today:Date32} - 28)) AS before, max(occurred_at) AS last
    FROM events WHERE ${ours} AND person_id IN {people:Array(UUID)} AND occurred_at <= ${now} AND ${activity} GROUP BY person_id`,
    { customer, people, now: stamp(asker.now) },
  )
  return new Map(
    rows.map(({ id, lately, before, last }) => [
      id,
      { activeDays: lately, activeDaysBefore: before, lastAt: new Date(last) },
    ]),
  )
}

/** The latest answer of each, and its scores where it has any. */
export async function answersOf(asker: Asker, customer: string, people: readonly string[]): Of<PersonHealth['answer']> {
  if (people.length === 0) return new Map()
  const rows = await asker.facts.all<{
    id: string
    nps: number | null
    csat: number | null
    scale: number
    at: string
  }>(
    `SELECT assumeNotNull(person_id) AS id, tupleElement(latest, 1) AS nps, tupleElement(latest, 2) AS csat, tupleElement(latest, 3) AS scale, at
    FROM (SELECT person_id, argMax((nps, csat, csat_scale), answered_at) AS latest, max(answered_at) AS at
      FROM responses FINAL WHERE ${ours} AND person_id IN {people:Array(UUID)} AND answered_at <= ${now}
        AND (isNotNull(nps) OR isNotNull(csat)) GROUP BY person_id)`,
    { customer, people, now: stamp(asker.now) },
  )
  return new Map(
    rows.map(({ id, nps, csat, scale, at }) => [id, { nps, csat, csatScale: Number(scale), at: new Date(at) }]),
  )
}

/** When we last had a call, a meeting or a mail with each. */
export async function contactsOf(asker: Asker, customer: string): Of<Date> {
  const rows = await asker.facts.all<{ id: string; at: string }>(
    `SELECT arrayJoin(person_ids) AS id, max(happened_at) AS at FROM interactions FINAL
    WHERE ${ours} AND kind != 'note' AND happened_at <= ${now} GROUP BY id`,
    { customer, now: stamp(asker.now) },
  )
  return new Map(rows.map(({ id, at }) => [id, new Date(at)]))
}
