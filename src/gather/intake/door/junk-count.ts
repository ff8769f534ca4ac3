import { systemActor } from '#platform/access/callers.ts'
import type { Workspace } from '#platform/context.ts'
import { type House, inTransaction } from '#platform/house.ts'
import { type JunkId, noteJunkIds } from '../../events/events.ts'
import { type GroupCommit, groupCommit } from './group-commit.ts'

/** Counts ids that identify nobody, many at once. That they cannot be counted just now keeps no event from being stored. */
export function junkCount(house: House) {
  const groups = new Map<string, GroupCommit<JunkId, null>>()
  return async (workspace: Workspace, junk: readonly JunkId[]): Promise<void> => {
    if (junk.length === 0) return
    const group = groups.get(workspace.id) ?? groupOf(workspace)
    groups.set(workspace.id, group)
    await group.add(junk).catch((problem: unknown) => house.log.warn({ problem }, 'junk ids could not be counted'))
  }

  function groupOf(workspace: Workspace): GroupCommit<JunkId, null> {
    const caller = { workspace, actor: systemActor, locale: workspace.locale, source: 'events' }
    const commit = async (junk: readonly JunkId[]) => {
      await inTransaction(house, caller, (context) => noteJunkIds(context, junk))
      return junk.map(() => null)
    }
    return groupCommit(commit, { gatherMilliseconds: 2, atMost: 10_000 })
  }
}
