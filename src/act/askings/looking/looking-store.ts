import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { AskBecause as Said } from '../contract/asking.ts'
import type { AskBecause, Draw, Meant } from '../contract.ts'

/** What is drawn of so many who can be asked: `sizeOf` as an expression on a column `able`. */
function size(draw: Draw): RawBuilder<number> {
  if (draw.kind === 'all') return sql`able`
  if (draw.kind === 'count') return sql`least(able, ${draw.count}::int)`
  return sql`least(able, greatest(1, floor(able * ${draw.percent}::int / 100.0 + 0.5)))`
}

/**
 * Keeps who is meant and why each is asked or not, in place of what was found before. `judged` has `person_id`, `address`, `may` and
 * `because`, `rest` those who rest. Held equal to `whoIsAsked` by a parity test.
 */
export async function keepMeant(
  { db, workspace }: Context,
  askingId: string,
  judged: RawBuilder<unknown>,
  rest: (of: RawBuilder<unknown>) => RawBuilder<unknown>,
  { draw, seed }: { draw: Draw; seed: string },
): Promise<void> {
  await db
    .deleteFrom('asking_people')
    .where('workspace_id', '=', workspace.id)
    .where('asking_id', '=', askingId)
    .execute()
  await sql`
    INSERT INTO asking_people (workspace_id, asking_id, person_id, asks, because)
    WITH judged AS MATERIALIZED (SELECT j.person_id, j.address, j.may, j.because FROM ${judged} AS j),
    rests AS MATERIALIZED (SELECT * FROM ${rest(sql`(SELECT person_id, address FROM judged WHERE may)`)} AS resting),
    able AS (
      SELECT j.person_id, row_number() OVER (ORDER BY encode(sha256(convert_to(${`${seed} `} || j.address, 'UTF8')), 'hex'), j.person_id) AS place,
        count(*) OVER () AS able
      FROM judged j WHERE j.may AND NOT EXISTS (SELECT FROM rests r WHERE r.person_id = j.person_id))
    SELECT ${workspace.id}::uuid, ${askingId}::uuid, j.person_id, j.may AND r.person_id IS NULL AND coalesce(b.place <= ${size(draw)}, false),
      CASE WHEN NOT j.may THEN j.because WHEN r.person_id IS NOT NULL THEN r.because
        WHEN b.place <= ${size(draw)} THEN j.because ELSE 'notDrawn' END
    FROM judged j LEFT JOIN rests r ON r.person_id = j.person_id LEFT JOIN able b ON b.person_id = j.person_id`.execute(
    db,
  )
}

export type Counted = {
  readonly askingId: string
  readonly because: AskBecause
  readonly asks: boolean
  readonly people: number
}

/** So many people of whom the same was said; the most first, of those who are asked. */
export async function groupsOf({ db, workspace }: Context, ids: readonly string[]): Promise<Counted[]> {
  const { rows } = await sql<Omit<Counted, 'because'> & { because: string }>`
    SELECT asking_id AS "askingId", because, asks, count(*)::int AS people FROM asking_people
    WHERE workspace_id = ${workspace.id} AND asking_id = ANY (${[...ids]}::uuid[])
    GROUP BY 1, 2, 3 ORDER BY asks DESC, count(*) DESC, because`.execute(db)
  return rows.map((row) => ({ ...row, because: Said.parse(row.because) }))
}

type Row = Omit<Meant, 'reason' | 'because'> & { because: string }

/** Those of whom one thing was said, by id, strictly after one. */
export async function meantBecause(
  { db, workspace }: Context,
  {
    askingId,
    because,
    after,
    limit,
  }: { askingId: string; because: AskBecause; after: string | undefined; limit: number },
): Promise<Omit<Meant, 'reason'>[]> {
  const { rows } = await sql<Row>`
    SELECT p.id AS "personId", p.name AS "personName", p.customer_id AS "customerId", c.name AS "customerName", p.email_key AS address,
      m.because, m.asks
    FROM asking_people m
    JOIN people p ON p.workspace_id = m.workspace_id AND p.id = m.person_id
    LEFT JOIN customers c ON c.workspace_id = p.workspace_id AND c.id = p.customer_id
    WHERE m.workspace_id = ${workspace.id} AND m.asking_id = ${askingId} AND m.because = ${because}
      ${after === undefined ? sql`` : sql`AND m.person_id > ${after}::uuid`}
    ORDER BY m.person_id LIMIT ${limit}`.execute(db)
  return rows.map((row) => ({ ...row, because: Said.parse(row.because) }))
}
