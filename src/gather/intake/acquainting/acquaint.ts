import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { beginningOf } from '#platform/wording/plain-text.ts'
import { noteNotLearnt, settleTraits } from '../../attributes/attributes.ts'
import type { Attributes } from '../../attributes/contract.ts'
import { type CustomerRow, customersByExternalId, upsertCustomers } from '../../customers/customers.ts'
import { ownSource, peopleCalled } from '../../events/events.ts'
import { devicesCalled, isAddress, type PersonRow, upsertPeople } from '../../people/people.ts'
import type { Message } from '../reading/message.ts'
import { settleDevice } from './shared-device.ts'

type Traits = Readonly<Record<string, unknown>>
type Scalar = string | number | boolean
/** A message and the name of the key that sent it. */
type Sent = Message & { readonly sentBy?: string | undefined }
type Settled = ReadonlyMap<Message, Attributes>

/**
 * What identify, group and alias say about people and customers becomes records, in the order of the messages.
 * Answers the ids that are known since: events may be waiting for them.
 */
export async function acquaint(context: Context, messages: readonly Sent[]): Promise<string[]> {
  const known: string[] = []
  await noteNotLearnt(
    context,
    messages.flatMap(({ type, properties, sentBy: source = ownSource }) =>
      type === 'identify' && isWrongAddress(properties) ? [{ source, kind: 'person value', count: 1 }] : [],
    ),
  )
  const settled = new Map([
    ...(await settledFor(context, 'customer', messages)),
    ...(await settledFor(context, 'person', messages)),
  ])
  for (const message of messages) {
    if (message.type === 'alias') known.push(...(await joinIds(context, message)))
    if (message.type !== 'identify' && message.type !== 'group') continue
    const group = await customerOf(context, message, settled)
    if (group?.isNew) known.push(message.groupId)
    if (message.userId !== '' || message.type === 'identify')
      known.push(...(await person(context, message, group?.id ?? null, settled)))
  }
  return known
}

/** Attributes that the messages of one group bring, learnt in one go. */
async function settledFor(context: Context, subject: 'customer' | 'person', messages: readonly Sent[]) {
  const [kind, taken] =
    subject === 'customer' ? (['group', customerTraits] as const) : (['identify', personTraits] as const)
  const telling = messages.filter(({ type }) => type === kind)
  const settled = await settleTraits(
    context,
    subject,
    telling.map(({ properties, sentBy = ownSource }) => ({
      traits: furtherTraits(properties, taken),
      source: sentBy,
    })),
  )
  return telling.map((message, at) => [message, settled[at] ?? {}] as const)
}

async function customerOf(
  context: Context,
  message: Message,
  settled: Settled,
): Promise<{ id: string; isNew: boolean } | null> {
  const { type, groupId, properties } = message
  if (groupId === '') return null
  const known = (await customersByExternalId(context, [groupId], ownSource)).get(groupId)
  if (type !== 'group') return known ? { id: known, isNew: false } : null
  const row = {
    externalId: groupId,
    name: textOf(properties.name) ?? (known ? null : groupId),
    industry: textOf(properties.industry),
    country: textOf(properties.country),
    domain: textOf(properties.website) ?? textOf(properties.domain),
    attributes: settled.get(message) ?? {},
  } satisfies CustomerRow
  const [upserted] = await upsertCustomers(context, [row], known ? await sourceOf(context, known, groupId) : ownSource)
  if (upserted?.outcome === 'created')
    await context.announce({ name: 'customer.created', about: upserted.id, data: { name: row.name ?? groupId } })
  return upserted ? { id: upserted.id, isNew: upserted.outcome === 'created' } : null
}

/** Under which source the customer is already called so, so that a group of another system's id changes that customer. */
async function sourceOf(context: Context, customerId: string, externalId: string): Promise<string> {
  const { rows } = await sql<{ source: string }>`
    SELECT source FROM customer_external_ids WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId}
      AND external_id = ${externalId}
    ORDER BY source = ${ownSource} DESC, id LIMIT 1`.execute(context.db)
  return rows[0]?.source ?? ownSource
}

