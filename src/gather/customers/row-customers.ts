import type { Context } from '#platform/context.ts'
import type { ImportField, ImportOrder, ImportRow } from '#platform/contributions.ts'
import { type Rejection, rejection, type Stored, textIn } from '#platform/tables/storing/store-rows.ts'
import { type CustomerReference, customersOfRows } from './references.ts'
import * as words from './words.ts'

/** How a row says whose it is. */
export const customerFields: readonly ImportField[] = [
  {
    name: 'customer',
    label: words.rowWords.customer,
    type: 'text',
    synonyms: 'customer id | account id | account_id | company id | 顧客ID | 顧客コード | 取引先コード | 企業ID'.split(
      ' | ',
    ),
  },
  {
    name: 'customer_name',
    label: words.rowWords.customerName,
    type: 'text',
    synonyms: 'customer | customer name | account name | company name | 顧客名 | 会社名 | 取引先名'.split(' | '),
  },
]

export function customerIn(row: ImportRow): Required<CustomerReference> | Rejection {
  const reference = { customer: textIn(row, 'customer'), customerName: textIn(row, 'customer_name') }
  return reference.customer === null && reference.customerName === null
    ? rejection('customer', words.rowWords.noCustomer)
    : reference
}

/** Writes the rows whose customer is there and rejects the others, each in its place. */
export async function writeKnown<Wish extends Required<CustomerReference>>(
  context: Context,
  wishes: readonly Wish[],
  order: ImportOrder,
  write: (known: readonly (Wish & { customer_id: string })[]) => Promise<readonly Stored[]>,
): Promise<Stored[]> {
  const customers = await customersOfRows(context, wishes, order)
  const known = wishes.flatMap((wish, index) => {
    const customer_id = customers[index]
    return customer_id === undefined ? [] : [{ ...wish, customer_id }]
  })
  const stored = (known.length === 0 ? [] : await write(known)).values()
  return wishes.map(({ customer, customerName }, index) =>
    customers[index] === undefined
      ? rejection('customer', words.customerMissing(customer ?? customerName ?? ''))
      : (stored.next().value ?? 'unchanged'),
  )
}
