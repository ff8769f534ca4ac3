import { type Selectable, sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import type { ContentLinks } from '#platform/stores/database.ts'
import { type Link, linkStates } from './link-state.ts'

const Said = z.object({ en: z.string(), ja: z.string() }).nullable().catch(null)

type Row = {
  [Column in keyof Omit<Selectable<ContentLinks>, 'workspace_id' | 'id'>]: Selectable<ContentLinks>[Column] | null
}

/** What is on record of the looks at a piece; `null` where nobody has looked yet. */
export function linkOf(row: Row): Link | null {
  const state = linkStates.find((one) => one === row.state)
  if (state === undefined || state === 'unchecked' || row.checked_at === null) return null
  return {
    state,
    status: row.status,
    because: Said.parse(row.because),
    movedTo: row.moved_to,
    checkedAt: row.checked_at,
    failingSince: row.failing_since,
    failures: row.failures ?? 0,
    deadSince: row.dead_since,
  }
}

export type ToCheck = { readonly id: string; readonly url: string; readonly link: Link | null }

/** Pieces of the library that were not looked at since an instant, those first that waited longest; `after` are done. */
export async function toCheck(
  context: Context,
  { ids, before, after, limit }: { ids?: readonly string[] | undefined; before: Date; after: string; limit: number },
): Promise<ToCheck[]> {
  let query = context.db
    .selectFrom('content_pieces as p')
    .leftJoin('content_links as l', (join) =>
      join.onRef('l.workspace_id', '=', 'p.workspace_id').onRef('l.id', '=', 'p.id'),
    )
    .select(['p.id', 'p.url', 'l.state', 'l.status', 'l.because', 'l.moved_to', 'l.checked_at'])
    .select(['l.failing_since', 'l.failures', 'l.dead_since'])
    .where('p.workspace_id', '=', context.workspace.id)
    .where('p.archived_at', 'is', null)
    .where('p.id', '>', after)
    .where(sql<boolean>`(l.checked_at IS NULL OR l.checked_at < ${before}::timestamptz)`)
    .orderBy('p.id')
    .limit(limit)
  if (ids !== undefined) query = query.where('p.id', 'in', ids)
  return (await query.execute()).map(({ id, url, ...row }) => ({ id, url, link: linkOf(row) }))
}

/** Keeps what a look said; of a piece whose address was changed meanwhile it says nothing. */
export async function keepLink(context: Context, { id, url }: ToCheck, link: Link): Promise<void> {
  const columns = {
    state: link.state,
    status: link.status,
    because: link.because === null ? null : JSON.stringify(link.because),
    moved_to: link.movedTo,
    checked_at: link.checkedAt,
    failing_since: link.failingSince,
    failures: link.failures,
    dead_since: link.deadSince,
  }
  await context.db
    .insertInto('content_links')
    .columns(['workspace_id', 'id', ...(Object.keys(columns) as (keyof typeof columns)[])])
    .expression((eb) =>
      eb
        .selectFrom('content_pieces')
        .select([
          'workspace_id',
          'id',
          sql<string>`${columns.state}::text`.as('state'),
          sql<number>`${columns.status}::integer`.as('status'),
          sql<string>`${columns.because}::jsonb`.as('because'),
          sql<string>`${columns.moved_to}::text`.as('moved_to'),
          sql<Date>`${columns.checked_at}::timestamptz`.as('checked_at'),
          sql<Date>`${columns.failing_since}::timestamptz`.as('failing_since'),
          sql<number>`${columns.failures}::integer`.as('failures'),
          sql<Date>`${columns.dead_since}::timestamptz`.as('dead_since'),
        ])
        .where('workspace_id', '=', context.workspace.id)
        .where('id', '=', id)
        .where('url', '=', url),
    )
    .onConflict((conflict) => conflict.columns(['workspace_id', 'id']).doUpdateSet(columns))
    .execute()
}

/** Another address was never looked at. */
export async function forgetLink(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('content_links')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}
