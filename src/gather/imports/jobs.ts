import { z } from 'zod'
import type { Desk } from '#platform/context.ts'
import { Problem } from '#platform/errors.ts'
import { passesByItself } from '#platform/stores/store-down.ts'
import { filled } from '#platform/tables/words.ts'
import { type Attempt, every, type Job, type Progress, work } from '#platform/work/schedule.ts'
import { runFile } from './running/run.ts'
import * as runs from './running/run-store.ts'
import { undoImport } from './taking-back/undo.ts'
import { emptyOldUploads } from './uploads.ts'
import { obstacles } from './words.ts'

export const jobs: Job[] = [
  work('imports.run', z.object({ runIds: z.array(z.uuid()).min(1) }), runInOrder),
  every('day at 3:40', 'imports.clear', emptyOldUploads),
]

/**
 * One run after the other: a later file may refer to what an earlier one brings. What is already done is not done again. What the
 * last attempt could not do has failed; when somebody tries that dead letter again, it goes on where it was.
 */
async function runInOrder(
  desk: Desk,
  { runIds }: { runIds: string[] },
  progress: Progress,
  attempt: Attempt,
): Promise<void> {
  for (const [at, runId] of runIds.entries()) {
    const order = await desk.transaction((context) => runs.begin(context, runId, { again: attempt.number === 1 }))
    if (order.state === 'failed') return giveUp(desk, runIds.slice(at + 1))
    if (order.state === 'completed') continue
    try {
      await (order.kind === 'undo' ? undoImport : runFile)(desk, order, progress)
    } catch (problem) {
      const isRefused = problem instanceof Problem && problem.code !== 'STORE_DOWN'
      const text = problem instanceof Problem ? problem.text : filled(obstacles.broken, String(problem))
      const isOver = isRefused || (attempt.isLast && !passesByItself(problem))
      await desk.transaction((context) => runs.fail(context, runId, text, isOver))
      if (isOver) await giveUp(desk, runIds.slice(at + 1))
      if (!isRefused) throw problem
      return
    }
    if ((await desk.transaction((context) => runs.find(context, runId))).state === 'failed')
      return giveUp(desk, runIds.slice(at + 1))
  }
}

/** What was to follow a run that failed would look for what that did not bring: it does not begin, and says so. */
async function giveUp(desk: Desk, runIds: readonly string[]): Promise<void> {
  for (const runId of runIds)
    await desk.transaction((context) => runs.fail(context, runId, obstacles.earlierFailed, true))
}
