import type { Context } from '#platform/context.ts'
import { nobody, stamp } from '#platform/stores/facts.ts'
import { activity, mayCount } from '../../../gather/events/fields.ts'
import { outcomeNames } from '../../messages/messages.ts'
import type { Behind, Deeds } from '../contract.ts'
import type { Letters } from '../letters.ts'
import * as words from '../words.ts'
import { named, takenBetween } from './people-store.ts'

type Deed = { readonly event: string; readonly days: number }

const ours = 'workspace_id = {workspace:UUID}'
const onRecord = `person_id IN (SELECT id FROM people FINAL WHERE ${ours})`

/** When the letter of each person was taken, as it was told of them when it was. */
const taken = ({ sendId }: Letters) => `SELECT person_id, min(occurred_at) AS at FROM events
  WHERE ${ours} AND occurred_at >= {since:DateTime64(3, 'UTC')} AND name = '${outcomeNames.sent}' AND type = 'message' AND person_id != toUUID('${nobody}') AND ${onRecord}
    AND JSONExtractString(properties, 'message') = {message:String}
    ${sendId === null ? '' : "AND JSONExtractString(properties, 'send') = {send:String}"}
  GROUP BY person_id`

/**
 * For each of these people who did it in their days: when first, and how often. Instants of the letter itself are not after it. Months
 * before the first letter and after the days of the last are not read.
 */
const doing = (
  letters: Letters,
) => `SELECT e.person_id AS personId, min(e.occurred_at) AS at, toUInt32(count()) AS times
  FROM (SELECT person_id, occurred_at FROM events
    WHERE ${ours} AND name = {event:String} AND ${activity} AND ${mayCount} AND occurred_at <= {now:DateTime64(3, 'UTC')}
      AND occurred_at > {since:DateTime64(3, 'UTC')} AND occurred_at <= {until:DateTime64(3, 'UTC')}
      AND person_id IN (SELECT person_id FROM (${taken(letters)}))) AS e
  INNER JOIN (${taken(letters)}) AS l ON l.person_id = e.person_id
  WHERE e.occurred_at > l.at AND e.occurred_at <= l.at + toIntervalDay({days:UInt32})
  GROUP BY e.person_id`

/**
 * Of the people whose letter was taken, who did something within days after it. Only what is known to be of the person counts; who took
 * the consent to be analysed back counts nowhere.
 */
export async function deedsOf(context: Context, letters: Letters, deed: Deed): Promise<Deeds> {
  const { facts } = context
  const parameters = await parametersOf(context, letters, deed)
  const anybody = await facts.first(
    `SELECT 1 AS one FROM events WHERE ${ours} AND name = {event:String} AND ${activity} LIMIT 1`,
    parameters,
  )
  if (anybody === undefined) return { known: false, because: words.nobodyEverDid }
  const base = await facts.first<{ people: number; withheld: number; open: number }>(
    `SELECT toUInt32(countIf(${mayCount})) AS people, toUInt32(countIf(NOT (${mayCount}))) AS withheld,
       toUInt32(countIf(${mayCount} AND at + toIntervalDay({days:UInt32}) > {now:DateTime64(3, 'UTC')})) AS open
     FROM (${taken(letters)})`,
    parameters,
  )
  if (base === undefined || base.people + base.withheld === 0) return { known: false, because: words.noneTaken }
  const did = await facts.first<{ did: number }>(`SELECT toUInt32(count()) AS did FROM (${doing(letters)})`, parameters)
  return { known: true, ...base, did: did?.did ?? 0 }
}

type Asked = Deed & {
  readonly after?: { readonly at: Date; readonly id: string } | undefined
  readonly limit: number
}

/** Who did it, whoever did it first latest at the top. */
export async function whoDid(context: Context, letters: Letters, { after, limit, ...deed }: Asked): Promise<Behind[]> {
  const later =
    after === undefined ? '' : "HAVING (at, toString(personId)) < ({lastAt:DateTime64(3, 'UTC')}, {lastId:String})"
  const rows = await context.facts.all<{ personId: string; at: string; times: number }>(
    `${doing(letters)} ${later} ORDER BY at DESC, toString(personId) DESC LIMIT {limit:UInt32}`,
    {
      ...(await parametersOf(context, letters, deed)),
      limit,
      ...(after && { lastAt: stamp(after.at), lastId: after.id }),
    },
  )
  const people = await named(
    context,
    rows.map(({ personId }) => personId),
  )
  return rows.map(({ personId, at, times }) => ({
    personId,
    at: new Date(at),
    times,
    ...(people.get(personId) ?? { personName: '', customerId: null, customerName: null }),
  }))
}

async function parametersOf(context: Context, letters: Letters, { event, days }: Deed) {
  const { messageId, sendId } = letters
  const { first, last } = await takenBetween(context, letters)
  const until = new Date(Number(last) + days * 86_400_000)
  const when = { now: stamp(context.now), since: stamp(first), until: stamp(until) }
  return { event, days, ...when, message: messageId, ...(sendId !== null && { send: sendId }) }
}
