import type { Context } from '#platform/context.ts'
import { formNamesAnew } from '../../customers/customers.ts'
import { acts, type Sources } from './acts.ts'
import type { Change } from './changes.ts'
import { type Hold, holdsOf } from './holds.ts'
import { tableOf } from './tables.ts'

/** What became of the records of one kind. */
export type Taken = { readonly record: string; removed: number; restored: number; kept: number }
export type TakenBack = { readonly taken: readonly Taken[]; readonly holds: readonly Hold[] }

/** Takes changes back in the order given; neighbours of one kind in one statement. */
export async function takeBack(
  context: Context,
  sources: Sources,
  batch: readonly Change[],
  settled: string,
): Promise<TakenBack> {
  const taken = new Map<string, Taken>()
  const holds: Hold[] = []
  for (const group of neighbours(batch)) {
    const [first] = group
    if (first === undefined) continue
    const table = await tableOf(context, first.record)
    if (table === null) continue
    const open = first.act === 'created' ? group : group.filter(({ sequence }) => BigInt(sequence) > BigInt(settled))
    if (open.length === 0) continue
    const { removed, restored, left, along = [] } = await acts[first.act](context, table, open, sources)
    if (table.name === 'customers' && first.act !== 'created')
      await formNamesAnew(
        context,
        open.map(({ record_id }) => record_id),
      )
    const sum = sumOf(taken, table.name)
    sum.removed += removed
    sum.restored += restored
    sum.kept += left.length
    for (const { record, count } of along) sumOf(taken, record).removed += count
    if (left.length > 0) holds.push(...(await holdsOf(context, table, left, sources.taken)))
  }
  return { taken: [...taken.values()], holds }
}

function sumOf(taken: Map<string, Taken>, record: string): Taken {
  const sum = taken.get(record) ?? { record, removed: 0, restored: 0, kept: 0 }
  taken.set(record, sum)
  return sum
}

/** Cuts the changes where the record or the act changes, or where a record comes up again: each piece is safe in one statement. */
function neighbours(batch: readonly Change[]): Change[][] {
  const groups: Change[][] = []
  let seen = new Set<string>()
  for (const change of batch) {
    const group = groups.at(-1)
    if (
      group === undefined ||
      group[0]?.record !== change.record ||
      group[0]?.act !== change.act ||
      seen.has(change.record_id)
    ) {
      groups.push([change])
      seen = new Set([change.record_id])
    } else {
      group.push(change)
      seen.add(change.record_id)
    }
  }
  return groups
}
