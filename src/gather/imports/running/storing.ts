import type { Context, Desk } from '#platform/context.ts'
import { Problem } from '#platform/errors.ts'
import { tellGrowth } from '#platform/postgres/statistics.ts'
import { isRefusedValue } from '#platform/stores/store-refusal.ts'
import { filled } from '#platform/tables/words.ts'
import type { Text } from '#platform/wording/words.ts'
import { isAskedNow } from '#platform/work/attention.ts'
import type { FileReader } from '../../mappings/mappings.ts'
import * as rejects from '../remarks/reject-store.ts'
import { refusals } from '../words.ts'
import { lastRowOf } from './entries.ts'
import { type Outcome, outcomeOf, type Refusal } from './outcome.ts'
import type { Orders, Prepared } from './preparing.ts'
import * as runs from './run-store.ts'

export const batchSize = 5_000
/** Nobody waits for their turn: the fewer batches, the less is asked for each of them. */
const largeBatchSize = 10_000
/** A batch is one piece of work between two turns of others: it is smaller where somebody waits for theirs. */
const smallBatchSize = 2_000

/** How many rows are stored at once by now. What a trial may say of its parts goes by their size, which is then always the same. */
export function fullBatch({ kind }: Pick<runs.Order, 'kind'>): number {
  if (kind !== 'run') return batchSize
  return isAskedNow() ? smallBatchSize : largeBatchSize
}

export type Walk = {
  readonly desk: Desk
  readonly order: runs.Order
  readonly reader: FileReader
  readonly orders: Orders
}

/** A batch that the database refuses is halved until the row that it refuses is found, and only that one, or only its part, is left out. */
export async function storeOrSplit(walk: Walk, batch: readonly Prepared[]): Promise<void> {
  const because = await refusedBecause(() => storeBatch(walk, batch))
  if (because === null) return
  const [only] = batch
  if (batch.length === 1 && only) return storeAlone(walk, only, because)
  const middle = Math.ceil(batch.length / 2)
  await storeOrSplit(walk, batch.slice(0, middle))
  await storeOrSplit(walk, batch.slice(middle))
}

/** First without one of its parts, then without any, and at last not at all. */
async function storeAlone(walk: Walk, one: Prepared, first: Text): Promise<void> {
  const parts = [...new Set(one.parts.map(({ part }) => part))]
  const without = parts.length === 0 ? [] : [...parts.map((part) => [part]), ...(parts.length > 1 ? [parts] : [])]
  for (const of of without) {
    if ((await refusedBecause(() => storeBatch(walk, [one], { because: first, of }))) === null) return
  }
  await storeBatch(walk, [one], { because: first, of: 'row' })
}

async function refusedBecause(act: () => Promise<void>): Promise<Text | null> {
  try {
    await act()
    return null
  } catch (problem) {
    const because = refusalOf(problem)
    if (because === null) throw problem
    return because
  }
}

/**
 * One transaction: the rows, what is said of them, and the place in the file are kept together, or none of them. Whoever took the run
 * up meanwhile may have stored a part of the batch, in batches of another size: only the rest of it is stored and counted.
 */
async function storeBatch(walk: Walk, batch: readonly Prepared[], refusal?: Refusal): Promise<void> {
  const { desk, order, reader, orders } = walk
  const last = batch.at(-1)?.entry
  if (last === undefined) return
  const restAfter = (cursor: number) => batch.filter(({ entry }) => lastRowOf(entry) > cursor)
  const keep = async (context: Context, { remarks, counts, parts }: Outcome) => {
    const { lost, noted } = await rejects.add(context, order.id, remarks)
    const place = { cursor: lastRowOf(last), share: last.share, parts }
    await runs.advance(context, order.id, { ...counts, lost, noted }, place)
  }
  if (order.kind === 'trial') return tryBatch()
  return desk.transaction(async (context) => {
    const rest = restAfter(await runs.cursorOf(context, order.id))
    if (rest.length === 0) return
    await keep(context, await outcomeOf(context, reader, orders, rest, refusal))
    await tellGrowth(context)
  }, `import:${order.importId}`)

  /** What is tried is taken back, what came of it is kept: unless somebody else has gone on meanwhile. */
  async function tryBatch(): Promise<void> {
    for (let isKept = false; !isKept; ) {
      const cursor = await desk.transaction((context) => runs.cursorOf(context, order.id))
      const rest = restAfter(cursor)
      if (rest.length === 0) return
      const act = (context: Context) => outcomeOf(context, reader, orders, rest, refusal)
      const outcome = await desk.transaction(act, undefined, { rollBack: true })
      isKept = await desk.transaction(async (context) => {
        if ((await runs.cursorOf(context, order.id)) !== cursor) return false
        await keep(context, outcome)
        return true
      })
    }
  }
}

/** What a row did wrong: a problem that its target named, or a value that no store keeps. */
function refusalOf(problem: unknown): Text | null {
  if (problem instanceof Problem) return problem.code === 'STORE_DOWN' ? null : problem.text
  return problem instanceof Error && isRefusedValue(problem) ? filled(refusals.notStored, problem.message) : null
}
