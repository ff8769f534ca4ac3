import { Kysely, PostgresDialect } from 'kysely'
import pg from 'pg'
import type { Database } from '../stores/database.ts'
import { copyingPool } from './copying.ts'

export type Pools = {
  /** Owns the tables: migrations, mirrors, jobs, sign-in. Never used for what a member asks. */
  readonly owner: pg.Pool
  /** The same for what has much to carry: its processes give way as those of `background` do. */
  readonly carrier: pg.Pool
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

type Sizes = Readonly<Record<keyof Omit<Pools, 'close'>, number>>
const sizes: Sizes = { owner: 12, carrier: 2, app: 16, background: 8 }

/** So long anybody waits for a connection, a free one or a new one, in milliseconds: at a screen less than at work. */
const patience: Sizes = { owner: 20_000, carrier: 120_000, app: 10_000, background: 120_000 }

const givesWay = ['carrier', 'background'] as const satisfies readonly (keyof Sizes)[]

/**
 * @param giveWay lowers the priority of a process of PostgreSQL, where that is in our hands
 */
export function openPools(url: string, giveWay: (process: number) => void = () => undefined, size = sizes): Pools {
  const pool = (name: keyof Sizes, more: pg.PoolConfig = {}) =>
    new pg.Pool({
      connectionString: url,
      max: size[name],
      types,
      connectionTimeoutMillis: patience[name],
      ...(givesWay.some((one) => one === name) && { application_name: `meguri ${name}` }),
      ...more,
    })
  const asApp = { options: '-c role=meguri_app' }
  const all = {
    owner: pool('owner'),
    carrier: pool('carrier'),
    app: pool('app', asApp),
    background: pool('background', asApp),
  }
  for (const one of Object.values(all)) {
    // A connection that breaks, idle or at work, must not bring the process down: its query says so, and the next one opens a new one.
    one.on('error', () => undefined)
    one.on('connect', (client) => client.on('error', () => undefined))
  }
  for (const name of givesWay)
    all[name].on('connect', (client) => {
      if ('processID' in client && typeof client.processID === 'number') giveWay(client.processID)
    })
  return {
    owner: all.owner,
    carrier: all.carrier,
    app: queriesOf(all.app),
    background: queriesOf(all.background),
    close: async () => {
      await Promise.all(Object.values(all).map((one) => one.end()))
    },
  }
}

function queriesOf(pool: pg.Pool): Kysely<Database> {
  return new Kysely<Database>({ dialect: new PostgresDialect({ pool: copyingPool(pool) }) })
}
