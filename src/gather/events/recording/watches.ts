import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Placed, Transaction } from './happening.ts'

const askAgainAfter = 2_000
const watched = new Map<string, { readonly names: ReadonlySet<string>; readonly until: number }>()

type Happened = {
  readonly name: string
  readonly messageId: string
  readonly importId?: string
  readonly properties: Readonly<Record<string, unknown>>
}

/** From now on `event.received` is announced for events of this name, about their customer. */
export async function watchEvents(context: Context, watcher: string, names: readonly string[]): Promise<void> {
  await sql`DELETE FROM event_watches WHERE workspace_id = ${context.workspace.id} AND watcher = ${watcher} AND name <> ALL(${names}::text[])`.execute(
    context.db,
  )
  for (const name of names) {
    await sql`INSERT INTO event_watches (workspace_id, name, watcher) VALUES (${context.workspace.id}, ${name}, ${watcher}) ON CONFLICT DO NOTHING`.execute(
      context.db,
    )
  }
  watched.delete(context.workspace.id)
}

/**
 * Tells of the events that somebody watches, once for each: an event that was stored before but not announced,
 * because the process was killed in between, is announced when it is sent again. What a file brings is history and is not announced,
 * nor what somebody did who withdrew their consent to analysis.
 */
export async function announceWatched(
  transaction: Transaction,
  workspaceId: string,
  events: readonly Happened[],
  placed: readonly Placed[],
  fates: readonly string[],
): Promise<void> {
  const names = await namesWatched(transaction, workspaceId)
  const due = events.flatMap((event, index) => {
    const { customerId = null, personId = null } = placed[index] ?? {}
    return names.has(event.name) && customerId !== null && event.importId === undefined
      ? [{ event, customerId, personId, isFresh: fates[index] === 'stored' }]
      : []
  })
  if (due.length === 0) return
  await transaction(async (context) => {
    const again = due.filter(({ isFresh }) => !isFresh)
    const told = await toldBefore(
      context,
      again.map(({ event }) => event.messageId),
      again.map(({ customerId }) => customerId),
    )
    const withheld = await withheldAmong(
      context,
      due.flatMap(({ personId }) => personId ?? []),
    )
    for (const { event, customerId, personId } of due) {
      if (told.has(event.messageId) || (personId !== null && withheld.has(personId))) continue
      told.add(event.messageId)
      const { name, messageId, properties } = event
      await context.announce({ name: 'event.received', about: customerId, data: { name, messageId, properties } })
    }
  })
}

async function namesWatched(transaction: Transaction, workspaceId: string): Promise<ReadonlySet<string>> {
  const present = watched.get(workspaceId)
  if (present && present.until > performance.now()) return present.names
  const { rows } = await transaction((context) =>
    sql<{ name: string }>`SELECT DISTINCT name FROM event_watches WHERE workspace_id = ${workspaceId}`.execute(
      context.db,
    ),
  )
  const names = new Set(rows.map(({ name }) => name))
  watched.set(workspaceId, { names, until: performance.now() + askAgainAfter })
  return names
}

async function toldBefore(
  context: Context,
  messageIds: readonly string[],
  customerIds: readonly string[],
): Promise<Set<string>> {
  if (messageIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    SELECT data ->> 'messageId' AS id FROM notices
    WHERE workspace_id = ${context.workspace.id} AND about = ANY(${customerIds}::uuid[]) AND name = 'event.received' AND data ->> 'messageId' = ANY(${messageIds}::text[])`.execute(
    context.db,
  )
  return new Set(rows.map(({ id }) => id))
}

async function withheldAmong(context: Context, personIds: readonly string[]): Promise<Set<string>> {
  if (personIds.length === 0) return new Set()
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM people WHERE workspace_id = ${context.workspace.id} AND id = ANY(${[...new Set(personIds)]}::uuid[]) AND NOT may_analyse`.execute(
    context.db,
  )
  return new Set(rows.map(({ id }) => id))
}
