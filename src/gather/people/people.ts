import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { givenOrBlank } from '#platform/given.ts'
import { checkedAttributes } from '../attributes/attributes.ts'
import { bareName, customer, obeyConsent } from '../customers/customers.ts'
import { type Consent, type Erasure, Found, type Person, type PersonWish, type Purpose } from './contract.ts'
import * as facts from './facts.ts'
import { fullName, plain, searchForms } from './person-name.ts'
import * as personalData from './personal-data-store.ts'
import * as found from './search-store.ts'
import * as store from './store.ts'
import { handOn, sharedDevicesOf } from './telling-apart/devices.ts'
import * as words from './words.ts'

export { peopleByEmail, peopleByExternalId, peopleOfEmails, type Reference } from './references.ts'
export { type RowOwner, writeWithPeople } from './row-people.ts'
export {
  countSharedDevices,
  type Device,
  devicesCalled,
  giveDevice,
  shareDevice,
  sharedDevices,
} from './telling-apart/devices.ts'
export { type PersonRow, type UpsertedPerson, upsertPeople } from './upsert.ts'

/** The person, or the problem that there is none. */
export async function person(context: Context, id: string): Promise<Person> {
  const one = await store.find(context, id)
  if (one === undefined) throw notFound(words.person)
  return one
}

type NewPerson = PersonWish & { externalIds?: { source: string; externalId: string }[] | undefined }

export async function addPerson(context: Context, { externalIds = [], ...wish }: NewPerson): Promise<Person> {
  if (fullName(wish) === '' && !wish.email) throw badInput('name', words.nothingToCallThem)
  for (const { source, externalId } of externalIds) {
    if ((await store.ofExternalId(context, source, externalId)) !== undefined)
      throw conflict(words.idTaken(source, externalId))
  }
  const { attributes, ...columns } = await columnsOf(context, wish, wish)
  const id = await store.insert(context, columns, attributes)
  await store.addExternalIds(context, id, externalIds)
  await context.announce({ name: 'person.created', about: id, data: { customerId: wish.customerId ?? null } })
  return person(context, id)
}

export async function changePerson(context: Context, id: string, wish: PersonWish): Promise<Person> {
  const before = await presentPerson(context, id)
  const { attributes, ...columns } = await columnsOf(context, wish, { ...nameAfter(before, wish), ...wish })
  await store.update(context, id, columns, attributes)
  await context.announce({
    name: 'person.changed',
    about: id,
    data: { customerId: before.customerId, fields: Object.keys(wish) },
  })
  return person(context, id)
}

/** Records a decision. Withdrawn consent for analysis is obeyed from the next run on: the mirror tells the facts. */
export async function decideConsent(
  context: Context,
  id: string,
  purpose: Purpose,
  given: boolean,
  note: string | null,
): Promise<Consent> {
  const { customerId } = await presentPerson(context, id)
  const consent = await store.addConsent(context, id, { purpose, given, note })
  if (purpose === 'analysis') {
    await store.update(context, id, { may_analyse: given })
    if (customerId !== null) await obeyConsent(context, customerId, given)
  }
  await context.announce({ name: 'person.consent decided', about: id, data: { purpose, given } })
  return consent
}

/** Everything on record about the person, from both stores. */
export async function exportPerson(context: Context, id: string) {
  await person(context, id)
  const ids = await personalData.externalIdsOf(context, id)
  return { ...(await personalData.of(context, id)), events: await facts.eventsOf(context, { personId: id, ids }) }
}

/** First the facts, which bear being erased twice, then the records with the keys to the facts. */
export async function erasePerson(context: Context, id: string): Promise<Erasure> {
  const one = await presentPerson(context, id)
  const keys = { personId: id, ids: await personalData.externalIdsOf(context, id) }
  const others = await facts.othersOn(context, keys, await sharedDevicesOf(context, id))
  const events = await facts.eraseEvents(context, keys)
  await handOn(context, id, others)
  const written = [one.name, one.familyName, one.givenName, one.email, one.phone].filter(
    (word): word is string => word !== null && word.length > 1,
  )
  const records = await personalData.erase(context, {
    id,
    words: written,
    ids: keys.ids,
    customerName: words.erasedName[context.workspace.locale],
  })
  if (one.customerId !== null && (await customer(context, one.customerId)).kind === 'person')
    await facts.dropCustomerVersions(context, one.customerId)
  await context.announce({ name: 'person.erased', about: id, data: {} })
  return { id, erasedAt: context.now, events, records }
}

/** Customers and people by a piece of their name, address or id. */
export async function search(context: Context, text: string, limit: number): Promise<Found> {
  const name = bareName(text)
  const begun = await found.customers(context, name, text.normalize('NFKC'), limit)
  const further = begun.length < limit && name !== '' ? await facts.customersNamedLike(context, name, limit) : []
  const inside = await found.stillNamed(
    context,
    further.filter((id) => !begun.some((one) => one.id === id)),
    name,
  )
  return Found.parse({
    customers: [...begun, ...inside].slice(0, limit),
    people: await found.people(context, plain(text), text, limit),
  })
}

async function presentPerson(context: Context, id: string): Promise<Person> {
  const one = await person(context, id)
  if (one.erasedAt !== null) throw conflict(words.wasErased)
  return one
}

/** A new family or given name makes a new full name, unless one is given as well. */
function nameAfter(before: Person, wish: PersonWish): Pick<PersonWish, 'name' | 'familyName' | 'givenName'> {
  const parts = { familyName: before.familyName, givenName: before.givenName }
  return wish.familyName === undefined && wish.givenName === undefined ? { ...parts, name: before.name } : parts
}

async function columnsOf(context: Context, wish: PersonWish, named: PersonWish) {
  const { attributes = {}, customerId } = wish
  if (customerId)
    await customer(context, customerId).catch(() => {
      throw badInput('customerId', words.noSuchCustomer)
    })
  const { normal, turned } = searchForms(named)
  const isRenamed = wish.name !== undefined || wish.familyName !== undefined || wish.givenName !== undefined
  return {
    attributes: await checkedAttributes(context, 'person', attributes),
    ...(isRenamed ? { name: fullName(named), normal_name: normal, turned_name: turned } : {}),
    ...givenOrBlank('customer_id', customerId),
    ...givenOrBlank('family_name', wish.familyName),
    ...givenOrBlank('given_name', wish.givenName),
    ...givenOrBlank('email', wish.email),
    ...givenOrBlank('phone', wish.phone),
    ...givenOrBlank('title', wish.title),
    ...givenOrBlank('department', wish.department),
    ...givenOrBlank('locale', wish.locale),
    ...givenOrBlank('roles', wish.roles),
    ...givenOrBlank('left_on', wish.leftOn),
  }
}
