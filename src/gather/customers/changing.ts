import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { Problem } from '#platform/errors.ts'
import { givenOrBlank } from '#platform/given.ts'
import type { Text } from '#platform/wording/words.ts'
import { type Address, addressColumns } from '../addresses/addresses.ts'
import { checkedAttributes } from '../attributes/attributes.ts'
import type { Attributes } from '../attributes/contract.ts'
import type { CustomerWish } from './contract.ts'
import { checkedDomain, checkedNumber } from './identity/identity.ts'
import { bareName, normalName } from './identity/normal-name.ts'
import * as bulk from './importing/bulk-store.ts'
import * as words from './words.ts'

/** What a wish writes on the record itself; what cannot be is refused at its field. */
export function columnsFor(wish: Omit<CustomerWish, 'attributes' | 'parentId'>, before: Address) {
  return {
    ...givenOrBlank('name', wish.name),
    ...(wish.name === undefined ? {} : formsOf(wish.name)),
    ...givenOrBlank('kind', wish.kind),
    ...givenOrBlank('stage', wish.stage),
    ...givenOrBlank('corporate_number', wish.corporateNumber && checkedNumber(wish.corporateNumber)),
    ...givenOrBlank('industry', wish.industry),
    ...givenOrBlank('country', wish.country),
    ...givenOrBlank('domain', wish.domain && checkedDomain(wish.domain)),
    ...addressColumns(before, wish),
    ...givenOrBlank('approval_lead_days', wish.approvalLeadDays),
    ...givenOrBlank('since_on', wish.sinceOn),
    ...givenOrBlank('left_on', wish.leftOn),
    ...givenOrBlank('named_owner', wish.namedOwner),
  }
}

/** A name as it is found. */
export function formsOf(name: string): { normal_name: string; bare_name: string } {
  return { normal_name: normalName(name), bare_name: bareName(name) }
}

export type ManyChanged = { readonly changed: ReadonlySet<string>; readonly refused: ReadonlyMap<string, Text> }
/** What many customers may be changed in at once; their parents and named owners are set one by one. */
type ManyWish = Omit<CustomerWish, 'parentId' | 'namedOwner'>

/**
 * Changes thousands of customers in one statement, each as it would be alone: what one of them cannot be is refused for it, with the
 * reason. Those who are already so are in neither answer. A trial says the same and writes nothing. Announces nothing: the caller
 * says it once.
 */
export async function changeMany(
  context: Context,
  wishes: ReadonlyMap<string, ManyWish>,
  { isTrial = false }: { isTrial?: boolean } = {},
): Promise<ManyChanged> {
  const refused = new Map<string, Text>()
  const rows: bulk.BulkCustomer[] = []
  const attributesOf = inTurn(context)
  const before = new Map((await present(context, [...wishes.keys()], isTrial)).map((one) => [one.id, one]))
  for (const [id, { attributes = {}, ...wish }] of wishes) {
    const one = before.get(id)
    if (one === undefined || one.isMerged) {
      refused.set(id, one === undefined ? words.gone : words.wasMerged)
      continue
    }
    try {
      rows.push(rowOf(id, columnsFor(wish, one), await attributesOf(attributes)))
    } catch (problem) {
      if (!(problem instanceof Problem)) throw problem
      refused.set(id, problem.text)
    }
  }
  return { changed: await (isTrial ? bulk.differing : bulk.change)(context, rows), refused }
}

/** The same attributes for many are looked up once. */
function inTurn(context: Context): (given: Attributes) => Promise<Attributes> {
  const known = new Map<string, Promise<Attributes>>()
  return (given) => {
    const key = JSON.stringify(given)
    const checked = known.get(key) ?? checkedAttributes(context, 'customer', given)
    known.set(key, checked)
    return checked
  }
}

function rowOf(id: string, columns: Readonly<Record<string, unknown>>, attributes: Attributes): bulk.BulkCustomer {
  const cleared = Object.entries(columns).flatMap(([column, value]) => (value === null ? [column] : []))
  const postal = columns.postal_code
  return { ...columns, ...(postal ? { postal_written: String(postal) } : {}), id, attributes, cleared }
}

type Present = Address & { readonly id: string; readonly isMerged: boolean }

/** As they are, and as they stay until this transaction ends where it is no trial. */
async function present({ db, workspace }: Context, ids: readonly string[], isTrial: boolean): Promise<Present[]> {
  const { rows } = await sql<Present>`
    SELECT id, merged_into IS NOT NULL AS "isMerged", country, postal_code AS "postalCode", prefecture,
           municipality_code AS "municipalityCode", address
    FROM customers WHERE workspace_id = ${workspace.id} AND id = ANY (${ids}::uuid[])
    ORDER BY id ${isTrial ? sql`` : sql`FOR NO KEY UPDATE`}`.execute(db)
  return rows
}
