import type { House } from '../house.ts'
import { afterAnswers, isAskedNow } from '../work/attention.ts'
import { arrivedInTurn } from './arrived.ts'
import { mirrorStep, mirrorWorkspace, shortMirrorStep, workspacesWaiting } from './mirror.ts'

/** So many workspaces are carried beside each other, and so many of them may have much to carry. */
const atOnce = 5
const longAtOnce = 2

/**
 * Carries each workspace that has something waiting in a turn of its own: whoever has little never waits for whoever has much.
 * Failures are logged and tried again at the next pulse.
 */
export function mirrorsInTurn(house: House): { wake(): void; settle(): Promise<number>; stop(): Promise<void> } {
  const turns = new Map<string, Promise<void>>()
  const long = new Set<string>()
  let looking: Promise<void> | undefined
  let again = false
  let stopped = false
  const follows = arrivedInTurn(house)

  const turnOf = async (workspaceId: string) => {
    try {
      for (let settled = 1; settled > 0 && !stopped; ) {
        const most = isAskedNow() ? shortMirrorStep : mirrorStep
        settled = await mirrorWorkspace(house.stores, workspaceId, { most, givesWay: long.has(workspaceId) })
        follows.tell(workspaceId, settled)
        if (settled >= most) long.add(workspaceId)
        else long.delete(workspaceId)
        if (long.has(workspaceId)) await afterAnswers()
      }
    } catch (problem) {
      if (!stopped) house.log.error({ err: problem, carrier: 'mirror' }, 'carrying failed and is tried again')
    }
  }
  const mayBegin = (workspaceId: string) => {
    const busyLong = [...turns.keys()].filter((one) => long.has(one)).length
    return turns.size < atOnce && (!long.has(workspaceId) || busyLong < longAtOnce)
  }
  const look = async () => {
    do {
      again = false
      const waiting = await workspacesWaiting(house.stores.pools.owner)
      for (const workspaceId of waiting) {
        if (stopped || turns.has(workspaceId) || !mayBegin(workspaceId)) continue
        const turn = turnOf(workspaceId).finally(() => {
          turns.delete(workspaceId)
          if (waiting.length > atOnce) wake()
        })
        turns.set(workspaceId, turn)
      }
    } while (again && !stopped)
  }
  const wake = () => {
    if (stopped) return
    if (looking) {
      again = true
      return
    }
    looking = look()
      .catch((problem) => {
        if (!stopped) house.log.error({ err: problem, carrier: 'mirror' }, 'carrying failed and is tried again')
      })
      .finally(() => {
        looking = undefined
      })
  }
  return {
    wake,
    async settle() {
      await looking
      await Promise.all(turns.values())
      return follows.settle()
    },
    async stop() {
      stopped = true
      follows.stop()
      await looking
      await Promise.all(turns.values())
    },
  }
}
