import { setTimeout as pause } from 'node:timers/promises'
import type { ClickHouseClient } from '@clickhouse/client'
import type { MarkedFacts } from '../furnishing/contributions.ts'
import type { MirrorState } from '../jobs/mirror-check.ts'
import { longestStatement } from '../stores/clickhouse.ts'

/** So many rows are compared in one step. */
const atATime = 2_000_000
/** So many that are missing are looked for once more: their mark may have come a moment before them. */
const mostLookedForAgain = 10_000

/**
 * Facts that are marked in a table of their own before they are stored: where a mark stands without its row, the row was lost.
 * `records` counts the marks, `facts` the rows; `different` those that stand on one side only.
 */
export async function checkMarked(client: ClickHouseClient, marked: MarkedFacts, step = atATime): Promise<MirrorState> {
  const state = { records: 0, facts: 0, different: 0 }
  const slices = await slicesOf(client, marked, step)
  for (let slice = 0; slice < slices; slice += 1) {
    const found = await compare(client, marked, slices, slice)
    state.records += Number(found.marks)
    state.facts += Number(found.rows)
    const isMany = found.some.length > mostLookedForAgain
    const missing = isMany ? Number(found.missing) : (await stillMissing(client, marked, found.some)).length
    state.different += Number(found.unmarked) + missing
  }
  return { table: marked.table, ...state, equal: state.different === 0 }
}

/** Takes away the marks of rows that are gone, and marks rows that have none. Answers how many of each there were. */
export async function settleMarks(client: ClickHouseClient, marked: MarkedFacts, step = atATime): Promise<number> {
  let settled = 0
  const slices = await slicesOf(client, marked, step)
  for (let slice = 0; slice < slices; slice += 1) {
    settled += await markUnmarked(client, marked, slices, slice)
    settled += await forgetMissing(client, marked, slices, slice)
  }
  return settled
}

async function markUnmarked(client: ClickHouseClient, marked: MarkedFacts, slices: number, slice: number) {
  const { table, marks, hash, at } = marked
  const unmarked = Number((await compare(client, marked, slices, slice)).unmarked)
  const here = `${hash} % ${slices} = ${slice}`
  if (unmarked > 0)
    await client.command({
      query: `INSERT INTO ${marks} (workspace_id, ${hash}, ${at}) SELECT workspace_id, ${hash}, ${at} FROM ${table}
        WHERE ${here} AND (workspace_id, ${hash}) NOT IN (SELECT workspace_id, ${hash} FROM ${marks} WHERE ${here})`,
    })
  return unmarked
}

/** A mark stands before its row does: only those whose row has not come a moment later are taken away, so many at a time. */
async function forgetMissing(client: ClickHouseClient, marked: MarkedFacts, slices: number, slice: number) {
  const { marks, hash } = marked
  let forgotten = 0
  for (;;) {
    const { some } = await compare(client, marked, slices, slice)
    const lost = await stillMissing(client, marked, some.slice(0, mostLookedForAgain))
    if (lost.length === 0) return forgotten
    const query = `DELETE FROM ${marks} WHERE (workspace_id, ${hash}) IN (${listed(lost)})`
    await client.command({ query, clickhouse_settings: long })
    forgotten += lost.length
  }
}

type Pair = readonly [workspace: string, hash: string]
type Found = { marks: string; rows: string; unmarked: string; missing: string; some: Pair[] }

async function compare(
  client: ClickHouseClient,
  { table, marks, hash }: MarkedFacts,
  slices: number,
  slice: number,
): Promise<Found> {
  const from = (one: string, bit: number) =>
    `SELECT workspace_id, ${hash} AS hash, ${bit} AS side FROM ${one} WHERE ${hash} % ${slices} = ${slice}`
  const [found] = await rowsOf<Found>(
    client,
    `SELECT countIf(bitAnd(sides, 1) > 0) AS marks, countIf(bitAnd(sides, 2) > 0) AS rows, countIf(sides = 2) AS unmarked,
       countIf(sides = 1) AS missing,
       groupArrayIf(${mostLookedForAgain + 1})((toString(workspace_id), toString(hash)), sides = 1) AS some
     FROM (SELECT workspace_id, hash, groupBitOr(side) AS sides
           FROM (${from(marks, 1)} UNION ALL ${from(table, 2)}) GROUP BY workspace_id, hash)`,
  )
  return found ?? { marks: '0', rows: '0', unmarked: '0', missing: '0', some: [] }
}

/** Those of them whose rows have not arrived a moment later. */
async function stillMissing(client: ClickHouseClient, { table, hash }: MarkedFacts, some: readonly Pair[]) {
  if (some.length === 0) return []
  await pause(1_000)
  const query = `SELECT DISTINCT toString(workspace_id) AS workspace, toString(${hash}) AS hash FROM ${table}
    WHERE (workspace_id, ${hash}) IN (${listed(some)})`
  const rows = await rowsOf<{ workspace: string; hash: string }>(client, query)
  const arrived = new Set(rows.map(({ workspace, hash }) => `${workspace} ${hash}`))
  return some.filter(([workspace, hash]) => !arrived.has(`${workspace} ${hash}`))
}

function listed(pairs: readonly Pair[]): string {
  return pairs.map(([workspace, hash]) => `('${workspace}', ${hash})`).join(', ')
}

/** A statement that names ten thousand rows is longer than ClickHouse reads by itself. */
const long = { max_query_size: longestStatement }

async function slicesOf(client: ClickHouseClient, { marks }: MarkedFacts, step: number): Promise<number> {
  const [counted] = await rowsOf<{ n: string }>(client, `SELECT count() AS n FROM ${marks}`)
  return Math.max(1, Math.ceil(Number(counted?.n ?? 0) / step))
}

async function rowsOf<Row>(client: ClickHouseClient, query: string): Promise<Row[]> {
  return (await client.query({ query, format: 'JSONEachRow', clickhouse_settings: long })).json<Row>()
}
