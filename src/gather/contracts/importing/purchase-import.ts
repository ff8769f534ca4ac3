import type { Importable, ImportField, ImportOrder, ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import {
  instantIn,
  type Rejection,
  rejection,
  storeRows,
  textIn,
  withLost,
} from '#platform/tables/storing/store-rows.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { attributesIn } from '../../attributes/attributes.ts'
import {
  customerFields,
  idIn,
  isNamed,
  nameIn,
  noCustomer,
  recordIds,
  referenceIn,
  referenceKey,
  refusedFor,
  underFormerIds,
  writeNeeded,
} from '../../customers/customers.ts'
import { type RowOwner, writeWithPeople } from '../../people/people.ts'
import * as words from '../words.ts'
import * as bulk from './bulk-store.ts'
import { moneyIn } from './row-money.ts'
import { purchaseSynonyms } from './synonyms.ts'

const fields: readonly ImportField[] = [
  {
    name: 'external_id',
    label: words.fieldNames.externalId,
    type: 'text',
    longest: lengths.id,
    synonyms: purchaseSynonyms.external_id,
  },
  ...customerFields,
  {
    name: 'person',
    label: words.fieldNames.person,
    type: 'text',
    longest: lengths.address,
    synonyms: purchaseSynonyms.person,
  },
  {
    name: 'product',
    label: words.fieldNames.product,
    type: 'text',
    synonyms: purchaseSynonyms.product,
  },
  {
    name: 'quantity',
    label: words.fieldNames.quantity,
    type: 'money',
    synonyms: purchaseSynonyms.quantity,
  },
  {
    name: 'amount',
    label: words.fieldNames.amount,
    type: 'money',
    synonyms: purchaseSynonyms.amount,
  },
  { name: 'currency', label: words.fieldNames.currency, type: 'text', synonyms: purchaseSynonyms.currency },
  {
    name: 'purchased_at',
    label: words.fieldNames.purchasedAt,
    type: 'instant',
    required: true,
    unlessKnownBy: ['external_id'],
    synonyms: purchaseSynonyms.purchased_at,
  },
]

type Wish = Omit<bulk.BulkPurchase, 'customer_id' | 'person_id'> &
  RowOwner & { readonly lost: readonly Lost[]; readonly former_id: string | null; readonly lacks: Rejection | null }

export const purchasesImportable: Importable = {
  name: 'purchases',
  label: words.purchases,
  fields,
  likeness: (row) => (idIn(row, 'external_id') === null ? saidBy(row).join('\n') : null),
  store: (context, rows, order) =>
    storeRows<Wish>(rows, {
      read: (row) => purchaseIn(row, order, context.workspace.currency),
      write: async (wishes) => {
        const where = { table: 'purchases', source: order.source } as const
        const stored = await writeNeeded(context, where, wishes, (needed) =>
          writeWithPeople(context, needed, order, async (known) => {
            const columns = known.map(
              ({ customer, customerName, customerId, person, email, personName, lost, lacks, ...one }) => one,
            )
            return bulk.upsertPurchases(
              context,
              order.source,
              await underFormerIds(context, 'purchases', order.source, columns),
            )
          }),
        )
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
  const whose = referenceIn(row)
  const purchased_at = instantIn(row, 'purchased_at')
  const day = purchased_at === null ? rejection('purchased_at', words.noInstant) : null
  const lacks = isNamed(whose) ? day : noCustomer
  const refused = refusedFor(row, lacks)
  if (refused !== null) return refused
  return {
    ...whose,
    ...moneyIn(row, 'amount', order, currency),
    ...recordIds(row, saidBy(row)),
    lacks,
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
