import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { type Facts, stamp } from '#platform/stores/facts.ts'
import type { Heard } from '#platform/work/notices.ts'
import { inForceFacts, recursFacts, yearlyValueFacts } from '../../gather/contracts/fields.ts'
import type { Asked, Rebuild } from './facts.ts'

/**
 * Keeps who entered or left in a run, those with the highest yearly value first. Done again, it takes the place of what it has kept.
 */
export async function keepCrossings({ facts, moment }: Asked, { segmentId, runId }: Rebuild): Promise<void> {
  const ofRun = { segment: segmentId, run: runId }
  const counted = await facts.first<{ n: number }>(`SELECT toUInt32(count()) AS n FROM (${crossedIn})`, ofRun)
  if (counted?.n === 0) return
  await facts.run(
    `INSERT INTO segment_crossings (workspace_id, segment_id, run_id, customer_id, left, place, kept_at)
SELECT {workspace:UUID}, {segment:UUID}, {run:UUID}, customer_id, left,
  row_number() OVER (PARTITION BY left ORDER BY value DESC, customer_id), fromUnixTimestamp64Milli({now:Int64}, 'UTC')
FROM (
  SELECT m.customer_id AS customer_id, m.left AS left, ifNull(k.value, 0) AS value FROM (${crossedIn}) AS m
  LEFT JOIN (
    SELECT customer_id, sum(${yearlyValueFacts()}) AS value FROM contracts FINAL
    WHERE workspace_id = {workspace:UUID} AND currency = {currency:String} AND ${recursFacts} AND ${inForceFacts()}
      AND customer_id IN (SELECT customer_id FROM (${crossedIn}))
    GROUP BY customer_id) AS k ON k.customer_id = m.customer_id
)`,
    { ...ofRun, now: Number(moment.now), currency: moment.currency },
  )
}

/** Who entered or left in a run. */
const crossedIn = `SELECT customer_id, left FROM segment_members
    WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID} AND run_id = {run:UUID}`

/** The next so many who entered or left, and after whom the next ones come. */
export async function crossed(
  facts: Facts,
  { name, about, data }: Heard<'segment.entered' | 'segment.left'>,
  from: string | null,
  most: number,
): Promise<{ customers: readonly string[]; before: number; next: string | null }> {
  const before = Number(from ?? 0)
  const upTo = before + most
  const next = upTo < data.customers ? String(upTo) : null
  if (data.runId === undefined) return { customers: about === null ? [] : [about], before, next }
  const rows = await facts.all<{ customer_id: string }>(
    `SELECT customer_id FROM segment_crossings FINAL
WHERE workspace_id = {workspace:UUID} AND segment_id = {segment:UUID} AND run_id = {run:UUID} AND left = {left:UInt8}
  AND place > {before:UInt32} AND place <= {upTo:UInt32}
ORDER BY place`,
    { segment: data.segmentId, run: data.runId, left: name === 'segment.left' ? 1 : 0, before, upTo },
  )
  return { customers: rows.map(({ customer_id }) => customer_id), before, next }
}

export async function clearCrossings(facts: Facts, before: Date, but: readonly string[]): Promise<void> {
  await facts.run(
    `DELETE FROM segment_crossings WHERE workspace_id = {workspace:UUID} AND kept_at < {before:DateTime64(3, 'UTC')}
AND run_id NOT IN {but:Array(UUID)}`,
    { before: stamp(before), but },
  )
}

/** Runs of whose crossings somebody has still to hear, or may try to once more. */
export async function runsStillTold({ db, workspace }: Context): Promise<string[]> {
  const { rows } = await sql<{ run: string }>`
    SELECT DISTINCT n.data ->> 'runId' AS run FROM notices n
    WHERE n.workspace_id = ${workspace.id} AND n.name IN ('segment.entered', 'segment.left') AND n.data ? 'runId'
      AND (n.delivered_at IS NULL OR EXISTS (
        SELECT FROM notice_deliveries d WHERE d.notice_id = n.id AND d.failed_at IS NOT NULL))`.execute(db)
  return rows.map(({ run }) => run)
}
