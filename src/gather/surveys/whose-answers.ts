import type { Context } from '#platform/context.ts'
import type { ImportOrder } from '#platform/contributions.ts'
import { type Rejection, rejection } from '#platform/tables/storing/store-rows.ts'
import { customersByExternalId, customersOfRows, upsertCustomers } from '../customers/customers.ts'
import { customerMissing } from '../customers/words.ts'
import { peopleByEmail, peopleByExternalId, type Reference, upsertPeople } from '../people/people.ts'
import * as words from './words.ts'

type Given = {
  readonly customer: string | null
  readonly customerName: string | null
  readonly person: string | null
  readonly email: string | null
}
export type Whose = { readonly customerId: string | null; readonly personId: string | null }

/**
 * Whose answers the rows are. A respondent who is not there is created where the order wishes it, as a customer of kind
 * person with one person in it; an answer that names nobody is anonymous.
 */
export async function whoseAnswers(
  context: Context,
  rows: readonly Given[],
  order: ImportOrder,
): Promise<(Whose | Rejection)[]> {
  const customers = await customersOfRows(context, rows, order)
  const people = await respondents(context, rows, order)
  return rows.map((row, index) => {
    const customerId = customers[index]
    const person = personOf(row, people)
    if ((row.customer ?? row.customerName) !== null && customerId === undefined)
      return rejection('customer', customerMissing(row.customer ?? row.customerName ?? ''))
    const reference = row.person ?? row.email
    if (reference !== null && person === undefined && customerId === undefined)
      return rejection(row.person === null ? 'email' : 'person', words.personMissing(reference))
    return { customerId: customerId ?? person?.customerId ?? null, personId: person?.personId ?? null }
  })
}

type Respondents = { byId: Map<string, Reference>; byEmail: Map<string, Reference> }

function personOf({ person, email }: Given, { byId, byEmail }: Respondents): Reference | undefined {
  return (person === null ? undefined : byId.get(person)) ?? (email === null ? undefined : byEmail.get(email))
}

async function respondents(context: Context, rows: readonly Given[], order: ImportOrder): Promise<Respondents> {
  const byId = await peopleByExternalId(
    context,
    rows.flatMap(({ person }) => person ?? []),
    order.source,
  )
  const byEmail = await peopleByEmail(
    context,
    rows.flatMap(({ email }) => email ?? []),
  )
  const missing = rows.filter(
    (row) =>
      row.person !== null &&
      row.customer === null &&
      row.customerName === null &&
      personOf(row, { byId, byEmail }) === undefined,
  )
  const ids = order.createMissing ? [...new Set(missing.flatMap(({ person }) => person ?? []))] : []
  for (const [id, reference] of await createRespondents(context, ids, order.source)) byId.set(id, reference)
  return { byId, byEmail }
}

async function createRespondents(
  context: Context,
  ids: readonly string[],
  source: string,
): Promise<[string, Reference][]> {
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
  return people.map(({ id, customerId }, index) => [ids[index] ?? '', { personId: id, customerId }])
}
