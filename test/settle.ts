import { setTimeout as pause } from 'node:timers/promises'
import type { Meguri } from '../src/server.ts'

/** Carries mirrors and notices, runs ordered jobs, until nothing waits. */
export async function settle(meguri: Meguri): Promise<void> {
  const { owner } = meguri.house.stores.pools
  for (let waited = 0; waited < 60_000; waited += 50) {
    await meguri.runner?.send()
    await meguri.settle()
    const { rows } = await owner.query<{ n: string }>(
      "SELECT (SELECT count(*) FROM job_runs WHERE state IN ('waiting', 'running')) + (SELECT count(*) FROM mirror_queue) + (SELECT count(*) FROM notices WHERE delivered_at IS NULL) AS n",
    )
    if (rows[0]?.n === '0') return
    await pause(50)
  }
  throw new Error('The house did not settle within a minute.')
}
