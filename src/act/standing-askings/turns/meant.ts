import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Audience } from '../../sends/contract.ts'
import { customersOf, peopleAt } from '../../sends/sends.ts'

/**
 * Who is meant today, as a relation with `id`; whoever was named and removed since is not, and whose record was joined into another is by that. It is one parameter, so that it is also read where
 * nothing may be written.
 */
export async function meantBy(context: Context, audience: Audience): Promise<RawBuilder<unknown>> {
  if (audience.kind === 'people')
    return sql`(SELECT DISTINCT coalesce(joined_into, id) AS id FROM people WHERE workspace_id = ${context.workspace.id} AND id = ANY (${audience.personIds}::uuid[]))`
  const lines = (await customersOf(context, audience)) ?? []
  const ids = lines.filter((some) => some !== '').join('\n')
  const customers = sql`(SELECT one::uuid AS id FROM string_to_table(${ids}::text, E'\\n') AS one WHERE one <> '')`
  return peopleAt(context, customers, audience.roles)
}
