import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { takenAt } from '#platform/outside/outside.ts'
import { answered } from './answered-sql.ts'

/**
 * One row for each person of an asking whose turn came and who was not erased, as a relation: `asking_id`, `person_id`, `because`, `turn_at`, `may` (of the
 * delivery that asked), `letter` (its state, `cameBack` where it did), `went_at` (null where it has not, was refused, or
 * came back of who gave no answer: who answered was reached), `reminders` and `reminded_at` (ordered, whatever came of them), `reminded` (how
 * many of these went), `answer`.
 */
export function standing({ workspace }: Context, askingIds: readonly string[]) {
  return sql`(
    SELECT a.id AS asking_id, a.is_anonymous, m.person_id, CASE WHEN m.asks THEN coalesce(d.because, m.because) ELSE m.because END AS because,
      m.turn_at, m.asks AND coalesce(d.may, false) AS may,
      CASE WHEN back.id IS NOT NULL AND given.answer = 'not' THEN 'cameBack' ELSE coalesce(o.state, 'reserved') END AS letter,
      CASE WHEN (back.id IS NULL OR given.answer <> 'not') AND o.state IN ('accepted', 'in doubt')
        THEN greatest(d.ordered_at, ${takenAt('o')}) END AS went_at,
      n.reminders, n.reminded_at, n.reminded, given.answer
    FROM askings a
    JOIN asking_people m ON m.workspace_id = a.workspace_id AND m.asking_id = a.id AND m.turn_at IS NOT NULL
    JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id AND p.erased_at IS NULL
    LEFT JOIN deliveries d ON d.workspace_id = a.workspace_id AND d.message_id = a.message_id AND d.person_id = m.person_id
    LEFT JOIN outgoing o ON o.workspace_id = d.workspace_id AND o.key = d.letter
    LEFT JOIN LATERAL (SELECT r.id FROM returned_mails r WHERE r.workspace_id = d.workspace_id AND r.delivery_id = d.id
      AND r.kind IN ('hard', 'full', 'blocked', 'complaint') LIMIT 1) back ON true
    CROSS JOIN LATERAL (SELECT ${answered('a.id', 'm.person_id')} AS answer) given
    CROSS JOIN LATERAL (SELECT count(*)::int AS reminders, max(e.ordered_at) AS reminded_at,
        (count(*) FILTER (WHERE e.may AND t.state IN ('accepted', 'in doubt')))::int AS reminded FROM asking_rounds r
      JOIN deliveries e ON e.workspace_id = r.workspace_id AND e.message_id = r.message_id AND e.person_id = m.person_id
      LEFT JOIN outgoing t ON t.workspace_id = e.workspace_id AND t.key = e.letter
      WHERE r.workspace_id = a.workspace_id AND r.asking_id = a.id AND r.number > 0) n
    WHERE a.workspace_id = ${workspace.id} AND a.id = ANY (${[...askingIds]}::uuid[]))`
}

/** Which rows `s` of a standing a figure is made of; with names `wholly`, `partly` and `silent` together are `went`. */
export const figures = {
  waiting: sql`s.may AND s.letter IN ('reserved', 'handing over')`,
  went: sql`s.may AND s.went_at IS NOT NULL`,
  cameBack: sql`s.may AND s.letter = 'cameBack'`,
  notSent: sql`s.may AND s.letter IN ('refused', 'withdrawn')`,
  heldBack: sql`NOT s.may`,
  reminded: sql`s.reminded > 0`,
  wholly: sql`s.may AND s.went_at IS NOT NULL AND s.answer = 'wholly'`,
  partly: sql`s.may AND s.went_at IS NOT NULL AND s.answer = 'partly'`,
  silent: sql`s.may AND s.went_at IS NOT NULL AND s.answer = 'not' AND NOT s.is_anonymous`,
} as const
