import { closeSync, mkdirSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Who has the data folder open. Written by the owner, read by every other process that would like it. */
export type Holder = { pid: number; started: string; url: string | null; operatorKey: string | null }

export class DataFolderHeld extends Error {
  readonly holder: Holder
  constructor(folder: string, holder: Holder) {
    const where = holder.url ? `, serving ${holder.url}` : ''
    super(
      `${folder} is in use by process ${holder.pid}${where}. Stop that process first, or set MEGURI_DATA to another folder.`,
    )
    this.holder = holder
  }
}

export type DataLock = { tell(holder: Partial<Holder>): void; release(): void }

/** Never two owners of one data folder: takes the lock, or throws `DataFolderHeld` naming the holder. */
export function lockData(folder: string): DataLock {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const path = join(folder, 'meguri.lock')
  const held = heldBy(folder)
  if (held) throw new DataFolderHeld(folder, held)
  rmSync(path, { force: true })
  const mine: Holder = { pid: process.pid, started: startOf(process.pid) ?? '', url: null, operatorKey: null }
  const file = createOnce(path, folder)
  closeSync(file)
  const write = (holder: Holder) => writeFileSync(path, JSON.stringify(holder), { mode: 0o600 })
  write(mine)
  return {
    tell(more) {
      write(Object.assign(mine, more))
    },
    release() {
      rmSync(path, { force: true })
    },
  }
}

/** The living owner of the folder, if there is one. A lock left by a crash does not count, even when its pid was given to another. */
export function heldBy(folder: string): Holder | undefined {
  const holder = read(join(folder, 'meguri.lock'))
  if (!holder || holder.pid === process.pid) return undefined
  const started = startOf(holder.pid)
  return started !== undefined && (started === holder.started || holder.started === '') ? holder : undefined
}

function createOnce(path: string, folder: string): number {
  try {
    return openSync(path, 'wx', 0o600)
  } catch {
    const held = heldBy(folder)
    throw held ? new DataFolderHeld(folder, held) : new Error(`${path} cannot be written. Is the folder ours?`)
  }
}

function read(path: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Holder
  } catch {
    return undefined
  }
}

/** When a process started, as the kernel tells it; '' where only its being alive can be known; `undefined` when it is gone. */
function startOf(pid: number): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1)?.split(' ')[19] ?? ''
  } catch {
    return isAlive(pid) ? '' : undefined
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (problem) {
    return (problem as NodeJS.ErrnoException).code === 'EPERM'
  }
}
