import type { Context } from '#platform/context.ts'
import { countsOfBatches } from '#platform/outside/outside.ts'
import { type DeliveryState, states } from '../../messages/contract.ts'
import type { Send } from '../contract.ts'
import * as store from './counting-store.ts'

/** What became of those whose turn came, for each of these sends: every delivery counts in one state, as in the lists of deliveries. */
export async function countsOf(context: Context, ids: readonly string[]): Promise<(id: string) => Send['counts']> {
  const letters = await countsOfBatches(context, ids)
  const held = await store.heldBack(context, ids)
  const back = await store.cameBack(context, ids)
  return (id) => {
    const counts = new Map<DeliveryState, number>()
    const add = (state: DeliveryState, count: number) => counts.set(state, (counts.get(state) ?? 0) + count)
    for (const [state, count] of letters.get(id) ?? []) add(state, count)
    for (const { state, count } of held.filter(({ sendId }) => sendId === id)) {
      add('held back', count)
      if (state !== null) add(state, -count)
    }
    for (const { state, as, count } of back.filter(({ sendId }) => sendId === id)) {
      add(as, count)
      add(state, -count)
    }
    return Object.fromEntries(states.map((state) => [state, counts.get(state) ?? 0])) as Send['counts']
  }
}
