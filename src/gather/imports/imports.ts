import type { Context } from '#platform/context.ts'
import { conflict } from '#platform/errors.ts'
import type { Draft, Mapping, ReadingWish } from '../mappings/contract.ts'
import { fileReader, knownHeadings } from '../mappings/mappings.ts'
import { mappingProblems } from '../mappings/words.ts'
import type { Import, Reading, Run, Target, Upload } from './contract.ts'
import { knownOf } from './keeping/known.ts'
import * as store from './keeping/store.ts'
import { considered, readingApart } from './reading-apart.ts'
import { withReport } from './remarks/report.ts'
import * as runs from './running/run-store.ts'
import { bytesOf, findUpload } from './uploads.ts'
import { doubts, obstacles } from './words.ts'

export { quietRuns } from './running/quiet-runs.ts'
export { receiveUpload } from './uploads.ts'

/** What a file can be imported as. */
export function targets({ contributions }: Context): Target[] {
  return contributions.importables.map(({ name, label, fields }) => ({
    name,
    label,
    fields: fields.map(
      ({ name, label, type, required = false, unlessKnownBy = [], choices = [], otherwise = null }) => ({
        name,
        label,
        type,
        required,
        unlessKnownBy: [...unlessKnownBy],
        choices: [...choices],
        otherwise,
      }),
    ),
  }))
}

/** An import of an uploaded file: with a mapping that says how to read it, or with suggestions from what is found in it. */
export async function createImport(
  context: Context,
  {
    uploadId,
    mapping,
    reading,
  }: { uploadId: string; mapping?: Mapping | undefined; reading?: ReadingWish | undefined },
): Promise<Import> {
  const upload = await findUpload(context, uploadId)
  const id = await store.insert(context, uploadId, await readFile(context, upload, reading ?? mapping?.reading ?? {}))
  if (mapping) return mapImport(context, id, mapping)
  const made = await findImport(context, id)
  const remembered = await store.recall(context, made.reading.headings)
  return remembered && fits(context, made, remembered) ? mapImport(context, id, remembered) : made
}

export async function findImport(context: Context, id: string): Promise<Import> {
  const found = await store.find(context, id)
  const suggested = await suggestedFor(context, found)
  const isGuessed = found.upload.broken && found.reading.encoding === found.upload.encoding
  const suggestions = isGuessed
    ? suggested.map((one) => ({ ...one, certain: false, because: doubts.encoding }))
    : suggested
  const [latest, ...earlier] = found.runs
  const runs = latest ? [await withReport(context, latest), ...earlier] : []
  return {
    ...found,
    runs,
    latest: runs[0] ?? null,
    suggestions,
  }
}

/** How a file is written and what stands in its first rows: as wished, and where nothing is wished, as detected. */
function readFile(context: Context, upload: Upload, wish: ReadingWish): Promise<Reading> {
  const known = knownHeadings(context.contributions.importables)
  return readingApart.ask(
    'look',
    { upload, wish, known },
    bytesOf((act) => act(context), upload),
  )
}

async function suggestedFor(context: Context, found: Omit<Import, 'suggestions'>): Promise<Import['suggestions']> {
  const { headings, sample, profiles, orders } = found.reading
  const seen = { headings, sample, profiles, orders, fileName: found.fileName }
  const { importables } = context.contributions
  return considered.suggest({ seen, importables, known: await knownOf(context, found) })
}

/** Settles what becomes of each column; a column, field or constant that cannot be is refused at once. */
export async function mapImport(context: Context, id: string, mapping: Mapping): Promise<Import> {
  const { upload, reading } = await idle(context, id)
  // A wish that came over HTTP names all its fields, those that are not wished as undefined.
  const isReadAnew = Object.values(mapping.reading).some((wish) => wish !== undefined)
  const asWished = isReadAnew ? await readFile(context, upload, mapping.reading) : reading
  fileReader(mapping, asWished, context.contributions, context.workspace.zone)
  if (isReadAnew) await store.setReading(context, id, asWished)
  await store.setMapping(context, id, mapping)
  return findImport(context, id)
}

/** What was done with files of these headings is not done again by itself. */
export async function forgetMapping(context: Context, id: string): Promise<Import> {
  const { reading } = await idle(context, id)
  await store.forget(context, reading.headings)
  await store.setMapping(context, id, null)
  return findImport(context, id)
}

/** A mapping that is not finished waits with its import, whoever goes on with it. One that arrives while a run goes on comes too late. */
export async function keepDraft(context: Context, id: string, draft: Draft | null): Promise<{ draft: Draft | null }> {
  await idle(context, id)
  await store.setDraft(context, id, draft)
  return { draft }
}

export async function readAgain(context: Context, id: string, wish: ReadingWish): Promise<Import> {
  const { upload } = await idle(context, id)
  await store.setReading(context, id, await readFile(context, upload, wish))
  await store.setMapping(context, id, null)
  return findImport(context, id)
}

export async function startRun(context: Context, id: string, kind: Run['kind']): Promise<Run> {
  const run = await prepare(context, id, kind)
  await context.enqueue('imports.run', { runIds: [run.id] })
  return run
}

/** Several imports as one job, in the order given. */
export async function startRuns(context: Context, importIds: readonly string[]): Promise<Run[]> {
  const prepared: Run[] = []
  for (const id of importIds) prepared.push(await prepare(context, id, 'run'))
  await context.enqueue('imports.run', { runIds: prepared.map((run) => run.id) })
  return prepared
}

/** A run that was held up is taken up again rather than begun a second time. */
async function prepare(context: Context, id: string, kind: Run['kind']): Promise<Run> {
  const { mapping, reading, runs: itsRuns } = await store.find(context, id)
  const open = itsRuns.find(({ state }) => state === 'waiting' || state === 'running')
  if (open) {
    if (open.kind === kind && open.problem !== null) return open
    throw conflict(obstacles.busy)
  }
  if (kind === 'undo' && !itsRuns.some((run) => run.kind === 'run')) throw conflict(obstacles.neverRun)
  if (kind === 'undo' && nothingIsLeft(itsRuns)) throw conflict(obstacles.takenBack)
  if (mapping === null) throw conflict(mappingProblems.none)
  return runs.insert(context, id, kind, reading, mapping)
}

/** An earlier run may have been taken up again after a later undo: what ended last tells. What an undo kept can be asked for again. */
function nothingIsLeft(itsRuns: readonly Run[]): boolean {
  const endOf = ({ finishedAt }: Run) => finishedAt?.getTime() ?? 0
  const [last] = itsRuns.filter(({ kind }) => kind !== 'trial').toSorted((one, other) => endOf(other) - endOf(one))
  return last?.kind === 'undo' && last.state === 'completed' && last.kept === 0
}

async function idle(context: Context, id: string): Promise<Omit<Import, 'suggestions'>> {
  const found = await store.find(context, id)
  if (found.runs.some(({ state }) => state === 'waiting' || state === 'running')) throw conflict(obstacles.busy)
  return found
}

function fits(context: Context, { reading }: Import, mapping: Mapping): boolean {
  try {
    fileReader(mapping, reading, context.contributions, context.workspace.zone)
    return true
  } catch {
    return false
  }
}
