import type { Context, Desk } from '#platform/context.ts'
import { handOverMany, type Outside, stopBatch } from '#platform/outside/outside.ts'
import type { Progress } from '#platform/work/schedule.ts'
import { holdMessage, message, oversOfMade, reserveBatch } from '../../messages/messages.ts'
import * as store from './going-store.ts'

/**
 * Batch after batch, each in a transaction of its own, of whichever send is the most urgent at that moment: one on safety that is started
 * while a million wait does not wait for them. What was killed goes on where it was.
 */
export async function goOn(desk: Desk, _: object, progress: Progress): Promise<void> {
  for (let batches = 0; await desk.transaction((context) => step(context, desk.outside)); batches += 1)
    await progress(batches + 1, null)
}

/** Once a minute: what is due begins, what was left goes on, what has come to its end ends. */
export async function goOnDue(desk: Desk): Promise<void> {
  const isWaiting = await desk.transaction(async (context) => {
    await store.stopRestored(context)
    await store.end(context)
    await store.begin(context)
    return store.isWaiting(context)
  })
  if (isWaiting) await goOn(desk, {}, async () => undefined)
}

async function step(context: Context, outside: Outside): Promise<boolean> {
  const next = await store.next(context)
  if (next === undefined) return withdrawStopped(context)
  const { id, number, batches, messageId, goes, personIds, wereFound } = next
  await holdMessage(context, messageId)
  const dueIn = goes?.kind === 'in the morning' ? store.mornings(context, goes.on) : null
  const one = await message(context, messageId)
  const overs = await oversOfMade(context, one, outside)
  await reserveBatch(context, { message: one, sendId: id, personIds, wereFound, dueIn, overs })
  await store.noteReserved(context, id)
  // Of several channels nobody knows over which the batches go that are still to come.
  if (number === 0 || number === batches - 1 || overs.length > 1)
    for (const { channel } of overs) await handOverMany(context, channel)
  return true
}

/** So many in one transaction. */
const atOnce = 5_000

/** What was stopped and still waits is withdrawn. */
async function withdrawStopped(context: Context): Promise<boolean> {
  const stopped = await store.stoppedAndWaiting(context)
  if (stopped === undefined) return false
  await stopBatch(context, stopped, atOnce)
  return true
}
