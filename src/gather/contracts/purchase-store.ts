import type { Selectable } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Purchases } from '#platform/stores/database.ts'
import { type Purchase, Tax } from './contract.ts'

export type PurchaseColumns = Partial<Omit<Selectable<Purchases>, 'workspace_id' | 'id' | 'created_at' | 'attributes'>>

/** The newest first, strictly before an instant (and a row of that instant). */
export async function page(
  context: Context,
  customerId: string,
  before: { at: Date; id: string } | undefined,
  limit: number,
): Promise<Purchase[]> {
  let query = rows(context)
    .where('customer_id', '=', customerId)
    .orderBy('purchased_at', 'desc')
    .orderBy('id', 'desc')
    .limit(limit)
  if (before !== undefined) {
    query = query.where((where) =>
      where.or([
        where('purchased_at', '<', before.at),
        where.and([where('purchased_at', '=', before.at), where('id', '<', before.id)]),
      ]),
    )
  }
  return (await query.execute()).map(purchaseOf)
}

export async function find(context: Context, id: string): Promise<Purchase | undefined> {
  const row = await rows(context).where('id', '=', id).executeTakeFirst()
  return row && purchaseOf(row)
}

export async function insert(
  context: Context,
  columns: PurchaseColumns & { customer_id: string; currency: string; purchased_at: Date },
): Promise<string> {
  const { id } = await context.db
    .insertInto('purchases')
    .values({ ...columns, workspace_id: context.workspace.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: PurchaseColumns): Promise<void> {
  await context.db
    .updateTable('purchases')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('purchases')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

function rows(context: Context) {
  return context.db.selectFrom('purchases').selectAll().where('workspace_id', '=', context.workspace.id)
}

function purchaseOf(row: Selectable<Purchases>): Purchase {
  return {
    id: row.id,
    customerId: row.customer_id,
    personId: row.person_id,
    source: row.source,
    externalId: row.external_id,
    product: row.product,
    quantity: row.quantity,
    amount: row.amount,
    currency: row.currency,
    tax: Tax.parse(row.tax),
    taxRate: row.tax_rate,
    purchasedAt: row.purchased_at,
    attributes: Object(row.attributes),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}
