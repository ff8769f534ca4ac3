import { readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { stopLeftover } from '../../src/platform/postgres/embedded.ts'
import { heldBy } from '../../src/platform/stores/data-lock.ts'

/** What the tests of one run have in common: a folder below which all of them live, and one PostgreSQL. */
export type Run = { readonly folder: string; readonly postgres: string }

/** Short, as the path of a socket has to be. */
export const runFolder = '/tmp/meguri-run-'
const name = 'MEGURI_TEST_RUN'

/** The run that this process belongs to, if something has prepared one. */
export function presentRun(environment: NodeJS.ProcessEnv = process.env): Run | undefined {
  const said = environment[name]
  return said === undefined || said === '' ? undefined : JSON.parse(said)
}

/** Processes that are started from now on belong to this run. */
export function announceRun(run: Run | undefined): void {
  process.env[name] = run === undefined ? '' : JSON.stringify(run)
}

/** The database that every other one is copied from; nobody is ever connected to it. */
export const templateDatabase = 'house'
/** The folder of a house that was opened once and closed: both stores with all their tables, and nothing in them. */
export const templateFolder = ({ folder }: Pick<Run, 'folder'>) => join(folder, 'template')

/** Ends what still runs below the folder of a run, and takes the folder away. */
export async function endRun(folder: string): Promise<void> {
  for (const place of readdirSync(folder)) await stopLeftover(join(folder, place, 'postgres', 'cluster'))
  rmSync(folder, { recursive: true, force: true })
}

/** Takes away what runs have left that were killed. A run that has only just begun may not hold its folder yet. */
export async function sweep(prefix = runFolder, beginningMs = 10_000): Promise<void> {
  const folders = readdirSync(dirname(prefix)).map((one) => join(dirname(prefix), one))
  for (const folder of folders.filter((one) => one.startsWith(prefix)))
    if (isLeft(folder, beginningMs)) await endRun(folder).catch(() => undefined)
}

function isLeft(folder: string, beginningMs: number): boolean {
  const beganAt = statSync(folder, { throwIfNoEntry: false })?.birthtimeMs
  return beganAt !== undefined && Date.now() - beganAt >= beginningMs && heldBy(folder) === undefined
}
