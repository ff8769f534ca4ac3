import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Account, Head, MailboxTrouble } from '#platform/outside/mailbox/mailbox.ts'
import type { mailOutcomes } from '../contract.ts'

/** A mailbox that this visit has to itself, and how far it was read. */
export type Visited = Omit<Account, 'password'> & {
  readonly id: string
  readonly claim: string
  readonly sealed: Buffer
  readonly beginsAt: Date
  readonly daysBack: number
  readonly succeededAt: Date | null
  readonly failures: number
  readonly problem: string | null
}

/** A visit that has not ended by then was cut off: longer than any takes. */
const cutOffAfter = 5 * 60_000

/** Takes it for one visit; nothing where somebody else visits it, or it is paused. */
export async function claim({ db, workspace, now }: Context, id: string, claim: string): Promise<Visited | undefined> {
  const { rows } = await sql<Visited>`
    UPDATE mailbox_positions p SET claim = ${claim}, claimed_until = ${new Date(Number(now) + cutOffAfter)}::timestamptz
    FROM mailboxes m JOIN mailbox_secrets s ON s.workspace_id = m.workspace_id AND s.mailbox_id = m.id
    WHERE p.workspace_id = ${workspace.id} AND p.mailbox_id = ${id} AND m.workspace_id = p.workspace_id AND m.id = p.mailbox_id
      AND m.paused_at IS NULL AND (p.claimed_until IS NULL OR p.claimed_until <= ${now}::timestamptz)
    RETURNING m.id, ${claim}::text AS claim, m.host, m.port, m.security, m.login, m.folder, s.sealed, p.begins_at AS "beginsAt",
      m.days_back AS "daysBack", p.succeeded_at AS "succeededAt", p.failures, p.problem`.execute(db)
  return rows[0]
}

export type Place = {
  readonly epoch: number
  readonly uidValidity: number | null
  readonly lastUid: number
  readonly knownUntil: number
  readonly stuckUid: number | null
  readonly stuck: number
}

/** Somebody else visits it by now, or another account was entered: nothing more of this visit is kept. */
export class Overtaken extends Error {}

/** Holds the position until the transaction ends, and lets the visit go on for as long again. */
export async function hold({ db, workspace, now }: Context, { id, claim }: Visited): Promise<Place> {
  const { rows } = await sql<Record<keyof Place, string | number | null>>`
    UPDATE mailbox_positions SET claimed_until = ${new Date(Number(now) + cutOffAfter)}::timestamptz
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id} AND claim = ${claim}::uuid
    RETURNING epoch, uid_validity AS "uidValidity", last_uid AS "lastUid", known_until AS "knownUntil",
      stuck_uid AS "stuckUid", stuck`.execute(db)
  const [row] = rows
  if (row === undefined) throw new Overtaken('the mailbox is visited by somebody else')
  const numberIn = (value: string | number | null) => (value === null ? null : Number(value))
  return {
    epoch: Number(row.epoch),
    uidValidity: numberIn(row.uidValidity),
    lastUid: Number(row.lastUid),
    knownUntil: Number(row.knownUntil),
    stuckUid: numberIn(row.stuckUid),
    stuck: Number(row.stuck),
  }
}

type Begun = Pick<Place, 'epoch' | 'lastUid' | 'knownUntil'> & { readonly uidValidity: number }

export async function begin({ db, workspace }: Context, { id }: Visited, begun: Begun): Promise<void> {
  await sql`UPDATE mailbox_positions SET epoch = ${begun.epoch}, uid_validity = ${begun.uidValidity}, last_uid = ${begun.lastUid},
      known_until = ${begun.knownUntil}, stuck_uid = NULL, stuck = 0
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id}`.execute(db)
}

