import type { Context } from '#platform/context.ts'
import type { ImportField, ImportOrder, ImportRow } from '#platform/furnishing/contributions.ts'
import { type Rejection, rejection, type Stored, textIn, withNoted } from '#platform/tables/storing/store-rows.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { isNoId, isPlaceholder } from '../identity/identity.ts'
import { normalName } from '../identity/normal-name.ts'
import * as words from '../words.ts'
import { type CustomerReference, settledCustomers } from './references.ts'
import { referenceSynonyms } from './synonyms.ts'

/** How a row says whose it is. */
export const customerFields: readonly ImportField[] = [
  {
    name: 'customer',
    label: words.rowWords.customer,
    type: 'text',
    longest: lengths.id,
    synonyms: referenceSynonyms.customer,
  },
  {
    name: 'customer_name',
    label: words.rowWords.customerName,
    type: 'text',
    synonyms: referenceSynonyms.customer_name,
  },
]

/** An id as a cell bears it; `null` where it only stands for none. */
export function idIn(row: ImportRow, field: string): string | null {
  const text = textIn(row, field)
  return text === null || isNoId(text) ? null : text
}

/** A name as a cell bears it; `null` where it only stands for none. */
export function nameIn(row: ImportRow, field: string): string | null {
  const text = textIn(row, field)
  return text === null || isPlaceholder(text, field) ? null : text
}

/** What a row says of its customer, which may be nothing. */
export function referenceIn(
  row: ImportRow,
): Required<Pick<CustomerReference, 'customer' | 'customerName'>> & CustomerReference {
  const customer = idIn(row, 'customer')
  const customerName = nameIn(row, 'customer_name')
  if (row.customerId !== undefined) return { customer, customerName, customerId: row.customerId }
  return { customer, customerName, ...(customer === null && customerName !== null && { addresses: addressesIn(row) }) }
}

export const noCustomer: Rejection = rejection('customer', words.rowWords.noCustomer)
/** Whatever stands in a row as an e-mail address, in the columns that are kept besides too. */
function addressesIn({ values, extra }: ImportRow): string[] {
  return [...Object.values(values), ...Object.values(extra)].flatMap((value) =>
    typeof value === 'string' && value.length <= longestAddress && value.includes('@')
      ? (anAddress.exec(value.normalize('NFKC').trim()) ?? [])
      : [],
  )
}

const longestAddress = 320
const anAddress = /^[^\s@<>]+@[^\s@<>]+\.[^\s@<>]+$/

export function isNamed({ customer, customerName, customerId }: CustomerReference): boolean {
  return Boolean(customerId ?? customer ?? customerName)
}

/** Whose a row is, in the text by which a record without an id is known again: however the name is spelled. */
export function referenceKey({ customer, customerName, customerId }: CustomerReference): string {
  return customerId ?? customer ?? normalName(customerName ?? '')
}

/** Writes the rows whose customer is there and rejects the others, each in its place. */
export async function writeKnown<Wish extends CustomerReference>(
  context: Context,
  wishes: readonly Wish[],
  order: ImportOrder,
  write: (known: readonly (Wish & { customer_id: string })[]) => Promise<readonly Stored[]>,
): Promise<Stored[]> {
  const settled = await settledCustomers(context, wishes, order)
  const known = wishes.flatMap((wish, index) => {
    const customer_id = settled[index]?.customer
    return typeof customer_id === 'string' ? [{ ...wish, customer_id }] : []
  })
  const stored = (known.length === 0 ? [] : await write(known)).values()
  return settled.map(({ customer, noted }) =>
    typeof customer === 'string' ? withNoted(stored.next().value ?? 'unchanged', noted) : (customer ?? noCustomer),
  )
}
