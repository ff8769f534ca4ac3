import type { Context } from '#platform/context.ts'
import type { Lost } from '#platform/furnishing/contributions.ts'
import { holdCreation, newIds } from '#platform/tables/storing/creation.ts'
import { contradicting, distinct, mergedRows, present } from '#platform/tables/storing/merged-rows.ts'
import { type Outcome, outcomesById } from '#platform/tables/storing/outcomes.ts'
import { type Rejection, rejection } from '#platform/tables/storing/store-rows.ts'
import { inTurn } from '#platform/work/breaks.ts'
import type { WrittenAddress } from '../../addresses/addresses.ts'
import type { AttributeValue } from '../../attributes/attributes.ts'
import type { Kind, Stage } from '../contract.ts'
import { corporateNumber } from '../identity/corporate-number.ts'
import { byExternalId, domainOf } from '../identity/identity.ts'
import { bareName, normalName } from '../identity/normal-name.ts'
import * as owners from '../looking-after/owners-store.ts'
import { normalNamesOf } from '../names/other-names-store.ts'
import * as words from '../words.ts'
import * as bulk from './bulk-store.ts'
import * as absorbed from './known-again/absorbed-store.ts'
import { type Candidate, type Nameless, type Recognition, recogniser } from './recognition.ts'
import { meantBeforeMerging, namesLeft, withName } from './spoken-names.ts'
import { ownerKept } from './words.ts'

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
  readonly where?: (WrittenAddress & { readonly approval_lead_days: number | null }) | undefined
  readonly sinceOn?: string | null | undefined
  readonly leftOn?: string | null | undefined
  readonly ownerId?: string | null | undefined
  /** An owner who is no member, as written. */
  readonly namedOwner?: string | null | undefined
  readonly attributes?: Readonly<Record<string, AttributeValue>> | undefined
  /** Columns that are emptied. */
  readonly cleared?: readonly string[] | undefined
}

export type Upserted = {
  readonly id: string
  readonly outcome: Outcome
  readonly lost?: readonly Lost[]
  /** The customer that the row is about where others were merged into this one: it, or one of them. */
  readonly formerId?: string
}

/** Creates and changes customers that each bear an id of their source, so that none of them is uncertain. */
export async function upsertCustomers(
  context: Context,
  rows: readonly (CustomerRow & { readonly externalId: string })[],
  source: string,
): Promise<Upserted[]> {
  return (await upsertRows(context, rows, source)).flatMap((one) => ('because' in one ? [] : [one]))
}

/** Creates and changes thousands of customers in a few statements; answers in the order of the rows. Announces nothing: the caller says it once. */
export async function upsertRows(
  context: Context,
  rows: readonly CustomerRow[],
  source: string,
  nameless: Nameless = 'called by its id',
): Promise<(Upserted | Rejection)[]> {
  const read = await inTurn(rows, wishOf)
  let recognition = await identify(context, read, source, nameless)
  if (recognition.some((one) => 'candidate' in one && one.candidate.id === null)) {
    await holdCreation(context, 'customers')
    recognition = await identify(context, read, source, nameless)
  }
  const certain = read.filter((_, index) => 'candidate' in (recognition[index] ?? {}))
  const { ids, created } = await withIds(context, recognition)
  const known = ids.filter((id) => !created.has(id))
  const before = {
    names: await bulk.namesOf(context, [...new Set(known)]),
    ...(await absorbed.beforeMerging(context, source, known, distinct(certain.map(({ externalId }) => externalId)))),
    otherwise: await normalNamesOf(context, [...new Set(known)]),
  }
  const left = namesLeft(certain, ids, before)
  const spoken = certain.map((wish, index) => (left.has(index) ? { ...wish, ...named(undefined) } : wish))
  const written = await write(context, spoken, ids, created, source)
  const meant = meantBeforeMerging(certain, ids, before)
  const answers = written.map((one, index) => withName(one, left.get(index), meant[index] ?? null)).values()
  return recognition.map((one) =>
    'refused' in one
      ? rejection('name', one.refused, one.among.flatMap(onRecord))
      : (answers.next().value ?? rejection(null, words.nameless)),
  )
}

