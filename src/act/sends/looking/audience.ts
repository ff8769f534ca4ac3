import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { stagedIds } from '#platform/postgres/staged.ts'
import { memberIdsOf, segment } from '../../../see/segments/segments.ts'
import type { Audience } from '../contract.ts'
import * as words from '../words.ts'
import * as store from './audience-store.ts'

export type Found = {
  /** The people, each once, as a relation with `id`. */
  readonly of: RawBuilder<unknown>
  /** `null` where people were named, and no customers. */
  readonly customers: number | null
  /** At least so many of the people of this workspace may be among them that all are better read. */
  readonly areMost: boolean
}

/** The customers who are meant, as lines of ids; `null` where people were named. */
export async function customersOf(context: Context, audience: Audience): Promise<readonly string[] | null> {
  if (audience.kind === 'people') return null
  if (audience.kind === 'segment') return memberIdsOf(context, audience.segmentId)
  const { listed } = context.contributions
  if (listed === undefined) throw badInput('audience.filter', words.notAList)
  const ids = await listed(context, audience.filter)
  return ids.length === 0 ? [] : [ids.join('\n')]
}

/** How many ids stand in these lines. */
export function countOf(lines: readonly string[]): number {
  return lines.reduce((sum, some) => sum + (some === '' ? 0 : (some.length + 1) / (idLength + 1)), 0)
}

const idLength = 36

/** Finds the people who are meant, in the transaction that asks. */
export async function found(context: Context, audience: Audience, lines: readonly string[] | null): Promise<Found> {
  if (audience.kind === 'people' || lines === null) {
    const ids = audience.kind === 'people' ? [...new Set(audience.personIds)] : []
    // Whose record was joined into another since is meant by that one, once.
    const of = sql`(SELECT DISTINCT coalesce(p.joined_into, named.id) AS id FROM unnest(${ids}::uuid[]) AS named (id)
      LEFT JOIN people p ON p.workspace_id = ${context.workspace.id} AND p.id = named.id)`
    return { of, customers: null, areMost: false }
  }
  const customers = countOf(lines)
  const given = await stagedIds(context, lines)
  return { of: store.peopleAt(context, given, audience.roles), customers, areMost: customers > manyCustomers }
}

/** With more of them one pass over what everybody decided is faster than looking each up. */
const manyCustomers = 50_000

/** What cannot be meant is refused when it is said: a segment that is not there, people who are not. */
export async function checkAudience(context: Context, audience: Audience): Promise<void> {
  if (audience.kind === 'segment') {
    const { archivedAt } = await segment(context, audience.segmentId)
    if (archivedAt !== null) throw badInput('audience.segmentId', words.segmentArchived)
  }
  if (
    audience.kind === 'people' &&
    (await store.countPeople(context, audience.personIds)) < new Set(audience.personIds).size
  )
    throw badInput('audience.personIds', words.noSuchPerson)
  if (audience.kind === 'filter') await customersOf(context, audience)
}
