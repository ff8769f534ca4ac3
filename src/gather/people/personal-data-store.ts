import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { forgetFiles } from './forgetting/files-store.ts'

type Row = Record<string, unknown>

/** All rows of the records that are about the person, table by table. */
export async function of(context: Context, personId: string): Promise<Record<string, Row[]>> {
  const workspace = context.workspace.id
  const all = async (from: RawBuilder<unknown>): Promise<Row[]> => {
    const { rows } = await sql<{ row: Row }>`SELECT to_jsonb(t) - 'workspace_id' AS row FROM ${from}`.execute(
      context.db,
    )
    return rows.map(({ row }) => row)
  }
  return {
    people: await all(sql`people t WHERE workspace_id = ${workspace} AND id = ${personId}`),
    external_ids: await all(sql`person_external_ids t WHERE workspace_id = ${workspace} AND person_id = ${personId}`),
    consents: await all(
      sql`consents t WHERE workspace_id = ${workspace} AND person_id = ${personId} ORDER BY decided_at`,
    ),
    purchases: await all(
      sql`purchases t WHERE workspace_id = ${workspace} AND person_id = ${personId} ORDER BY purchased_at`,
    ),
    interactions: await all(
      sql`interactions t WHERE workspace_id = ${workspace} AND ${personId}::uuid = ANY (person_ids) ORDER BY happened_at`,
    ),
    cases: await all(
      sql`cases t WHERE workspace_id = ${workspace} AND (person_id = ${personId} OR ${asked(workspace, personId)}) ORDER BY opened_at`,
    ),
    responses: await all(
      sql`responses t WHERE workspace_id = ${workspace} AND (person_id = ${personId} OR ${answered(workspace, personId)})
        ORDER BY answered_at`,
    ),
    changes: await all(
      sql`record_changes t WHERE workspace_id = ${workspace} AND record_id = ${personId} ORDER BY sequence`,
    ),
  }
}

/** A case that the person asked under no more than the address, or than a name that no other of the customer's people has. */
function asked(workspace: string, personId: string): RawBuilder<boolean> {
  return sql`EXISTS (SELECT FROM people p WHERE p.workspace_id = ${workspace} AND p.id = ${personId} AND (
    requester_key = p.email_key
    OR (t.customer_id = p.customer_id AND requester_name IN (p.normal_name, nullif(p.turned_name, ''))
      AND (requester_key IS NULL OR p.email_key IS NULL)
      AND NOT EXISTS (SELECT FROM people o WHERE o.workspace_id = p.workspace_id AND o.customer_id = p.customer_id AND o.id <> p.id
        AND requester_name IN (o.normal_name, o.turned_name)))))`
}

/** An answer that the person gave under no more than the address, or than an id that is nobody else's. */
function answered(workspace: string, personId: string): RawBuilder<boolean> {
  return sql`(respondent_key = (SELECT email_key FROM people WHERE workspace_id = ${workspace} AND id = ${personId})
    OR EXISTS (SELECT FROM person_external_ids x WHERE x.workspace_id = ${workspace} AND x.person_id = ${personId}
      AND x.external_id = respondent
      AND (x.source = t.source OR NOT EXISTS (
        SELECT FROM person_external_ids o WHERE o.workspace_id = x.workspace_id AND o.external_id = x.external_id
          AND o.person_id <> x.person_id))))`
}

/** The ids under which events know this person and nobody else. */
export async function externalIdsOf(context: Context, personId: string): Promise<string[]> {
  const workspace = context.workspace.id
  const { rows } = await sql<{ id: string }>`
    SELECT external_id AS id FROM person_external_ids x WHERE workspace_id = ${workspace} AND person_id = ${personId}
      AND NOT EXISTS (SELECT FROM person_external_ids o WHERE o.workspace_id = x.workspace_id AND o.external_id = x.external_id
        AND o.person_id <> x.person_id)
    UNION SELECT email FROM people WHERE workspace_id = ${workspace} AND id = ${personId} AND email IS NOT NULL`.execute(
    context.db,
  )
  return rows.map(({ id }) => id)
}

/**
 * Empties what the records say about the person and leaves the rows, so that counts stay as they were. What colleagues
 * wrote about several people keeps its text without this one's name, address and number.
 */
