import type { Context, Desk } from '#platform/context.ts'
import { manyRows, visible } from '#platform/jobs/visible.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Attempt, Progress } from '#platform/work/schedule.ts'
import { changeMany, customerNames, giveMany } from '../customers/customers.ts'
import { decide } from './changes/deciding.ts'
import type { Change, Edit, Reason } from './contract.ts'
import * as store from './keeping/edit-store.ts'
import * as reversal from './keeping/reversal-store.ts'
import * as seen from './keeping/seen-store.ts'

/** The job: batch after batch, each in a transaction of its own; one that was killed goes on where it was. */
export async function carryOut(desk: Desk, { id }: { id: string }, progress: Progress, { isLast }: Attempt) {
  try {
    let order = await desk.transaction((context) => store.hold(context, id))
    const state = order?.state
    const source = order?.state === 'undoing' ? reversal.sourceOf(id) : sourceOf(id)
    while (order !== undefined && isUnderWay(order) && order.looked < order.total) {
      order = await desk.transaction(async (context) => {
        const next = await store.hold(context, id)
        if (next === undefined || next.state !== state) return undefined
        await store.actFor(context, next.author)
        await step(context, next)
        return store.hold(context, id)
      }, source)
      await progress(order?.looked ?? 0, order?.total ?? null)
    }
    if (order === undefined || !isUnderWay(order)) return
    const written = order.state === 'running' ? order.changed : order.restored
    if (order.state !== 'trying' && written > 0) await visible(desk, { many: written > manyRows })
    await desk.transaction((context) => end(context, id))
  } catch (problem) {
    if (isLast)
      await desk.transaction((context) => store.update(context, id, { state: 'failed', endedAt: context.now }))
    throw problem
  }
}

/** Few enough to be carried out within the request that orders it. */
export async function stepAtOnce(context: Context, id: string): Promise<void> {
  const order = await store.hold(context, id)
  if (order === undefined) return
  const source = order.state === 'undoing' ? reversal.sourceOf(id) : sourceOf(id)
  await store.fromSource(context, source, () => step(context, order))
  await end(context, id)
}

function sourceOf(id: string): string {
  return `edit:${id}`
}

/** What an edit is while it is carried out, and what it then is. */
const after: Readonly<Partial<Record<Edit['state'], Edit['state']>>> = {
  trying: 'ready',
  running: 'done',
  undoing: 'undone',
}

function isUnderWay({ state }: Edit): boolean {
  return state in after
}

async function step(context: Context, order: store.Order): Promise<void> {
  const ids = await store.nextBatch(context, order)
  const looked = order.looked + ids.length
  if (order.state === 'undoing') {
    const roles = await reversal.restoreRoles(context, sourceOf(order.id), ids)
    const fields = await reversal.restoreFields(context, sourceOf(order.id), ids)
    const kept = roles.kept.union(fields.kept)
    const restored = roles.restored.union(fields.restored).difference(kept)
    return store.update(context, order.id, {
      looked,
      restored: order.restored + restored.size,
      kept: order.kept + kept.size,
    })
  }
  const isTrial = order.state === 'trying'
  const overtaken = isTrial ? await look(context, order, ids) : await overtakenAmong(context, order, ids)
  const free = ids.filter((id) => !overtaken.has(id))
  const change = changeFor(order.change, ids, free)
  const { dealt, changed, refused } = await applied(context, { ...order, change }, free, isTrial)
  return store.update(context, order.id, {
    looked,
    given: order.given + dealt,
    changed: order.changed + changed.size,
    refused: order.refused + refused.size,
    overtaken: order.overtaken + overtaken.size,
    unchanged: order.unchanged + free.length - changed.size - refused.size,
    reasons: await withRefused(context, order.reasons, refused),
  })
}

async function applied(context: Context, order: store.Order, ids: readonly string[], isTrial: boolean) {
  const decided = await decide(context, order.change, ids, order.given)
  const written = await changeMany(context, decided.wishes, { isTrial })
  const given = await giveMany(context, decided.role, decided.given, { isTrial })
  return {
    dealt: decided.given.length,
    changed: written.changed.union(given),
    refused: new Map([...decided.refused, ...written.refused]),
  }
}

/** Texts stand for the customers of a batch in their order: those of some of them. */
function changeFor(change: Change, batch: readonly string[], ids: readonly string[]): Change {
  if (change.kind !== 'texts') return change
  const placeOf = new Map(batch.map((id, place) => [id, place]))
  return { ...change, texts: ids.map((id) => change.texts[placeOf.get(id) ?? -1] ?? '') }
}

/** What a dry run sees is what its execution may write over. */
async function look(context: Context, order: store.Order, ids: readonly string[]): Promise<ReadonlySet<string>> {
  await seen.keepMarks(context, order, ids, await seen.marksOf(context, order.change, ids))
  return new Set()
}

/** Who was changed by somebody else since the dry run, but for those who are already as they would be made. */
async function overtakenAmong(
  context: Context,
  order: store.Order,
  ids: readonly string[],
): Promise<ReadonlySet<string>> {
  const before = await seen.keptMarks(context, order, ids)
  if (before === null) return new Set()
  await seen.holdCustomers(context, ids)
  const now = await seen.marksOf(context, order.change, ids)
  const other = ids.filter((id) => now.has(id) && now.get(id) !== before.get(id))
  if (other.length === 0) return new Set()
  const change = changeFor(order.change, ids, other)
  const { changed, refused } = await applied(context, { ...order, change }, other, true)
  const overtaken = changed.union(new Set(refused.keys()))
  await seen.keepOvertaken(context, order, overtaken)
  return overtaken
}

async function end(context: Context, id: string): Promise<void> {
  const order = await store.hold(context, id)
  const state = order && after[order.state]
  if (order === undefined || state === undefined || order.looked < order.total) return
  await store.update(context, id, { state, endedAt: order.state === 'trying' ? null : context.now })
  if (order.state === 'running') await seen.forgetMarks(context, id)
  const customers = order.state === 'running' ? order.changed : order.restored
  if (order.state !== 'trying' && customers > 0)
    await context.announce({ name: 'customers.edited', about: null, data: { editId: id, customers } })
}

/** So many are shown by name for one reason; so many reasons stand apart, and the others are counted together with the last. */
const [mostExamples, mostReasons] = [500, 100]

async function withRefused(
  context: Context,
  before: readonly Reason[],
  refused: ReadonlyMap<string, Text>,
): Promise<Reason[]> {
  if (refused.size === 0) return [...before]
  const shown = [...refused.keys()].slice(0, mostExamples)
  const names = await customerNames(context, shown)
  const reasons = new Map(before.map((reason) => [reason.because.en, { ...reason, examples: [...reason.examples] }]))
  for (const [id, because] of refused) {
    const key = reasons.has(because.en) || reasons.size < mostReasons ? because.en : [...reasons.keys()].at(-1)
    const reason: Reason = reasons.get(key ?? because.en) ?? { because, count: 0, examples: [] }
    const name = names.get(id)
    if (reason.examples.length < mostExamples && name !== undefined) reason.examples.push({ id, name })
    reasons.set(key ?? because.en, { ...reason, count: reason.count + 1 })
  }
  return [...reasons.values()]
}
