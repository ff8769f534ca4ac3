import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../database.ts'
import { copyingPool } from './copying.ts'

export type Pools = {
  /** Owns the tables: migrations, mirrors, jobs, sign-in. Never used for what a member asks. */
  readonly owner: pg.Pool
  /** The application role: row-level security applies to everything it does. */
  readonly app: Kysely<Database>
  close(): Promise<void>
}

// Dates stay days and decimals stay exact: both come as strings, as do 64-bit integers.
const parsers = new Map<number, (text: string) => unknown>([
  [1082, String],
  [1700, String],
  [20, String],
])
const types = {
  getTypeParser: (oid: number, format?: 'text' | 'binary') =>
    format === 'binary'
      ? pg.types.getTypeParser(oid, 'binary')
      : (parsers.get(oid) ?? pg.types.getTypeParser(oid, 'text')),
} as pg.CustomTypesConfig

export function openPools(url: string, size: { owner: number; app: number } = { owner: 12, app: 16 }): Pools {
  const owner = new pg.Pool({ connectionString: url, max: size.owner, types })
  const appPool = new pg.Pool({ connectionString: url, max: size.app, types, options: '-c role=meguri_app' })
  // A connection that breaks, idle or at work, must not bring the process down: its query says so, and the next one opens a new one.
  for (const pool of [owner, appPool]) {
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
  }
  const app = new Kysely<Database>({ dialect: new PostgresDialect({ pool: copyingPool(appPool) }) })
  return {
    owner,
    app,
    close: async () => {
      await Promise.all([app.destroy(), owner.end()])
    },
  }
}
