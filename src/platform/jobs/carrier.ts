import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import type { House } from '../house.ts'
import type { Notices } from '../work/notices.ts'
import type { Job } from '../work/schedule.ts'
import { deliverNotices } from './deliver.ts'
import { mirrorQueued } from './mirror.ts'
import { mirrorsInTurn } from './mirrors-in-turn.ts'
import type { Runner } from './runner.ts'

export type Carrier = {
  /** Carries everything that waits now, and returns when nothing does. */
  settle(): Promise<void>
  stop(): Promise<void>
}

/** Carries what transactions left behind: rows to the mirrors, notices to their listeners, orders to the runner of jobs. */
export async function startCarrier(
  house: House,
  jobs: readonly Job[],
  declared: Notices,
  runner: Pick<Runner, 'send'> | undefined,
): Promise<Carrier> {
  const loops = {
    meguri_mirror: mirrorsInTurn(house),
    meguri_notices: loop(house, 'notices', async () => (await deliverNotices(house, jobs, declared)) > 0),
    meguri_jobs: loop(house, 'orders', async () => {
      await runner?.send()
      return false
    }),
  }
  const listener = await listen(house, (channel) => loops[channel as keyof typeof loops]?.wake())
  const pulse = setInterval(() => {
    for (const one of Object.values(loops)) one.wake()
  }, 500)
  return {
    async settle() {
      for (let round = 0; round < 50; round += 1) {
        const moved = (await mirrorQueued(house.stores)) + (await deliverNotices(house, jobs, declared))
        if (moved === 0) return
      }
    },
    async stop() {
      clearInterval(pulse)
      await Promise.all(Object.values(loops).map((one) => one.stop()))
      await listener.close()
    },
  }
}

/** Runs one act at a time; a wake-up during a run causes one more. Failures are logged and tried again at the next pulse. */
function loop(house: House, name: string, act: () => Promise<boolean>) {
  let running: Promise<void> | undefined
  let again = false
  let stopped = false
  const run = async () => {
    do {
      again = false
      try {
        while (!stopped && (await act()));
      } catch (problem) {
        if (!stopped) house.log.error({ err: problem, carrier: name }, 'carrying failed and is tried again')
      }
    } while (again && !stopped)
  }
  return {
    wake() {
      if (stopped) return
      if (running) {
        again = true
        return
      }
      running = run().finally(() => {
        running = undefined
      })
    },
    async stop() {
      stopped = true
      await running
    },
  }
}

/** One connection listens for what commits announce; when it breaks, the pulse carries on alone until it is back. */
async function listen(house: House, hear: (channel: string) => void): Promise<{ close(): Promise<void> }> {
  let closed = false
  let client: pg.Client | undefined
  const connect = async () => {
    const fresh = new pg.Client({ connectionString: house.stores.databaseUrl, application_name: 'meguri carrier' })
    const ended = new Promise((resolve) => fresh.once('end', resolve))
    fresh.on('notification', ({ channel }) => hear(channel))
    fresh.on('error', () => undefined)
    try {
      await fresh.connect()
      await fresh.query('LISTEN meguri_mirror; LISTEN meguri_notices; LISTEN meguri_jobs')
    } catch (problem) {
      await fresh.end().catch(() => undefined)
      throw problem
    }
    client = fresh
    if (closed) await fresh.end().catch(() => undefined)
    else void ended.then(connectAgain)
  }
  const connectAgain = async () => {
    while (!closed) {
      await sleep(1_000, undefined, { ref: false })
      if (closed) return
      const isBack = await connect().then(
        () => true,
        () => false,
      )
      if (isBack) return
    }
  }
  await connect()
  return {
    async close() {
      closed = true
      await client?.end().catch(() => undefined)
    },
  }
}
