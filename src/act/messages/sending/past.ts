import type { Context } from '#platform/context.ts'
import { keepAsTaken } from '#platform/outside/outside.ts'
import type { Message } from '../contract.ts'
import { judge } from '../may/judging.ts'
import { saidIn } from '../said/said.ts'
import * as store from './deliveries-store.ts'

/**
 * A message as if it had been sent at an instant: whom it may go to is judged as for any other, and what would have gone stands as taken.
 * Nothing is reserved and nothing says what it said, so none of it can ever leave the house. The sample world has its messages from here.
 */
export async function keepAsSent(
  context: Context,
  message: Message,
  personIds: readonly string[],
  at: Date,
): Promise<void> {
  const then = { ...context, now: at }
  const judged = await judge(then, message, personIds, message.id)
  const ordered = judged.map((one) => ({
    ...one,
    reads: saidIn(message.said, one.locale, context.workspace.locale).locale,
  }))
  const going = await store.put(then, message.id, ordered)
  const addresses = new Map(judged.map(({ personId, address }) => [personId, address ?? '']))
  await keepAsTaken(
    context,
    going.map(({ letter, personId }) => ({ key: letter, recipient: addresses.get(personId) ?? '', at })),
  )
}