/** Whether anything was kept of it before: then what begins now begins anew. */
export async function hasMails({ db, workspace }: Context, { id }: Visited): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM mailbox_mails WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id} LIMIT 1`.execute(db)
  return rows.length > 0
}

/** Of these marks those that were met under earlier numbers. */
export async function metBefore(
  { db, workspace }: Context,
  { id }: Visited,
  epoch: number,
  marks: readonly Buffer[],
): Promise<ReadonlySet<string>> {
  if (epoch === 0 || marks.length === 0) return new Set()
  const rows = await db
    .selectFrom('mailbox_mails')
    .select('mark')
    .where('workspace_id', '=', workspace.id)
    .where('mailbox_id', '=', id)
    .where('epoch', '<', epoch)
    .where('mark', 'in', [...marks])
    .execute()
  return new Set(rows.map(({ mark }) => mark.toString('hex')))
}

/** Everything up to there was looked at. */
export async function advance({ db, workspace }: Context, { id }: Visited, uid: number): Promise<void> {
  await sql`UPDATE mailbox_positions SET last_uid = greatest(last_uid, ${uid}), stuck_uid = NULL, stuck = 0
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id}`.execute(db)
}

type Found = {
  readonly head: Head
  readonly epoch: number
  readonly mark: Buffer
  readonly outcome: (typeof mailOutcomes)[number]
  readonly hash: Buffer | null
}

/** What became of a mail; who wrote it and what about is kept where it was not taken in, so that somebody finds it. */
export async function note({ db, workspace, now }: Context, { id }: Visited, found: Found): Promise<void> {
  const { head, epoch, mark, outcome, hash } = found
  const isTaken = outcome === 'taken'
  await db
    .insertInto('mailbox_mails')
    .values({
      workspace_id: workspace.id,
      mailbox_id: id,
      epoch,
      uid: head.uid,
      mark,
      outcome,
      hash,
      size: head.size,
      arrived_at: head.arrivedAt,
      taken_at: now,
      sender: isTaken ? '' : head.sender,
      subject: isTaken ? '' : head.subject,
    })
    .execute()
  await sql`UPDATE mailbox_positions SET taken = taken + ${isTaken ? 1 : 0}, left_out = left_out + ${isTaken ? 0 : 1}
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id}`.execute(db)
}

/** A visit broke over this mail. Answers how often by now. */
export async function noteStuck({ db, workspace }: Context, { id, claim }: Visited, uid: number): Promise<number> {
  const { rows } = await sql<{ stuck: number }>`
    UPDATE mailbox_positions SET stuck = CASE WHEN stuck_uid = ${uid} THEN stuck + 1 ELSE 1 END, stuck_uid = ${uid}
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id} AND claim = ${claim}::uuid RETURNING stuck`.execute(db)
  return rows[0]?.stuck ?? 0
}

/** The visit has ended well. */
export async function endWell({ db, workspace, now }: Context, { id, claim }: Visited, dueAt: Date): Promise<void> {
  await sql`UPDATE mailbox_positions SET claim = NULL, claimed_until = NULL, due_at = ${dueAt}, polled_at = ${now},
      succeeded_at = ${now}, failing_since = NULL, failures = 0, problem = NULL, answer = ''
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id} AND claim = ${claim}::uuid`.execute(db)
}

export async function endBadly(
  { db, workspace, now }: Context,
  { id, claim }: Visited,
  { kind, said }: MailboxTrouble,
  dueAt: Date,
): Promise<void> {
  await sql`UPDATE mailbox_positions SET claim = NULL, claimed_until = NULL, due_at = ${dueAt}, polled_at = ${now},
      failing_since = coalesce(failing_since, ${now}), failures = failures + 1, problem = ${kind}, answer = ${said}
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id} AND claim = ${claim}::uuid`.execute(db)
}

/** Something of the house failed: nothing is said of the mailbox, and the next may visit it. */
export async function letGo({ db, workspace }: Context, { id, claim }: Visited): Promise<void> {
  await sql`UPDATE mailbox_positions SET claim = NULL, claimed_until = NULL
    WHERE workspace_id = ${workspace.id} AND mailbox_id = ${id} AND claim = ${claim}::uuid`.execute(db)
}

/** Those that are due, each for one visit: whoever asks at the same time gets none of them. */
export async function takeDue({ db, workspace, now }: Context, again: Date): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    UPDATE mailbox_positions p SET due_at = ${again} FROM mailboxes m
    WHERE p.workspace_id = ${workspace.id} AND m.workspace_id = p.workspace_id AND m.id = p.mailbox_id
      AND m.paused_at IS NULL AND p.due_at <= ${now}::timestamptz RETURNING m.id`.execute(db)
  return rows.map(({ id }) => id)
}

/**
 * What was met so long before the last good visit that it is looked at no more, however the numbers begin. Of what was not taken in it is said
 * who wrote it, so that goes after as long by the clock, whether the mailbox is visited or not.
 */
export async function forgetBefore({ db, workspace, now }: Context, days: number, most: number): Promise<number> {
  const { numAffectedRows = 0n } = await sql`
    DELETE FROM mailbox_mails WHERE workspace_id = ${workspace.id} AND id IN (
      SELECT m.id FROM mailbox_mails m
      JOIN mailbox_positions p ON p.workspace_id = m.workspace_id AND p.mailbox_id = m.mailbox_id
      WHERE m.workspace_id = ${workspace.id}
        AND m.taken_at < CASE WHEN m.outcome = 'taken' THEN p.succeeded_at ELSE ${now}::timestamptz END - make_interval(days => ${days}::integer)
      LIMIT ${most})`.execute(db)
  return Number(numAffectedRows)
}
