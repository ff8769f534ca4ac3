import { type RawBuilder, sql } from 'kysely'
import type pg from 'pg'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import type { AnswerLink, LinkKind } from '../contract.ts'

type Place = { readonly at: Date; readonly id: string }
export type Kept = Omit<AnswerLink, 'address' | 'state'> & { readonly sealedToken: Buffer }

export type Filter = {
  readonly questionnaireId?: string | undefined
  readonly kind?: LinkKind | undefined
  readonly askingId?: string | undefined
}

/** The latest made first, strictly after the place. */
export function page(context: Context, filter: Filter, after: Place | undefined, limit: number): Promise<Kept[]> {
  const which = [
    sql`true`,
    ...(filter.questionnaireId === undefined ? [] : [sql`l.questionnaire_id = ${filter.questionnaireId}`]),
    ...(filter.kind === undefined ? [] : [sql`l.kind = ${filter.kind}`]),
    ...(filter.askingId === undefined ? [] : [sql`l.asking_id = ${filter.askingId}`]),
    ...(after === undefined ? [] : [sql`(l.created_at, l.id) < (${after.at}::timestamptz, ${after.id}::uuid)`]),
  ]
  return rowsWhere(context, sql.join(which, sql` AND `), limit)
}

export async function find(context: Context, id: string): Promise<Kept | undefined> {
  const [found] = await rowsWhere(context, sql`l.id = ${id}`, 1)
  return found
}

async function rowsWhere(context: Context, which: RawBuilder<unknown>, limit: number): Promise<Kept[]> {
  const { rows } = await sql<Kept>`
    SELECT l.id, l.questionnaire_id AS "questionnaireId", q.name AS "questionnaireName", l.kind, l.name,
      l.person_id AS "personId", nullif(p.name, '') AS "personName", p.customer_id AS "customerId", c.name AS "customerName",
      l.asking_id AS "askingId", l.sealed_token AS "sealedToken", l.closes_at AS "closesAt", l.revoked_at AS "revokedAt",
      l.author, l.created_at AS "createdAt", l.handed_on + s.complete AS answers,
      CASE WHEN l.kind <> 'anonymous' THEN s.partial END AS partial
    FROM answer_links l
    JOIN questionnaires q ON q.workspace_id = l.workspace_id AND q.id = l.questionnaire_id
    LEFT JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id
    LEFT JOIN customers c ON c.workspace_id = l.workspace_id AND c.id = p.customer_id
    CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE s.state = 'complete')::int AS complete,
      count(*) FILTER (WHERE s.state = 'partial')::int AS partial
      FROM sittings s WHERE s.workspace_id = l.workspace_id AND s.link_id = l.id) s
    WHERE l.workspace_id = ${context.workspace.id} AND ${which}
    ORDER BY l.created_at DESC, l.id DESC LIMIT ${limit}`.execute(context.db)
  return rows
}

export type NewLink = {
  readonly token_hash: string
  /** In hexadecimal. */
  readonly sealed_token: string
  readonly person_id: string | null
}
export type Common = {
  readonly questionnaireId: string
  readonly kind: LinkKind
  readonly name: string
  readonly askingId: string | null
  readonly closesAt: Date | null
}

export type Made = {
  readonly id: string
  readonly personId: string | null
  readonly sealedToken: Buffer
  /** Whether it is neither taken back nor closed, which one that was there already may be. */
  readonly isOpen: boolean
}

/**
 * Of one asking a person has one link: where there is one already that one is answered. A link of a person who is not on record, or was
 * erased, is not made.
 */
