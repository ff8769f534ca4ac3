import type { Desk } from '#platform/context.ts'
import type { Tell } from './run.ts'
import * as runs from './run-store.ts'
import * as changes from './undo-store.ts'

/**
 * Takes an import back, last change first: what it created is removed unless somebody has changed or used it since, what it changed
 * becomes what it was unless somebody has changed it since. Each batch is one transaction, so a killed undo goes on where it was.
 */
export async function undoImport(desk: Desk, order: runs.Order, tell: Tell): Promise<void> {
  const { importId } = order
  const span = await desk.transaction((context) => changes.spanOf(context, importId, order.id))
  let cursor = order.cursor === '0' ? null : order.cursor
  let done = order.rows
  for (;;) {
    const step = await desk.transaction(async (context) => {
      const batch = await changes.before(context, importId, cursor, batchSize)
      const last = batch.at(-1)
      if (last === undefined) return null
      const { removed, restored, kept } = await changes.takeBack(context, importId, batch, span.settled)
      const share = span.count === 0 ? 1 : Math.min(1, (done + batch.length) / span.count)
      await runs.advance(
        context,
        order.id,
        { rows: batch.length, created: removed, changed: restored, kept },
        { cursor: last.sequence, share },
      )
      return { sequence: last.sequence, count: batch.length }
    }, `undo:${importId}:${order.id}`)
    if (step === null) break
    cursor = step.sequence
    done += step.count
    await tell(done, span.count)
  }
  await desk.transaction(async (context) => {
    let removed = 0
    for (const { undo } of context.contributions.importables) removed += (await undo?.(context, importId)) ?? 0
    await runs.advance(context, order.id, { created: removed }, { cursor: cursor ?? '0', share: 1 })
    await runs.complete(context, order.id, [])
    const { created, changed } = await runs.find(context, order.id)
    await context.announce({
      name: 'import.undone',
      about: null,
      data: { importId, target: order.mapping.target, removed: created, restored: changed },
    })
  }, `undo:${importId}:${order.id}`)
}

const batchSize = 2000
