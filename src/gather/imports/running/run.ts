import type { Context, Desk } from '#platform/context.ts'
import { manyRows, visible } from '#platform/jobs/visible.ts'
import { lookAgain } from '#platform/postgres/statistics.ts'
import { columnSurvey } from '#platform/tables/columns/column-survey.ts'
import { filled } from '#platform/tables/words.ts'
import { withBreaks } from '#platform/work/breaks.ts'
import { lastHeaderRow } from '../../mappings/contract.ts'
import { fileReader, knownHeadings } from '../../mappings/mappings.ts'
import type { FaultFound } from '../contract.ts'
import { faultsOf } from '../integrity.ts'
import * as store from '../keeping/store.ts'
import { rememberValues } from '../keeping/values.ts'
import { entriesIn } from '../reading.ts'
import { considered, readingApart } from '../reading-apart.ts'
import { bytesOf, findUpload } from '../uploads.ts'
import { asked, faultWords } from '../words.ts'
import { type Entry, lastRowOf } from './entries.ts'
import { ordersOf, type Prepared, preparer } from './preparing.ts'
import * as runs from './run-store.ts'
import { batchSize, fullBatch, storeOrSplit, type Walk } from './storing.ts'
import { oddHeard, orderHeard, placesOfUse, questionsOf, startlessHeard } from './surveying/odd.ts'
import { surveyed, takenTogether } from './surveying/survey.ts'
import * as telling from './telling-store.ts'

export type Tell = (done: number, total: number | null) => Promise<void>

/**
 * Reads the file of a run twice: once for what only the whole of it tells, then from where the last committed transaction left off,
 * storing it batch by batch. What the whole leaves open is asked, and nothing is stored.
 */
export async function runFile(desk: Desk, order: runs.Order, tell: Tell): Promise<void> {
  const entries = await entriesOfRun(desk, order)
  const { mapping, reading } = order
  const readerOf = (shape: Parameters<typeof fileReader>[1]) =>
    fileReader(mapping, { ...shape, currency: desk.workspace.currency }, desk.contributions, desk.workspace.zone)
  const plain = readerOf(reading)
  const delimiter = reading.format === 'text' ? reading.delimiter : undefined
  const columns = columnSurvey(reading.headings.length, delimiter, placesOfUse(plain, reading))
  const odd = oddHeard(plain)
  const startless = startlessHeard(
    await considered.startless({ seen: reading, importables: desk.contributions.importables, mapping }),
  )
  const see = (entry: Entry) => {
    columns.hear(entry.cells, entry.numeric)
    odd.see(entry)
    startless.see(entry)
  }
  const { records, unidentified, ...repeats } = await surveyed(entries, plain, { hear: odd.hear, see })
  const styles = columns.verdict()
  const questions = questionsOf(plain.unsettled, styles)
  if (questions.length > 0)
    return desk.transaction((context) => telling.ask(context, order.id, questions, asked(questions)))
  const reader = readerOf({ ...reading, styles })
  const orders = ordersOf(order, reader)
  const inOrder = orderHeard(reading, styles, mapping, reader)
  const together = await takenTogether(entries, reader, mapping, repeats, { hear: inOrder.hear })
  const prepare = preparer(reader, together, mapping, orders)
  const walk: Walk = { desk, order, reader, orders }
  if (order.kind === 'run' && order.cursor === '0') await desk.transaction((context) => begin(context, walk))
  await storeAll(walk, entries, prepare, (done) => tell(done, records))
  const inParts = order.kind === 'trial' ? triedInParts(records, unidentified) : []
  await finish(walk, [...odd.verdict(), ...startless.verdict(), ...inOrder.verdict(), ...inParts])
}

/** So many new rows the statistics have to know of before the report compares them with all others. */
const unknownRows = 500
/** So many times as many new rows as they knew of. */
const growth = 4

/** Each batch of a trial is taken back before the next is tried: what a later row finds of an earlier one is not known. */
export function triedInParts(records: number, unidentified: number): FaultFound[] {
  if (records <= batchSize || unidentified === 0) return []
  const label = filled(faultWords.inParts, unidentified, batchSize)
  return [{ name: 'tried in parts', label, count: unidentified, examples: [] }]
}

