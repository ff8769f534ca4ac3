import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { judgedAndRead, keepAsSent, message, settleMessage } from '../../messages/messages.ts'
import type { SendWish } from '../contract.ts'
import { keepBatches } from '../looking/looking-store.ts'
import * as store from '../store.ts'

/** So many people stand in one batch. */
const perBatch = 5_000

type AsSent = {
  readonly at: Date
  /** Of customers the people who were meant; `null` where people were named. */
  readonly customers: number | null
  readonly without: number | null
  /** Whoever approved it. */
  readonly approver?: string
}

/**
 * A send as if it had been looked at, started and ended at an instant, to these people: each is judged as for any other. It is over, so
 * that nothing carries on with it, and its letters stand as taken. The sample world has its sends from here.
 */
export async function keepSendAsSent(
  context: Context,
  wish: SendWish,
  personIds: readonly string[],
  { at, customers, without, approver }: AsSent,
): Promise<string> {
  const then = { ...context, now: at }
  const one = await message(then, wish.messageId)
  const id = await store.insert(then, wish)
  const judged = await judgedAndRead(
    then,
    one,
    {
      class: one.class,
      purpose: one.purpose,
      // Nothing of it leaves the house: over which channel anything does is no matter.
      overs: one.channels.map((channel) => ({ channel, costs: { en: null, ja: null } })),
      messageId: one.id,
      of: sql`(SELECT unnest(${[...personIds]}::uuid[]) AS id)`,
      areMost: false,
      wereFound: wish.audience.kind !== 'people',
      asNew: true,
    },
    { keeps: false },
  )
  const batches = await keepBatches(then, id, judged, perBatch)
  await keepAsSent(then, one, personIds, { at, sendId: id })
  await settleMessage(then, one.id, true)
  await store.update(then, id, {
    state: 'done',
    looked_at: at,
    looked_of: one.changedAt,
    customers,
    without,
    batches,
    reserved: batches,
    goes: { kind: 'at once' },
    starts_at: at,
    started_by: context.actor.author,
    started_at: at,
    ended_at: at,
    ...(approver !== undefined && { approved_by: approver, approved_at: at, approved_of: one.changedAt }),
  })
  return id
}
