import type { Context } from '#platform/context.ts'
import { customersByExternalId } from '../../customers/customers.ts'
import { peopleByEmail, peopleByExternalId } from '../../people/people.ts'
import type { Placed, Transaction } from '../recording/happening.ts'

/** Events bring ids of their own source; ids of other sources are understood where only one person or customer has them. */
export const ownSource = 'events'

type Named = { readonly userId: string; readonly anonymousId: string; readonly groupId: string }

const rememberedFor = 5_000
const atMost = 50_000

type Remembered = { people: Map<string, Entry<Placed>>; customers: Map<string, Entry<string>> }
type Entry<Value> = { readonly value: Value; readonly until: number }
const remembered = new Map<string, Remembered>()

/** Who each message is about, as far as it is known: asked once for all of them, remembered for seconds. */
export async function placesOf(ask: Transaction, workspaceId: string, messages: readonly Named[]): Promise<Placed[]> {
  const memory = memoryOf(workspaceId)
  const people = new Set(
    messages
      .flatMap(({ userId, anonymousId }) => [userId, anonymousId])
      .filter((id) => id !== '' && !fresh(memory.people, id)),
  )
  const groups = new Set(
    messages.map(({ groupId }) => groupId).filter((id) => id !== '' && !fresh(memory.customers, id)),
  )
  if (people.size + groups.size > 0) {
    await ask(async (context) => {
      for (const [id, who] of await peopleCalled(context, [...people])) keep(memory.people, id, who)
      for (const [id, customer] of await customersByExternalId(context, [...groups], ownSource))
        keep(memory.customers, id, customer)
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

/** Which people these ids stand for: external ids first, then those that are e-mail addresses. */
export async function peopleCalled(
  context: Context,
  ids: readonly string[],
): Promise<Map<string, Placed & { personId: string }>> {
  if (ids.length === 0) return new Map()
  const known = await peopleByExternalId(context, ids, ownSource)
  const addresses = ids.filter((id) => !known.has(id) && id.includes('@'))
  return addresses.length === 0 ? known : new Map([...(await peopleByEmail(context, addresses)), ...known])
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
