import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { memberNames } from '../../../gather/customers/customers.ts'
import type { Quotable, Quote, Source } from '../contract.ts'
import { signatureOf } from '../signature.ts'
import { joinedVerbatims, languageOf, matching, topicsOf, type Within } from './matching.ts'
import { quotable, thoughtOf } from './quotable.ts'

export type { Within }

type Place = { readonly at: Date; readonly id: string }

/** The latest first, strictly after the place in that order. */
export async function page(
  context: Context,
  within: Within,
  after: Place | undefined,
  limit: number,
): Promise<Quote[]> {
  const where = matching(context, within)
  return read(
    context,
    after === undefined ? where : sql`${where} AND (q.said_at, q.id) < (${after.at}::timestamptz, ${after.id}::uuid)`,
    limit,
  )
}

export async function count(context: Context, within: Within): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${quotable(context)} q ${joinedVerbatims}
    WHERE ${matching(context, within)}`.execute(context.db)
  return rows[0]?.n ?? 0
}

export async function find(context: Context, id: string): Promise<Quote | undefined> {
  return (await read(context, sql`q.id = ${id}`, 1))[0]
}

/** How many quotes of a person may be used. */
export async function quotesOfPerson(context: Context, personId: string): Promise<number> {
  const { rows } = await sql<{ n: number }>`SELECT count(*)::int AS n FROM ${quotable(context)} q
    WHERE q.person_id = ${personId}`.execute(context.db)
  return rows[0]?.n ?? 0
}

export async function customersQuoted(context: Context): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`SELECT DISTINCT q.customer_id AS id FROM ${quotable(context)} q
    WHERE q.customer_id IS NOT NULL`.execute(context.db)
  return rows.map(({ id }) => id)
}

type Consented = {
  readonly by: Quote['consent']['by']
  readonly reach: Quote['consent']['reach']
  readonly naming: Quote['consent']['naming']
  readonly at: Date
  readonly method: string | null
  readonly evidence: string | null
  readonly recorded_by: string | null
  readonly expires_on: string | null
}
type Row = Omit<Quote, 'source' | 'consent' | 'signature' | 'author'> &
  Consented & {
    readonly kind: Source['kind']
    readonly sourceId: string
    readonly question: string
    readonly title: string
    readonly writer: string
  }

async function read(context: Context, where: RawBuilder<unknown>, limit: number): Promise<Quote[]> {
  const { rows } = await sql<Row>`
    SELECT q.id, q.words, q.kind, q.source_id AS "sourceId", q.question, q.title, q.customer_id AS "customerId", c.name AS "customerName",
      q.person_id AS "personId", nullif(p.name, '') AS "personName", q.said_at AS "saidAt", ${languageOf} AS language, ${topicsOf} AS topics,
      q.by, q.reach, q.naming, q.at, q.method, q.evidence, q.recorded_by, q.expires_on, q.author AS writer, q.created_at AS "createdAt"
    FROM ${quotable(context)} q ${joinedVerbatims}
    LEFT JOIN customers c ON c.workspace_id = ${context.workspace.id} AND c.id = q.customer_id
    LEFT JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = q.person_id
    WHERE ${where} ORDER BY q.said_at DESC, q.id DESC LIMIT ${limit}`.execute(context.db)
  const nameOf = await namesIn(
    context,
    rows.flatMap(({ writer, recorded_by }) => [writer, recorded_by]),
  )
  return rows.map(
    ({
      by,
      reach,
      naming,
      at,
      method,
      evidence,
      recorded_by,
      expires_on,
      kind,
      sourceId,
      question,
      title,
      writer,
      ...row
    }) => ({
      ...row,
      source: { kind, id: sourceId, question, title },
      consent: { by, reach, naming, at, method, evidence, recordedBy: nameOf(recorded_by), expiresOn: expires_on },
      signature: signatureOf({ naming, ...row }, context.locale),
      author: nameOf(writer),
    }),
  )
}

/** What a quote could be made of; nothing where there is no such source. */
export async function thought(context: Context, { kind, id, question }: Source): Promise<Quotable | undefined> {
  const of = {
    responseId: kind === 'answer' ? id : null,
    question: kind === 'answer' ? question : '',
    doubtId: kind === 'doubt' ? id : null,
    interactionId: kind === 'contact' ? id : null,
    passageId: kind === 'interview' ? id : null,
  }
  type Thought = Omit<Quotable, 'source' | 'consent' | 'words'> & {
    [Name in keyof Consented]: Consented[Name] | null
  } & {
    readonly title: string
    readonly words: string | null
  }
  const { rows } = await sql<Thought>`
    SELECT s.title, coalesce(s.said, '') AS words, s.customer_id AS "customerId", c.name AS "customerName", s.said_at AS "saidAt",
      (SELECT coalesce(jsonb_agg(jsonb_build_object('id', p.id, 'name', p.name) ORDER BY p.name, p.id), '[]') FROM people p
        WHERE p.workspace_id = ${context.workspace.id} AND p.id = ANY (s.person_ids) AND p.erased_at IS NULL) AS people,
      s.by, s.reach, s.naming, s.at, s.method, s.evidence, s.recorded_by, s.expires_on
    FROM ${thoughtOf(context, of)} s
    LEFT JOIN customers c ON c.workspace_id = ${context.workspace.id} AND c.id = s.customer_id`.execute(context.db)
  const [row] = rows
  if (row === undefined) return undefined
  const { by, reach, naming, at, method, evidence, recorded_by, expires_on, title, words, ...rest } = row
  const nameOf = await namesIn(context, [recorded_by])
  const stands = by !== null && reach !== null && naming !== null && at !== null
  return {
    ...rest,
    words: words ?? '',
    source: { kind, id, question: of.question, title },
    consent: stands
      ? { by, reach, naming, at, method, evidence, recordedBy: nameOf(recorded_by), expiresOn: expires_on }
      : null,
  }
}

type Whose = {
  readonly personId: string | null
  readonly personName: string | null
  readonly customerName: string | null
  readonly isPerson: boolean
}

/** Whose words a quote has, whether or not it may be used. */
export async function whose(context: Context, id: string): Promise<Whose> {
  const { rows } = await sql<Whose>`
    SELECT p.id AS "personId", nullif(p.name, '') AS "personName", c.name AS "customerName", coalesce(c.kind = 'person', false) AS "isPerson"
    FROM customer_quotes q
    LEFT JOIN responses r ON r.workspace_id = q.workspace_id AND r.id = q.response_id
    LEFT JOIN doubts d ON d.workspace_id = q.workspace_id AND d.id = q.doubt_id
    LEFT JOIN interactions i ON i.workspace_id = q.workspace_id AND i.id = q.interaction_id
    LEFT JOIN interview_passages s ON s.workspace_id = q.workspace_id AND s.id = q.passage_id
    LEFT JOIN interview_notes n ON n.workspace_id = s.workspace_id AND n.id = s.note_id
    LEFT JOIN interviews v ON v.workspace_id = n.workspace_id AND v.id = n.interview_id
    LEFT JOIN people p ON p.workspace_id = q.workspace_id AND p.id = coalesce(q.person_id, r.person_id, d.person_id, v.person_id)
    LEFT JOIN customers c ON c.workspace_id = q.workspace_id AND c.id = coalesce(r.customer_id, d.customer_id, i.customer_id, v.customer_id)
    WHERE q.workspace_id = ${context.workspace.id} AND q.id = ${id}`.execute(context.db)
  return rows[0] ?? { personId: null, personName: null, customerName: null, isPerson: false }
}

/** How members are called, by the authors of what they wrote. */
async function namesIn(context: Context, authors: readonly (string | null)[]) {
  const idIn = (author: string | null) => (author?.startsWith('member:') ? author.slice('member:'.length) : undefined)
  const names = await memberNames(context, [...new Set(authors.flatMap((author) => idIn(author) ?? []))])
  return (author: string | null) => names.get(idIn(author) ?? '') ?? null
}
