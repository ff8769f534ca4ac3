import { type ChildProcess, fork } from 'node:child_process'
import { join } from 'node:path'
import { expect } from 'vitest'
import { root } from '#platform/config.ts'

/** So many more letters have arrived. */
export async function more(arrived: () => number, letters: number): Promise<void> {
  const least = arrived() + letters
  await expect.poll(arrived, { timeout: 120_000, interval: 5 }).toBeGreaterThanOrEqual(least)
}

type Wish = {
  readonly databaseUrl: string
  readonly smtpUrl: string
  readonly workspaceId: string
  readonly secret: string
  /** With what of which room they carry on. */
  readonly room?: 'sends' | 'askings' | 'standing-askings'
  /** Where the providers of SMS and LINE are. */
  readonly reached?: { readonly port: number; readonly names: string }
}

/** Processes that carry on with sends and hand over letters, each until it is killed. */
export function workersOf({ databaseUrl, smtpUrl, workspaceId, secret, room = 'sends', reached }: Wish) {
  const file = join(root, `src/act/${room}/worker.fixture.ts`)
  const workers = new Set<ChildProcess>()
  const start = async () => {
    const words = [databaseUrl, smtpUrl, workspaceId, secret]
    const more = reached === undefined ? [] : [String(reached.port), reached.names]
    const worker = fork(file, [...words, ...more], { stdio: 'inherit' })
    workers.add(worker)
    await new Promise<void>((resolve, reject) => {
      worker.once('message', () => resolve())
      worker.once('exit', (code) => reject(new Error(`the worker ended at once: ${code}`)))
    })
  }
  const kill = async (worker: ChildProcess) => {
    const ended = new Promise((resolve) => worker.once('exit', resolve))
    worker.kill('SIGKILL')
    await ended
    workers.delete(worker)
  }
  return {
    /** Two side by side, of which the elder is killed, so many times, each time when `until` has come. */
    async killedAgainAndAgain(times: number, until: () => Promise<void>): Promise<void> {
      await start()
      await start()
      for (let n = 1; n <= times; n += 1) {
        await until()
        const [eldest] = workers
        if (eldest !== undefined) await kill(eldest)
        await start()
      }
    },
    async killAll(): Promise<void> {
      for (const worker of [...workers]) await kill(worker)
    },
  }
}
