import { isZone } from '#platform/clock.ts'
import type { Context } from '#platform/context.ts'
import { badInput, conflict } from '#platform/errors.ts'
import type { PersonSought } from '#platform/furnishing/personal.ts'
import { givenOrBlank } from '#platform/given.ts'
import { checkedAttributes } from '../attributes/attributes.ts'
import { customer, normalName } from '../customers/customers.ts'
import type { Erasure, Person, PersonWish } from './contract.ts'
import * as facts from './facts.ts'
import * as alone from './forgetting/alone-store.ts'
import { forgetSaid } from './forgetting/facts.ts'
import { forget, recordsOf } from './forgetting/forgetting.ts'
import { type By, type InFacts, namingOf, patternsOf, wordsOf } from './forgetting/naming.ts'
import * as joined from './joined-store.ts'
import { givenNames, type Names, namesAfter } from './naming/given-names.ts'
import { fullName } from './naming/person-name.ts'
import { person, presentPerson } from './on-record.ts'
import * as store from './store.ts'
import { handOn, sharedDevicesOf } from './telling-apart/devices.ts'
import * as words from './words.ts'

export { type ConsentTurn, consentAnswers, consentTurns, decisionsOf } from './consent/consents-store.ts'
export { answersOfMany, carryRefusals, decideConsent, obeyAnalysis } from './consent/deciding.ts'
export { type Decision, refusalsToCarry } from './consent/may-we.ts'
export { peopleByEmail, peopleByExternalId, peopleOfEmails, type Reference } from './importing/references.ts'
export { type RowOwner, writeWithPeople } from './importing/row-people.ts'
export { type PersonRow, type UpsertedPerson, upsertPeople } from './importing/upsert.ts'
export * as joinedPeople from './joined-store.ts'
export { isAddress, plain, telephoneKey } from './naming/person-name.ts'
export { person, standingPerson } from './on-record.ts'
export { present } from './present.ts'
export {
  countSharedDevices,
  type Device,
  devicesCalled,
  giveDevice,
  shareDevice,
  sharedDevices,
} from './telling-apart/devices.ts'

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
  const { attributes, ...columns } = await columnsOf(context, wish, namesAfter(before, wish))
  await store.update(context, id, columns, attributes)
  await context.announce({
    name: 'person.changed',
    about: id,
    data: { customerId: before.customerId, fields: Object.keys(wish) },
  })
  return person(context, id)
}

/** Everything on record about the person, from both stores. */
export async function exportPerson(context: Context, id: string) {
  const one = await person(context, id)
  const { sought } = await soughtOf(context, one)
  const ids = await alone.idsAlone(context, one, sought.address)
  return { ...(await recordsOf(context, sought)), events: await facts.eventsOf(context, { personId: id, ids }) }
}

/** First the facts, which bear being erased twice, then the records with the keys to the facts. */
export async function erasePerson(context: Context, id: string): Promise<Erasure> {
  const one = await presentPerson(context, id)
  const { sought, inFacts, borne } = await soughtOf(context, one)
  const keys = { personId: id, ids: await alone.idsAlone(context, one, sought.address) }
  const words = await alone.wordsAlone(context, id, wordsOf(one, borne))
  const others = await facts.othersOn(context, keys, await sharedDevicesOf(context, id))
  const events = await facts.eraseEvents(context, keys)
  await handOn(context, id, others)
  await forgetSaid(context, inFacts)
  const records = await forget(context, sought, { ids: keys.ids, words })
  await context.announce({ name: 'person.erased', about: id, data: {} })
  return { id, erasedAt: context.now, events, records }
}

/** What was on record of somebody before it was joined into the record of a person who is erased: it stands once more, and goes. */
export async function eraseJoined(context: Context, id: string, was: joined.RecordAsItWas): Promise<void> {
  await joined.write(context, id, was)
  const one = await person(context, id)
  const { sought, inFacts, borne } = await soughtOf(context, one)
  const ids = await alone.idsAlone(context, one, sought.address)
  const words = await alone.wordsAlone(context, id, wordsOf(one, borne))
  await forgetSaid(context, inFacts)
  await forget(context, sought, { ids, words })
}

async function soughtOf(
  context: Context,
  one: Person,
): Promise<{ sought: PersonSought; inFacts: readonly InFacts[]; borne: ReadonlySet<By> }> {
  const { id, customerId, name } = one
  const borne = await alone.borneElsewhere(context, one, patternsOf(one))
  const naming = namingOf(one, await alone.namesBeside(context, one), borne)
  const sought = {
    workspaceId: context.workspace.id,
    id,
    customerId,
    isCustomer: customerId !== null && (await customer(context, customerId)).kind === 'person',
    at: context.now,
    names: [name, normalName(name)].filter((each) => each.length > 1),
    address: await alone.addressAlone(context, one),
    reachedAt: await alone.reachedAtAlone(context, one),
    erasedName: words.erasedName[context.workspace.locale],
    anywhere: naming.anywhere,
    nearby: naming.nearby,
  }
  return { sought, inFacts: naming.inFacts, borne }
}

async function columnsOf(context: Context, wish: PersonWish, named: Names) {
  const { attributes = {}, customerId } = wish
  if (customerId)
    await customer(context, customerId).catch(() => {
      throw badInput('customerId', words.noSuchCustomer)
    })
  if (wish.zone && !isZone(wish.zone)) throw badInput('zone', words.unknownZone)
  return {
    attributes: await checkedAttributes(context, 'person', attributes),
    ...givenNames(wish, named),
    ...givenOrBlank('customer_id', customerId),
    ...givenOrBlank('honorific', wish.honorific),
    ...givenOrBlank('zone', wish.zone),
    ...givenOrBlank('email', wish.email),
    ...givenOrBlank('phone', wish.phone),
    ...givenOrBlank('line_id', wish.lineId),
    ...givenOrBlank('preferred_channel', wish.preferredChannel),
    ...givenOrBlank('title', wish.title),
    ...givenOrBlank('department', wish.department),
    ...givenOrBlank('locale', wish.locale),
    ...givenOrBlank('roles', wish.roles),
    ...givenOrBlank('left_on', wish.leftOn),
  }
}