export async function insert(context: Context, common: Common, links: readonly NewLink[]): Promise<Made[]> {
  const { db, workspace, now, actor } = context
  if (common.askingId !== null)
    await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`answer links of ${common.askingId}`}, 0))`.execute(db)
  const columns = { token_hash: 'text', sealed_token: 'text', person_id: 'uuid' } as const
  const given = await staged(context, columns, links)
  const { rows } = await sql<Made>`
    WITH present AS MATERIALIZED (
      SELECT DISTINCT ON (l.person_id) l.id, l.person_id, l.sealed_token,
        l.revoked_at IS NULL AND coalesce(l.closes_at > ${now}, true) AS is_open FROM answer_links l
      WHERE l.workspace_id = ${workspace.id} AND l.asking_id = ${common.askingId}::uuid AND l.person_id IS NOT NULL
        AND l.questionnaire_id = ${common.questionnaireId} AND l.person_id IN (SELECT person_id FROM ${given} AS g)
      ORDER BY l.person_id, l.created_at, l.id),
    made AS (
      INSERT INTO answer_links (workspace_id, questionnaire_id, kind, name, asking_id, closes_at, person_id,
        token_hash, sealed_token, author, created_at)
      SELECT ${workspace.id}::uuid, ${common.questionnaireId}::uuid, ${common.kind}, ${common.name}, ${common.askingId}::uuid,
        ${common.closesAt}::timestamptz, g.person_id, g.token_hash,
        decode(g.sealed_token, 'hex'), ${actor.author}, ${now}
      FROM ${given} AS g
      LEFT JOIN people p ON p.workspace_id = ${workspace.id} AND p.id = g.person_id AND p.erased_at IS NULL
      WHERE (g.person_id IS NULL OR p.id IS NOT NULL) AND NOT EXISTS (SELECT FROM present r WHERE r.person_id = g.person_id)
      RETURNING id, person_id, sealed_token)
    SELECT id, person_id AS "personId", sealed_token AS "sealedToken", is_open AS "isOpen" FROM present
    UNION ALL SELECT id, person_id, sealed_token, true FROM made`.execute(db)
  return rows
}

type Change = { readonly name?: string | undefined; readonly closesAt?: Date | null | undefined }

export async function update({ db, workspace }: Context, id: string, { name, closesAt }: Change): Promise<void> {
  await db
    .updateTable('answer_links')
    .set({ ...(name !== undefined && { name }), ...(closesAt !== undefined && { closes_at: closesAt }) })
    .where('workspace_id', '=', workspace.id)
    .where('id', '=', id)
    .execute()
}

/** Answers how many were open until now. */
export async function revoke({ db, workspace, now, actor }: Context, which: RawBuilder<unknown>): Promise<number> {
  const { numAffectedRows } = await sql`UPDATE answer_links l SET revoked_at = ${now}, revoked_by = ${actor.author}
    WHERE l.workspace_id = ${workspace.id} AND l.revoked_at IS NULL AND ${which}`.execute(db)
  return Number(numAffectedRows ?? 0)
}

/** A link as it is answered under. */
export type Sat = Pick<
  Kept,
  'id' | 'kind' | 'questionnaireId' | 'questionnaireName' | 'personId' | 'customerId' | 'closesAt'
> & {
  /** Whether anything is taken: not taken back, its time not over, its questionnaire in use. */
  readonly isOpen: boolean
  /** The language of the person. */
  readonly locale: string | null
}

export async function sat({ db, workspace, now }: Context, id: string): Promise<Sat | undefined> {
  const { rows } = await sql<Sat>`
    SELECT l.id, l.kind, l.questionnaire_id AS "questionnaireId", q.name AS "questionnaireName", l.person_id AS "personId",
      p.customer_id AS "customerId", l.closes_at AS "closesAt", p.locale,
      (l.revoked_at IS NULL AND q.retired_at IS NULL AND coalesce(l.closes_at > ${now}, true)) AS "isOpen"
    FROM answer_links l
    JOIN questionnaires q ON q.workspace_id = l.workspace_id AND q.id = l.questionnaire_id
    LEFT JOIN people p ON p.workspace_id = l.workspace_id AND p.id = l.person_id
    WHERE l.workspace_id = ${workspace.id} AND l.id = ${id}`.execute(db)
  return rows[0]
}

type Named = { readonly workspaceId: string; readonly id: string; readonly personId: string | null }

/** Whose link it is, before anybody is known; of any workspace. */
export async function byToken(owner: pg.Pool, hash: string): Promise<Named | undefined> {
  const { rows } = await owner.query<Named>(
    'SELECT workspace_id AS "workspaceId", id, person_id AS "personId" FROM answer_links WHERE token_hash = $1',
    [hash],
  )
  return rows[0]
}
