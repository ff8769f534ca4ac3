import type { Context } from '#platform/context.ts'
import type { ImportField, ImportOrder, ImportRow, Lost } from '#platform/contributions.ts'
import { type Rejection, rejection, type Stored, textIn, withLost } from '#platform/tables/storing/store-rows.ts'
import { normalName } from '../identity/normal-name.ts'
import { isNoId, isPlaceholder } from '../identity/placeholder.ts'
import * as words from '../words.ts'
import { type CustomerReference, customersOfRows } from './references.ts'
import { referenceSynonyms } from './synonyms.ts'

/** How a row says whose it is. */
export const customerFields: readonly ImportField[] = [
  {
    name: 'customer',
    label: words.rowWords.customer,
    type: 'text',
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
export function referenceIn(row: ImportRow): Required<Omit<CustomerReference, 'customerId'>> & CustomerReference {
  return {
    customer: idIn(row, 'customer'),
    customerName: nameIn(row, 'customer_name'),
    ...(row.customerId === undefined ? {} : { customerId: row.customerId }),
  }
}

export const noCustomer: Rejection = rejection('customer', words.rowWords.noCustomer)

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
  const unnamed = new Map<number, Lost>()
  const customers = await customersOfRows(context, wishes, order, { unnamed })
  const known = wishes.flatMap((wish, index) => {
    const customer_id = customers[index]
    return typeof customer_id === 'string' ? [{ ...wish, customer_id }] : []
  })
  const stored = (known.length === 0 ? [] : await write(known)).values()
  return customers.map((one, index) =>
    typeof one === 'string'
      ? withLost(stored.next().value ?? 'unchanged', [unnamed.get(index) ?? []].flat())
      : (one ?? noCustomer),
  )
}
