import type { Context } from '#platform/context.ts'
import type { ImportOrder, Lost } from '#platform/furnishing/contributions.ts'
import { type Rejection, rejection } from '#platform/tables/storing/store-rows.ts'
import {
  type CustomerReference,
  customerNames,
  customersByExternalId,
  isNamed,
  settledCustomers,
  upsertCustomers,
} from '../../customers/customers.ts'
import { peopleByExternalId, peopleOfEmails, type Reference, upsertPeople } from '../../people/people.ts'
import * as words from '../words.ts'

type Given = CustomerReference & {
  readonly person: string | null
  readonly email: string | null
}
/** `respondent` is the address of somebody who is no person on record yet. */
export type Whose = {
  readonly customerId: string | null
  readonly personId: string | null
  readonly respondent: string | null
  readonly noted: readonly Lost[]
}

/**
 * Whose answers the rows are. A respondent who is not there is created where the order wishes it, as a customer of kind
 * person with one person in it; an address that is nobody's, or that several people share, is kept as such; an answer that names nobody
 * is anonymous.
 */
export async function whoseAnswers(
  context: Context,
  rows: readonly Given[],
  order: ImportOrder,
): Promise<(Whose | Rejection)[]> {
  const customers = await settledCustomers(context, rows, order)
  const people = await respondents(context, rows, order)
  const noteOf = await sharedAddresses(context, people)
  return rows.map((row, index) => {
    const { customer: customerId, noted: settled } = customers[index] ?? { customer: undefined, noted: [] }
    const called = row.person === null ? undefined : people.called.get(row.person)
    const noted = called === undefined ? settled : [...settled, called]
    if (row.person !== null) people.called.delete(row.person)
    if (typeof customerId === 'object') return customerId
    const person = personOf(row, people, customerId)
    if (row.person !== null && row.email === null && person === undefined && customerId === undefined)
      return rejection('person', words.personMissing(row.person))
    if (person !== undefined)
      return { customerId: customerId ?? person.customerId, personId: person.personId, respondent: null, noted }
    const sharers = sharersOf(row, people, customerId)
    const [shared, ...others] = new Set(sharers.map((one) => one.customerId))
    const whose = customerId ?? (others.length === 0 ? shared : undefined) ?? null
    const note = notesOn(row.email, sharers, whose, noteOf)
    return { customerId: whose, personId: null, respondent: row.email ?? row.person, noted: [...noted, ...note] }
  })
}

function notesOn(
  email: string | null,
  sharers: readonly Reference[],
  whose: string | null,
  noteOf: Awaited<ReturnType<typeof sharedAddresses>>,
): Lost[] {
  if (email === null) return []
  if (sharers.length >= 2) return [noteOf(email, sharers, whose)]
  return whose === null ? [{ column: 'email', because: words.addressOfNobody }] : []
}

/** What is said of an address that several people have: of one customer the answer is that customer's, of several it is nobody's. */
async function sharedAddresses(
  context: Context,
  { byEmail }: Respondents,
): Promise<(email: string, sharers: readonly Reference[], customerId: string | null) => Lost> {
  const shared = [...byEmail.values()].filter((some) => some.length > 1).flat()
  const names = await customerNames(context, [...new Set(shared.flatMap(({ customerId }) => customerId ?? []))])
  const nameOf = (id: string | null) => (id === null ? [] : [names.get(id) ?? ''])
  return (email, sharers, customerId) => ({
    column: 'email',
    because:
      customerId === null
        ? words.addressOfSeveral(email, [...new Set(sharers.flatMap((one) => nameOf(one.customerId)))])
        : words.addressShared(email, sharers.length, nameOf(customerId)[0] ?? ''),
  })
}

/** `called` says of whom is made for a row that nothing but an id is known; it is told once. */
type Respondents = { byId: Map<string, Reference>; byEmail: Map<string, Reference[]>; called: Map<string, Lost> }

/** An address that only people of other customers have is nobody's here. */
function personOf(
  { person, email }: Given,
  { byId, byEmail }: Omit<Respondents, 'called'>,
  customerId?: string,
): Reference | undefined {
  const own = person === null ? undefined : byId.get(person)
  if (own !== undefined || email === null) return own
  const here = sharersOf({ email }, { byEmail }, customerId)
  return here.length === 1 ? here[0] : undefined
}

/** Everybody who has the address, at the customer where the row names one. */
function sharersOf(
  { email }: Pick<Given, 'email'>,
  { byEmail }: Pick<Respondents, 'byEmail'>,
  customerId?: string,
): Reference[] {
  const found = email === null ? [] : (byEmail.get(email.toLowerCase()) ?? [])
  return customerId === undefined ? found : found.filter((one) => (one.customerId ?? customerId) === customerId)
}

async function respondents(context: Context, rows: readonly Given[], order: ImportOrder): Promise<Respondents> {
  const byId = await peopleByExternalId(
    context,
    rows.flatMap(({ person }) => person ?? []),
    order.source,
  )
  const byEmail = await peopleOfEmails(
    context,
    rows.flatMap(({ email }) => email ?? []),
  )
  const missing = rows.filter(
    (row) => row.person !== null && !isNamed(row) && personOf(row, { byId, byEmail }) === undefined,
  )
  const ids = order.createMissing ? [...new Set(missing.flatMap(({ person }) => person ?? []))] : []
  const called = new Map<string, Lost>()
  for (const { id, reference, isNew } of await createRespondents(context, ids, order.source)) {
    byId.set(id, reference)
    if (isNew) called.set(id, { column: 'person', because: words.calledById(id) })
  }
  return { byId, byEmail, called }
}

async function createRespondents(
  context: Context,
  ids: readonly string[],
  source: string,
): Promise<{ id: string; reference: Reference; isNew: boolean }[]> {
  if (ids.length === 0) return []
  const present = await customersByExternalId(context, ids, source)
  const fresh = ids.filter((id) => !present.has(id))
  const created = await upsertCustomers(
    context,
    fresh.map((externalId) => ({ externalId, kind: 'person' })),
    source,
  )
  const customerOf = new Map([...present, ...fresh.map((id, index) => [id, created[index]?.id ?? ''] as const)])
  const people = await upsertPeople(
    context,
    ids.map((externalId) => ({ externalId, customerId: customerOf.get(externalId) ?? null })),
    source,
  )
  return people.map(({ id: personId, customerId }, index) => {
    const id = ids[index] ?? ''
    return { id, reference: { personId, customerId }, isNew: !present.has(id) }
  })
}
