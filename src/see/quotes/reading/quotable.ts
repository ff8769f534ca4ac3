import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'

type Asking = Pick<Context, 'workspace' | 'today'>

/** A quote as the statements below read it, be it kept or only thought of. */
const columns = sql`id, workspace_id, response_id, question, doubt_id, interaction_id, passage_id, person_id, starts, length, author, created_at`

/**
 * The quotes that may be used on a day, with their words: a relation that each statement on quotes reads, and the only place where words
 * and consent meet. Words are kept in no other table for it: who withdraws, or says something else, takes them away wherever they are read.
 */
export function quotable(asking: Asking): RawBuilder<unknown> {
  return sql`(
    SELECT q.id, s.kind, s.source_id, q.question, s.title, s.customer_id, s.person_id, s.said_at, q.author, q.created_at,
      substr(s.said, q.starts, q.length) AS words, k.by, k.reach, k.naming, k.at, k.method, k.evidence, k.recorded_by, k.expires_on
    FROM (SELECT ${columns} FROM customer_quotes WHERE workspace_id = ${asking.workspace.id}) q
    CROSS JOIN LATERAL ${saidIn(asking)} s
    CROSS JOIN LATERAL ${consentTo(asking)} k
    WHERE substr(s.said, q.starts, q.length) <> '')`
}

/** Longer than any text is: what is only thought of may be all of it. */
const longest = 1_000_000_000

export type Thought = {
  readonly responseId: string | null
  readonly question: string
  readonly doubtId: string | null
  readonly interactionId: string | null
  readonly passageId: string | null
}

/** The same of words of which no quote is kept yet: what they are and whose, and the consent where one stands. */
export function thoughtOf(
  asking: Asking,
  { responseId, question, doubtId, interactionId, passageId }: Thought,
): RawBuilder<unknown> {
  return sql`(
    SELECT s.kind, s.source_id, q.question, s.title, s.customer_id, s.person_ids, s.said_at, s.said,
      k.by, k.reach, k.naming, k.at, k.method, k.evidence, k.recorded_by, k.expires_on
    FROM (SELECT NULL::uuid AS id, ${asking.workspace.id}::uuid AS workspace_id, ${responseId}::uuid AS response_id, ${question}::text AS question,
      ${doubtId}::uuid AS doubt_id, ${interactionId}::uuid AS interaction_id, ${passageId}::uuid AS passage_id, NULL::uuid AS person_id,
      1 AS starts, ${longest}::int AS length) q
    CROSS JOIN LATERAL ${saidIn(asking)} s
    LEFT JOIN LATERAL ${consentTo(asking)} k ON true)`
}

/** What was said in the source of the quote `q`, by whom and when. */
function saidIn({ workspace }: Asking): RawBuilder<unknown> {
  return sql`(
    SELECT 'answer' AS kind, r.id AS source_id, r.survey AS title, r.customer_id, r.person_id, ARRAY[r.person_id] AS person_ids,
      r.answered_at AS said_at, r.may_quote, coalesce(r.may_quote_at, r.answered_at) AS may_quote_at,
      CASE WHEN q.question = '' THEN r.comment ELSE r.answers ->> q.question END AS said
    FROM responses r WHERE r.workspace_id = q.workspace_id AND r.id = q.response_id
    UNION ALL
    SELECT 'doubt', d.id, '', d.customer_id, d.person_id, ARRAY[d.person_id],
      d.said_on::timestamp AT TIME ZONE ${workspace.zone}, NULL, NULL, d.words
    FROM doubts d WHERE d.workspace_id = q.workspace_id AND d.id = q.doubt_id
    UNION ALL
    SELECT 'contact', i.id, i.title, i.customer_id, coalesce(q.person_id, CASE WHEN cardinality(i.person_ids) = 1 THEN i.person_ids[1] END),
      i.person_ids, i.happened_at, NULL, NULL, i.body
    FROM interactions i WHERE i.workspace_id = q.workspace_id AND i.id = q.interaction_id
    UNION ALL
    SELECT 'interview', p.id, i.title, i.customer_id, i.person_id, ARRAY[i.person_id],
      i.held_on::timestamp AT TIME ZONE ${workspace.zone}, NULL, NULL, substr(n.said, p.starts, p.length)
    FROM interview_passages p
    JOIN interview_notes n ON n.workspace_id = p.workspace_id AND n.id = p.note_id
    JOIN interviews i ON i.workspace_id = n.workspace_id AND i.id = n.interview_id
    WHERE p.workspace_id = q.workspace_id AND p.id = q.passage_id)`
}

