import { type RawBuilder, sql } from 'kysely'
import type { Context, Desk } from '#platform/context.ts'
import { moveLetters } from '#platform/outside/outside.ts'
import { staged } from '#platform/postgres/staged.ts'
import type { SendingChannel } from '../../channels/channels.ts'
import { chosenMany, type ManyOver } from '../many/judged-read.ts'
import { writer } from '../many/many-store.ts'
import { type Made, oversOfMade } from '../said/of-template.ts'
import * as messages from '../store.ts'

const atATime = 500

type Refused = {
  readonly id: string
  readonly letter: string
  readonly messageId: string
  readonly personId: string
  readonly channel: SendingChannel
  readonly wereFound: boolean
  readonly answer: string | null
}

/**
 * What a channel refused for certain goes over the next one that the message and the law allow: once for each person and message, as the
 * same letter, so that nobody ever has it twice. What may have been taken is in doubt, and goes over no other. Only what was told as an
 * event is looked at, so that the refusal is not lost.
 */
export async function fallBack(desk: Desk): Promise<void> {
  for (;;) {
    const isDone = await desk.transaction(async (context) => {
      const message = await nextMessage(context)
      if (message === undefined) return true
      // Before any of its deliveries, as whoever sends it does: nobody else takes an address meanwhile, and neither waits for the other.
      await messages.hold(context, message)
      const some = await refused(context, message)
      const alike = ({ channel, wereFound }: Refused) => `${channel} ${wereFound}`
      for (const theirs of Map.groupBy(some, alike).values()) await fallBackFrom(context, desk, theirs)
      return some.length === 0
    })
    if (isDone) return
  }
}

/** Deliveries `d` of several channels that were refused over one, by the letter `o`, and for which no other was looked for. */
const refusedAmong = sql`
    FROM deliveries d JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter AND o.state = 'refused'
    JOIN LATERAL (SELECT a.number, a.answer FROM outgoing_attempts a WHERE a.workspace_id = o.workspace_id AND a.outgoing_id = o.id
      ORDER BY a.number DESC LIMIT 1) last ON last.number = d.refusal_told
    WHERE d.chosen IS NOT NULL AND d.may AND d.told_at IS NULL AND d.refusal_told IS NOT NULL AND d.fell_back_at IS NULL`

/** That of the oldest. */
async function nextMessage({ db, workspace }: Context): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT d.message_id AS id ${refusedAmong} AND d.workspace_id = ${workspace.id} ORDER BY d.ordered_at, d.id LIMIT 1`.execute(
    db,
  )
  return rows[0]?.id
}

async function refused({ db, workspace }: Context, messageId: string): Promise<Refused[]> {
  const { rows } = await sql<Refused>`
    SELECT d.id, d.letter, d.message_id AS "messageId", d.person_id AS "personId", d.channel, d.were_found AS "wereFound", last.answer
    ${refusedAmong} AND d.workspace_id = ${workspace.id} AND d.message_id = ${messageId}
    ORDER BY d.ordered_at, d.id LIMIT ${atATime} FOR UPDATE OF d, o SKIP LOCKED`.execute(db)
  return rows
}

async function fallBackFrom(context: Context, { outside }: Desk, some: readonly Refused[]): Promise<void> {
  const [first] = some
  if (first === undefined) return
  const message = await messages.find(context, first.messageId)
  const overs = message === undefined ? [] : await oversOfMade(context, message, outside)
  const others = overs.filter(({ channel }) => channel !== first.channel)
  const next =
    message === undefined || others.length === 0
      ? null
      : await chosenFor(context, { ...message, wereFound: first.wereFound }, some, others)
  await note(context, some, next)
}

async function chosenFor(
  context: Context,
  message: Made & { readonly id: string; readonly wereFound: boolean },
  some: readonly Refused[],
  overs: ManyOver['overs'],
): Promise<RawBuilder<unknown>> {
  const { class: messageClass, purpose, id: messageId, wereFound } = message
  const of = sql`(SELECT unnest(${some.map(({ personId }) => personId)}::uuid[]) AS id)`
  const many = { class: messageClass, purpose, messageId, of, overs, areMost: false, wereFound, wasOrdered: true }
  return chosenMany(context, many, { keeps: false })
}

/** Where there is a next channel, the letter waits for it; either way none is looked for again. */
async function note(context: Context, some: readonly Refused[], next: RawBuilder<unknown> | null): Promise<void> {
  const { db, workspace, now } = context
  const rows = some.map(({ id, answer }) => ({ id, answer: answer ?? '' }))
  const given = await staged(context, { id: 'uuid', answer: 'text' }, rows)
  await sql`UPDATE deliveries d SET fell_back_at = ${now} FROM ${given} AS g
    WHERE d.workspace_id = ${workspace.id} AND d.id = g.id`.execute(db)
  if (next === null) return
  // Nobody else gets it at that address, also of those whose letters were withdrawn since.
  const { rows: found } = await sql<Next>`
    SELECT d.id, d.letter, j.channel, j.address, j.because, j.decision_id FROM ${next} AS j
    JOIN deliveries d ON d.workspace_id = ${workspace.id} AND d.person_id = j.person_id JOIN ${given} AS g ON g.id = d.id
    WHERE j.may AND NOT EXISTS (SELECT FROM deliveries b WHERE b.workspace_id = d.workspace_id AND b.message_id = d.message_id
      AND b.may AND b.address = j.address AND b.id <> d.id)
    ORDER BY d.letter`.execute(db)
  const moves = found.map(({ letter, channel, address }) => ({ key: letter, channel, recipient: address, writer }))
  const moved = await moveLetters(context, moves)
  const going = await staged(
    context,
    columns,
    found.filter(({ letter }) => moved.has(letter)),
  )
  await sql`
    UPDATE deliveries d SET fell_back_from = d.channel, fell_back_because = g.answer, channel = n.channel, address = n.address,
      because = n.because, decision_id = n.decision_id, suppression_id = NULL, chosen = 'fellBack', judged_at = ${now}
    FROM ${going} AS n JOIN ${given} AS g ON g.id = n.id
    WHERE d.workspace_id = ${workspace.id} AND d.id = n.id`.execute(db)
}

type Next = {
  readonly id: string
  readonly letter: string
  readonly channel: SendingChannel
  readonly address: string
  readonly because: string
  readonly decision_id: string | null
}
const columns = {
  id: 'uuid',
  letter: 'text',
  channel: 'text',
  address: 'text',
  because: 'text',
  decision_id: 'uuid',
} as const
