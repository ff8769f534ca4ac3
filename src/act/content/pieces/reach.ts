import type { Context } from '#platform/context.ts'
import { stamp } from '#platform/stores/facts.ts'
import { mayCount } from '../../../gather/events/fields.ts'
import type { Reach } from '../contract/pieces.ts'
import * as words from '../words.ts'
import { pageViewNames } from './page-views.ts'

const withinDays = 365

/** A view is of a page whatever stands after `?` and `#`; a page with a query of its own is exactly that one. */
const withoutScheme = "replaceRegexpOne(JSONExtractString(properties, 'url'), '^https?://', '')"
const page = `replaceRegexpOne(${withoutScheme}, '/?([?#].*)?$', '')`
const pageWithQuery = `replaceRegexpOne(replaceRegexpOne(${withoutScheme}, '#.*$', ''), '/([?]|$)', '\\\\1')`

/** How often the pages were seen by people of our customers in the last 365 days, and by how many customers. */
export async function reachOf(
  context: Context,
  pieces: readonly { readonly id: string; readonly address: string }[],
): Promise<(id: string) => Reach> {
  if (pieces.length === 0) return () => ({ known: false, because: words.noPageViews })
  const names = await pageViewNames(context)
  if (names.length === 0) return () => ({ known: false, because: words.noPageViews })
  const rows = await context.facts.all<{ address: string; views: number; customers: number }>(
    `SELECT arrayJoin(arrayDistinct([${page}, ${pageWithQuery}])) AS address, toUInt32(count()) AS views,
       toUInt32(uniqExact(customer_id)) AS customers
     FROM events WHERE workspace_id = {workspace:UUID} AND name IN {names:Array(String)} AND ${mayCount}
       AND customer_id IN (SELECT id FROM customers FINAL WHERE workspace_id = {workspace:UUID})
       AND occurred_at > {now:DateTime64(3, 'UTC')} - toIntervalDay({days:UInt32})
     GROUP BY address HAVING address IN {addresses:Array(String)}`,
    { names, days: withinDays, now: stamp(context.now), addresses: pieces.map(({ address }) => address) },
  )
  const found = new Map(rows.map(({ address, ...rest }) => [address, rest]))
  const addresses = new Map(pieces.map(({ id, address }) => [id, address]))
  return (id) => ({ known: true, views: 0, customers: 0, ...found.get(addresses.get(id) ?? '') })
}
