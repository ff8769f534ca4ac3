import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { staged } from '#platform/postgres/staged.ts'
import type { Missing } from '../../content/contract.ts'
import { judgedMany, type Many } from '../may/judged-sql.ts'
import { type Made, readMany } from '../said/of-template.ts'

/** So many letters stand in memory at once. */
const atOnce = 200

/**
 * What `judgedMany` says, and `missing`. Where the message is made of a template, whoever lacks something that their letter says may not get
 * it, and holds the address for nobody else: the others are judged as if it did not go to them.
 */
export async function judgedAndRead(
  context: Context,
  message: Made & { readonly id: string },
  many: Many,
): Promise<RawBuilder<unknown>> {
  const judged = await judgedMany(context, many)
  const lacking = message.template === null ? [] : await lackingAmong(context, message, await askedOf(context, judged))
  if (lacking.length === 0) return sql`(SELECT j.*, '[]'::jsonb AS missing FROM ${judged} AS j)`
  const them = await staged(context, { person_id: 'uuid', missing: 'jsonb' }, lacking)
  const of = sql`(SELECT a.id FROM ${many.of} AS a WHERE a.id NOT IN (SELECT person_id FROM ${them} AS l))`
  return sql`(
    SELECT j.*, '[]'::jsonb AS missing FROM ${await judgedMany(context, { ...many, of })} AS j
    UNION ALL
    SELECT p.id, p.customer_id, p.email_key, p.locale, false, 'lacking', NULL::uuid, NULL::uuid, l.missing
    FROM ${them} AS l JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = l.person_id)`
}

/** What is missing of each of these who lack something. */
export async function lackingAmong(
  context: Context,
  made: Made,
  personIds: readonly string[],
): Promise<{ person_id: string; missing: readonly Missing[] }[]> {
  const found: { person_id: string; missing: readonly Missing[] }[] = []
  for (let from = 0; from < personIds.length; from += atOnce) {
    const some = personIds.slice(from, from + atOnce).map((personId) => ({ personId, locale: null }))
    for (const [id, { missing }] of await readMany(context, made, some))
      if (missing.length > 0) found.push({ person_id: id, missing })
  }
  return found
}

/** Those of whom their letter decides: to whom it may go, and who would get it if another did not. */
async function askedOf({ db }: Context, judged: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT j.person_id AS id FROM ${judged} AS j WHERE j.may OR j.because = 'sameAddress' ORDER BY 1`.execute(db)
  return rows.map(({ id }) => id)
}
