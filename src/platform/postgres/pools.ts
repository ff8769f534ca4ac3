import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../stores/database.ts'
import { copyingPool } from './copying.ts'

export type Pools = {
  /** Owns the tables: migrations, mirrors, jobs, sign-in. Never used for what a member asks. */
  readonly owner: pg.Pool
  /** The application role: row-level security applies to everything it does. */
  readonly app: Kysely<Database>
  /** The same role for long work that nobody waits for. In a PostgreSQL of our own its processes give way to all others. */
  readonly background: Kysely<Database>
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

type Sizes = { readonly owner: number; readonly app: number; readonly background: number }
const sizes: Sizes = { owner: 12, app: 16, background: 8 }

/** So long anybody waits for a connection, a free one or a new one, in milliseconds: at a screen less than at work. */
const patience: Sizes = { owner: 20_000, app: 10_000, background: 120_000 }

/**
 * @param giveWay lowers the priority of a process of PostgreSQL, where that is in our hands
 */
export function openPools(url: string, giveWay: (process: number) => void = () => undefined, size = sizes): Pools {
  const ofApp = { connectionString: url, types, options: '-c role=meguri_app' }
  const owner = new pg.Pool({ connectionString: url, max: size.owner, types, connectionTimeoutMillis: patience.owner })
  const app = new pg.Pool({ ...ofApp, max: size.app, connectionTimeoutMillis: patience.app })
  const background = new pg.Pool({
    ...ofApp,
    max: size.background,
    application_name: 'meguri background',
    connectionTimeoutMillis: patience.background,
  })
  // A connection that breaks, idle or at work, must not bring the process down: its query says so, and the next one opens a new one.
  for (const pool of [owner, app, background]) {
    pool.on('error', () => undefined)
    pool.on('connect', (client) => client.on('error', () => undefined))
  }
  background.on('connect', (client) => {
    if ('processID' in client && typeof client.processID === 'number') giveWay(client.processID)
  })
  return {
    owner,
    app: queriesOf(app),
    background: queriesOf(background),
    close: async () => {
      await Promise.all([owner, app, background].map((pool) => pool.end()))
    },
  }
}

function queriesOf(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: copyingPool(pool) }) })
}
