import { z } from 'zod'
import type { Context, Desk } from '#platform/context.ts'
import { mirrored } from '#platform/jobs/visible.ts'
import { every, type Job, type Progress, when, work } from '#platform/work/schedule.ts'
import { Reason, type Segment } from './contract.ts'
import * as crossings from './crossings.ts'
import * as facts from './facts.ts'
import { dependentsOf, inOrder } from './language/fit.ts'
import { conditionsOf } from './language/rule.ts'
import { askedBy, orderRebuild } from './segments.ts'
import * as store from './store.ts'

const Order = z.object({ segmentId: z.uuid().nullable(), reason: Reason })

export const jobs: Job[] = [
  every('15 minutes', 'segments.keep', (desk) => rebuildSegments(desk, { segmentId: null, reason: 'schedule' })),
  every('day at 3:30', 'segments.clear', clear),
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
  work('segments.rebuild', Order, async (desk, order, progress) => {
    await mirrored(desk)
    await rebuildSegments(desk, order, progress)
  }),
]

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
 * The run is on record before it writes, and ends when everybody who crossed was announced: whatever a crash left in between, the
 * next rebuild announces first. Who crossed is kept before a later run writes, for membership only says where somebody is now.
 */
async function rebuildSegment(desk: Desk, segment: Segment, reason: Reason): Promise<void> {
  const order = { segmentId: segment.id, version: segment.version, reason }
  await desk.transaction((context) => store.beginRun(context, order))
  const runs = await desk.transaction(async (context) => {
    await store.holdSegment(context, segment.id)
    const unfinished = await store.unfinishedRuns(context, segment.id)
    for (const [place, runId] of unfinished.entries()) {
      const rebuilt = { segmentId: segment.id, runId, rule: segment.rule }
      if (place === unfinished.length - 1) await facts.rebuild(askedBy(context), rebuilt)
      await crossings.keepCrossings(askedBy(context), rebuilt)
    }
    return unfinished
  })
  for (const runId of runs) await desk.transaction((context) => announceCrossings(context, segment, runId))
}

/** However many crossed, it is one notice for those who entered and one for those who left. */
async function announceCrossings(context: Context, { id, name }: Segment, runId: string): Promise<void> {
  if (await store.isFinished(context, runId)) return
  const { entered, parted, ...counts } = await facts.countsOf(context.facts, id, runId)
  const told = { segmentId: id, segmentName: name, runId }
  if (parted > 0) await context.announce({ name: 'segment.left', about: id, data: { ...told, customers: parted } })
  if (entered > 0) await context.announce({ name: 'segment.entered', about: id, data: { ...told, customers: entered } })
  await store.finishRun(context, runId, { finished_at: context.now, ...counts, entered, left_count: parted })
}

/** Runs of more than a month ago, and who crossed in them, unless somebody has still to hear of it. */
async function clear(desk: Desk): Promise<void> {
  const monthAgo = new Date(desk.now.getTime() - 30 * 86_400_000)
  const told = await desk.transaction(async (context) => {
    await store.clearRuns(context, monthAgo)
    return crossings.runsStillTold(context)
  })
  await crossings.clearCrossings(desk.facts, monthAgo, told)
}
