import { z } from 'zod'
import type { Desk } from '#platform/context.ts'
import { every, type Job, type Progress, when, work } from '#platform/work/schedule.ts'
import { Reason, type Segment } from './contract.ts'
import * as facts from './facts.ts'
import { dependentsOf, inOrder } from './language/fit.ts'
import { conditionsOf } from './language/rule.ts'
import { askedBy, orderRebuild } from './segments.ts'
import * as store from './store.ts'

const Order = z.object({ segmentId: z.uuid().nullable(), reason: Reason })

export const jobs: Job[] = [
  every('15 minutes', 'segments.keep', (desk) => rebuildSegments(desk, { segmentId: null, reason: 'schedule' })),
  every('day at 3:30', 'segments.clear', (desk) =>
    desk.transaction((context) => store.clearRuns(context, new Date(context.now.getTime() - 30 * 86_400_000))),
  ),
  when(
    'import.completed',
    'segments.after import',
    async (context) => void (await orderRebuild(context, null, 'import')),
  ),
  when('import.undone', 'segments.after undo', async (context) => void (await orderRebuild(context, null, 'import'))),
  when(
    'health.recomputed',
    'segments.after health',
    async (context) => void (await orderRebuild(context, null, 'health')),
  ),
  work('segments.rebuild', Order, rebuildSegments),
]

const batch = 1000

/** Finds anew who is in one segment and in those that depend on it, or in all of them. */
async function rebuildSegments(
  desk: Desk,
  { segmentId, reason }: { segmentId: string | null; reason: Reason },
  progress: Progress = async () => undefined,
): Promise<void> {
  const all = inOrder(await desk.transaction((context) => store.all(context)))
  const affected = segmentId === null ? null : dependentsOf(segmentId, all)
  const wanted = all.filter((one) => (affected?.has(one.id) ?? true) && (reason !== 'health' || asksHealth(one)))
  for (const [done, segment] of wanted.entries()) {
    await progress(done, wanted.length, { segment: segment.name })
    await rebuildSegment(desk, segment, reason)
  }
  await progress(wanted.length, wanted.length)
}

function asksHealth({ rule }: Segment): boolean {
  return conditionsOf(rule).some(({ kind }) => kind === 'band' || kind === 'score' || kind === 'segment')
}

/**
 * The run is on record before it writes, and ends after everybody who crossed was announced: whatever a crash left in
 * between, the next rebuild announces first. A crossing and the mark that it was announced are one transaction.
 */
async function rebuildSegment(desk: Desk, segment: Segment, reason: Reason): Promise<void> {
  const order = { segmentId: segment.id, version: segment.version, reason }
  await desk.transaction((context) => store.beginRun(context, order))
  const runs = await desk.transaction(async (context) => {
    await store.holdSegment(context, segment.id)
    const unfinished = await store.unfinishedRuns(context, segment.id)
    const runId = unfinished.at(-1)
    if (runId !== undefined) await facts.rebuild(askedBy(context), { segmentId: segment.id, runId, rule: segment.rule })
    return unfinished
  })
  for (const runId of runs) await announceCrossings(desk, segment, runId)
}

async function announceCrossings(
  desk: Desk,
  { id: segmentId, name: segmentName }: Segment,
  runId: string,
): Promise<void> {
  let isFinished = false
  while (!isFinished) {
    isFinished = await desk.transaction(async (context) => {
      const announced = await store.announcedTo(context, runId)
      if (announced.isFinished) return true
      const crossed = await facts.crossings(context.facts, segmentId, runId, announced.to, batch)
      for (const { customer_id, left } of crossed) {
        const name = left === 1 ? 'segment.left' : 'segment.entered'
        await context.announce({ name, about: customer_id, data: { segmentId, segmentName } })
      }
      const last = crossed.at(-1)
      if (last !== undefined && crossed.length === batch) {
        await store.noteRun(context, runId, { announced_to: last.customer_id })
        return false
      }
      const { parted, ...counts } = await facts.countsOf(context.facts, segmentId, runId)
      await store.noteRun(context, runId, { finished_at: context.now, ...counts, left_count: parted })
      return true
    })
  }
}
