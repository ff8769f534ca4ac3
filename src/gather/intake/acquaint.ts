import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { settleAttributes } from '../attributes/attributes.ts'
import { type CustomerRow, customersByExternalId, upsertCustomers } from '../customers/customers.ts'
import { ownSource, peopleByExternalId } from '../events/events.ts'
import type { Message } from './message.ts'

type Traits = Readonly<Record<string, unknown>>
type Scalar = string | number | boolean

/**
 * What identify, group and alias say about people and customers becomes records, in the order of the messages.
 * Answers whether anybody became known whose events may be waiting.
 */
export async function acquaint(context: Context, messages: readonly Message[]): Promise<boolean> {
  const telling = messages.filter(({ type }) => type === 'identify' || type === 'group' || type === 'alias')
  for (const message of telling) {
    if (message.type === 'alias') await joinIds(context, message)
    else {
      const customerId = await customerOf(context, message)
      if (message.userId !== '' || message.type === 'identify') await person(context, message, customerId)
    }
  }
  return telling.length > 0
}

async function customerOf(context: Context, { type, groupId, properties }: Message): Promise<string | null> {
  if (groupId === '') return null
  if (type !== 'group') return (await customersByExternalId(context, [groupId], ownSource)).get(groupId) ?? null
  const known = (await customersByExternalId(context, [groupId], ownSource)).get(groupId)
  const [settled] = await settleAttributes(context, 'customer', [furtherTraits(properties, customerTraits)])
  const row: CustomerRow = {
    externalId: groupId,
    name: textOf(properties.name) ?? (known ? null : groupId),
    industry: textOf(properties.industry),
    country: textOf(properties.country),
    domain: textOf(properties.website) ?? textOf(properties.domain),
    attributes: settled?.attributes ?? {},
  }
  const [upserted] = await upsertCustomers(context, [row], known ? await sourceOf(context, known, groupId) : ownSource)
  if (upserted?.outcome === 'created') await context.announce({ name: 'customer.created', about: upserted.id, data: { name: row.name ?? groupId } })
  return upserted?.id ?? null
}

/** Under which source the customer is already called so, so that a group of another system's id changes that customer. */
async function sourceOf(context: Context, customerId: string, externalId: string): Promise<string> {
  const { rows } = await sql<{ source: string }>`
    SELECT source FROM customer_external_ids WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId} AND external_id = ${externalId}
    ORDER BY source = ${ownSource} DESC, id LIMIT 1`.execute(context.db)
  return rows[0]?.source ?? ownSource
}

async function person(context: Context, message: Message, customerId: string | null): Promise<void> {
  const traits = message.type === 'identify' ? message.properties : {}
  const email = textOf(traits.email)
  const ids = [message.userId, message.anonymousId].filter((id) => id !== '')
  const known = await peopleByExternalId(context, [...ids, ...(email ? [email] : [])])
  const who = [...ids, email ?? ''].map((id) => known.get(id)).find((one) => one !== undefined)
  const personId = who?.personId ?? (await createPerson(context, customerId))
  await describePerson(context, personId, traits, customerId)
  for (const id of ids) await linkPerson(context, personId, id)
}

async function createPerson(context: Context, customerId: string | null): Promise<string> {
  const { rows } = await sql<{ id: string }>`
    INSERT INTO people (workspace_id, customer_id) VALUES (${context.workspace.id}, ${customerId}) RETURNING id`.execute(context.db)
  return rows[0]?.id ?? ''
}

/** What is not said stays; a customer that a person has is not taken away by an event. */
async function describePerson(context: Context, personId: string, traits: Traits, customerId: string | null): Promise<void> {
  const [settled] = await settleAttributes(context, 'person', [furtherTraits(traits, personTraits)])
  const full = textOf(traits.name) ?? ([textOf(traits.firstName), textOf(traits.lastName)].filter(Boolean).join(' ') || null)
  await sql`
    UPDATE people SET customer_id = coalesce(customer_id, ${customerId}::uuid), name = coalesce(${full}, name),
      email = coalesce(${textOf(traits.email)}, email), phone = coalesce(${textOf(traits.phone)}, phone), title = coalesce(${textOf(traits.title)}, title),
      given_name = coalesce(${textOf(traits.firstName)}, given_name), family_name = coalesce(${textOf(traits.lastName)}, family_name),
      attributes = attributes || ${JSON.stringify(settled?.attributes ?? {})}::jsonb, updated_at = ${context.now}
    WHERE workspace_id = ${context.workspace.id} AND id = ${personId} AND erased_at IS NULL`.execute(context.db)
}

async function linkPerson(context: Context, personId: string, externalId: string): Promise<void> {
  await sql`
    INSERT INTO person_external_ids (workspace_id, person_id, source, external_id) VALUES (${context.workspace.id}, ${personId}, ${ownSource}, ${externalId})
    ON CONFLICT (workspace_id, source, external_id) DO NOTHING`.execute(context.db)
}

/** Both ids mean one person from now on: the one who bears the new id, or else the one who bore the previous. */
async function joinIds(context: Context, { userId, previousId }: Message): Promise<void> {
  const known = await peopleByExternalId(context, [userId, previousId])
  const kept = known.get(userId) ?? known.get(previousId)
  const personId = kept?.personId ?? (await createPerson(context, null))
  await linkPerson(context, personId, userId)
  await linkPerson(context, personId, previousId)
  await sql`
    UPDATE person_external_ids SET person_id = ${personId}
    WHERE workspace_id = ${context.workspace.id} AND source = ${ownSource} AND external_id = ${previousId} AND person_id <> ${personId}`.execute(context.db)
}

const customerTraits = new Set(['name', 'industry', 'country', 'website', 'domain'])
const personTraits = new Set(['name', 'email', 'phone', 'title', 'firstName', 'lastName', 'avatar', 'createdAt'])

/** Plain values that no field of the record takes are kept as attributes; lists and objects are not. */
function furtherTraits(traits: Traits, taken: ReadonlySet<string>): Record<string, Scalar> {
  const plain = Object.entries(traits).filter((entry): entry is [string, Scalar] => !taken.has(entry[0]) && ['string', 'number', 'boolean'].includes(typeof entry[1]))
  return Object.fromEntries(plain.map(([name, value]) => [name, typeof value === 'string' ? value.slice(0, 4000) : value]))
}

function textOf(value: unknown): string | null {
  if (typeof value === 'number') return String(value)
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, 500) : null
}
