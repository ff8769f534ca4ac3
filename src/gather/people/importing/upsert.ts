import type { Context } from '#platform/context.ts'
import { holdCreation, newIds } from '#platform/tables/storing/creation.ts'
import { contradicting, distinct, mergedRows, present } from '#platform/tables/storing/merged-rows.ts'
import { type Outcome, outcomesById } from '#platform/tables/storing/outcomes.ts'
import { inTurn } from '#platform/work/breaks.ts'
import type { AttributeValue } from '../../attributes/attributes.ts'
import type { PersonRole } from '../contract.ts'
import { type KanaParts, kanaColumns } from '../naming/kana.ts'
import { fullName, searchForms } from '../naming/person-name.ts'
import * as bulk from './bulk-store.ts'

/** A person as files and events bring it: known by an external id, else by the e-mail address, else by the name within the customer. What is left out or `null` stays as it is. */
export type PersonRow = KanaParts & {
  readonly externalId?: string | null | undefined
  readonly email?: string | null | undefined
  readonly customerId?: string | null | undefined
  readonly name?: string | null | undefined
  readonly familyName?: string | null | undefined
  readonly givenName?: string | null | undefined
  readonly honorific?: string | null | undefined
  readonly zone?: string | null | undefined
  readonly phone?: string | null | undefined
  readonly lineId?: string | null | undefined
  readonly title?: string | null | undefined
  readonly department?: string | null | undefined
  readonly locale?: string | null | undefined
  readonly roles?: readonly PersonRole[] | null | undefined
  readonly leftOn?: string | null | undefined
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined
  /** Columns that are emptied. */
  readonly cleared?: readonly string[] | undefined
}
export type UpsertedPerson = {
  readonly id: string
  readonly customerId: string | null
  readonly outcome: Outcome
}

/** Creates and changes thousands of people in a few statements; answers in the order of the rows. Announces nothing: the caller says it once. */
export async function upsertPeople(
  context: Context,
  rows: readonly PersonRow[],
  source: string,
): Promise<UpsertedPerson[]> {
  const wished = await inTurn(rows, wishOf)
  let identified = await identify(context, wished, source)
  if (identified.includes(undefined)) {
    await holdCreation(context, 'people')
    identified = await identify(context, wished, source)
  }
  const keys = makersOf(wished, identified)
  const missing = [...new Set(keys)].filter((key) => key !== undefined)
  const fresh = await newIds(context, missing.length)
  const byKey = new Map(missing.map((key, index) => [key, fresh[index] ?? '']))
  const ids = wished.map((_, index) => identified[index]?.person_id ?? byKey.get(keys[index] ?? '') ?? '')
  const created = new Set(fresh)
  const merged = mergedRows(wished, ids)
  await bulk.insert(
    context,
    merged.filter(({ id }) => created.has(id)),
  )
  const changed = await bulk.change(
    context,
    merged.filter(({ id }) => !created.has(id)),
  )
  const linked = await bulk.link(
    context,
    source,
    merged.flatMap(({ id, externalId }) => (externalId ? [{ id, external_id: externalId }] : [])),
  )
  const theirCustomer = new Map(merged.map(({ id, customer_id }) => [id, customer_id]))
  const outcomes = outcomesById(ids, created, changed.union(linked), contradicting(wished, ids))
  return ids.map((id, index) => ({
    id,
    customerId: theirCustomer.get(id) ?? identified[index]?.customer_id ?? null,
    outcome: outcomes[index] ?? 'unchanged',
  }))
}

/** Who each external id refers to: the one that the given source calls so; else the only one that any source calls so. */
export function referred(
  known: readonly bulk.KnownPerson[],
  source: string | undefined,
): Map<string, bulk.KnownPerson> {
  const answer = new Map<string, bulk.KnownPerson>()
  for (const [externalId, ids] of Map.groupBy(known, (one) => one.external_id)) {
    const own = ids.find((one) => one.source === source)
    const chosen = own ?? (new Set(ids.map((one) => one.person_id)).size === 1 ? ids[0] : undefined)
    if (chosen !== undefined) answer.set(externalId, chosen)
  }
  return answer
}

type Wish = Omit<bulk.BulkPerson, 'id'> & { readonly externalId: string | undefined }

