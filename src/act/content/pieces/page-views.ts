import type { Context } from '#platform/context.ts'

/** What senders call the view of a page where they do not send it as one (`type: page`). */
const called = [
  'page',
  'page_view',
  'pageview',
  'page view',
  'page viewed',
  'viewed page',
  '$pageview',
  'ページ閲覧',
  'ページビュー',
]

/** So many names are asked for at most, as rules of segments take them. */
const mostNames = 100

/**
 * Under which names views of pages come in: events that were sent as pages, or are called as views of pages usually are, and whose
 * property `url` says which page it was. None where no source sends any.
 */
export async function pageViewNames({ facts }: Pick<Context, 'facts'>): Promise<string[]> {
  const rows = await facts.all<{ name: string }>(
    `SELECT name FROM events WHERE workspace_id = {workspace:UUID} AND (type = 'page' OR lowerUTF8(name) IN {called:Array(String)})
       AND JSONExtractString(properties, 'url') != '' GROUP BY name ORDER BY count() DESC, name LIMIT {most:UInt32}`,
    { called, most: mostNames },
  )
  return rows.map(({ name }) => name).sort()
}
