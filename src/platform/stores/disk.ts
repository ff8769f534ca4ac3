import { existsSync, statfsSync } from 'node:fs'
import type { Config } from '../config.ts'

/** Less than so much free is no room: PostgreSQL writes its log in files of 16 MiB, ClickHouse writes a part before it takes the old ones away. */
const leastRoom = 48 * 2 ** 20
/** A store elsewhere that said so counts as full for so long. */
const rememberedFor = 30_000

let saidAt = Number.NEGATIVE_INFINITY

/** A store has answered that it has no room. */
export function noteFull(): void {
  saidAt = performance.now()
}

/** Whether the disk of the stores is full: our own is looked at, of others it is known what they said last. */
export function isDiskFull(config: Pick<Config, 'data' | 'databaseUrl' | 'clickhouseUrl'>): boolean {
  const isOurs = config.databaseUrl === undefined || config.clickhouseUrl === undefined
  if (isOurs && existsSync(config.data)) {
    const { bavail, bsize } = statfsSync(config.data)
    if (bavail * bsize < leastRoom) return true
  }
  return performance.now() - saidAt < rememberedFor
}
