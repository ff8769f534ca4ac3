import type { Context } from '#platform/context.ts'
import { notFound } from '#platform/errors.ts'
import { joinedPeople } from '../people/people.ts'
import type { Join } from './contract.ts'
import * as store from './store.ts'
import * as words from './words.ts'

/** In one order, so that two joins at once cannot cross. */
export async function heldRecords(context: Context, ids: readonly string[]) {
  const held = new Map<string, joinedPeople.RecordAsItWas>()
  for (const id of ids.toSorted()) held.set(id, await joinedPeople.recordOf(context, id))
  return held
}

export async function found(context: Context, id: string) {
  const join = await store.find(context, id)
  if (join === undefined) throw notFound(words.join)
  return join
}

export function shown(join: Awaited<ReturnType<typeof found>>): Join {
  const counts = Map.groupBy(join.moved.rows, ({ table }) => table)
  return {
    id: join.id,
    keptId: join.kept_id,
    absorbedId: join.absorbed_id,
    keptName: join.kept_name || join.kept_email || '',
    absorbedName: String(join.absorbed.name || join.absorbed.email || ''),
    moved: [...counts].map(([record, some]) => ({ record, count: some.flatMap(({ rows }) => rows).length })),
    stayed: join.moved.stayed,
    joinedAt: join.joined_at,
    author: join.author,
    undoneAt: join.undone_at,
  }
}
