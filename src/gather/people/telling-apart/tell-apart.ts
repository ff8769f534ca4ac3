import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import type { Person } from '../contract.ts'
import { person } from '../people.ts'
import * as store from '../store.ts'
import * as words from '../words.ts'

type Id = { readonly source: string; readonly externalId: string }

/**
 * Takes an id away from a person whom it does not mean: it goes back to who bore it before, where somebody did and is still there,
 * else to a person of its own at the same customer. Whoever keeps what happened under the id hears of it.
 */
export async function tellApart(context: Context, id: string, { source, externalId }: Id): Promise<Person> {
  const one = await person(context, id)
  if (one.erasedAt !== null) throw conflict(words.wasErased)
  if (!one.externalIds.some((own) => own.source === source && own.externalId === externalId))
    throw notFound(words.externalId)
  const former = await formerBearer(context, id, { source, externalId })
  if (former === undefined && one.externalIds.length === 1) throw conflict(words.onlyId)
  const other = former ?? (await store.insert(context, { customer_id: one.customerId }, {}))
  await sql`
    UPDATE person_external_ids SET person_id = ${other}
    WHERE workspace_id = ${context.workspace.id} AND source = ${source} AND external_id = ${externalId} AND person_id = ${id}`.execute(
    context.db,
  )
  await context.announce({ name: 'person.told apart', about: other, data: { fromId: id, source, externalId } })
  return person(context, other)
}

/** The change log knows who bore the id before the present person. */
async function formerBearer(
  context: Context,
  personId: string,
  { source, externalId }: Id,
): Promise<string | undefined> {
  const { rows } = await sql<{ id: string }>`
    SELECT p.id FROM person_external_ids x
    JOIN record_changes c ON c.workspace_id = x.workspace_id AND c.record_id = x.id AND c.record = 'person_external_ids'
      AND c.act = 'changed' AND c.before ? 'person_id'
    JOIN people p ON p.workspace_id = x.workspace_id AND p.id = (c.before ->> 'person_id')::uuid AND p.erased_at IS NULL AND p.joined_into IS NULL
    WHERE x.workspace_id = ${context.workspace.id} AND x.source = ${source} AND x.external_id = ${externalId} AND p.id <> ${personId}
    ORDER BY c.sequence DESC LIMIT 1`.execute(context.db)
  return rows[0]?.id
}
