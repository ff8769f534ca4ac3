import { setTimeout as pause } from 'node:timers/promises'
import type { ClickHouseClient } from '@clickhouse/client'
import type { MarkedFacts } from '../furnishing/contributions.ts'
import type { MirrorState } from '../jobs/mirror-check.ts'

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
    state.different += Number(found.unmarked) + (await stillMissing(client, marked, found))
  }
  return { table: marked.table, ...state, equal: state.different === 0 }
}

/** Takes away the marks of rows that are gone, and marks rows that have none. Answers how many of each there were. */
export async function settleMarks(client: ClickHouseClient, marked: MarkedFacts, step = atATime): Promise<number> {
  const { table, marks, hash, at } = marked
  let settled = 0
  const slices = await slicesOf(client, marked, step)
  for (let slice = 0; slice < slices; slice += 1) {
    const { unmarked, missing } = await compare(client, marked, slices, slice)
    const here = `${hash} % ${slices} = ${slice}`
    const others = (where: string) =>
      `(workspace_id, ${hash}) NOT IN (SELECT workspace_id, ${hash} FROM ${where} WHERE ${here})`
    settled += Number(unmarked) + Number(missing)
    if (Number(missing) > 0) await client.command({ query: `DELETE FROM ${marks} WHERE ${here} AND ${others(table)}` })
    if (Number(unmarked) > 0)
      await client.command({
        query: `INSERT INTO ${marks} (workspace_id, ${hash}, ${at})
          SELECT workspace_id, ${hash}, ${at} FROM ${table} WHERE ${here} AND ${others(marks)}`,
      })
  }
  return settled
}

type Found = { marks: string; rows: string; unmarked: string; missing: string; some: string[] }

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
       countIf(sides = 1) AS missing, groupArrayIf(${mostLookedForAgain + 1})(toString(hash), sides = 1) AS some
     FROM (SELECT workspace_id, hash, groupBitOr(side) AS sides
           FROM (${from(marks, 1)} UNION ALL ${from(table, 2)}) GROUP BY workspace_id, hash)`,
  )
  return found ?? { marks: '0', rows: '0', unmarked: '0', missing: '0', some: [] }
}

/** What was being stored while we looked has arrived a moment later. */
async function stillMissing(client: ClickHouseClient, { table, hash }: MarkedFacts, found: Found): Promise<number> {
  const missing = Number(found.missing)
  if (missing === 0 || found.some.length > mostLookedForAgain) return missing
  await pause(1_000)
  const [now] = await rowsOf<{ n: string }>(
    client,
    `SELECT uniqExact(workspace_id, ${hash}) AS n FROM ${table} WHERE ${hash} IN (${found.some.join(', ')})`,
  )
  return Math.max(0, missing - Number(now?.n ?? 0))
}

async function slicesOf(client: ClickHouseClient, { marks }: MarkedFacts, step: number): Promise<number> {
  const [counted] = await rowsOf<{ n: string }>(client, `SELECT count() AS n FROM ${marks}`)
  return Math.max(1, Math.ceil(Number(counted?.n ?? 0) / step))
}

async function rowsOf<Row>(client: ClickHouseClient, query: string): Promise<Row[]> {
  return (await client.query({ query, format: 'JSONEachRow' })).json<Row>()
}