async function write(
  context: Context,
  wished: readonly Wish[],
  ids: readonly string[],
  created: ReadonlySet<string>,
  source: string,
): Promise<Upserted[]> {
  const merged = mergedRows(wished, ids)
  const isNew = ({ id }: { id: string }) => created.has(id)
  await bulk.insert(
    context,
    merged.filter(isNew).map((one) => ({
      ...one,
      name: one.name ?? one.externalId ?? '?',
      normal_name: one.normal_name ?? normalName(one.externalId ?? ''),
      bare_name: one.bare_name ?? bareName(one.externalId ?? ''),
    })),
  )
  const changed = await bulk.change(
    context,
    merged.filter((one) => !isNew(one)),
  )
  const linked = await bulk.link(
    context,
    source,
    merged.flatMap(({ id, externalId }) => (externalId ? [{ id, external_id: externalId }] : [])),
  )
  const owned = await owners.own(
    context,
    merged.flatMap(({ id, ownerId }) => (ownerId ? [{ id, member_id: ownerId }] : [])),
  )
  const unowned = await owners.release(
    context,
    merged.flatMap(({ id, cleared }) => (cleared.includes('owner') ? [id] : [])),
  )
  const { named, keptBy } = await owners.name(
    context,
    merged.flatMap(({ id, namedOwner, ownerId }) => (namedOwner && !ownerId ? [{ id, named: namedOwner }] : [])),
  )
  const touched = changed.union(linked).union(owned).union(named).union(unowned)
  const outcomes = outcomesById(ids, created, touched, contradicting(wished, ids))
  return inTurn(ids, (id, index) => {
    const owner = wished[index]?.namedOwner ? keptBy.get(id) : undefined
    const lost: Lost[] =
      owner === undefined ? [] : [{ column: 'owner_email', because: ownerKept(wished[index]?.namedOwner ?? '', owner) }]
    return { id, outcome: outcomes[index] ?? 'unchanged', lost }
  })
}

type Wish = Omit<bulk.BulkCustomer, 'id'> & {
  readonly externalId: string | undefined
  readonly ownerId: string | undefined
  readonly namedOwner: string | undefined
}

function wishOf(row: CustomerRow): Wish {
  const name = row.name?.trim() || undefined
  return {
    externalId: row.externalId?.trim() || undefined,
    ownerId: row.ownerId ?? undefined,
    namedOwner: row.namedOwner?.trim() || undefined,
    ...named(name),
    kind: row.kind,
    stage: row.stage,
    industry: row.industry || null,
    country: row.country || null,
    domain: row.domain ? domainOf(row.domain) : null,
    corporate_number: row.corporateNumber ? corporateNumber(row.corporateNumber) : null,
    ...row.where,
    since_on: row.sinceOn,
    left_on: row.leftOn,
    attributes: present(row.attributes ?? {}),
    cleared: row.cleared ?? [],
  }
}

function named(name: string | undefined) {
  return name === undefined
    ? { name, normal_name: undefined, bare_name: undefined }
    : { name, normal_name: normalName(name), bare_name: bareName(name) }
}

async function identify(
  context: Context,
  wished: readonly Wish[],
  source: string,
  nameless: Nameless,
): Promise<Recognition[]> {
  const without = wished.filter(({ externalId }) => externalId === undefined)
  const recognised = recogniser(source, nameless, {
    ids: byExternalId(await bulk.namedByExternalIds(context, distinct(wished.map(({ externalId }) => externalId)))),
    byNumber: await absorbed.knownBy(context, 'corporate_number', distinct(without.map((one) => one.corporate_number))),
    byName: await absorbed.knownBy(context, 'normal_name', distinct(without.map((one) => one.normal_name))),
  })
  return inTurn(wished, recognised)
}

async function withIds(context: Context, recognition: readonly Recognition[]) {
  const candidates = recognition.flatMap((one) => ('candidate' in one ? [one.candidate] : []))
  const missing = [...new Set(candidates.filter(({ id }) => id === null))]
  const fresh = await newIds(context, missing.length)
  const made = new Map(missing.map((candidate, index) => [candidate, fresh[index] ?? '']))
  return { ids: candidates.map((candidate) => candidate.id ?? made.get(candidate) ?? ''), created: new Set(fresh) }
}

/** An earlier row of the same file may make one of them: that one has no page yet. */
const onRecord = ({ id, name }: Candidate) => (id === null ? [] : [{ id, name }])
