import type { Facts, FactsParameters } from './facts.ts'

/** A span of ids, the upper end excluded. */
export type Slice = { readonly from: string; readonly until: string }

/** So many records are computed by one statement: what it groups then stays in memory, however many there are. */
export const recordsPerSlice = 100_000

/** A condition on a column of ids for one slice; the statement is given `from` and `until`. */
export function inSlice(column: string): string {
  return `${column} >= {from:UUID} AND ${column} < {until:UUID}`
}

/** All records of a mirrored table as spans, in the order in which ids are stored: each statement reads only its part of a table. */
export function slicesOf(facts: Facts, table: string, size = recordsPerSlice): Promise<readonly Slice[]> {
  return spansOf(facts, `SELECT id FROM ${table} FINAL WHERE workspace_id = {workspace:UUID}`, { size })
}

/** Spans of the ids that a statement answers, each of `size` of them at most. */
export async function spansOf(
  facts: Facts,
  ids: string,
  parameters: FactsParameters & { readonly size: number },
): Promise<readonly Slice[]> {
  const cuts = await facts.all<{ id: string }>(
    `SELECT id FROM (SELECT id, rowNumberInAllBlocks() AS place FROM (SELECT id FROM (${ids}) ORDER BY id))
    WHERE place > 0 AND place % {size:UInt32} = 0`,
    parameters,
  )
  const edges = [lowest, ...cuts.map(({ id }) => id), highest]
  return edges.slice(1).map((until, place) => ({ from: edges[place] ?? lowest, until }))
}

export const lowest = '00000000-0000-0000-0000-000000000000'
export const highest = 'ffffffff-ffff-ffff-ffff-ffffffffffff'
