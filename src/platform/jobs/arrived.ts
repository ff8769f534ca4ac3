import { systemActor, workspaceById } from '../access/callers.ts'
import { type House, inTransaction } from '../house.ts'

/** More than so many rows at once come from somebody who waits until they are seen. */
const few = 1_000

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
