import type { Context } from '#platform/context.ts'
import { holdCreation, newIds } from '#platform/tables/storing/creation.ts'
import { contradicting, distinct, mergedRows, present } from '#platform/tables/storing/merged-rows.ts'
import { type Outcome, outcomesById } from '#platform/tables/storing/outcomes.ts'
import type { AttributeValue } from '../attributes/attributes.ts'
import * as bulk from './bulk-store.ts'
import { normalName } from './company-name.ts'
import type { Kind, Stage } from './contract.ts'
import { corporateNumber } from './corporate-number.ts'
import { byExternalId, domainOf, recognised } from './identity.ts'

/** A customer as files and events bring it; what is left out or `null` stays as it is. Without an external id it is known by its corporate number or name. */
export type CustomerRow = {
  readonly externalId?: string | null | undefined
  readonly name?: string | null | undefined
  readonly kind?: Kind | null | undefined
  readonly stage?: Stage | null | undefined
  readonly industry?: string | null | undefined
  readonly country?: string | null | undefined
  readonly domain?: string | null | undefined
  readonly corporateNumber?: string | null | undefined
  readonly sinceOn?: string | null | undefined
  readonly leftOn?: string | null | undefined
  readonly ownerId?: string | null | undefined
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined
}

export type Upserted = { readonly id: string; readonly outcome: Outcome }

/** Creates and changes thousands of customers in a few statements; answers in the order of the rows. Announces nothing: the caller says it once. */
export async function upsertCustomers(
  context: Context,
  rows: readonly CustomerRow[],
  source: string,
): Promise<Upserted[]> {
  const wished = rows.map(wishOf)
  let identified = await identify(context, wished, source)
  if (identified.includes(undefined)) {
    await holdCreation(context, 'customers')
    identified = await identify(context, wished, source)
  }
  const { ids, created } = await withNewIds(context, wished, identified)
  const merged = mergedRows(wished, ids)
  await bulk.insert(
    context,
    merged
      .filter(({ id }) => created.has(id))
      .map((one) => ({
        ...one,
        name: one.name ?? one.externalId ?? '?',
        normal_name: one.normal_name ?? normalName(one.externalId ?? ''),
      })),
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
  const owned = await bulk.own(
    context,
    merged.flatMap(({ id, ownerId }) => (ownerId ? [{ id, member_id: ownerId }] : [])),
  )
  const outcomes = outcomesById(ids, created, changed.union(linked).union(owned), contradicting(wished, ids))
  return ids.map((id, index) => ({ id, outcome: outcomes[index] ?? 'unchanged' }))
}

type Wish = Omit<bulk.BulkCustomer, 'id'> & {
  readonly externalId: string | undefined
  readonly ownerId: string | undefined
}

function wishOf(row: CustomerRow): Wish {
  const name = row.name?.trim() || undefined
  return {
    externalId: row.externalId?.trim() || undefined,
    ownerId: row.ownerId ?? undefined,
    name,
    normal_name: name === undefined ? undefined : normalName(name),
    kind: row.kind,
    stage: row.stage,
    industry: row.industry || null,
    country: row.country || null,
    domain: row.domain ? domainOf(row.domain) : null,
    corporate_number: row.corporateNumber ? corporateNumber(row.corporateNumber) : null,
    since_on: row.sinceOn,
    left_on: row.leftOn,
    attributes: present(row.attributes ?? {}),
  }
}

async function identify(context: Context, wished: readonly Wish[], source: string): Promise<(string | undefined)[]> {
  const known = byExternalId(await bulk.byExternalIds(context, distinct(wished.map(({ externalId }) => externalId))))
  const nameless = wished.filter(({ externalId }) => externalId === undefined)
  const numbers = await bulk.byColumn(
    context,
    'corporate_number',
    distinct(nameless.map((one) => one.corporate_number)),
  )
  const names = await bulk.byColumn(context, 'normal_name', distinct(nameless.map((one) => one.normal_name)))
  const byNumber = new Map(numbers.map((one) => [one.value, one.id]))
  const byName = new Map(names.map((one) => [one.value, one]))
  return wished.map(({ externalId, corporate_number, normal_name }) => {
    if (externalId !== undefined) return recognised(known.get(externalId) ?? [], source, externalId, normal_name)
    const namesakes = byName.get(normal_name ?? '')
    return corporate_number ? (byNumber.get(corporate_number) ?? namesakes?.unnumbered ?? undefined) : namesakes?.id
  })
}

async function withNewIds(context: Context, wished: readonly Wish[], identified: readonly (string | undefined)[]) {
  const makers = makersOf(wished, identified)
  const missing = [...new Set(makers)].filter((maker) => maker !== undefined)
  const fresh = await newIds(context, missing.length)
  const ids = new Map(missing.map((maker, index) => [maker, fresh[index] ?? '']))
  return {
    ids: identified.map((id, index) => id ?? (makers[index] && ids.get(makers[index])) ?? ''),
    created: new Set(fresh),
  }
}

type Maker = { number: string | null }

/**
 * Which row made the customer that each row of nobody known means, as if each came by itself: by what it says it meets whom
 * an earlier one made. Of two corporate numbers one name makes no one customer.
 */
function makersOf(wished: readonly Wish[], identified: readonly (string | undefined)[]): (Maker | undefined)[] {
  const byKey = new Map<string, Maker>()
  const byName = new Map<string, Maker[]>()
  return wished.map(({ externalId, corporate_number: number, normal_name: name = '' }, index) => {
    if (identified[index] !== undefined) return undefined
    const namesakes = byName.get(name) ?? []
    const key = externalId !== undefined ? `id ${externalId}` : number ? `number ${number}` : `row ${index}`
    const namesake = number ? namesakes.find((one) => one.number === null) : namesakes[0]
    const maker = byKey.get(key) ?? (externalId === undefined ? namesake : undefined) ?? { number: null }
    maker.number ??= number ?? null
    byKey.set(key, maker)
    if (number && !byKey.has(`number ${number}`)) byKey.set(`number ${number}`, maker)
    if (name !== '' && !namesakes.includes(maker)) byName.set(name, [...namesakes, maker])
    return maker
  })
}
