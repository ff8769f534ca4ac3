import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { customerNames } from '../../../gather/customers/customers.ts'
import { renewalsFacts } from '../../revenue/revenue.ts'
import { type LinkName, type LinksWish, linkNames } from '../contract/links.ts'
import * as facts from '../links-facts.ts'
import { linksOf, type Tally } from '../rule/verdict.ts'

/** Whether satisfaction goes with staying here, and effort with leaving. */
export async function links(context: Context, wish: LinksWish) {
  const ready = await prepared(context, wish)
  const found = new Map<LinkName, readonly Tally[]>()
  for (const name of linkNames) found.set(name, await facts.tallies(context.facts, name, ready))
  const rows = linksOf(found)
  return { rows, tried: rows.filter(({ share }) => share.known).length }
}

type LinkedWish = LinksWish & { name: LinkName; happened?: 'yes' | 'no' | undefined; limit: number }

/** The customers behind one link; one more than asked for tells that there are more. */
export async function linked(context: Context, wish: LinkedWish, skip: number) {
  const ready = await prepared(context, wish)
  const did = wish.happened === undefined ? undefined : wish.happened === 'yes'
  const { rows, total } = await facts.customers(context.facts, wish.name, ready, did, { skip, limit: wish.limit + 1 })
  const names = await customerNames(
    context,
    rows.map(({ customerId }) => customerId),
  )
  return { rows: rows.map((row) => ({ ...row, name: names.get(row.customerId) ?? '' })), total }
}

/** Whoever is looked at has been for so many days that all of what follows is known. */
async function prepared(context: Context, { within }: LinksWish): Promise<facts.Ready> {
  const before = shiftDate(context.today, { days: -within })
  const renewals = await renewalsFacts(context, { from: shiftDate(before, { days: -730 }), to: context.today })
  return { renewals: renewals.sql, bound: { ...renewals.bound, before, within, zone: context.workspace.zone } }
}
