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
 *
 * @param keeps whether it says what is missing of each, which of very many is long
 */
export async function judgedAndRead(
  context: Context,
  message: Made & { readonly id: string },
  many: Many,
  { keeps }: { readonly keeps: boolean },
): Promise<RawBuilder<unknown>> {
  const judged = await judgedMany(context, many)
  const lacking: Lacking[] = []
  if (message.template !== null)
    for await (const one of lackingAmong(context, message, await askedOf(context, judged)))
      lacking.push(keeps ? one : { ...one, missing: [] })
  if (lacking.length === 0) return sql`(SELECT j.*, '[]'::jsonb AS missing FROM ${judged} AS j)`
  const them = await staged(context, { person_id: 'uuid', missing: 'jsonb' }, lacking)
  const of = sql`(SELECT a.id FROM ${many.of} AS a WHERE NOT EXISTS (SELECT FROM ${them} AS l WHERE l.person_id = a.id))`
  return sql`(
    SELECT j.*, '[]'::jsonb AS missing FROM ${await judgedMany(context, { ...many, of })} AS j
    UNION ALL
    SELECT p.id, p.customer_id, 'email', p.email_key, p.locale, false, 'lacking', NULL::uuid, NULL::uuid, l.missing
    FROM ${them} AS l JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = l.person_id)`
}

type Lacking = { readonly person_id: string; readonly missing: readonly Missing[] }

/** Of these people those who lack something, with what that is. */
export async function* lackingAmong(
  context: Context,
  made: Made,
  personIds: readonly string[],
): AsyncGenerator<Lacking> {
  for (let from = 0; from < personIds.length; from += atOnce) {
    const some = personIds.slice(from, from + atOnce).map((personId) => ({ personId, locale: null }))
    for (const [id, { missing }] of await readMany(context, made, some))
      if (missing.length > 0) yield { person_id: id, missing }
  }
}

/** Those of whom their letter decides: to whom it may go, and who would get it if another did not. */
async function askedOf({ db }: Context, judged: RawBuilder<unknown>): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    SELECT j.person_id AS id FROM ${judged} AS j WHERE j.may OR j.because = 'sameAddress' ORDER BY 1`.execute(db)
  return rows.map(({ id }) => id)
}
