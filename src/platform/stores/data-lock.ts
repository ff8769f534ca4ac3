import { createHash, randomUUID } from 'node:crypto'
import {
  linkSync,
  mkdirSync,
  readFileSync,
  readlinkSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'

/** Who has the data folder open. Written by the owner, read by every other process that would like it. */
export type Holder = { place: string; pid: number; started: string; url: string | null; operatorKey: string | null }

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

const beatMs = 2_000
/** A holder whose processes cannot be seen from here counts as gone when its lock has not been touched for so long. */
const silenceMs = 15_000

const heldHere = new Set<string>()

/** Never two owners of one data folder: takes the lock, or throws `DataFolderHeld` naming the holder. */
export async function lockData(folder: string, patienceMs = silenceMs): Promise<DataLock> {
  mkdirSync(folder, { recursive: true, mode: process.getuid?.() === 0 ? 0o711 : 0o700 })
  const path = pathIn(folder)
  const found = read(path)
  if (found?.holder && (await isLiving(path, found, patienceMs))) throw new DataFolderHeld(folder, found.holder)
  if (found) takeAway(path, found.text)
  const mine: Holder = {
    place: here(),
    pid: process.pid,
    started: startOf(process.pid) ?? '',
    url: null,
    operatorKey: null,
  }
  create(path, mine, folder)
  heldHere.add(path)
  const beat = setInterval(() => touch(path), beatMs).unref()
  return {
    tell: (more) => replace(path, Object.assign(mine, more)),
    release() {
      clearInterval(beat)
      heldHere.delete(path)
      if (isSame(read(path)?.holder, mine)) rmSync(path, { force: true })
    },
  }
}

/** The living owner of the folder, if there is one. A lock left by a crash does not count, even when its pid was given to another. */
export function heldBy(folder: string): Holder | undefined {
  const path = pathIn(folder)
  const holder = read(path)?.holder
  if (!holder) return undefined
  const lives = holder.place === here() ? livesHere(path, holder) : Date.now() - (touchedAt(path) ?? 0) < silenceMs
  return lives ? holder : undefined
}

type Found = { text: string; holder: Holder | undefined }

function pathIn(folder: string): string {
  return join(folder, 'meguri.lock')
}

function read(path: string): Found | undefined {
  try {
    const text = readFileSync(path, 'utf8')
    return { text, holder: holderIn(text) }
  } catch {
    return undefined
  }
}

function holderIn(text: string): Holder | undefined {
  try {
    return JSON.parse(text) as Holder
  } catch {
    return undefined
  }
}

async function isLiving(path: string, { holder, text }: Found, patienceMs: number): Promise<boolean> {
  if (holder?.place === here()) return livesHere(path, holder)
  const before = touchedAt(path)
  for (let waited = 0; waited < patienceMs; waited += 250) {
    await wait(250)
    if (read(path)?.text !== text) return read(path) !== undefined
    if (touchedAt(path) !== before) return true
  }
  return false
}

function livesHere(path: string, { pid, started }: Holder): boolean {
  if (pid === process.pid) return heldHere.has(path)
  const present = startOf(pid)
  return present !== undefined && (present === started || started === '')
}

/** Only one process ever takes one left lock away, and none takes away another that has come in its place. */
function takeAway(path: string, text: string): void {
  const guard = `${path}.${createHash('sha256').update(text).digest('hex').slice(0, 16)}`
  if ((touchedAt(guard) ?? Number.POSITIVE_INFINITY) < Date.now() - 60_000) rmSync(guard, { force: true })
  try {
    writeFileSync(guard, '', { flag: 'wx', mode: 0o600 })
  } catch {
    return
  }
  try {
    if (read(path)?.text === text) rmSync(path, { force: true })
  } finally {
    rmSync(guard, { force: true })
  }
}

/** Appears whole or not at all, and never in the place of another. */
function create(path: string, holder: Holder, folder: string): void {
  const draft = drafted(path, holder)
  try {
    linkSync(draft, path)
  } catch {
    const other = read(path)?.holder
    throw other ? new DataFolderHeld(folder, other) : new Error(`${path} cannot be written. Is the folder ours?`)
  } finally {
    rmSync(draft, { force: true })
  }
}

function replace(path: string, holder: Holder): void {
  renameSync(drafted(path, holder), path)
}

function drafted(path: string, holder: Holder): string {
  const draft = `${path}.${randomUUID()}`
  writeFileSync(draft, JSON.stringify(holder), { mode: 0o600 })
  return draft
}

function touch(path: string): void {
  const now = new Date()
  try {
    utimesSync(path, now, now)
  } catch {
    // The folder is gone or full; whoever waits for it will see that nobody holds it.
  }
}

function touchedAt(path: string): number | undefined {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs
}

function isSame(one: Holder | undefined, other: Holder): boolean {
  return one?.place === other.place && one.pid === other.pid && one.started === other.started
}

/** Where a pid means a process: in every container the numbers begin anew. */
function here(): string {
  try {
    return `${hostname()} ${readlinkSync('/proc/self/ns/pid')}`
  } catch {
    return hostname()
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
