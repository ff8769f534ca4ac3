import { existsSync, openAsBlob, readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Mapping } from '../gather/imports/mapping.ts'
import { issueText } from '../platform/issue-text.ts'
import type { Out } from './out.ts'
import type { Api, Reached } from './reach.ts'

type Run = Awaited<ReturnType<Api['imports']['progress']>>
type Import = Awaited<ReturnType<Api['imports']['create']>>

/**
 * Imports files one after the other: `accounts.csv=accounts.json` with a mapping file, `accounts.csv` alone with the mapping that
 * the house suggests. Answers whether every run completed.
 */
export async function importFiles(
  pairs: readonly string[],
  wish: { dry: boolean },
  reached: Reached,
  out: Out,
): Promise<boolean> {
  const orders = pairs.map((pair) => orderIn(pair, out))
  const imports: Import[] = []
  for (const order of orders) imports.push(await prepare(order, reached, out))
  const runs = wish.dry
    ? await inTurn(imports, ({ id }) => reached.api.imports.trial({ id }))
    : await reached.api.imports.runAll({ importIds: imports.map(({ id }) => id) })
  const ended: Run[] = []
  for (const [index, run] of runs.entries()) {
    const done = await follow(run, imports[index]?.fileName ?? '', reached, out)
    ended.push(done)
    if (!out.json) report(imports[index], done, await firstRejects(reached, done), out)
  }
  if (out.json) out.document(ended)
  return ended.every((run) => run.state === 'completed')
}

export async function undoImport(id: string, reached: Reached, out: Out): Promise<boolean> {
  const run = await follow(await reached.api.imports.undo({ id }), id, reached, out)
  if (out.json) out.document(run)
  else
    out.line(
      out.say({
        en: `Taken back: ${run.rows} changes; ${run.kept} records kept, because somebody changed or used them since.`,
        ja: `${run.rows}件の変更を取り消しました。その後に変更・使用された${run.kept}件は残しています。`,
      }),
    )
  return run.state === 'completed'
}

type Order = { readonly file: string; readonly mapping: Mapping | undefined }

/** All files are looked for before the first is sent: nothing is half imported for a slip of the keyboard. */
export function orderIn(pair: string, out: Pick<Out, 'say' | 'locale'>): Order {
  const [, file = pair, mappingFile] = /^(.*?)=(.*)$/.exec(pair) ?? []
  if (!existsSync(file)) throw new Error(out.say(noFile(file)))
  return { file, mapping: mappingFile === undefined ? undefined : mappingIn(mappingFile, out) }
}

const noFile = (path: string) => ({ en: `There is no file ${path}.`, ja: `ファイル「${path}」が見つかりません。` })

async function prepare({ file, mapping }: Order, reached: Reached, out: Out): Promise<Import> {
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
  return made.mapping ? made : withSuggestion(made, file, reached, out)
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

async function withSuggestion(made: Import, file: string, reached: Reached, out: Out): Promise<Import> {
  const best = made.suggestions[0]
  if (!best || best.fit === 0)
    throw new Error(
      out.say({
        en: `${file}: nothing here is recognised. Write a mapping file: ${file}=mapping.json`,
        ja: `${file}：列を判別できません。対応表を指定してください：${file}=mapping.json`,
      }),
    )
  if (!out.json)
    out.line(
      `${file} → ${best.target}: ${Object.entries(best.columns)
        .map(([field, column]) => `${field} ← ${column}`)
        .join(', ')}`,
    )
  const mapping = Mapping.parse({
    target: best.target,
    source: basename(file).replace(/\.\w+$/, ''),
    columns: best.columns,
  })
  return reached.api.imports.map({ id: made.id, mapping })
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

async function firstRejects(reached: Reached, run: Run) {
  return run.rejected === 0 ? [] : (await reached.api.imports.rejects({ id: run.id, limit: 5 })).rows
}

function report(
  one: Import | undefined,
  run: Run,
  rejects: readonly { row: number; column: string | null; because: { en: string; ja: string } }[],
  out: Out,
): void {
  out.line('')
  out.line(`${one?.fileName ?? ''} → ${one?.mapping?.target ?? one?.target ?? ''} (${one?.id ?? ''})`)
  out.line(
    out.say({
      en: `  ${run.rows} rows: ${run.created} created, ${run.changed} changed, ${run.unchanged} unchanged, ${run.rejected} rejected`,
      ja: `  ${run.rows}行：新規${run.created}、変更${run.changed}、変更なし${run.unchanged}、除外${run.rejected}`,
    }),
  )
  if (run.problem) out.line(`  ✗ ${run.problem[out.locale]}`)
  for (const { row, column, because } of rejects)
    out.line(
      `  ✗ ${out.say({ en: `row ${row}`, ja: `${row}行目` })}${column ? `, ${column}` : ''}: ${because[out.locale]}`,
    )
  for (const fault of run.faults)
    out.line(
      `  ! ${fault.label[out.locale]}${fault.examples.length > 0 ? ` (${fault.examples.slice(0, 3).join(', ')})` : ''}`,
    )
}

async function inTurn<One, Answer>(list: readonly One[], act: (one: One) => Promise<Answer>): Promise<Answer[]> {
  const answers: Answer[] = []
  for (const one of list) answers.push(await act(one))
  return answers
}
