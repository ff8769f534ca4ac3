import { type ChildProcess, execFile, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, rmSync } from 'node:fs'
import { constants, setPriority } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { promisify } from 'node:util'
import pg from 'pg'
import type { Log } from '../log.ts'
import { findBinaries } from './binaries.ts'
import { lockedWith } from './password.ts'
import { giveTo, type Runner, reachableBinaries, reachableFolder, runnerOf } from './unprivileged.ts'

export type EmbeddedPostgres = {
  readonly url: string
  readonly folder: string
  /** Lets one of its processes work only while nobody else needs the machine. */
  giveWay(process: number): void
  stop(): Promise<void>
}

/**
 * PostgreSQL as a supervised child on a Unix socket, behind a password that only this user can read: initialised once, restarted
 * when it falls, stopped with us. What a crash left running is stopped first. The caller holds the lock of the data folder.
 *
 * @param more  settings that this server has besides those of every house
 */
export async function startPostgres(data: string, log: Log, more: readonly string[] = []): Promise<EmbeddedPostgres> {
  const runner = runnerOf(process.getuid?.())
  const { native, version } = findBinaries()
  const bin = reachableBinaries(native, version, runner)
  const folder = reachableFolder(data, runner)
  const cluster = join(folder, 'cluster')
  const socket = socketFolder(folder)
  giveTo(runner, folder)
  giveTo(runner, socket)
  const isNew = !existsSync(join(cluster, 'PG_VERSION'))
  if (isNew) await initialise(bin, cluster, runner)
  await stopLeftover(cluster)
  const password = await lockedWith({ bin, folder, cluster, runner, isNew, environment: environment(bin) })
  const child = supervise(bin, cluster, { socket, more }, runner, log)
  const url = `postgresql://meguri:${password}@localhost/postgres?host=${encodeURIComponent(socket)}`
  await ready(url, child).catch(async (problem) => {
    await child.stop()
    throw problem
  })
  return { url, folder, giveWay, stop: () => child.stop() }
}

function giveWay(process: number): void {
  try {
    setPriority(process, constants.priority.PRIORITY_BELOW_NORMAL)
  } catch {
    // It has ended, or this system does not let us: it works as all others do.
  }
}

type Supervised = { stop(): Promise<void>; lastWords(): string; hasGivenUp(): boolean }

async function initialise(bin: string, cluster: string, runner: Runner): Promise<void> {
  rmSync(cluster, { recursive: true, force: true })
  const words = [
    '-D',
    cluster,
    '-U',
    'meguri',
    '--auth=peer',
    '--encoding=UTF8',
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
  ]
  await promisify(execFile)(join(bin, 'bin', 'initdb'), words, { ...runner, env: environment(bin) }).catch(
    (failure: Error) => {
      rmSync(cluster, { recursive: true, force: true })
      throw new Error(`The embedded PostgreSQL could not be initialised in ${cluster}.\n${failure.message}`)
    },
  )
}

type Wish = { readonly socket: string; readonly more: readonly string[] }

function supervise(bin: string, cluster: string, { socket, more }: Wish, runner: Runner, log: Log): Supervised {
  let child: ChildProcess
  let stopping = false
  let words = ''
  let falls = 0
  const settings = [
    'listen_addresses=',
    `unix_socket_directories=${socket}`,
    'max_connections=120',
    'shared_buffers=128MB',
    'max_wal_size=2GB',
    'wal_compression=on',
    'random_page_cost=1.1',
    ...more,
  ]
  const start = () => {
    child = spawn(join(bin, 'bin', 'postgres'), ['-D', cluster, ...settings.flatMap((setting) => ['-c', setting])], {
      ...runner,
      env: environment(bin),
      stdio: ['ignore', 'ignore', 'pipe'],
      cwd: '/',
      // Its own group: a Ctrl-C in the terminal must reach us first, so that we stop it after our last transaction.
      detached: true,
    })
    child.stderr?.on('data', (chunk: Buffer) => {
      words = (words + chunk.toString()).slice(-4000)
    })
    const startedAt = performance.now()
    child.once('exit', (code) => {
      if (stopping) return
      falls = fallsInARow(falls, performance.now() - startedAt)
      const said = words.trim().split('\n').slice(-3)
      if (falls > mostFalls) log.fatal({ code, falls, said }, 'the embedded PostgreSQL falls again and again')
      else log.error({ code, falls, said }, 'the embedded PostgreSQL fell and is started again')
      // Also after many falls: a disk that was full may have room again.
      setTimeout(() => stopping || start(), Math.min(200 * 2 ** falls, longestPause))
    })
  }
  start()
  return {
    lastWords: () => words,
    hasGivenUp: () => falls > mostFalls,
    async stop() {
      stopping = true
      if (child.exitCode !== null || child.signalCode !== null) return
      const gone = new Promise((resolve) => child.once('exit', resolve))
      child.kill('SIGINT')
      await gone
    },
  }
}

const mostFalls = 5
const longestPause = 15_000

/** A child that lived for a minute was healthy: what fell before it is no longer counted against it. */
export function fallsInARow(before: number, livedMilliseconds: number): number {
  return livedMilliseconds < 60_000 ? before + 1 : 1
}

async function ready(url: string, child: Supervised): Promise<void> {
  for (let waited = 0; waited < 60_000 && !child.hasGivenUp(); waited += 25) {
    if (await answers(url)) return
    await sleep(25)
  }
  throw new Error(`The embedded PostgreSQL does not answer. Its last words:\n${child.lastWords()}`)
}

async function answers(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 2_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
    await client.query('SELECT 1')
    return true
  } catch {
    return false
  } finally {
    await client.end().catch(() => undefined)
  }
}

/** A crash of ours leaves PostgreSQL running; it is ours by its command line, so it is asked to shut down. */
export async function stopLeftover(cluster: string): Promise<void> {
  const file = join(cluster, 'postmaster.pid')
  if (!existsSync(file)) return
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0])
  if (!Number.isInteger(pid) || pid <= 1 || !(await runs(pid, cluster))) return
  process.kill(pid, 'SIGINT')
  for (let waited = 0; waited < 20_000 && (await runs(pid, cluster)); waited += 25) await sleep(25)
}

async function runs(pid: number, cluster: string): Promise<boolean> {
  const command = await promisify(execFile)('ps', ['-o', 'args=', '-p', String(pid)]).then(
    ({ stdout }) => stdout,
    () => commandInProc(pid),
  )
  return command.includes(cluster)
}

function commandInProc(pid: number): string {
  const file = `/proc/${pid}/cmdline`
  return existsSync(file) ? readFileSync(file, 'utf8').replaceAll('\0', ' ') : ''
}

/** The path of a Unix socket is limited to 107 bytes. */
function socketFolder(folder: string): string {
  const near = join(folder, 'socket')
  if (Buffer.byteLength(near) <= 85) return near
  return join('/tmp', `meguri-${createHash('sha256').update(folder).digest('hex').slice(0, 16)}`)
}

function environment(bin: string): NodeJS.ProcessEnv {
  const library = process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH'
  return { PATH: process.env.PATH, LANG: 'C.UTF-8', TZ: 'UTC', [library]: join(bin, 'lib') }
}
