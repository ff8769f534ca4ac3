import type { ClickHouseClient } from '@clickhouse/client'
import type pg from 'pg'
import { conflict, type Problem } from '../errors.ts'
import { type Migration, migrationsIn, nameOf, type Ran, stateOf } from './files.ts'
import { factsLedger, prepareLedgers, recordsLedger } from './ledgers.ts'
import { words } from './words.ts'

export { statementsOf } from './files.ts'

export type MigrationWish = {
  /** Without it each statement on the facts stays as it is. */
  readonly cluster?: string | undefined
  /** Only what a backup had run, as `stateOf` says it; the rest waits for another call. */
  readonly only?: ReadonlySet<string> | undefined
}

/**
 * Runs what has not run yet, room after room in the given order, each file once, under a lock that other processes wait for.
 *
 * The order between the stores: all files of PostgreSQL in one transaction that stays open, then those of ClickHouse, then the
 * transaction is kept. Whatever fails leaves the records as they were. Files of ClickHouse only add, so what they had added by then
 * is nothing to the version before, and is gone on from by the next try.
 *
 * @param rooms  folders below `src/`, in the order of the table of contents
 * @throws       a problem in both languages that names the file when a statement fails, when a file that ran was changed
 *               afterwards, or when the stores have run what is not known here
 */
export async function migrate(
  src: string,
  rooms: readonly string[],
  owner: pg.Pool,
  facts: ClickHouseClient,
  { cluster, only }: MigrationWish = {},
): Promise<string[]> {
  const connection = await owner.connect()
  try {
    await connection.query("SELECT pg_advisory_lock(hashtext('meguri.migrations'))")
    await prepareLedgers(connection, facts, cluster)
    const stores = [
      { store: 'records', ledger: recordsLedger(connection) },
      { store: 'facts', ledger: factsLedger(facts, cluster) },
    ] as const
    const plans = []
    for (const { store, ledger } of stores) {
      const known = migrationsIn(src, rooms, store)
      const ran = await ledger.ran()
      if (store === 'records') refuseNewer(known, ran)
      plans.push({ store, ledger, waiting: waitingOf(known, ran).filter((one) => !only || only.has(stateOf(one))) })
    }
    if (plans.some(({ waiting }) => waiting.length > 0)) await runAll(connection, plans)
    return plans.flatMap(({ waiting }) => waiting.map(nameOf))
  } finally {
    await connection.query("SELECT pg_advisory_unlock(hashtext('meguri.migrations'))").catch(() => undefined)
    connection.release()
  }
}

/** Whether the records have run a file that is not here: what they mean is then known to a newer version alone. */
function refuseNewer(known: readonly Migration[], ran: readonly Ran[]): void {
  const names = new Set(known.map(nameOf))
  const foreign = ran.find((one) => !names.has(nameOf(one)))
  if (foreign) throw conflict({ en: words.newer.en(nameOf(foreign)), ja: words.newer.ja(nameOf(foreign)) })
}

function waitingOf(known: readonly Migration[], ran: readonly Ran[]): Migration[] {
  const checksums = new Map(ran.map((one) => [nameOf(one), one.checksum]))
  return known.filter((one) => {
    const name = nameOf(one)
    const checksum = checksums.get(name)
    if (checksum !== undefined && checksum !== one.checksum)
      throw conflict({ en: words.changed.en(name), ja: words.changed.ja(name) })
    return checksum === undefined
  })
}

type Plan = {
  readonly store: 'records' | 'facts'
  readonly ledger: ReturnType<typeof recordsLedger>
  readonly waiting: readonly Migration[]
}

async function runAll(connection: pg.PoolClient, plans: readonly Plan[]): Promise<void> {
  const added: string[] = []
  await connection.query('BEGIN')
  try {
    for (const { store, ledger, waiting } of plans)
      for (const migration of waiting) {
        if (store === 'facts') added.push(nameOf(migration))
        await ledger.run(migration).catch((problem: unknown) => {
          throw failure(nameOf(migration), problem, added)
        })
      }
    await connection.query('COMMIT')
  } catch (problem) {
    await connection.query('ROLLBACK').catch(() => undefined)
    throw problem
  }
}

function failure(name: string, problem: unknown, added: readonly string[]): Problem {
  const because = problem instanceof Error ? problem.message : String(problem)
  const textIn = (locale: 'en' | 'ja') =>
    [
      words.failed[locale](name, because),
      added.length === 0 ? words.factsUntouched[locale] : words.factsKept[locale](added.join(', ')),
    ].join('\n')
  return Object.assign(conflict({ en: textIn('en'), ja: textIn('ja') }), { cause: problem })
}