/** While one batch is stored the next is read; each is stored after the one before it. */
async function storeAll(
  walk: Walk,
  entries: () => AsyncIterable<Entry>,
  prepare: (entry: Entry) => Prepared,
  tell: (done: number) => Promise<void>,
): Promise<void> {
  const cursor = Number(walk.order.cursor)
  let batch: Prepared[] = []
  let done = 0
  let storing = Promise.resolve()
  const look = lookingAgain(walk)
  const storeOne = async (full: readonly Prepared[], count: number) => {
    await storeOrSplit(walk, full)
    look.after(full.length)
    await tell(count)
  }
  const store = async () => {
    await storing
    const [full, count] = [batch, done]
    batch = []
    storing = storeOne(full, count)
    // A failure is met where the next batch waits for this one.
    storing.catch(() => undefined)
  }
  try {
    for await (const entry of entries()) {
      const prepared = prepare(entry)
      done += entry.records
      if (lastRowOf(entry) <= cursor) continue
      batch.push(prepared)
      if (batch.length >= fullBatch(walk.order)) await store()
    }
    await store()
  } finally {
    await storing
    await look.end()
  }
}

/** Lets the statistics look again beside what goes on, whenever there are several times as many rows as they knew of. */
function lookingAgain({ desk, order }: Walk): { after(rows: number): void; end(): Promise<void> } {
  let unknown = 0
  let known = 0
  let looking = Promise.resolve()
  const look = () => {
    known += unknown
    unknown = 0
    looking = looking.then(() => lookAgain(desk))
    // A failure is met at the end.
    looking.catch(() => undefined)
  }
  return {
    after(rows) {
      unknown += rows
      if (order.kind === 'run' && unknown >= batchSize && unknown >= known * growth) look()
    },
    end() {
      if (order.kind === 'run' && unknown > Math.max(unknownRows, known)) look()
      return looking
    },
  }
}

/** The entries of the file as often as they are asked for, read in short transactions. */
async function entriesOfRun(desk: Desk, { uploadId, reading }: runs.Order): Promise<() => AsyncIterable<Entry>> {
  const upload = await desk.transaction((context) => findUpload(context, uploadId))
  const open = <Answer>(act: (context: Context) => Promise<Answer>) =>
    desk.transaction(act, undefined, { readOnly: true })
  const bytes = bytesOf(open, upload)
  const { headings, lastRow, format, encoding, delimiter, sheet } = reading
  const table = {
    file: { format, encoding, delimiter, sheet },
    headings,
    after: lastHeaderRow(reading.header),
    lastRow,
    known: knownHeadings(desk.contributions.importables),
  }
  const isApart = format === 'xlsx' || headings.length > columnsAtHand
  return () => withBreaks(isApart ? readingApart.stream('entries', table, bytes) : entriesIn(bytes, table))
}

/** What a workbook unpacks to nobody knows before, and a row of thousands of cells is long work; other texts pass by in small pieces. */
const columnsAtHand = 1_000

async function begin(context: Context, { reader, order }: Walk): Promise<void> {
  const importables = new Set([reader.importable, ...reader.parts.map(({ importable }) => importable)])
  for (const importable of importables) await importable.begin?.(context, order.importId)
}

/** What follows when every row is where it belongs: the report, and the news that the import is there to be seen. */
async function finish({ desk, order, reader }: Walk, odd: readonly FaultFound[]): Promise<void> {
  await desk.transaction(async (context) => {
    if (order.kind === 'run') {
      await store.remember(context, order.reading.headings, order.mapping)
      await rememberValues(context, order.mapping)
    }
    await telling.arrive(context, order.id)
  })
  const { created, changed } = await desk.transaction((context) => runs.find(context, order.id))
  const many = order.kind === 'run' && created + changed > manyRows
  const [found] = await Promise.all([faultsOf(desk, order), order.kind === 'run' ? visible(desk, { many }) : undefined])
  const faults = [...found, ...odd]
  await desk.transaction(async (context) => {
    await runs.complete(context, order.id, faults)
    if (order.kind !== 'run') return
    const data = { importId: order.importId, target: reader.importable.name, created, changed }
    await context.announce({
      name: 'import.completed',
      about: null,
      data: { ...data, opensPlays: order.mapping.opensPlays },
    })
  })
}
