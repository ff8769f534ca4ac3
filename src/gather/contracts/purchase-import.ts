import type { Context } from '#platform/context.ts'
import type { Importable, ImportField, ImportOrder, ImportRow } from '#platform/contributions.ts'
import { instantIn, type Rejection, rejection, storeRows, textIn } from '#platform/tables/storing/store-rows.ts'
import { attributesIn } from '../attributes/attributes.ts'
import { customerFields, customerIn } from '../customers/customers.ts'
import { type RowOwner, writeWithPeople } from '../people/people.ts'
import * as bulk from './bulk-store.ts'
import { currencyIn } from './row-currency.ts'
import * as words from './words.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    synonyms: 'id | order id | purchase id | transaction id | 注文ID | 注文番号 | 購買ID | 取引ID'.split(' | '),
  },
  ...customerFields,
  {
    name: 'person',
    label: words.fieldNames.person,
    type: 'text',
    synonyms: 'user id | member id | 会員ID | 担当者ID'.split(' | '),
  },
  {
    name: 'product',
    label: words.fieldNames.product,
    type: 'text',
    synonyms: 'item | sku | product name | 商品 | 商品名 | 品目'.split(' | '),
  },
  {
    name: 'quantity',
    label: words.fieldNames.quantity,
    type: 'money',
    synonyms: 'qty | count | 数量 | 個数 | 点数'.split(' | '),
  },
  {
    name: 'amount',
    label: words.fieldNames.amount,
    type: 'money',
    required: true,
    synonyms: 'price | total | amount | sales | 金額 | 購入金額 | 売上'.split(' | '),
  },
  { name: 'currency', label: words.fieldNames.currency, type: 'text', synonyms: '通貨 | currency code'.split(' | ') },
  {
    name: 'purchased_at',
    label: words.fieldNames.purchasedAt,
    type: 'instant',
    required: true,
    synonyms: 'date | ordered at | order date | purchase date | 購入日 | 購入日時 | 注文日 | 売上日'.split(' | '),
  },
]

type Wish = Omit<bulk.BulkPurchase, 'customer_id' | 'person_id'> & RowOwner

export const purchasesImportable: Importable = {
  name: 'purchases',
  label: words.purchases,
  fields,
  store: (context, rows, order) =>
    storeRows<Wish>(rows, {
      read: (row) => purchaseIn(row, order, context),
      keyOf: ({ external_id }) => external_id,
      write: (wishes) =>
        writeWithPeople(context, wishes, order, (known) => bulk.upsertPurchases(context, order.source, known)),
    }),
}

/** Without an id of its own, a purchase is the same one where customer, product, time, quantity and amount are the same. */
function purchaseIn(row: ImportRow, order: ImportOrder, context: Context): Wish | Rejection {
  const whose = customerIn(row)
  if ('because' in whose) return whose
  const amount = textIn(row, 'amount')
  if (amount === null) return rejection('amount', words.noAmount)
  const purchased_at = instantIn(row, 'purchased_at')
  if (purchased_at === null) return rejection('purchased_at', words.noInstant)
  const currency = currencyIn(row, order, context)
  if (currency === undefined) return rejection('currency', words.notACurrency)
  const product = textIn(row, 'product')
  const quantity = textIn(row, 'quantity') ?? '1'
  const content = [whose.customer ?? whose.customerName, product ?? '', purchased_at.toISOString(), quantity, amount]
  return {
    ...whose,
    external_id: textIn(row, 'external_id') ?? content.join(' / '),
    person: textIn(row, 'person'),
    product,
    quantity,
    amount,
    currency,
    purchased_at,
    attributes: attributesIn(row),
  }
}
