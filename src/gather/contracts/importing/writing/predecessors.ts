import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Lost } from '#platform/furnishing/contributions.ts'
import { left } from '../../words/terms.ts'
import type { SaidContract } from './write-contracts.ts'

type Waiting = { id: string; external_id: string; renews_number: string; predecessor_id: string | null }
type Told = { readonly lost: readonly Lost[]; readonly noted: readonly Lost[] }

/**
 * Links contracts to the ones that they renew, by the number under which a file calls those, as soon as both are on record: also those
 * that have waited for one that this file brings. A link that would close a circle is left out.
 */
export async function linkPredecessors(
  context: Context,
  source: string,
  said: readonly SaidContract[],
): Promise<readonly (Told | undefined)[]> {
  const ids = [...new Set(said.map(({ external_id }) => external_id))]
  const waiting = await waitingFor(context, source, ids)
  if (waiting.length === 0) return []
  const links = await linksAmong(context, waiting)
  const made: { id: string; renews: string }[] = []
  const circles = new Set<string>()
  for (const { id, external_id, predecessor_id: renews } of waiting) {
    if (renews === null) continue
    if (renews === id || leadsTo(links, renews, id)) circles.add(external_id)
    else {
      links.set(id, renews)
      made.push({ id, renews })
    }
  }
  await link(context, made)
  const open = new Set(waiting.flatMap((one) => (one.predecessor_id === null ? [one.external_id] : [])))
  return said.map(({ external_id, renews_number }) => {
    if (renews_number === null) return undefined
    const lost = circles.has(external_id) ? [{ column: 'renews_number', because: left.circle(renews_number) }] : []
    const noted = open.has(external_id) ? [{ column: 'renews_number', because: left.noPredecessor(renews_number) }] : []
    return { lost, noted }
  })
}

/** The contracts of this file that name a predecessor, and those on record that wait for one of this file. */
async function waitingFor({ db, workspace }: Context, source: string, ids: readonly string[]): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    SELECT c.id, c.external_id, c.renews_number, p.id AS predecessor_id
    FROM contracts c
    LEFT JOIN contracts p ON p.workspace_id = c.workspace_id AND p.source = c.source AND p.external_id = c.renews_number
      AND p.customer_id = c.customer_id
    WHERE c.workspace_id = ${workspace.id} AND c.source = ${source} AND c.renews_number IS NOT NULL
      AND (c.renews_id IS NULL OR c.renews_id IS DISTINCT FROM p.id)
      AND (c.external_id = ANY (${ids}::text[]) OR c.renews_number = ANY (${ids}::text[]))
    ORDER BY c.starts_on, c.id`.execute(db)
  return rows
}

/** Which contract renews which among the customers of these. */
async function linksAmong({ db, workspace }: Context, waiting: readonly Waiting[]): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; renews_id: string }>`
    SELECT id, renews_id FROM contracts WHERE workspace_id = ${workspace.id} AND renews_id IS NOT NULL AND customer_id IN (
      SELECT customer_id FROM contracts WHERE workspace_id = ${workspace.id} AND id = ANY (${waiting.map(({ id }) => id)}::uuid[]))`.execute(
    db,
  )
  return new Map(rows.map(({ id, renews_id }) => [id, renews_id]))
}

function leadsTo(links: ReadonlyMap<string, string>, from: string, sought: string): boolean {
  const seen = new Set<string>()
  for (let at = links.get(from); at !== undefined && !seen.has(at); at = links.get(at)) {
    if (at === sought) return true
    seen.add(at)
  }
  return false
}

async function link({ db, workspace, now }: Context, made: readonly { id: string; renews: string }[]): Promise<void> {
  if (made.length === 0) return
  await sql`
    UPDATE contracts c SET renews_id = l.renews, updated_at = ${now}
    FROM unnest(${made.map(({ id }) => id)}::uuid[], ${made.map(({ renews }) => renews)}::uuid[]) AS l(id, renews)
    WHERE c.workspace_id = ${workspace.id} AND c.id = l.id`.execute(db)
}
