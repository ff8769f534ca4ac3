import { existsSync, openAsBlob, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { z } from 'zod'
import { Mapping } from '../gather/mappings/contract.ts'
import { issueText } from '../platform/wording/issue-text.ts'
import { labelsIn, type Names, namesIn } from './importing/names.ts'
import { type Import, oddities, type Remarks, type Run, report, reportUndo, type Said } from './importing/report.ts'
import { askOnTerminal, suggestedMapping, tellRemembered } from './importing/suggested.ts'
import type { Out } from './out.ts'
import type { Reached } from './reach.ts'

type Wish = {
  readonly dry: boolean
  readonly accept: boolean
  /** What is remembered of files with the same headings is forgotten. */
  readonly forget: boolean
}

/**
 * Imports files one after the other: `accounts.csv=accounts.json` with a mapping file, `accounts.csv` alone with the mapping that
 * the house suggests, where that is certain, accepted or said yes to. Answers with what the command ends.
 */
export async function importFiles(pairs: readonly string[], wish: Wish, reached: Reached, out: Out): Promise<Ended> {
  const orders = pairs.map((pair) => orderIn(pair, out))
  const targets = await reached.api.imports.targets({})
  const called = namesIn(targets, out.locale)
  const read = labelsIn(targets, out.locale)
  const imports: Import[] = []
  for (const order of orders) imports.push(await prepare(order, { ...wish, called }, reached, out))
  const runs = wish.dry
    ? await inTurn(imports, ({ id }) => reached.api.imports.trial({ id }))
    : await reached.api.imports.runAll({ importIds: imports.map(({ id }) => id) })
  const ended: Run[] = []
  for (const [index, run] of runs.entries()) {
    const done = await follow(run, imports[index]?.fileName ?? '', reached, out)
    ended.push(done)
    if (!out.json) report(imports[index], done, { ...(await saidOf(reached, done)), called: read }, out)
  }
  if (out.json) out.document(ended)
  return endOf(ended)
}

export async function undoImport(id: string, reached: Reached, out: Out): Promise<Ended> {
  const run = await follow(await reached.api.imports.undo({ id }), id, reached, out)
  if (out.json) out.document(run)
  else
    reportUndo(
      run,
      Object.fromEntries((await reached.api.imports.targets({})).map(({ name, label }) => [name, label])),
      out,
    )
  return endOf([run])
}

/** 1: a run failed; 2: all ran to their end, and rows were rejected; 0: everything is in. */
export type Ended = 0 | 1 | 2

export function endOf(runs: readonly Pick<Run, 'state' | 'rejected'>[]): Ended {
  if (!runs.every(({ state }) => state === 'completed')) return 1
  return runs.some(({ rejected }) => rejected > 0) ? 2 : 0
}

type Order = { readonly file: string; readonly mapping: Mapping | undefined }

/** All files are looked for before the first is sent: nothing is half imported for a slip of the keyboard. */
export function orderIn(pair: string, out: Pick<Out, 'say' | 'locale'>): Order {
  // A file may be called so itself.
  const [, file = pair, mappingFile] = existsSync(pair) ? [] : (/^(.*?)=(.*)$/.exec(pair) ?? [])
  if (!existsSync(file)) throw new Error(out.say(noFile(file)))
  return { file, mapping: mappingFile === undefined ? undefined : mappingIn(mappingFile, out) }
}

const noFile = (path: string) => ({ en: `There is no file ${path}.`, ja: `ファイル「${path}」が見つかりません。` })

async function prepare(
  { file, mapping }: Order,
  { called: names, ...wish }: Wish & { called: Names },
  reached: Reached,
  out: Out,
): Promise<Import> {
  const answer = await reached.fetch(`/api/v1/uploads?name=${encodeURIComponent(basename(file))}`, {
    method: 'POST',
    body: await openAsBlob(file),
  })
  const upload = (await answer.json()) as { id: string; detail?: string }
  if (!answer.ok) throw new Error(`${file}: ${upload.detail}`)
  const made = await reached.api.imports.create({
    uploadId: upload.id,
    ...(mapping ? { mapping, reading: mapping.reading } : {}),
  })
  if (!out.json) oddities(made, out)
  if (made.mapping && (mapping !== undefined || !wish.forget)) {
    if (mapping === undefined && !out.json) tellRemembered({ ...made, mapping: made.mapping, names }, file, out)
    return made
  }
  const fresh = made.mapping ? await reached.api.imports.forget({ id: made.id }) : made
  const ask = askOnTerminal(out.json)
  const suggested = await suggestedMapping({ ...fresh, names }, file, { accept: wish.accept, ask }, out)
  return reached.api.imports.map({ id: made.id, mapping: suggested })
}

function mappingIn(path: string, out: Pick<Out, 'say' | 'locale'>): Mapping {
  if (!existsSync(path)) throw new Error(out.say(noFile(path)))
  const read = Mapping.safeParse(jsonIn(path, out))
  if (read.success) return read.data
  throw new Error(
    `${path}: ${read.error.issues.map((issue) => `${issue.path.join('.')}: ${issueText(issue, out.locale)}`).join('; ')}`,
  )
}

function jsonIn(path: string, out: Pick<Out, 'say' | 'locale'>): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (problem) {
    const why = problem instanceof Error ? problem.message : String(problem)
    throw new Error(out.say({ en: `${path} is not JSON: ${why}`, ja: `${path}はJSONではありません：${why}` }))
  }
}

/** Tells the progress on standard error where a person watches, until the run has ended. */
async function follow(run: Run, name: string, reached: Reached, out: Out): Promise<Run> {
  const watched = process.stderr.isTTY === true && !out.json
  for (let present = run; ; present = await reached.api.imports.progress({ id: run.id })) {
    const rate = present.rowsPerSecond === null ? '' : ` · ${Math.round(present.rowsPerSecond)}/s`
    if (watched) process.stderr.write(`\r${name} · ${present.rows}${rate} · ${Math.round(present.share * 100)}%   `)
    if (present.state === 'completed' || present.state === 'failed') {
      if (watched) process.stderr.write('\n')
      return present
    }
    await sleep(200)
  }
}

/** The first of each kind, and the names that somebody may settle. */
async function saidOf(reached: Reached, { id }: Run): Promise<Said> {
  const found: Remarks[] = []
  for (const one of ['rejected', 'lost', 'noted', 'skipped'] as const) {
    const { rows, total } = await reached.api.imports.rejects({ id, kind: one, limit: 5 })
    if (rows.length > 0) found.push({ kind: one, rows, total: total ?? rows.length })
  }
  return { remarks: found, names: (await reached.api.imports.names({ id })).rows }
}

/** Everything of one kind as the file that can be mended and imported again. */
export async function printRejects(run: string, kind: string, reached: Reached, out: Out): Promise<void> {
  const answer = await reached.fetch(`/api/v1/import-runs/${encodeURIComponent(run)}/rejects.csv?kind=${kind}`)
  // Read as text, the mark that tells spreadsheets the encoding would be lost.
  const text = Buffer.from(await answer.arrayBuffer()).toString()
  if (!answer.ok) throw new Error(problemIn(text))
  out.file(text.trimEnd())
}

function problemIn(text: string): string {
  const read = z.object({ detail: z.string() }).safeParse(parsed(text))
  return read.success ? read.data.detail : text
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

async function inTurn<One, Answer>(list: readonly One[], act: (one: One) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const one of list) answers.push(await act(one))
  return answers
}
