import type { Context } from '#platform/context.ts'
import { customersByExternalId } from '../../customers/customers.ts'
import { type Device, devicesCalled, peopleByEmail, peopleByExternalId } from '../../people/people.ts'
import type { Placed, Transaction } from '../recording/happening.ts'
import { forget, fresh, keep, memoryOf } from './memory.ts'

/** Events bring ids of their own source; ids of other sources are understood where only one person or customer has them. */
export const ownSource = 'events'

export type Named = {
  readonly userId: string
  readonly anonymousId: string
  readonly groupId: string
  readonly occurredAt?: Date
}

/**
 * Who each message is about, as far as it is known: asked once for all of them, remembered for seconds. A user is who they are, on
 * whichever device; without a user, a device stands for its first one until a second was seen on it.
 */
export async function placesOf(ask: Transaction, workspaceId: string, messages: readonly Named[]): Promise<Placed[]> {
  const { person, device, customer } = await knownOf(ask, workspaceId, messages)
  return messages.map((message, index) => {
    const who = message.userId === '' ? firstUser(message, index) : person(message.userId)
    return { personId: who?.personId ?? null, customerId: customer(message.groupId) ?? who?.customerId ?? null }
  })

  function firstUser({ anonymousId, occurredAt }: Named, index: number): Placed | undefined {
    const one = device(anonymousId)
    if (one === undefined || one.sharedAt === null || occurredAt === undefined || occurredAt < one.sharedAt) return one
    // What came just before the second user, at the same instant and in the same group, is the first one's.
    if (occurredAt > one.sharedAt) return undefined
    const second = messages.findIndex(
      (other) =>
        other.anonymousId === anonymousId && other.userId !== '' && person(other.userId)?.personId !== one.personId,
    )
    return index < second ? one : undefined
  }
}

export type Sharing = { readonly id: string; readonly device: Device; readonly at: Date }

/** The devices on which these messages name a user who is not the one they stand for: when that was seen first. */
export async function sharedBy(
  ask: Transaction,
  workspaceId: string,
  messages: readonly (Named & { readonly occurredAt: Date })[],
): Promise<Sharing[]> {
  const both = messages.filter(
    ({ userId, anonymousId }) => userId !== '' && anonymousId !== '' && userId !== anonymousId,
  )
  if (both.length === 0) return []
  const { person, device } = await knownOf(ask, workspaceId, both, true)
  const found = new Map<string, Sharing>()
  for (const { userId, anonymousId: id, occurredAt: at } of both) {
    const one = device(id)
    if (one === undefined || !one.hasUser || !one.isDevice || person(userId)?.personId === one.personId) continue
    const before = found.get(id)?.at ?? one.sharedAt
    if (before === null || at < before) found.set(id, { id, device: one, at })
  }
  return [...found.values()]
}

async function knownOf(ask: Transaction, workspaceId: string, messages: readonly Named[], withDevices = false) {
  const { people, devices, customers } = memoryOf(workspaceId)
  const unknown = (ids: readonly string[], memory: Parameters<typeof fresh>[0]) => [
    ...new Set(ids.filter((id) => id !== '' && fresh(memory, id) === undefined)),
  ]
  const users = unknown(
    messages.map(({ userId }) => userId),
    people,
  )
  const onDevices = withDevices ? messages : messages.filter(({ userId }) => userId === '')
  const things = unknown(
    onDevices.map(({ anonymousId }) => anonymousId),
    devices,
  )
  const groups = unknown(
    messages.map(({ groupId }) => groupId),
    customers,
  )
  if (users.length + things.length + groups.length > 0) {
    await ask(async (context) => {
      for (const [id, who] of await peopleCalled(context, users)) keep(people, id, who)
      for (const [id, device] of await devicesCalled(context, ownSource, things)) keep(devices, id, device)
      for (const [id, customer] of await customersByExternalId(context, groups, ownSource))
        keep(customers, id, customer)
    })
  }
  return {
    person: (id: string) => fresh(people, id),
    device: (id: string) => fresh(devices, id),
    customer: (id: string) => fresh(customers, id),
  }
}

/** Whatever became known or moved is looked up anew. */
export function forgetIdentities(workspaceId: string): void {
  forget(workspaceId)
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
