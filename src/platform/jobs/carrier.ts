import type { House } from '../house.ts'
import { listenTo } from '../postgres/listening.ts'
import type { Notices } from '../work/notices.ts'
import type { Job } from '../work/schedule.ts'
import { arrived } from './arrived.ts'
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
  const mirrors = mirrorsInTurn(house)
  const loops = {
    meguri_mirror: mirrors,
    meguri_notices: loop(house, 'notices', async () => (await deliverNotices(house, jobs, declared)) > 0),
    meguri_jobs: loop(house, 'orders', async () => {
      await runner?.send()
      return false
    }),
  }
  // While the connection is away, the pulse carries on alone.
  const listener = await listenTo(house.stores.databaseUrl, {
    name: 'meguri carrier',
    channels: Object.keys(loops),
    hear: (channel) => loops[channel as keyof typeof loops]?.wake(),
  })
  const pulse = setInterval(() => {
    for (const one of Object.values(loops)) one.wake()
  }, 500)
  return {
    async settle() {
      for (let round = 0; round < 50; round += 1) {
        const carried = await mirrorQueued(house.stores, (workspaceId, rows) => arrived(house, workspaceId, rows))
        const followed = await mirrors.settle()
        const moved = carried + followed + (await deliverNotices(house, jobs, declared))
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
