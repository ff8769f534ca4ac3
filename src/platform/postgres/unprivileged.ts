import { createHash } from 'node:crypto'
import { chownSync, cpSync, existsSync, mkdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** PostgreSQL refuses to run as root; as root it runs as this unprivileged user (`nobody`). */
export type Runner = { uid: number; gid: number } | undefined

export function runnerOf(processUid: number | undefined): Runner {
  return processUid === 0 ? { uid: 65534, gid: 65534 } : undefined
}

const fallback = '/var/lib/meguri'

/** Where the database's folder goes: under the data folder, unless the unprivileged user cannot reach it (a 0700 home). */
export function reachableFolder(data: string, runner: Runner): string {
  if (!runner || canReach(data)) return join(data, 'postgres')
  const name = createHash('sha256').update(data).digest('hex').slice(0, 12)
  return join(fallback, `postgres-${name}`)
}

/** The binaries, copied once to where the unprivileged user can run them, if it cannot run them in place. */
export function reachableBinaries(native: string, version: string, runner: Runner): string {
  if (!runner || canReach(native)) return native
  const copy = join(fallback, `postgresql-${version}`)
  if (existsSync(copy)) return copy
  mkdirSync(fallback, { recursive: true, mode: 0o755 })
  const half = `${copy}.${process.pid}`
  rmSync(half, { recursive: true, force: true })
  cpSync(native, half, { recursive: true, verbatimSymlinks: true })
  renameSync(half, copy)
  return copy
}

/** Makes the folder the runner's own; a folder of that name that belongs to somebody else is refused. */
export function giveTo(runner: Runner, folder: string): void {
  mkdirSync(dirname(folder), { recursive: true, mode: runner ? 0o711 : 0o700 })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const owner = statSync(folder).uid
  const ours = [process.getuid?.() ?? owner, runner?.uid ?? owner]
  if (!ours.includes(owner))
    throw new Error(`${folder} belongs to another user (uid ${owner}). Remove it, or choose another MEGURI_DATA.`)
  if (runner) chownSync(folder, runner.uid, runner.gid)
}

/** Whether anyone may pass through every folder on the way. */
function canReach(path: string): boolean {
  for (let at = existing(path); ; at = dirname(at)) {
    if ((statSync(at).mode & 0o001) === 0) return false
    if (at === dirname(at)) return true
  }
}

function existing(path: string): string {
  return existsSync(path) ? path : existing(dirname(path))
}