export async function erase(
  context: Context,
  person: { id: string; words: readonly string[]; ids: readonly string[]; customerName: string },
): Promise<number> {
  const workspace = context.workspace.id
  const touched: string[] = [person.id]
  const run = async (statement: RawBuilder<{ id: string }>) => {
    const { rows } = await statement.execute(context.db)
    touched.push(...rows.map(({ id }) => id))
  }
  const without = (column: string) =>
    person.words.reduce((text, word) => sql`replace(${text}, ${word}, '…')`, sql`${sql.ref(column)}`)
  await run(
    sql`UPDATE responses t SET person_id = ${person.id}, respondent = NULL WHERE workspace_id = ${workspace}
      AND ${answered(workspace, person.id)} RETURNING id`,
  )
  await run(
    sql`UPDATE cases t SET person_id = ${person.id}, requester = NULL WHERE workspace_id = ${workspace}
      AND ${asked(workspace, person.id)} RETURNING id`,
  )
  await run(
    sql`DELETE FROM person_external_ids WHERE workspace_id = ${workspace} AND person_id = ${person.id} RETURNING id`,
  )
  await run(
    sql`UPDATE consents SET note = NULL WHERE workspace_id = ${workspace} AND person_id = ${person.id} RETURNING id`,
  )
  await run(
    sql`UPDATE responses SET comment = '', answers = '{}', external_id = NULL WHERE workspace_id = ${workspace}
      AND person_id = ${person.id} RETURNING id`,
  )
  await run(
    sql`UPDATE cases SET subject = '', attributes = '{}', external_id = CASE WHEN subject <> ''
      AND position(subject IN external_id) > 0 THEN NULL ELSE external_id END
      WHERE workspace_id = ${workspace} AND person_id = ${person.id} RETURNING id`,
  )
  await run(
    sql`UPDATE purchases SET attributes = '{}' WHERE workspace_id = ${workspace} AND person_id = ${person.id} RETURNING id`,
  )
  await run(
    sql`UPDATE interactions SET title = '', body = '' WHERE workspace_id = ${workspace}
      AND person_ids = ARRAY[${person.id}::uuid] RETURNING id`,
  )
  await run(sql`UPDATE interactions SET title = ${without('title')}, body = ${without('body')}
    WHERE workspace_id = ${workspace} AND ${person.id}::uuid = ANY (person_ids) AND cardinality(person_ids) > 1 RETURNING id`)
  await run(sql`UPDATE customers c SET name = ${person.customerName}, normal_name = '', bare_name = '', domain = NULL,
    corporate_number = NULL, attributes = '{}'
    FROM people p WHERE c.workspace_id = ${workspace} AND c.kind = 'person' AND p.workspace_id = c.workspace_id
      AND p.id = ${person.id} AND p.customer_id = c.id RETURNING c.id`)
  await run(sql`DELETE FROM customer_external_ids x USING people p, customers c WHERE x.workspace_id = ${workspace}
    AND p.workspace_id = ${workspace} AND p.id = ${person.id}
    AND c.workspace_id = ${workspace} AND c.id = p.customer_id AND c.kind = 'person' AND x.customer_id = c.id RETURNING x.id`)
  await run(sql`DELETE FROM customer_names x USING people p, customers c WHERE x.workspace_id = ${workspace}
    AND p.workspace_id = ${workspace} AND p.id = ${person.id}
    AND c.workspace_id = ${workspace} AND c.id = p.customer_id AND c.kind = 'person' AND x.customer_id = c.id RETURNING x.id`)
  await run(sql`UPDATE people SET name = '', normal_name = '', turned_name = '', family_name = NULL, given_name = NULL,
    email = NULL, phone = NULL, title = NULL,
    department = NULL, locale = NULL, attributes = '{}', erased_at = ${context.now} WHERE workspace_id = ${workspace}
      AND id = ${person.id} RETURNING id`)
  await sql`SELECT forget_changes_of(${person.id})`.execute(context.db)
  await forgetTraces(context, [...new Set(touched)])
  await forgetFiles(context, person.id, person.words, person.ids)
  return new Set(touched).size
}

/** The notices and the kept answers also held what is now erased. */
async function forgetTraces(context: Context, touched: readonly string[]): Promise<void> {
  const workspace = context.workspace.id
  await sql`UPDATE notices SET data = '{}' WHERE workspace_id = ${workspace} AND about = ANY (${touched}::uuid[])`.execute(
    context.db,
  )
  await sql`DELETE FROM idempotent_answers WHERE workspace_id = ${workspace} AND answer::text LIKE ANY (
    SELECT '%' || touched || '%' FROM unnest(${touched}::text[]) AS touched)`.execute(context.db)
}