/**
 * The consent that the quote `q` with its source `s` rests on; no row where none stands.
 *
 * What was said of these words (in the answer itself, or recorded for the quote) counts before what the person agreed to for all of their
 * words, the later before the earlier, and in one instant the refusal. What was recorded holds for whoever was known then to have said it:
 * of words that turn out to be somebody else’s it allows nothing. A refusal goes for all quotes that have letters of the refused one.
 * Nothing stands against what the person withdrew at that time or later (`quotes`, or everything), nor beyond its last day. An answer that
 * is asked “May we quote what you wrote?” names nobody.
 */
function consentTo({ workspace, today }: Asking): RawBuilder<unknown> {
  return sql`(
    SELECT k.by, k.reach, k.naming, k.at, k.method, k.evidence, k.recorded_by, k.expires_on FROM (
      SELECT * FROM (
        SELECT 1 AS rank, 'recorded' AS by, c.given, c.decided_at AS at, c.reach, c.naming, c.method, c.evidence, c.author AS recorded_by,
          c.expires_on
        FROM quote_consents c WHERE c.workspace_id = q.workspace_id AND c.quote_id = q.id
          AND (NOT c.given OR c.person_id IS NOT DISTINCT FROM s.person_id)
        UNION ALL
        SELECT 1, 'recorded', false, c.decided_at, NULL, NULL, NULL, NULL, NULL, NULL
        FROM customer_quotes o JOIN quote_consents c ON c.workspace_id = o.workspace_id AND c.quote_id = o.id AND NOT c.given
        WHERE o.workspace_id = q.workspace_id AND o.id IS DISTINCT FROM q.id
          AND o.starts < q.starts + q.length AND q.starts < o.starts + o.length
          AND (o.response_id = q.response_id AND o.question = q.question OR o.doubt_id = q.doubt_id OR o.interaction_id = q.interaction_id
            OR o.passage_id = q.passage_id)
        UNION ALL
        SELECT 1, 'answer', s.may_quote, s.may_quote_at, 'outside', 'anonymous', NULL, NULL, NULL, NULL WHERE s.may_quote IS NOT NULL
        UNION ALL
        SELECT 2, 'person', true, c.decided_at, 'outside', 'person', c.method, c.evidence, c.author, c.expires_on
        FROM consents c WHERE c.workspace_id = q.workspace_id AND c.person_id = s.person_id AND c.purpose = 'quotes' AND c.given
          AND c.basis = 'consent' AND (c.method IS NULL OR c.method NOT IN ('published', 'businessCard'))
          AND (c.decided_at AT TIME ZONE ${workspace.zone})::date <= ${today}::date) each_of_them
      ORDER BY rank, at DESC, given LIMIT 1) k
    WHERE k.given AND (k.expires_on IS NULL OR k.expires_on >= ${today}::date)
      AND NOT EXISTS (
        SELECT FROM consents w WHERE w.workspace_id = q.workspace_id AND NOT w.given AND w.channel IS NULL
          AND w.purpose IN ('quotes', 'everything') AND date_trunc('milliseconds', w.decided_at) >= date_trunc('milliseconds', k.at)
          AND (w.decided_at AT TIME ZONE ${workspace.zone})::date <= ${today}::date
          AND (w.person_id = s.person_id OR w.person_id IN (
            SELECT p.id FROM customers c JOIN people p ON p.workspace_id = c.workspace_id AND p.customer_id = c.id
            WHERE c.workspace_id = q.workspace_id AND c.id = s.customer_id AND c.kind = 'person')))
      AND NOT EXISTS (SELECT FROM people p WHERE p.workspace_id = q.workspace_id AND p.id = s.person_id AND p.erased_at IS NOT NULL))`
}
