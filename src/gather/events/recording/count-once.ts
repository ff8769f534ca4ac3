import { hash } from 'node:crypto'
import { sql } from 'kysely'
import type { Facts } from '#platform/stores/facts.ts'
import { type EventRow, insertEvents, insertMarks, marksOf, messageIdsAmong, storedHashes } from './facts.ts'
import type { Transaction } from './happening.ts'
import { SeenFilter } from './seen-filter.ts'

/** The hash of a message id: two halves for the filter, the whole for the facts. */
type Hashed = { readonly id: string; readonly low: number; readonly high: number; readonly whole: bigint }

type Filter = { seen: SeenFilter; isLoaded: boolean }

let isSoleWriter = false
const filters = new Map<string, Filter>()
const turns = new Map<string, Promise<unknown>>()

/** Says whether no other process writes events: only then may this one remember what it has seen. */
export function writeAlone(alone: boolean): void {
  isSoleWriter = alone
  filters.clear()
}

/**
 * One at a time per workspace, in this process and (where several processes write) in all of them:
 * between looking messages up and storing them nobody else may store them. The lock of all processes comes first,
 * so that whoever holds it through a longer transaction never waits for a turn that waits for the lock.
 */
export async function inTurn<Answer>(
  transaction: Transaction,
  workspaceId: string,
  act: () => Promise<Answer>,
): Promise<Answer> {
  if (isSoleWriter) return inTurnHere(workspaceId, act)
  return transaction(async ({ db }) => {
    await sql`SELECT pg_advisory_xact_lock(hashtext('meguri.events'), hashtext(${workspaceId}))`.execute(db)
    return inTurnHere(workspaceId, act)
  })
}

async function inTurnHere<Answer>(workspaceId: string, act: () => Promise<Answer>): Promise<Answer> {
  const before = turns.get(workspaceId) ?? Promise.resolve()
  const turn = before.then(act)
  const settled = turn.catch(() => undefined)
  turns.set(workspaceId, settled)
  settled.then(() => {
    if (turns.get(workspaceId) === settled) turns.delete(workspaceId)
  })
  return turn
}

/** Which of these message ids are stored already. To be asked in turn. */
export async function storedAmong(facts: Facts, workspaceId: string, ids: readonly string[]): Promise<Set<string>> {
  const filter = await filterOf(facts, workspaceId)
  const hashed = ids.map(hashOf)
  const suspects = filter?.isLoaded ? hashed.filter(({ low, high }) => filter.seen.mayHold(low, high)) : hashed
  if (suspects.length === 0) return new Set()
  const marks = await marksOf(
    facts,
    suspects.map(({ whole }) => whole),
  )
  if (marks.length === 0) return new Set()
  const marked = new Set(marks.map(({ hash }) => hash))
  const doubtful = suspects.filter(({ whole }) => marked.has(String(whole))).map(({ id }) => id)
  return new Set(await messageIdsAmong(facts, doubtful, [...new Set(marks.map(({ month }) => month))]))
}

/** Stores events whose ids are not stored: first their marks, so that a crash in between forgets nothing. To be done in turn. */
export async function storeMarked(facts: Facts, workspaceId: string, rows: readonly EventRow[]): Promise<void> {
  const hashed = rows.map((row) => hashOf(row.message_id))
  await insertMarks(
    facts,
    rows.map((row, index) => ({ message_hash: hashed[index]?.whole ?? 0n, occurred_at: row.occurred_at })),
  )
  const filter = filters.get(workspaceId)
  for (const { low, high } of hashed) filter?.seen.add(low, high)
  if (filter?.isLoaded && filter.seen.isFull) filters.delete(workspaceId)
  await insertEvents(facts, rows)
}

/** The filter loads behind the scenes; until it holds everything that is stored, each id is looked up. */
async function filterOf(facts: Facts, workspaceId: string): Promise<Filter | undefined> {
  if (!isSoleWriter) return undefined
  const present = filters.get(workspaceId)
  if (present) return present
  const count = await countOf(facts)
  const filter: Filter = { seen: new SeenFilter(Math.max(50_000, count * 2)), isLoaded: count === 0 }
  filters.set(workspaceId, filter)
  if (!filter.isLoaded) load(facts, filter, count).catch(() => filters.delete(workspaceId))
  return filter
}

async function countOf(facts: Facts): Promise<number> {
  const row = await facts.first<{ count: number }>(
    'SELECT toUInt32(count()) AS count FROM event_marks WHERE workspace_id = {workspace:UUID}',
  )
  return row?.count ?? 0
}

async function load(facts: Facts, filter: Filter, count: number): Promise<void> {
  const slices = 2 ** Math.max(1, Math.ceil(Math.log2(count / 500_000)))
  for (let slice = 0; slice < slices; slice++) {
    const bytes = Buffer.from(await storedHashes(facts, slice, slices), 'hex')
    for (let at = 0; at < bytes.length; at += 8) filter.seen.add(bytes.readUInt32BE(at + 4), bytes.readUInt32BE(at))
  }
  filter.isLoaded = true
}

export function hashOf(id: string): Hashed {
  const digest = hash('sha1', id, 'buffer')
  return { id, low: digest.readUInt32LE(0), high: digest.readUInt32LE(4), whole: digest.readBigUInt64LE(0) }
}
