import type { Context, Desk } from '#platform/context.ts'
import { manyRows, visible } from '#platform/jobs/visible.ts'
import type { Tell } from '../running/run.ts'
import * as runs from '../running/run-store.ts'
import * as telling from '../running/telling-store.ts'
import { recordWords } from '../words.ts'
import * as changes from './changes.ts'
import { type Hold, recordLabel, withHolds } from './holds.ts'
import { type Taken, takeBack } from './take-back.ts'

/**
 * Takes an import back. First what it changed becomes what it was, last change first, unless somebody has changed it since; then what
 * it created is removed, with all that belongs to it, unless somebody has changed or used it since. Each batch is one transaction, so
 * a killed undo goes on where it was.
 */
export async function undoImport(desk: Desk, order: runs.Order, tell: Tell): Promise<void> {
  const span = await desk.transaction((context) => changes.spanOf(context, order.importId, order.id))
  let place = placeOf(order.cursor)
  let done = order.rows
  while (place.phase !== 'over') {
    const next = await step(desk, order, place, { ...span, done })
    done += next.count
    place = next.place
    await tell(done, span.count)
  }
  await desk.transaction(async (context) => {
    const taken: Taken[] = []
    for (const { name, undo } of context.contributions.importables)
      taken.push({ record: name, removed: (await undo?.(context, order.importId)) ?? 0, restored: 0, kept: 0 })
    const removed = taken.reduce((sum, one) => sum + one.removed, 0)
    const at = { cursor: cursorOf(place), share: 1, parts: partsOf(context, taken) }
    await runs.advance(context, order.id, { rows: removed, created: removed }, at)
  }, sourceOf(order))
  const { created, changed, faults } = await desk.transaction((context) => runs.find(context, order.id))
  await visible(desk, { many: created + changed > manyRows })
  await desk.transaction(async (context) => {
    await runs.complete(context, order.id, faults)
    await context.announce({
      name: 'import.undone',
      about: null,
      data: { importId: order.importId, target: order.mapping.target, removed: created, restored: changed },
    })
  }, sourceOf(order))
}

const batchSize = 10_000

type Place = { readonly phase: 'changed' | 'created' | 'over'; readonly sequence: string | null }
type Span = { readonly count: number; readonly settled: string; readonly done: number }

function step(desk: Desk, order: runs.Order, place: Place, span: Span): Promise<{ place: Place; count: number }> {
  const sources = { taken: `import:${order.importId}`, own: sourceOf(order) }
  return desk.transaction(async (context) => {
    const batch =
      place.phase === 'changed'
        ? await changes.changedBefore(context, order.importId, place.sequence, batchSize)
        : await changes.createdAfter(context, order.importId, place.sequence ?? '0', batchSize)
    const { taken, holds } = await takeBack(context, sources, batch.filter(isForeign), span.settled)
    const last = batch.at(-1)
    const next = last ? { ...place, sequence: last.sequence } : following(place)
    const share = span.count === 0 ? 1 : Math.min(1, (span.done + batch.length) / span.count)
    const sum = (key: 'removed' | 'restored' | 'kept') => taken.reduce((all, one) => all + one[key], 0)
    const counts = { rows: batch.length, created: sum('removed'), changed: sum('restored'), kept: sum('kept') }
    await runs.advance(context, order.id, counts, { cursor: cursorOf(next), share, parts: partsOf(context, taken) })
    if (holds.length > 0) await tellHolds(context, order.id, holds)
    return { place: next, count: batch.length }
  }, sourceOf(order))
}

/** What an import created goes whole or stays whole: nothing that the import itself wrote on it later is led back. */
function isForeign(change: changes.Change | changes.Later): boolean {
  return !('own' in change && change.own)
}

/**
 * Of an undo, what was created is what was removed, what was changed is what became as before, and what was rejected is what was kept.
 * What has no name among imports goes by one.
 */
function partsOf({ contributions }: Context, taken: readonly Taken[]) {
  const isNamed = (record: string) =>
    record in recordWords || contributions.importables.some(({ name }) => name === record)
  return taken.map(({ record, removed, restored, kept }) => ({
    target: isNamed(record) ? record : 'others',
    created: removed,
    changed: restored,
    unchanged: 0,
    rejected: kept,
  }))
}

async function tellHolds(context: Context, runId: string, holds: readonly Hold[]): Promise<void> {
  const { faults } = await runs.find(context, runId)
  await telling.report(
    context,
    runId,
    withHolds(faults, holds, (record) => recordLabel(context, record)),
  )
}

function following({ phase }: Place): Place {
  return phase === 'changed' ? { phase: 'created', sequence: '0' } : { phase: 'over', sequence: null }
}

/** One number keeps the place: a positive one leads back through what was changed, a negative one on through what was created. */
function cursorOf({ phase, sequence }: Place): string {
  if (phase === 'changed') return sequence ?? '0'
  return phase === 'created' ? String(-1n - BigInt(sequence ?? 0)) : String(-(2n ** 62n))
}

function placeOf(cursor: string): Place {
  const number = BigInt(cursor)
  if (number >= 0n) return { phase: 'changed', sequence: number === 0n ? null : cursor }
  return number === -(2n ** 62n)
    ? { phase: 'over', sequence: null }
    : { phase: 'created', sequence: String(-number - 1n) }
}

function sourceOf({ importId, id }: runs.Order): string {
  return `undo:${importId}:${id}`
}
