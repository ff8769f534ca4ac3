import type { Context } from '#platform/context.ts'
import { formNamesAnew } from '../../customers/customers.ts'
import { acts } from './acts.ts'
import type { Change } from './changes.ts'
import { type Hold, holdsOf } from './holds.ts'
import { tableOf } from './tables.ts'

/** What became of the records of one kind. */
export type Taken = { readonly record: string; removed: number; restored: number; kept: number }
export type TakenBack = { readonly taken: readonly Taken[]; readonly holds: readonly Hold[] }

/** Takes changes back in the order given; neighbours of one kind in one statement. */
export async function takeBack(
  context: Context,
  importId: string,
  batch: readonly Change[],
  settled: string,
): Promise<TakenBack> {
  const source = `import:${importId}`
  const taken = new Map<string, Taken>()
  const holds: Hold[] = []
  for (const group of neighbours(batch)) {
    const [first] = group
    if (first === undefined) continue
    const table = await tableOf(context, first.record)
    if (table === null) continue
    const open = first.act === 'created' ? group : group.filter(({ sequence }) => BigInt(sequence) > BigInt(settled))
    if (open.length === 0) continue
    const { removed, restored, left } = await acts[first.act](context, table, open, source)
    if (table.name === 'customers' && first.act !== 'created')
      await formNamesAnew(
        context,
        open.map(({ record_id }) => record_id),
      )
    const sum = taken.get(table.name) ?? { record: table.name, removed: 0, restored: 0, kept: 0 }
    sum.removed += removed
    sum.restored += restored
    sum.kept += left.length
    taken.set(table.name, sum)
    if (left.length > 0) holds.push(...(await holdsOf(context, table, left, source)))
  }
  return { taken: [...taken.values()], holds }
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
