import { systemActor, workspaceById } from '../access/callers.ts'
import { type House, inTransaction } from '../house.ts'

/** More than so many rows at once come from somebody who waits until they are seen. */
const few = 1_000
/** While rows keep coming one by one, what is kept of them follows this often at most, in milliseconds. */
const everyMs = 700

/** When rows have reached the facts, what is kept of these is brought up to them. */
export async function arrived(house: House, workspaceId: string, rows: number): Promise<void> {
  const follows = house.contributions.follows ?? []
  if (rows === 0 || rows > few || follows.length === 0) return
  const workspace = await workspaceById(house.stores.pools.owner, workspaceId)
  if (workspace === undefined) return
  const caller = { workspace, actor: systemActor, locale: workspace.locale, source: 'system' }
  await inTransaction(house, caller, async (context) => {
    for (const follow of follows) await follow(context)
  })
}

export type Arrivals = {
  tell(workspaceId: string, rows: number): void
  /** Follows what has been told now; answers how much that was. */
  settle(): Promise<number>
  stop(): void
}

/** The same, at once for the first and with pauses for those that follow. */
export function arrivedInTurn(house: House): Arrivals {
  const resting = new Map<string, { more: boolean; timer: NodeJS.Timeout }>()
  const doing = new Set<Promise<void>>()
  let stopped = false
  const follow = (workspaceId: string, rows: number) => {
    const timer = setTimeout(() => {
      const more = resting.get(workspaceId)?.more === true
      resting.delete(workspaceId)
      if (more) follow(workspaceId, 1)
    }, everyMs).unref()
    resting.set(workspaceId, { more: false, timer })
    const act = arrived(house, workspaceId, rows)
      .catch((problem) => {
        if (!stopped) house.log.error({ err: problem, carrier: 'mirror' }, 'what is kept of the facts follows later')
      })
      .finally(() => doing.delete(act))
    doing.add(act)
  }
  return {
    tell(workspaceId, rows) {
      if (rows === 0 || rows > few) return
      const rest = resting.get(workspaceId)
      if (rest === undefined) follow(workspaceId, rows)
      else rest.more = true
    },
    async settle() {
      const waiting = [...resting].filter(([, { more }]) => more)
      for (const [workspaceId, { timer }] of waiting) {
        clearTimeout(timer)
        follow(workspaceId, 1)
      }
      const settled = doing.size
      await Promise.all(doing)
      return settled
    },
    stop() {
      stopped = true
      for (const { timer } of resting.values()) clearTimeout(timer)
      resting.clear()
    },
  }
}
