import { rmSync } from 'node:fs'
import { getPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { type Kysely, sql } from 'kysely'
import pino from 'pino'
import { expect, test } from 'vitest'
import { passingFolder } from '../../../test/passing-folder.ts'
import type { Database } from '../stores/database.ts'
import { startPostgres } from './embedded.ts'
import { openPools } from './pools.ts'

test('in a PostgreSQL of our own, long work gives way to what is asked', async () => {
  const folder = passingFolder(join(tmpdir(), 'meguri-pools-'))
  const postgres = await startPostgres(folder, pino({ level: 'silent' }))
  const pools = openPools(postgres.url, postgres.giveWay)
  try {
    await pools.owner.query('CREATE ROLE meguri_app')
    const asked = await processOf(pools.app)
    const { rows: carriers } = await pools.carrier.query<{ pid: number }>('SELECT pg_backend_pid() AS pid')
    const long = [await processOf(pools.background), carriers[0]?.pid ?? 0]
    expect(getPriority(asked)).toBe(getPriority())
    for (const one of long) expect(getPriority(one)).toBeGreaterThan(getPriority())
  } finally {
    await pools.close()
    await postgres.stop()
    rmSync(folder, { recursive: true, force: true })
  }
})

async function processOf(pool: Kysely<Database>): Promise<number> {
  const { rows } = await sql<{ pid: number }>`SELECT pg_backend_pid() AS pid`.execute(pool)
  return rows[0]?.pid ?? 0
}
