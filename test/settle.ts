import { setTimeout as pause } from 'node:timers/promises'
import type { Meguri } from '../src/server.ts'

/**
 * Carries mirrors and notices, runs ordered jobs, until nothing waits: twice, because what follows from the last rows that came in is
 * begun only after nothing of them waits any more.
 */
export async function settle(meguri: Meguri): Promise<void> {
  const { owner } = meguri.house.stores.pools
  let isQuiet = false
  for (let waited = 0; waited < 60_000; waited += 50) {
    await meguri.runner?.send()
    await meguri.settle()
    const { rows } = await owner.query<{ n: string }>(
      "SELECT (SELECT count(*) FROM job_runs WHERE state IN ('waiting', 'running')) + (SELECT count(*) FROM mirror_queue) + (SELECT count(*) FROM notices WHERE delivered_at IS NULL) AS n",
    )
    const wasQuiet = isQuiet
    isQuiet = rows[0]?.n === '0'
    if (isQuiet && wasQuiet) return
    if (!isQuiet) await pause(50)
  }
  throw new Error('The house did not settle within a minute.')
}
