import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { customersByExternalId } from '../customers/customers.ts'
import type { Placed, Transaction } from './happening.ts'

/** Events bring ids of their own source; ids of other sources are understood where only one person or customer has them. */
export const ownSource = 'events'

export type Who = { readonly personId: string; readonly customerId: string | null }
type Named = { readonly userId: string; readonly anonymousId: string; readonly groupId: string }

const rememberedFor = 5_000
const atMost = 50_000

type Remembered = { people: Map<string, Entry<Who>>; customers: Map<string, Entry<string>> }
type Entry<Value> = { readonly value: Value; readonly until: number }
const remembered = new Map<string, Remembered>()

/** Who each message is about, as far as it is known: asked once for all of them, remembered for seconds. */
export async function placesOf(ask: Transaction, workspaceId: string, messages: readonly Named[]): Promise<Placed[]> {
  const memory = memoryOf(workspaceId)
  const people = new Set(messages.flatMap(({ userId, anonymousId }) => [userId, anonymousId]).filter((id) => id !== '' && !fresh(memory.people, id)))
  const groups = new Set(messages.map(({ groupId }) => groupId).filter((id) => id !== '' && !fresh(memory.customers, id)))
  if (people.size + groups.size > 0) {
    await ask(async (context) => {
      for (const [id, who] of await peopleByExternalId(context, [...people])) keep(memory.people, id, who)
      for (const [id, customer] of await customersByExternalId(context, [...groups], ownSource)) keep(memory.customers, id, customer)
    })
  }
  return messages.map((message) => {
    const person = fresh(memory.people, message.userId) ?? fresh(memory.people, message.anonymousId)
    const customerId = fresh(memory.customers, message.groupId) ?? person?.customerId ?? null
    return { personId: person?.personId ?? null, customerId }
  })
}

/** Whatever became known or moved is looked up anew. */
export function forgetIdentities(workspaceId: string): void {
  remembered.delete(workspaceId)
}

/** Which people these ids stand for: our own source's ids first, then those that one person alone has, then e-mail addresses. */
export async function peopleByExternalId(context: Context, ids: readonly string[], source = ownSource): Promise<Map<string, Who>> {
  if (ids.length === 0) return new Map()
  const workspaceId = context.workspace.id
  const { rows } = await sql<{ id: string; own: boolean; person: string; customer: string | null }>`
    SELECT x.external_id AS id, x.source = ${source} AS own, p.id AS person, p.customer_id AS customer
    FROM person_external_ids x JOIN people p ON p.workspace_id = x.workspace_id AND p.id = x.person_id
    WHERE x.workspace_id = ${workspaceId} AND x.external_id = ANY(${ids}::text[])`.execute(context.db)
  const found = choose(rows)
  const addresses = ids.filter((id) => !found.has(id) && id.includes('@')).map((id) => id.toLowerCase())
  if (addresses.length === 0) return found
  const byMail = await sql<{ id: string; own: boolean; person: string; customer: string | null }>`
    SELECT lower(email) AS id, false AS own, id AS person, customer_id AS customer FROM people
    WHERE workspace_id = ${workspaceId} AND lower(email) = ANY(${addresses}::text[])`.execute(context.db)
  const mails = choose(byMail.rows)
  for (const id of ids) {
    const who = found.has(id) ? undefined : mails.get(id.toLowerCase())
    if (who) found.set(id, who)
  }
  return found
}

function choose(rows: readonly { id: string; own: boolean; person: string; customer: string | null }[]): Map<string, Who> {
  const chosen = new Map<string, Who>()
  for (const [id, candidates] of Map.groupBy(rows, (row) => row.id)) {
    const own = candidates.find((one) => one.own)
    const only = new Set(candidates.map(({ person }) => person)).size === 1 ? candidates[0] : undefined
    const one = own ?? only
    if (one) chosen.set(id, { personId: one.person, customerId: one.customer })
  }
  return chosen
}

function memoryOf(workspaceId: string): Remembered {
  const present = remembered.get(workspaceId)
  if (present) return present
  const made: Remembered = { people: new Map(), customers: new Map() }
  remembered.set(workspaceId, made)
  return made
}

function fresh<Value>(memory: Map<string, Entry<Value>>, id: string): Value | undefined {
  const entry = memory.get(id)
  return entry && entry.until > performance.now() ? entry.value : undefined
}

/** The memory is bounded: when it is full, what was learnt first goes first. */
function keep<Value>(memory: Map<string, Entry<Value>>, id: string, value: Value): void {
  const oldest = memory.size >= atMost ? memory.keys().next().value : undefined
  if (oldest !== undefined) memory.delete(oldest)
  memory.delete(id)
  memory.set(id, { value, until: performance.now() + rememberedFor })
}
