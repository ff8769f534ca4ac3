import { join } from 'node:path'
import { type Config, root } from '../config.ts'
import type { Log } from '../log.ts'
import { type MigrationWish, migrate } from '../migrating/migrate.ts'
import { type EmbeddedPostgres, startPostgres } from '../postgres/embedded.ts'
import { mustFit } from '../postgres/fit.ts'
import { openPools, type Pools } from '../postgres/pools.ts'
import { type FactsStore, openFacts } from './clickhouse.ts'
import { type DataLock, lockData } from './data-lock.ts'

export type Stores = {
  readonly pools: Pools
  readonly facts: FactsStore
  /** Where PostgreSQL is; a listener connects there on its own. */
  readonly databaseUrl: string
  /** The lock of the data folder; `undefined` when both stores are servers of their own. */
  readonly lock: DataLock | undefined
  /** The migrations that ran now. */
  readonly migrated: readonly string[]
  /** Runs the migrations that were left out when the stores were opened. */
  upgrade(): Promise<readonly string[]>
  close(): Promise<void>
}

/**
 * Opens both stores, embedded or by URL, and brings their tables up to date.
 *
 * @param only  no further than these migrations, for what comes from an earlier version
 */
export async function openStores(
  config: Config,
  rooms: readonly string[],
  log: Log,
  { only }: Pick<MigrationWish, 'only'> = {},
): Promise<Stores> {
  const isEmbedded = !config.databaseUrl || !config.clickhouseUrl
  const lock = isEmbedded ? await lockData(config.data) : undefined
  let postgres: EmbeddedPostgres | undefined
  let pools: Pools | undefined
  let facts: FactsStore | undefined
  const close = async () => {
    await pools?.close()
    await facts?.close()
    await postgres?.stop()
    lock?.release()
  }
  try {
    postgres = config.databaseUrl ? undefined : await startPostgres(config.data, log)
    const databaseUrl = config.databaseUrl ?? postgres?.url ?? ''
    pools = openPools(databaseUrl, postgres?.giveWay)
    await mustFit(pools.owner)
    facts = openFacts(config)
    const [{ owner }, { client }, cluster] = [pools, facts, config.clickhouseCluster]
    const upgrade = (wish: Pick<MigrationWish, 'only'> = {}) =>
      migrate(join(root, 'src'), rooms, owner, client, { cluster, ...wish })
    const migrated = await upgrade({ only })
    return { pools, facts, databaseUrl, lock, migrated, upgrade: () => upgrade(), close }
  } catch (problem) {
    await close()
    throw problem
  }
}
