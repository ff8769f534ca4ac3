import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import { chosenAmong, type Over, type SendingChannel } from '../../channels/channels.ts'
import { Chosen } from '../../channels/contract.ts'
import type { Missing } from '../../content/contract.ts'
import { judgedMany, type Many } from '../may/judged-sql.ts'
import { type Judged, judge, type WayFound, type Wish } from '../may/judging.ts'
import { pastOf } from '../may/recipients-store.ts'
import { heldBack, type Made, nothingSaid, type Read, readMany } from '../said/of-template.ts'

/** So many letters stand in memory at once. */
const atOnce = 200

/** Those who are meant, over the channels of the message. */
export type ManyOver = Omit<Many, 'channel' | 'apart'> & { readonly overs: readonly Over[] }
type Keeps = { readonly keeps: boolean }

/** What `judgedMany` says over the channel that is chosen for each, with `chosen` and `ways`; of one channel nothing is chosen. */
export async function chosenMany(
  context: Context,
  { overs, ...many }: ManyOver,
  { keeps }: Keeps,
): Promise<RawBuilder<unknown>> {
  const [first, ...others] = overs
  if (first === undefined) throw new RangeError('overs: a message goes over one channel at least')
  const over = (channel: SendingChannel, apart: boolean) => judgedMany(context, { ...many, channel, apart })
  if (others.length === 0)
    return sql`(SELECT j.*, NULL::text AS chosen, '[]'::jsonb AS ways FROM ${await over(first.channel, false)} AS j)`
  const judged = []
  for (const one of overs) judged.push({ ...one, judged: await over(one.channel, true) })
  const isUrgent = many.class === 'safety'
  return chosenAmong(context, { overs: judged, past: pastOf(context, many.of), isUrgent, keeps })
}

/**
 * The same, and `missing`. Where the message is made of a template, whoever lacks something that their letter says may not get it, and holds
 * the address for nobody else: the others are judged as if it did not go to them.
 *
 * @param keeps whether it says what is missing of each, and what was found over each channel, which of very many is long
 */
export async function judgedAndRead(
  context: Context,
  message: Made & { readonly id: string },
  many: ManyOver,
  { keeps }: Keeps,
): Promise<RawBuilder<unknown>> {
  const judged = await chosenMany(context, many, { keeps })
  const lacking: Lacking[] = []
  if (message.template !== null)
    for await (const one of lackingAmong(context, message, await askedOf(context, judged)))
      lacking.push(keeps ? one : { ...one, missing: [] })
  if (lacking.length === 0) return sql`(SELECT j.*, '[]'::jsonb AS missing FROM ${judged} AS j)`
  const them = await staged(context, { person_id: 'uuid', channel: 'text', missing: 'jsonb' }, lacking)
  const of = sql`(SELECT a.id FROM ${many.of} AS a WHERE NOT EXISTS (SELECT FROM ${them} AS l WHERE l.person_id = a.id))`
  return sql`(
    SELECT j.*, '[]'::jsonb AS missing FROM ${await chosenMany(context, { ...many, of }, { keeps })} AS j
    UNION ALL
    SELECT p.id, p.customer_id, l.channel, CASE l.channel WHEN 'sms' THEN p.mobile_key WHEN 'line' THEN p.line_id ELSE p.email_key END,
      p.locale, false, 'lacking', NULL::uuid, NULL::uuid, NULL::text, '[]'::jsonb, l.missing
    FROM ${them} AS l JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = l.person_id)`
}

type Asked = { readonly personId: string; readonly channel: SendingChannel }
type Lacking = { readonly person_id: string; readonly channel: SendingChannel; readonly missing: readonly Missing[] }

/** Of these people those who lack something, with what that is. */
export async function* lackingAmong(context: Context, made: Made, people: readonly Asked[]): AsyncGenerator<Lacking> {
  const over = new Map(people.map(({ personId, channel }) => [personId, channel]))
  for (let from = 0; from < people.length; from += atOnce) {
    const some = people.slice(from, from + atOnce).map((one) => ({ ...one, locale: null }))
    for (const [id, { missing }] of await readMany(context, made, some))
      if (missing.length > 0) yield { person_id: id, channel: over.get(id) ?? 'email', missing }
  }
}

