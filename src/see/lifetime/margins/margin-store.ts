import type { Selectable } from 'kysely'
import { decimal, decimalText } from '#maths/money/decimal.ts'
import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import type { LifetimeMargins } from '#platform/stores/database.ts'
import type { Margin, MarginWish } from '../contract/margins.ts'
import type { Margins } from '../facts.ts'

/** Those of the workspace first, then by product; the latest day of each first. */
export async function page(context: Context, skip: number, limit: number): Promise<Margin[]> {
  const found = await rows(context)
    .orderBy('product', (order) => order.asc().nullsFirst())
    .orderBy('from_on', 'desc')
    .offset(skip)
    .limit(limit)
    .execute()
  return found.map(marginOf)
}

export async function find(context: Context, id: string): Promise<Margin | undefined> {
  const row = await rows(context).where('id', '=', id).executeTakeFirst()
  return row && marginOf(row)
}

/** Nothing where the same has a margin from that day on already. */
export async function insert({ db, workspace }: Context, wish: MarginWish): Promise<string | undefined> {
  const row = await db
    .insertInto('lifetime_margins')
    .values({ workspace_id: workspace.id, product: wish.product, from_on: wish.from, percent: wish.percent })
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

export async function update({ db, workspace, now }: Context, id: string, percent: string): Promise<void> {
  await db
    .updateTable('lifetime_margins')
    .set({ percent, updated_at: now })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove({ db, workspace }: Context, id: string): Promise<void> {
  await db.deleteFrom('lifetime_margins').where('workspace_id', '=', workspace.id).where('id', '=', id).execute()
}

/** All margins as the facts take them: in the order of their days, as parts of one. */
export async function inForce(context: Context): Promise<Margins> {
  const found = await rows(context).orderBy('from_on').orderBy('id').execute()
  return {
    products: found.map(({ product }) => product ?? ''),
    froms: found.map(({ from_on }) => dayNumber(from_on)),
    shares: found.map(({ percent }) => decimalText(decimal(percent, 'percent').div(100))),
  }
}

function rows({ db, workspace }: Context) {
  return db.selectFrom('lifetime_margins').selectAll().where('workspace_id', '=', workspace.id)
}

function marginOf({ id, product, from_on, percent, updated_at }: Selectable<LifetimeMargins>): Margin {
  return { id, product, from: from_on, percent, updatedAt: updated_at }
}
