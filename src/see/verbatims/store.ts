import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { lengths } from '#platform/wording/lengths.ts'
import { memberNames } from '../../gather/customers/customers.ts'
import type { Verbatim } from './contract/shapes.ts'
import { type Filter, matching, verdictOf } from './listing/matching.ts'
import { isWithheld } from './reading/withheld.ts'
import { hasTag, ruleOf } from './tags/giving-store.ts'

type Place = { readonly at: Date; readonly id: string }

/** The newest first, strictly after the place in that order. */
export async function page(
  context: Context,
  filter: Filter,
  after: Place | undefined,
  limit: number,
): Promise<Verbatim[]> {
  const where =
    after === undefined
      ? matching(context, filter)
      : sql<boolean>`${matching(context, filter)} AND (v.said_at, v.id) < (${after.at}::timestamptz, ${after.id}::uuid)`
  return read(context, where, limit)
}

export async function find(context: Context, id: string): Promise<Verbatim | undefined> {
  return (await read(context, sql`v.id = ${id}`, 1))[0]
}

/** Nobody else makes anything of it until the transaction ends; whether it is there. */
export async function hold({ db, workspace }: Context, id: string): Promise<boolean> {
  const { rows } =
    await sql`SELECT FROM verbatims WHERE workspace_id = ${workspace.id} AND id = ${id} FOR UPDATE`.execute(db)
  return rows.length > 0
}

export async function count(context: Context, filter: Filter): Promise<number> {
  const { rows } = await sql<{ n: number }>`
    SELECT count(*)::int AS n FROM verbatims v
    LEFT JOIN verbatim_corrections c ON c.workspace_id = v.workspace_id AND c.verbatim_id = v.id
    WHERE v.workspace_id = ${context.workspace.id} AND ${matching(context, filter)}`.execute(context.db)
  return rows[0]?.n ?? 0
}

/** Those with exactly this text, in order. */
export async function idsOf({ db, workspace }: Context, said: string): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT id FROM verbatims WHERE workspace_id = ${workspace.id} AND said = ${said} ORDER BY id LIMIT 1000`.execute(db)
  return rows.map(({ id }) => id)
}

export async function correct({ db, workspace, actor, now }: Context, id: string, verdict: string): Promise<void> {
  await sql`INSERT INTO verbatim_corrections AS c (workspace_id, verbatim_id, verdict, author, created_at)
    VALUES (${workspace.id}, ${id}, ${verdict}, ${actor.author}, ${now})
    ON CONFLICT (workspace_id, verbatim_id) DO UPDATE
    SET verdict = excluded.verdict, author = excluded.author, created_at = excluded.created_at
    WHERE c.verdict <> excluded.verdict`.execute(db)
}

export async function uncorrect({ db, workspace }: Context, id: string): Promise<void> {
  await sql`DELETE FROM verbatim_corrections WHERE workspace_id = ${workspace.id} AND verbatim_id = ${id}`.execute(db)
}

type Row = Omit<Verbatim, 'source' | 'correction' | 'tags'> & {
  readonly responseId: string | null
  readonly caseId: string | null
  readonly voiceId: string | null
  readonly corrected: Verbatim['verdict']
  readonly corrector: string | null
  readonly correctedAt: Date | null
  readonly tags: readonly (Omit<Verbatim['tags'][number], 'author'> & { readonly hand: string | null })[]
}

async function read(context: Context, which: RawBuilder<boolean>, limit: number): Promise<Verbatim[]> {
  const { rows } = await sql<Row>`
    SELECT v.id, v.response_id AS "responseId", v.case_id AS "caseId", v.voice_id AS "voiceId", v.question, v.survey,
      v.customer_id AS "customerId", k.name AS "customerName", v.person_id AS "personId", nullif(p.name, '') AS "personName",
      v.nps, v.said_at AS "saidAt", v.said, ${isWithheld} AS "isWithheld", v.is_nothing AS "isNothing",
      v.language, ${verdictOf} AS verdict, v.score, v.topics, c.verdict AS corrected, c.author AS corrector, c.created_at AS "correctedAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', t.id, 'name', t.name, 'by', CASE WHEN h.id IS NULL THEN 'rule' ELSE 'hand' END,
          'because', CASE WHEN h.id IS NULL THEN r.found END, 'hand', h.author) ORDER BY t.name), '[]')
        FROM verbatim_tags t
        LEFT JOIN verbatim_tag_hands h ON h.workspace_id = t.workspace_id AND h.tag_id = t.id AND h.verbatim_id = v.id
        LEFT JOIN LATERAL (${ruleOf(sql`t.id`)}) r ON h.id IS NULL
        WHERE t.workspace_id = v.workspace_id AND ${hasTag}) AS tags,
      (SELECT jsonb_build_object('id', q.id, 'title', q.title) FROM request_voices w
        JOIN requests q ON q.workspace_id = w.workspace_id AND q.id = w.request_id
        WHERE w.workspace_id = v.workspace_id AND (w.id = v.voice_id
          OR ((w.response_id = v.response_id OR w.case_id = v.case_id) AND w.words = left(v.said, ${lengths.comment})))
        ORDER BY w.created_at, w.id LIMIT 1) AS request
    FROM verbatims v
    LEFT JOIN verbatim_corrections c ON c.workspace_id = v.workspace_id AND c.verbatim_id = v.id
    LEFT JOIN customers k ON k.workspace_id = v.workspace_id AND k.id = v.customer_id
    LEFT JOIN people p ON p.workspace_id = v.workspace_id AND p.id = v.person_id
    WHERE v.workspace_id = ${context.workspace.id} AND ${which}
    ORDER BY v.said_at DESC, v.id DESC LIMIT ${limit}`.execute(context.db)
  return named(context, rows)
}

async function named(context: Context, rows: readonly Row[]): Promise<Verbatim[]> {
  const authors = rows.flatMap(({ corrector, tags }) => [corrector, ...tags.map(({ hand }) => hand)])
  const names = await memberNames(context, [...new Set(authors.flatMap((author) => memberIdIn(author) ?? []))])
  const nameOf = (author: string | null) => names.get(memberIdIn(author) ?? '') ?? null
  return rows.map(({ responseId, caseId, voiceId, corrected, corrector, correctedAt, tags, ...row }) => ({
    ...row,
    source:
      responseId !== null
        ? { kind: 'response', id: responseId }
        : caseId !== null
          ? { kind: 'case', id: caseId }
          : { kind: 'voice', id: voiceId ?? '' },
    correction:
      corrected === null || correctedAt === null
        ? null
        : { verdict: corrected, author: nameOf(corrector), at: correctedAt },
    tags: tags.map(({ hand, ...tag }) => ({ ...tag, author: nameOf(hand) })),
  }))
}

export function memberIdIn(author: string | null): string | undefined {
  return author?.startsWith('member:') ? author.slice('member:'.length) : undefined
}