/** Those of whom their letter decides: to whom it may go, and who would get it if another did not. */
async function askedOf({ db }: Context, judged: RawBuilder<unknown>): Promise<Asked[]> {
  const { rows } = await sql<Asked>`
    SELECT j.person_id AS "personId", j.channel FROM ${judged} AS j WHERE j.may OR j.because = 'sameAddress' ORDER BY 1`.execute(
    db,
  )
  return rows
}

type Named = { readonly overs: readonly Over[]; readonly messageId?: string | undefined }
const nobody = '00000000-0000-4000-8000-000000000000'

/** Whether a message may go to each of these people by name, over the channel that is chosen for each. */
export async function judgeByName(
  context: Context,
  wish: Omit<Wish, 'channel'>,
  personIds: readonly string[],
  { overs, messageId }: Named,
): Promise<Judged[]> {
  const [first] = overs
  if (first === undefined || overs.length === 1)
    return judge(context, { ...wish, channel: first?.channel ?? 'email' }, personIds, messageId)
  const of = sql`(SELECT unnest(${[...new Set(personIds)]}::uuid[]) AS id)`
  const many = { ...wish, of, overs, messageId: messageId ?? nobody, areMost: false, wereFound: false }
  const { rows } = await sql<{ personId: string; channel: SendingChannel; chosen: string | null; ways: WayFound[] }>`
    SELECT person_id AS "personId", channel, chosen, ways FROM ${await chosenMany(context, many, { keeps: true })} AS j
    ORDER BY person_id`.execute(context.db)
  const found = new Map(rows.map(({ personId, chosen, ...one }) => [personId, { chosen, ...one }]))
  const judged = new Map<string, Judged>()
  for (const [channel, some] of Map.groupBy(rows, (one) => one.channel)) {
    const ids = some.map(({ personId }) => personId)
    for (const one of await judge(context, { ...wish, channel }, ids, messageId)) {
      const { chosen = null, ways = [] } = found.get(one.personId) ?? {}
      judged.set(one.personId, { ...one, chosen: one.may ? Chosen.nullable().parse(chosen) : null, ways })
    }
  }
  return personIds.flatMap((id) => judged.get(id) ?? [])
}

/**
 * What each of these reads. Whoever lacks something that their letter says may not get it, and holds the address for nobody else: the
 * others are judged as if it did not go to them.
 */
export async function readByAll(
  context: Context,
  message: Made & { readonly id: string },
  judged: readonly Judged[],
  overs: readonly Over[],
): Promise<Read[]> {
  const asked = judged.filter(({ may, because }) => message.template === null || may || because === 'sameAddress')
  const readings = await readMany(context, message, asked)
  const read = judged.map((one): Read => ({ ...one, ...(readings.get(one.personId) ?? nothingSaid(context, one)) }))
  const lacking = new Set(read.flatMap(({ personId, missing }) => (missing.length > 0 ? [personId] : [])))
  if (lacking.size === 0) return read
  const others = judged.map(({ personId }) => personId).filter((id) => !lacking.has(id))
  const named = { overs, messageId: message.id }
  const again = others.length === 0 ? [] : await judgeByName(context, message, others, named)
  const byPerson = new Map(again.map((one) => [one.personId, one]))
  // Whose address is free now may be reached over another channel, where something else is read.
  const before = new Map(judged.map(({ personId, channel }) => [personId, channel]))
  const anew = await readMany(
    context,
    message,
    again.filter(({ personId, channel, may }) => may && channel !== before.get(personId)),
  )
  return read.map((one) => {
    const whole = { ...one, ...byPerson.get(one.personId), ...anew.get(one.personId) }
    return lacking.has(one.personId) || (anew.has(one.personId) && whole.missing.length > 0)
      ? { ...whole, ...heldBack }
      : whole
  })
}