function wishOf(row: PersonRow): Wish {
  const isNamed = Boolean(row.name?.trim() || row.familyName?.trim() || row.givenName?.trim())
  const { normal, turned } = searchForms(row)
  return {
    externalId: row.externalId?.trim() || undefined,
    customer_id: row.customerId,
    name: isNamed ? fullName(row) : undefined,
    normal_name: isNamed ? normal : undefined,
    turned_name: isNamed ? turned : undefined,
    family_name: row.familyName || null,
    given_name: row.givenName || null,
    ...kanaColumns(row),
    honorific: row.honorific || null,
    zone: row.zone || null,
    email: row.email?.trim() || null,
    phone: row.phone || null,
    line_id: row.lineId || null,
    title: row.title || null,
    department: row.department || null,
    locale: row.locale || null,
    roles: row.roles,
    left_on: row.leftOn,
    attributes: present(row.attributes ?? {}),
    cleared: row.cleared ?? [],
  }
}

type Identified = { person_id: string; customer_id: string | null }

async function identify(
  context: Context,
  wished: readonly Wish[],
  source: string,
): Promise<(Identified | undefined)[]> {
  const known = referred(
    await bulk.byExternalIds(context, distinct(wished.map(({ externalId }) => externalId))),
    source,
  )
  const mails = distinct(
    wished
      .filter(({ externalId }) => externalId === undefined || !known.has(externalId))
      .map(({ email }) => email?.toLowerCase()),
  )
  const byEmail = Map.groupBy(await bulk.byEmails(context, mails), ({ email }) => email)
  const byName = Map.groupBy(
    await bulk.byNames(context, wished.flatMap(nameWithin)),
    ({ customer_id, name }) => `${customer_id} ${name}`,
  )
  return wished.map((wish) => {
    const { externalId, email, customer_id } = wish
    const own = externalId === undefined ? undefined : known.get(externalId)
    if (own !== undefined) return own
    const namesakes = email ? (byEmail.get(email.toLowerCase()) ?? []) : []
    const addressed = namesakes.find(
      (one) => one.customer_id === (customer_id ?? one.customer_id) || one.customer_id === null,
    )
    if (addressed !== undefined) return addressed
    const [within] = nameWithin(wish)
    if (within === undefined) return undefined
    const named = byName.get(`${within.customer_id} ${within.name}`) ?? []
    const unaddressed = named.filter((one) => one.email_key === null)
    // Whoever has another address is another person of that name.
    const possible = email || unaddressed.length > 0 ? unaddressed : named
    return possible.length === 1 ? possible[0] : undefined
  })
}

/** Who bears no id is known by the name, among the people of the customer. */
function nameWithin({ externalId, customer_id, normal_name }: Wish): { customer_id: string; name: string }[] {
  return externalId === undefined && customer_id && normal_name ? [{ customer_id, name: normal_name }] : []
}

type Made = { readonly key: string; customer: string | null }

/** Which row makes the person that each row of nobody known means, as if each came by itself. */
function makersOf(wished: readonly Wish[], identified: readonly (Identified | undefined)[]): (string | undefined)[] {
  const made = new Map<string, string>()
  const addresses = new Map<string, Made[]>()
  const unaddressed = new Map<string, string>()
  const addressed = new Map<string, string>()
  return wished.map((wish, index) => {
    if (identified[index] !== undefined) return undefined
    const { externalId, email } = wish
    const customer = wish.customer_id ?? null
    const [within] = nameWithin(wish)
    const name = within && `name ${within.customer_id} ${within.name}`
    const own = externalId === undefined ? (email ? undefined : name) : `id ${externalId}`
    const here = email ? (addresses.get(email.toLowerCase()) ?? []) : []
    const one = here.find((known) => known.customer === null || customer === null || known.customer === customer)
    const found =
      (own && made.get(own)) ??
      one?.key ??
      (name && (unaddressed.get(name) ?? (email ? undefined : addressed.get(name))))
    const key = found ?? own ?? (email ? `mail ${email.toLowerCase()} ${customer ?? ''}` : `row ${index}`)
    if (own !== undefined) made.set(own, key)
    if (one !== undefined) one.customer ??= customer
    else if (email) addresses.set(email.toLowerCase(), [...here, { key, customer }])
    if (name && email) {
      unaddressed.delete(name)
      addressed.set(name, key)
    } else if (name && found === undefined) unaddressed.set(name, key)
    return key
  })
}
