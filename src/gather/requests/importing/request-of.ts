import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Lost } from '#platform/furnishing/contributions.ts'
import { type Rejection, rejection } from '#platform/tables/storing/store-rows.ts'
import type { Text } from '#platform/wording/words.ts'
import { mayBecome, type State } from '../states.ts'
import * as store from '../store.ts'
import * as words from '../words.ts'

export type RequestSaid = {
  readonly externalId: string | null
  readonly title: string | null
  readonly purpose: string | null
  readonly state: State | null
  readonly because: string | null
}
type Settled = {
  readonly id: string
  readonly outcome: 'created' | 'changed' | 'unchanged'
  readonly lost: readonly Lost[]
}
type Kept = {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly state: State
  readonly because: string
  /** What the one is called that it was joined into. */
  readonly joinedInto: string | null
}

/**
 * The request that a row is about: of its number, else called so; made where there is none, changed only where the row says otherwise.
 * A state that could not follow by hand does not follow by a list either: it is left with its reason, and the row says so.
 */
export async function requestOf(context: Context, said: RequestSaid, source: string): Promise<Settled | Rejection> {
  const kept = await onRecord(context, said, source)
  if (kept === undefined && said.title === null) return rejection('request_title', words.noTitle)
  const refused = refusalOf(said, kept)
  const state = refused === null ? said.state : null
  const present = state === null || state === kept?.state ? kept?.because : undefined
  const because = (refused === null ? said.because : null) ?? present ?? ''
  const lost: Lost[] = refused === null ? [] : [{ column: 'request_state', because: refused }]
  const decided = { decided_at: context.now, decided_by: context.actor.author }
  if (kept === undefined) {
    const id = await store.insert(context, {
      title: said.title ?? '',
      purpose: said.purpose ?? '',
      because,
      source,
      external_id: said.externalId,
      ...(state !== null && state !== 'heard' && { state, ...decided }),
    })
    return { id, outcome: 'created', lost }
  }
  const changes = {
    ...(said.externalId !== null && said.title !== null && said.title !== kept.title && { title: said.title }),
    ...(said.purpose !== null && said.purpose !== kept.purpose && { purpose: said.purpose }),
    ...(because !== kept.because && { because }),
    ...(state !== null && state !== kept.state && { state, ...decided }),
  }
  if (Object.keys(changes).length === 0) return { id: kept.id, outcome: 'unchanged', lost }
  await store.update(context, kept.id, changes)
  return { id: kept.id, outcome: 'changed', lost }
}

/** Why what a row says of the state does not hold. */
function refusalOf({ state, because }: RequestSaid, kept: Kept | undefined): Text | null {
  if (state === null) return null
  if (kept !== undefined && state !== kept.state) {
    if (kept.joinedInto !== null) return words.decideThere(kept.joinedInto)
    if (!mayBecome(kept.state, state)) return words.notFrom(kept.state, state)
  }
  const lacksReason = state === 'declined' && kept?.state !== 'declined' && because === null
  return lacksReason ? words.declinedWithoutReason : null
}

async function onRecord(
  context: Context,
  { externalId, title }: RequestSaid,
  source: string,
): Promise<Kept | undefined> {
  const called = title === null || externalId !== null ? undefined : await store.ofTitle(context, title)
  if (externalId === null && called === undefined) return undefined
  const which = called === undefined ? sql`source = ${source} AND external_id = ${externalId}` : sql`id = ${called.id}`
  const { rows } = await sql<Kept>`
    SELECT id, title, purpose, state, because, (SELECT k.title FROM requests k
      WHERE k.workspace_id = requests.workspace_id AND k.id = requests.joined_into) AS "joinedInto" FROM requests
    WHERE workspace_id = ${context.workspace.id} AND ${which}`.execute(context.db)
  return rows[0]
}
