import type { House } from '../house.ts'
import { checkMarked } from './marked.ts'
import { detachedParts } from './parts.ts'

/**
 * What the log says at each start: parts that ClickHouse has laid aside, and rows that were marked as stored and are gone. The counts
 * are looked at first, which costs nothing; the rows themselves only where those say that some are missing.
 */
export async function tellLosses({ stores, contributions, log }: House): Promise<void> {
  const { client } = stores.facts
  try {
    const parts = await detachedParts(client)
    if (parts.length > 0)
      log.error(
        { parts: parts.slice(0, 20), count: parts.length },
        `ClickHouse has laid parts aside that it cannot read. ${todo}`,
      )
    for (const marked of contributions.marked ?? []) {
      const query = `SELECT (SELECT count() FROM ${marked.table}) < (SELECT count() FROM ${marked.marks}) AS fewer`
      const [counted] = await (await client.query({ query, format: 'JSONEachRow' })).json<{ fewer: number }>()
      if (!counted?.fewer) continue
      const { records, facts, different } = await checkMarked(client, marked)
      if (different > 0)
        log.error({ table: marked.table, marked: records, present: facts }, `Rows that were stored are gone. ${todo}`)
    }
  } catch (problem) {
    log.error({ err: problem }, 'whether facts were lost could not be found out')
  }
}

const todo = 'Run "meguri doctor"; restore a backup, or go on without them after "meguri mirror rebuild".'
