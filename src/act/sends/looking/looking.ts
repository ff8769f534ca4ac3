import type { Context } from '#platform/context.ts'
import { memberCountOf } from '../../../see/segments/segments.ts'
import { judgedAndRead, message } from '../../messages/messages.ts'
import type { Audience } from '../contract.ts'
import * as sends from '../store.ts'
import { countOf, customersOf, found } from './audience.ts'
import * as customers from './audience-store.ts'
import * as store from './looking-store.ts'

/** So many customers, or people, are looked at within the request that asks. */
const atOnce = 5_000

/** Makes the dry run at once where few are meant; of many it is the work of a job. */
export async function orderLook(context: Context, id: string, audience: Audience): Promise<void> {
  const isLarge = audience.kind === 'segment' && (await memberCountOf(context, audience.segmentId)) > atOnce
  const lines = isLarge ? null : await customersOf(context, audience)
  if (!isLarge && (lines === null || countOf(lines) <= atOnce)) return lookAt(context, id, audience, lines)
  await sends.update(context, id, { state: 'looking' })
  await context.enqueue('sends.look', { id })
}

/** The work of the job: nothing where it was changed or removed meanwhile. */
export async function carryOutLook(context: Context, id: string): Promise<void> {
  const held = await sends.hold(context, id)
  if (held?.state === 'looking') await lookAt(context, id, held.audience, await customersOf(context, held.audience))
}

async function lookAt(context: Context, id: string, audience: Audience, lines: readonly string[] | null) {
  await store.takeMemory(context)
  const kept = await sends.find(context, id)
  if (kept === undefined) return
  const { messageId } = kept
  const { class: kind, purpose } = kept.message
  const { of, customers: count, areMost } = await found(context, audience, lines)
  const wereFound = audience.kind !== 'people'
  const many = { class: kind, purpose, messageId, of, areMost, wereFound, asNew: true }
  const judged = await judgedAndRead(context, await message(context, messageId), many)
  const batches = await store.keepBatches(context, id, judged)
  const without = count === null ? null : count - (await customers.customersWith(context, of))
  await sends.update(context, id, {
    state: 'ready',
    looked_at: context.now,
    looked_of: kept.message.changedAt,
    customers: count,
    without,
    batches,
  })
}
