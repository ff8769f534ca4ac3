import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { say } from '#platform/wording/words.ts'
import { AskBecause } from '../contract/asking.ts'
import { limits } from '../contract/limits.ts'
import type { AskedPerson, FigureName, Figures } from '../contract.ts'
import * as words from '../words.ts'
import { figures, standing } from './standing-sql.ts'

type Row = Record<FigureName, number> & {
  id: string
  turns: number
  unreserved: number
  isAnonymous: boolean
  unnamed: number
}

/** What came of each of these askings, by its id. */
export async function figuresOf(
  context: Context,
  askings: readonly { readonly id: string }[],
): Promise<ReadonlyMap<string, Figures>> {
  if (askings.length === 0) return new Map()
  const { db, workspace } = context
  const ids = askings.map(({ id }) => id)
  const counts = (Object.keys(figures) as FigureName[]).map(
    (name) => sql`count(*) FILTER (WHERE ${figures[name]})::int AS ${sql.ref(name)}`,
  )
  const { rows } = await sql<Row>`
    SELECT a.id, a.is_anonymous AS "isAnonymous", c.*,
      (SELECT count(*)::int FROM asking_people m WHERE m.workspace_id = a.workspace_id AND m.asking_id = a.id AND m.asks
        AND m.turn_at IS NULL) AS unreserved,
      coalesce((SELECT sum(l.handed_on)::int FROM answer_links l WHERE l.workspace_id = a.workspace_id AND l.id = a.link_id), 0) AS unnamed
    FROM askings a CROSS JOIN LATERAL (
      SELECT count(*)::int AS turns, ${sql.join(counts)} FROM ${standing(context, ids)} s WHERE s.asking_id = a.id) c
    WHERE a.workspace_id = ${workspace.id} AND a.id = ANY (${ids}::uuid[])`.execute(db)
  return new Map(rows.map((row) => [row.id, figuresIn(row)]))
}

function figuresIn({ turns, isAnonymous, unnamed, silent: _, id: __, wholly, partly, ...row }: Row): Figures {
  // Of few one can tell whose answers they are, also where erasure or a returned mail left few of many.
  const answers = isAnonymous ? (row.went < limits.unnamed ? null : unnamed) : wholly
  return {
    ...row,
    asked: turns - row.heldBack,
    wholly: answers,
    partly: isAnonymous ? null : partly,
    // Whoever answers an anonymous survey twice counts twice, and it may have been handed on: a share above all is none.
    rate:
      row.went === 0 || answers === null || answers > row.went ? null : Math.round((answers * 1_000) / row.went) / 10,
  }
}

type Asked = { askingId: string; figure: FigureName; after: string | undefined; limit: number }
type Person = Omit<AskedPerson, 'reason' | 'because'> & { because: string }

/** The people behind a figure, by id, strictly after one. */
export async function peopleBehind(
  context: Context,
  { askingId, figure, after, limit }: Asked,
): Promise<AskedPerson[]> {
  const { db, workspace } = context
  const { rows } = await sql<Person>`
    SELECT p.id AS "personId", p.name AS "personName", p.customer_id AS "customerId", c.name AS "customerName", s.because,
      s.turn_at AS "askedAt", s.went_at AS "wentAt", s.reminded AS reminders, CASE WHEN s.is_anonymous THEN 'unknown' ELSE s.answer END AS answered,
      (SELECT max(t.changed_at) FROM answer_links l JOIN sittings t ON t.workspace_id = l.workspace_id AND t.link_id = l.id
        WHERE l.workspace_id = p.workspace_id AND l.asking_id = s.asking_id AND l.person_id = p.id) AS "answeredAt"
    FROM ${standing(context, [askingId])} s
    JOIN people p ON p.workspace_id = ${workspace.id} AND p.id = s.person_id
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE ${figures[figure]} ${after === undefined ? sql`` : sql`AND s.person_id > ${after}::uuid`}
    ORDER BY s.person_id LIMIT ${limit}`.execute(db)
  return rows.map((row) => {
    const because = AskBecause.parse(row.because)
    return { ...row, because, reason: say(words.reasons[because], context.locale) }
  })
}
