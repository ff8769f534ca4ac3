import { sql } from 'kysely'
import { z } from 'zod'
import type { Context } from '../../context.ts'
import { type Pace, type Room, usualPace } from './pace.ts'

export type Kept = Pace & {
  /** The domain that letters came from last, empty before the first, and since when. */
  readonly domain: string
  readonly since: Date | null
}

const Others = z.array(z.object({ group: z.string(), perHour: z.number() }))

export async function kept({ db, workspace }: Context): Promise<Kept> {
  const row = await db.selectFrom('mail_paces').selectAll().where('workspace_id', '=', workspace.id).executeTakeFirst()
  if (row === undefined) return { ...usualPace, domain: '', since: null }
  const { per_hour: perHour, others, is_known: isKnown, domain, since } = row
  return { perHour, others: Others.parse(others), isKnown, domain, since }
}

export async function keep({ db, workspace }: Context, wish: Partial<Kept>): Promise<void> {
  const columns = {
    ...(wish.perHour !== undefined && { per_hour: wish.perHour }),
    ...(wish.others !== undefined && { others: JSON.stringify(wish.others) }),
    ...(wish.isKnown !== undefined && { is_known: wish.isKnown }),
    ...(wish.domain !== undefined && { domain: wish.domain }),
    ...(wish.since !== undefined && { since: wish.since }),
  }
  await db
    .insertInto('mail_paces')
    .values({ ...columns, workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(columns))
    .execute()
}

/** The first letter from a domain leaves, unless somebody has said of it a moment ago that receivers know it. */
export async function begin({ db, workspace, now }: Context, domain: string): Promise<void> {
  await sql`
    INSERT INTO mail_paces AS m (workspace_id, domain, since) VALUES (${workspace.id}::uuid, ${domain}, ${now})
    ON CONFLICT (workspace_id) DO UPDATE SET domain = excluded.domain, since = excluded.since, is_known = false
    WHERE m.domain <> excluded.domain OR (m.since IS NULL AND NOT m.is_known)`.execute(db)
}

/** In so many minutes on end at most so many under a key. */
export type Rule = { readonly key: string; readonly minutes: number; readonly most: number }
type Counted = Room & { readonly reducedUntil: Date | null }

/** With `hold` nobody else takes room for these before this transaction has ended. */
export async function roomFor(
  { db, now }: Context,
  rules: readonly Rule[],
  { hold }: { readonly hold: boolean },
): Promise<ReadonlyMap<string, Counted>> {
  if (rules.length === 0) return new Map()
  const [keys, windows, mosts] = [
    rules.map(({ key }) => key),
    rules.map(({ minutes }) => minutes),
    rules.map(({ most }) => most),
  ]
  const { rows } = await sql<Counted & { key: string }>`
    SELECT r.key, r.most, r.taken, r.frees_at AS "freesAt", r.reduced_until AS "reducedUntil"
    FROM mail_room(${keys}::text[], ${windows}::integer[], ${mosts}::integer[], ${now}, ${hold}) r`.execute(db)
  return new Map(rows.map(({ key, ...room }) => [key, room]))
}

export async function note({ db, now }: Context, taken: ReadonlyMap<string, number>): Promise<void> {
  if (taken.size === 0) return
  await sql`SELECT note_mail(${[...taken.keys()]}::text[], ${[...taken.values()]}::integer[], ${now})`.execute(db)
}

type Tail = { readonly key: string; readonly urgency: number; readonly at: Date }

/** When the last is due of those of each urgency that wait for these. */
export async function tails({ db, workspace }: Context, keys: readonly string[]): Promise<Tail[]> {
  if (keys.length === 0) return []
  const { rows } = await sql<Tail>`
    SELECT k.key, u.urgency, o.due_at AS at
    FROM unnest(${[...keys]}::text[]) k (key) CROSS JOIN (VALUES (0), (1), (2), (3)) u (urgency) CROSS JOIN LATERAL (
      SELECT due_at FROM outgoing o WHERE o.workspace_id = ${workspace.id} AND o.state = 'reserved' AND o.waits_for = k.key
        AND o.urgency = u.urgency ORDER BY due_at DESC LIMIT 1) o`.execute(db)
  return rows
}

type Waiting = { readonly for: string; readonly letters: number; readonly until: Date }

/** How many letters wait for what, and until when the last of them. */
export async function waiting({ db, workspace }: Context): Promise<Waiting[]> {
  const { rows } = await sql<Waiting>`
    SELECT waits_for AS "for", count(*)::int AS letters, max(due_at) AS until FROM outgoing
    WHERE workspace_id = ${workspace.id} AND state = 'reserved' AND waits_for IS NOT NULL GROUP BY 1 ORDER BY 2 DESC, 1`.execute(
    db,
  )
  return rows
}

/** What waits for this comes so many times as late, or at once with 0; what somebody holds just now stays. */
export async function stretch({ db, workspace, now }: Context, key: string, times: number): Promise<void> {
  await sql`
    UPDATE outgoing o SET due_at = ${now}::timestamptz + (o.due_at - ${now}::timestamptz) * ${times}::double precision
    WHERE o.workspace_id = ${workspace.id} AND o.id IN (
      SELECT o.id FROM outgoing o WHERE o.workspace_id = ${workspace.id} AND o.state = 'reserved' AND o.waits_for = ${key}
        AND o.due_at > ${now} FOR UPDATE SKIP LOCKED)`.execute(db)
}

/** Answers whether it was: right after another time it is not. */
export async function reduce({ db, now }: Context, key: string, until: Date): Promise<boolean> {
  const { rows } = await sql<{ was: boolean }>`SELECT reduce_mail(${key}, ${now}, ${until}) AS was`.execute(db)
  return rows[0]?.was === true
}

/** With whom the mailboxes of these domains are, as far as it was looked up lately. */
export async function groupsOf({ db, now }: Context, domains: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (domains.length === 0) return new Map()
  const { rows } = await sql<{ domain: string; group: string }>`
    SELECT domain, "group" FROM mail_groups(${[...domains]}::text[], ${now})`.execute(db)
  return new Map(rows.map(({ domain, group }) => [domain, group]))
}

export type Found = { readonly domain: string; readonly group: string; readonly until: Date }

export async function keepGroups({ db }: Context, found: readonly Found[]): Promise<void> {
  if (found.length === 0) return
  const untils = found.map(({ until }) => until.toISOString())
  await sql`SELECT keep_mail_groups(${found.map(({ domain }) => domain)}::text[], ${found.map(({ group }) => group)}::text[],
    ${untils}::timestamptz[])`.execute(db)
}

export async function clearCounts({ db, now }: Context): Promise<void> {
  await sql`SELECT clear_mail_counts(${now})`.execute(db)
}
