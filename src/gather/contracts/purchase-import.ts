import type { Importable, ImportField, ImportOrder, ImportRow, Lost } from '#platform/contributions.ts'
import {
  instantIn,
  type Rejection,
  rejection,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { attributesIn } from '../attributes/attributes.ts'
import {
  customerFields,
  customerIn,
  idIn,
  nameIn,
  recordIds,
  referenceIn,
  referenceKey,
  underFormerIds,
} from '../customers/customers.ts'
import { type RowOwner, writeWithPeople } from '../people/people.ts'
import * as bulk from './bulk-store.ts'
import { moneyIn } from './row-money.ts'
import * as words from './words.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    synonyms:
      'id | order id | purchase id | transaction id | 注文ID | 注文番号 | 購買ID | 取引ID | order | order no | order number | invoice no | invoice number | 伝票番号 | 受注番号 | 売上番号'.split(
        ' | ',
      ),
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
    synonyms: 'item | sku | product name | 商品 | 商品名 | 品目 | 品名 | description'.split(' | '),
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
    synonyms:
      'price | total | amount | sales | 金額 | 購入金額 | 売上 | order total | line total | dollar value | 売上金額 | 販売金額 | 注文金額 | 購入額 | 合計金額'.split(
        ' | ',
      ),
  },
  { name: 'currency', label: words.fieldNames.currency, type: 'text', synonyms: '通貨 | currency code'.split(' | ') },
  {
    name: 'purchased_at',
    label: words.fieldNames.purchasedAt,
    type: 'instant',
    required: true,
    synonyms:
      'date | ordered at | order date | purchase date | 購入日 | 購入日時 | 注文日 | 売上日 | invoice date | purchased on | 購買日 | 販売日 | 受注日 | 注文日時 | 取引日'.split(
        ' | ',
      ),
  },
]

type Wish = Omit<bulk.BulkPurchase, 'customer_id' | 'person_id'> &
  RowOwner & { readonly lost: readonly Lost[]; readonly former_id: string | null }

export const purchasesImportable: Importable = {
  name: 'purchases',
  label: words.purchases,
  fields,
  likeness: (row) => (idIn(row, 'external_id') === null ? saidBy(row).join('\n') : null),
  store: (context, rows, order) =>
    storeRows<Wish>(rows, {
      read: (row) => purchaseIn(row, order, context.workspace.currency),
      write: async (wishes) => {
        const stored = await writeWithPeople(context, wishes, order, async (known) => {
          const columns = known.map(
            ({ customer, customerName, customerId, person, email, personName, lost, ...one }) => one,
          )
          return bulk.upsertPurchases(
            context,
            order.source,
            await underFormerIds(context, 'purchases', order.source, columns),
          )
        })
        return stored.map((one, index) => withLost(one, wishes[index]?.lost ?? []))
      },
    }),
}

/** Without an id of its own, a purchase is the same one where customer, product, time, quantity and amount are the same. */
function saidBy(row: ImportRow): string[] {
  const at = instantIn(row, 'purchased_at')?.toISOString() ?? ''
  const quantity = textIn(row, 'quantity') ?? '1'
  return [referenceKey(referenceIn(row)), textIn(row, 'product') ?? '', at, quantity, textIn(row, 'amount') ?? '']
}

function purchaseIn(row: ImportRow, order: ImportOrder, currency: string): Wish | Rejection {
  const whose = customerIn(row)
  if ('because' in whose) return whose
  const purchased_at = instantIn(row, 'purchased_at')
  if (purchased_at === null) return rejection('purchased_at', words.noInstant)
  return {
    ...whose,
    ...moneyIn(row, 'amount', order, currency),
    ...recordIds(row, saidBy(row)),
    person: idIn(row, 'person'),
    email: null,
    personName: null,
    product: nameIn(row, 'product'),
    quantity: textIn(row, 'quantity'),
    purchased_at,
    attributes: attributesIn(row),
    cleared: row.cleared ?? [],
  }
}