async function person(
  context: Context,
  message: Message,
  customerId: string | null,
  settled: Settled,
): Promise<string[]> {
  const { userId, occurredAt } = message
  const anonymousId = message.anonymousId === userId ? '' : message.anonymousId
  const device = (await devicesCalled(context, ownSource, given(anonymousId))).get(anonymousId)
  // On a device that several people use, nobody knows of whom an anonymous message tells.
  if (userId === '' && device?.sharedAt && device.sharedAt <= occurredAt) return []
  const traits = message.type === 'identify' ? message.properties : {}
  const known = (await peopleCalled(context, given(userId))).get(userId)
  const isFirstUser = userId !== '' && known === undefined && device !== undefined && !device.hasUser
  if (isFirstUser) await linkPerson(context, device.personId, userId)
  const before = known ?? (userId === '' || isFirstUser ? device : undefined)
  const row: PersonRow = {
    externalId: userId || anonymousId,
    // A customer that a person has is not taken away by an event.
    customerId: before?.customerId ?? customerId,
    name: textOf(traits.name),
    givenName: textOf(traits.firstName),
    familyName: textOf(traits.lastName),
    email: isWrongAddress(traits) ? null : textOf(traits.email),
    phone: textOf(traits.phone),
    title: textOf(traits.title),
    attributes: settled.get(message) ?? {},
  }
  const [upserted] = await upsertPeople(context, [row], ownSource)
  if (upserted && anonymousId !== '') await settleDevice(context, upserted.id, device, { id: anonymousId, occurredAt })
  const isJoined = upserted?.customerId !== before?.customerId
  const isMoved = device?.personId !== upserted?.id
  return [...given(isJoined || known === undefined ? userId : ''), ...given(isJoined || isMoved ? anonymousId : '')]
}

/** A mark, a word or a number in the place of an address stays in the message alone. */
function isWrongAddress({ email }: Traits): boolean {
  const text = textOf(email)
  return text !== null && !isAddress(text)
}

function given(id: string): string[] {
  return id === '' ? [] : [id]
}

async function linkPerson(context: Context, personId: string, externalId: string): Promise<void> {
  await sql`
    INSERT INTO person_external_ids (workspace_id, person_id, source, external_id) VALUES (${context.workspace.id}, ${personId},
      ${ownSource}, ${externalId})
    ON CONFLICT (workspace_id, source, external_id) DO NOTHING`.execute(context.db)
}

/**
 * Both ids mean one person from now on: the one who bears the new id, or else the one who bore the previous. Where the previous
 * id is a device that another user came on first, the new id is another person, as everywhere.
 */
async function joinIds(context: Context, { userId, previousId, occurredAt }: Message): Promise<string[]> {
  const known = await peopleCalled(context, [userId, previousId])
  const device = (await devicesCalled(context, ownSource, [previousId])).get(previousId)
  const user = known.get(userId)
  if (device?.isDevice && device.hasUser && device.personId !== user?.personId) {
    const personId = user?.personId ?? (await upsertPeople(context, [{ externalId: userId }], ownSource))[0]?.id ?? ''
    await settleDevice(context, personId, device, { id: previousId, occurredAt })
    return [userId, previousId]
  }
  const kept = user ?? known.get(previousId)
  const personId = kept?.personId ?? (await upsertPeople(context, [{ externalId: userId }], ownSource))[0]?.id ?? ''
  await linkPerson(context, personId, userId)
  await linkPerson(context, personId, previousId)
  await sql`
    UPDATE person_external_ids SET person_id = ${personId}
    WHERE workspace_id = ${context.workspace.id} AND source = ${ownSource} AND external_id = ${previousId}
      AND person_id <> ${personId}`.execute(context.db)
  return [userId, previousId]
}

const customerTraits = new Set(['name', 'industry', 'country', 'website', 'domain'])
const personTraits = new Set(['name', 'email', 'phone', 'title', 'firstName', 'lastName', 'avatar', 'createdAt'])

/** Plain values that no field of the record takes are kept as attributes; lists and objects are not. */
function furtherTraits(traits: Traits, taken: ReadonlySet<string>): Record<string, Scalar> {
  const plain = Object.entries(traits).filter(
    (entry): entry is [string, Scalar] =>
      !taken.has(entry[0]) && ['string', 'number', 'boolean'].includes(typeof entry[1]),
  )
  return Object.fromEntries(
    plain.map(([name, value]) => [name, typeof value === 'string' ? beginningOf(value, 4000) : value]),
  )
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? beginningOf(value.trim(), 500) : null
}
