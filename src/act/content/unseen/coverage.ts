import type { Context } from '#platform/context.ts'
import { conflict } from '#platform/errors.ts'
import { withheld } from '../../../gather/events/fields.ts'
import type { Rule } from '../../../see/segments/contract.ts'
import { compiledRule, countOfEach, createSegment, segment } from '../../../see/segments/segments.ts'
import type { Coverage, CoverageWish } from '../contract/coverage.ts'
import * as words from '../words.ts'
import { type Asking, askingOf } from './asking.ts'
import { keepSegment } from './group-store.ts'
import { unseenRule } from './viewed-rule.ts'

/** How many of those asked for saw none of each group, and none of any, counted in one statement. */
export async function coverage(context: Context, wish: CoverageWish): Promise<Coverage> {
  const asking = await checked(context, wish)
  const { among, groups } = asking
  if (!asking.known) {
    const [customers = 0] = await countOfEach(context, [among])
    const views = { known: false, because: words.noPageViews } as const
    return { asOf: context.now, customers, views, rows: [], none: null, neverSeen: null, withheld: 0 }
  }
  const unseen = asking.viewed.map((viewed) => unseenRule(among, [viewed]))
  const [of = 0, none = 0, neverSeen = 0, ...each] = await countOfEach(context, [
    among,
    asking.unseen,
    asking.neverSeen,
    ...unseen,
  ])
  return {
    asOf: context.now,
    customers: of,
    views: { known: true, names: [...asking.names], since: await firstView(context, asking.names) },
    rows: groups.map(({ id, name }, at) => ({ id, name, ...share(each[at] ?? 0, of) })),
    none: share(none, of),
    neverSeen,
    withheld: await withheldAmong(context, asking.unseen),
  }
}

/** With one digit after the point, and never 0 or 100 where that would claim nobody or everybody. */
function share(unseen: number, of: number) {
  const rounded = of === 0 ? null : Math.round((unseen / of) * 1000) / 10
  const percent = rounded === 100 && unseen < of ? 99.9 : rounded === 0 && unseen > 0 ? 0.1 : rounded
  return { unseen, of, percent }
}

/** How many of those who saw none have people who withdrew: what these view is counted nowhere, so nobody knows. */
async function withheldAmong(context: Context, unseen: Rule): Promise<number> {
  const { condition, parameters } = await compiledRule(context, unseen)
  const row = await context.facts.first<{ customers: number }>(
    `SELECT toUInt32(count()) AS customers FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${condition}
       AND id IN (SELECT customer_id FROM people FINAL WHERE workspace_id = {workspace:UUID} AND id IN (${withheld}))`,
    parameters,
  )
  return row?.customers ?? 0
}

async function firstView({ facts }: Context, names: readonly string[]): Promise<Date> {
  const row = await facts.first<{ at: string }>(
    `SELECT min(occurred_at) AS at FROM events WHERE workspace_id = {workspace:UUID} AND name IN {names:Array(String)}`,
    { names },
  )
  return new Date(row?.at ?? 0)
}

type Listed = CoverageWish & { readonly figure: 'none' | 'seen' | 'never seen' }

const nameOfLast = '(SELECT any(name) FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND id = {after:UUID})'

/** The customers behind a figure, by name. */
export async function customersBehind(context: Context, wish: Listed, after: string | undefined, limit: number) {
  const asking = await checked(context, wish)
  if (!asking.known) throw conflict(words.noPageViews)
  const rule = { none: asking.unseen, seen: asking.seen, 'never seen': asking.neverSeen }[wish.figure]
  const { condition, parameters } = await compiledRule(context, rule)
  const rows = await context.facts.all<{ id: string; name: string }>(
    `SELECT id, name FROM customers FINAL WHERE workspace_id = {workspace:UUID} AND ${condition}
       ${after === undefined ? '' : `AND (name, id) > (${nameOfLast}, {after:UUID})`} ORDER BY name, id LIMIT {limit:UInt32}`,
    { ...parameters, limit, ...(after !== undefined && { after }) },
  )
  const [total = 0] = await countOfEach(context, [rule])
  return { rows, total }
}

/** A segment of who saw none; it is found anew like every other, so that who views afterwards leaves it. */
export async function makeSegment(context: Context, { name, ...wish }: CoverageWish & { name: string }) {
  const asking = await checked(context, wish)
  if (!asking.known) throw conflict(words.noPageViews)
  const description = asking.groups.map((one) => one.name).join(' · ')
  const { id } = await createSegment(context, { name, description, rule: asking.unseen })
  await keepSegment(context, { segmentId: id, ...wish })
  return { segmentId: id, name }
}

async function checked(context: Context, wish: CoverageWish): Promise<Asking> {
  if (wish.among !== 'buyers' && wish.among !== 'everyone') await segment(context, wish.among)
  return askingOf(context, wish)
}
