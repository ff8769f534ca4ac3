import type { Context, Desk } from '#platform/context.ts'
import type { Importable, ImportOrder } from '#platform/contributions.ts'
import { Problem } from '#platform/errors.ts'
import type { FileRow } from '#platform/tables/file-row.ts'
import { rowsOf } from '#platform/tables/table-file.ts'
import { filled } from '#platform/tables/words.ts'
import type { Text } from '#platform/words.ts'
import type { Reject } from '../contract.ts'
import { faultsOf } from '../integrity.ts'
import * as store from '../keeping/store.ts'
import { lastHeaderRow } from '../mapping.ts'
import * as rejects from '../remarks/reject-store.ts'
import { type Rejected, type RowReader, rowReader, targetOf } from '../rows/row.ts'
import { bytesOf, findUpload } from '../uploads.ts'
import { refusals, sameAs } from '../words.ts'
import * as runs from './run-store.ts'

export type Tell = (done: number, total: number | null) => Promise<void>

/** Reads the file of a run from where the last committed transaction left off, and stores it batch by batch. */
export async function runFile(desk: Desk, order: runs.Order, tell: Tell): Promise<void> {
  const importable = targetOf(desk.contributions, order.mapping.target)
  const reader = rowReader(order.mapping, order.reading, importable, desk.workspace.zone)
  const upload = await desk.transaction((context) => findUpload(context, order.uploadId))
  const open = <Answer>(act: (context: Context) => Promise<Answer>) =>
    desk.transaction(act, undefined, { readOnly: true })
  const walk: Walk = { desk, order, importable, reader, firstRow: new Map() }
  const isTrial = order.kind === 'trial'
  if (!isTrial && order.cursor === '0')
    await desk.transaction(async (context) => importable.begin?.(context, order.importId))
  let batch: FileRow[] = []
  let read = 0
  for await (const row of rowsOf(bytesOf(open, upload), order.reading)) {
    if (row.row <= lastHeaderRow(order.reading.header)) continue
    read += 1
    if (row.row <= Number(order.cursor)) {
      recogniseAgain(walk, row)
      continue
    }
    batch.push(row)
    if (batch.length < batchSize) continue
    await storeOrSplit(walk, batch)
    await tell(read, order.reading.rows)
    batch = []
    if (isTrial && read >= trialRows) break
  }
  if (batch.length > 0) await storeOrSplit(walk, batch)
  await desk.transaction(async (context) => {
    if (!isTrial) await store.remember(context, order.reading.headings, order.mapping)
    await runs.advance(
      context,
      order.id,
      {},
      { cursor: Math.max(read, Number(order.cursor)), share: 1, partial: isTrial && read >= trialRows },
    )
  })
  await finish(desk, order, importable)
}

const batchSize = 2000
/** A trial of a longer file says that it read only so many of its rows. */
const trialRows = 100_000

type Walk = {
  readonly desk: Desk
  readonly order: runs.Order
  readonly importable: Importable
  readonly reader: RowReader
  /** The first row of each record, so that a second one in the same file is seen however far apart they are. */
  readonly firstRow: Map<string, number>
}

function recogniseAgain({ reader, firstRow }: Walk, { row, cells }: FileRow): void {
  const read = reader.read(row, cells)
  const key = read && 'taken' in read ? reader.keyOf(read.taken) : null
  if (key !== null && !firstRow.has(key)) firstRow.set(key, row)
}

/** A batch that the database refuses is halved until the row that it refuses is found, and only that one is rejected. */
async function storeOrSplit(walk: Walk, batch: readonly FileRow[]): Promise<void> {
  try {
    await storeBatch(walk, batch)
  } catch (problem) {
    const because = refusalOf(problem)
    if (because === null) throw problem
    if (batch.length === 1) return storeBatch(walk, batch, because)
    const middle = Math.ceil(batch.length / 2)
    await storeOrSplit(walk, batch.slice(0, middle))
    await storeOrSplit(walk, batch.slice(middle))
  }
}

/** One transaction: the rows, what was rejected, and the place in the file are kept together, or none of them. */
async function storeBatch(walk: Walk, batch: readonly FileRow[], because?: Text): Promise<void> {
  const { desk, order } = walk
  const last = batch.at(-1)
  if (last === undefined) return
  const keep = async (context: Context, outcome: Outcome) => {
    await rejects.add(context, order.id, outcome.rejected)
    await runs.advance(context, order.id, outcome.counts, { cursor: last.row, share: last.share })
  }
  if (order.kind === 'trial') {
    const outcome = await desk.transaction((context) => outcomeOf(context, walk, batch, because), undefined, {
      rollBack: true,
    })
    return desk.transaction((context) => keep(context, outcome))
  }
  return desk.transaction(async (context) => {
    if ((await runs.cursorOf(context, order.id)) >= last.row) return
    await keep(context, await outcomeOf(context, walk, batch, because))
  }, `import:${order.importId}`)
}

type Outcome = { readonly counts: Partial<runs.Counts>; readonly rejected: Reject[] }

async function outcomeOf(context: Context, walk: Walk, batch: readonly FileRow[], because?: Text): Promise<Outcome> {
  const { taken, refused } = because
    ? { taken: [], refused: batch.map(({ row }) => ({ row, column: null, because })) }
    : sorted(walk, batch)
  const outcomes = taken.length === 0 ? [] : await walk.importable.store(context, taken, orderFor(walk.order))
  const rejected: Rejected[] = outcomes.flatMap((one) =>
    one.outcome === 'rejected' ? [{ row: one.row, column: headingOf(walk, one.column), because: one.because }] : [],
  )
  const cellsOf = new Map(batch.map(({ row, cells }) => [row, cells]))
  const all = [...refused, ...rejected].map((one) => ({
    kind: 'rejected' as const,
    until: null,
    target: null,
    ...one,
    cells: [...(cellsOf.get(one.row) ?? [])],
  }))
  const count = (wished: string) => outcomes.filter(({ outcome }) => outcome === wished).length
  const counts = {
    rows: taken.length + refused.length,
    created: count('created'),
    changed: count('changed'),
    unchanged: count('unchanged'),
    rejected: all.length,
  }
  return { counts, rejected: all }
}

function sorted({ reader, firstRow }: Walk, batch: readonly FileRow[]) {
  const taken = []
  const refused: Rejected[] = []
  for (const { row, cells, broken } of batch) {
    const read =
      broken === undefined
        ? reader.read(row, cells)
        : { rejected: { row, column: null, because: filled(refusals.openQuote, broken) } }
    if (read === null) continue
    if ('rejected' in read) {
      refused.push(read.rejected)
      continue
    }
    const key = reader.keyOf(read.taken)
    const first = key === null ? row : (firstRow.get(key) ?? row)
    if (key !== null) firstRow.set(key, first)
    if (first === row) taken.push(read.taken)
    else refused.push({ row, column: null, because: filled(sameAs, first) })
  }
  return { taken, refused }
}

function headingOf({ reader }: Walk, field: string | null): string | null {
  return field === null ? null : (reader.headingOf(field) ?? field)
}

function orderFor({ importId, kind, mapping }: runs.Order): ImportOrder {
  return {
    importId,
    source: mapping.source,
    dry: kind === 'trial',
    createMissing: mapping.createMissing,
    defaults: mapping.defaults,
  }
}

/** What a row did wrong: a problem that its target named, or data that PostgreSQL refuses (classes 22 and 23). */
function refusalOf(problem: unknown): Text | null {
  if (problem instanceof Problem) return problem.code === 'STORE_DOWN' ? null : problem.text
  if (!(problem instanceof Error) || !('code' in problem)) return null
  return /^2[23]/.test(String(problem.code)) ? filled(refusals.notStored, problem.message) : null
}

async function finish(desk: Desk, order: runs.Order, importable: Importable): Promise<void> {
  const faults = await faultsOf(desk, order)
  await desk.transaction(async (context) => {
    await runs.complete(context, order.id, faults)
    if (order.kind !== 'run') return
    const { created, changed } = await runs.find(context, order.id)
    await context.announce({
      name: 'import.completed',
      about: null,
      data: { importId: order.importId, target: importable.name, created, changed },
    })
  })
}
