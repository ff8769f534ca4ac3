import { randomBytes } from 'node:crypto'
import { createClient } from '@clickhouse/client'
import pg from 'pg'

export type FreshDatabases = { environment: Record<string, string>; drop(): Promise<void> }

/** Where tests run against servers, each world has databases of its own on them; embedded stores need none. */
export async function freshDatabases({ DATABASE_URL, CLICKHOUSE_URL }: NodeJS.ProcessEnv): Promise<FreshDatabases> {
  const drops: (() => Promise<void>)[] = []
  const environment: Record<string, string> = {}
  if (DATABASE_URL) {
    const { url, drop } = await freshDatabase(DATABASE_URL)
    drops.push(drop)
    environment.DATABASE_URL = url
  }
  if (CLICKHOUSE_URL) {
    const name = freshName()
    await inClickHouse(CLICKHOUSE_URL, `CREATE DATABASE ${name}`)
    drops.push(() => inClickHouse(CLICKHOUSE_URL, `DROP DATABASE ${name}`))
    environment.CLICKHOUSE_URL = withDatabase(CLICKHOUSE_URL, name)
  }
  return {
    environment,
    drop: async () => {
      for (const drop of drops) await drop()
    },
  }
}

/** A database of its own on that PostgreSQL, empty or a copy of another: of one so small a copy of its files is there soonest. */
export async function freshDatabase(server: string, template = ''): Promise<{ url: string; drop(): Promise<void> }> {
  const name = freshName()
  await inPostgres(
    server,
    `CREATE DATABASE ${name} ${template === '' ? '' : `TEMPLATE ${template} STRATEGY FILE_COPY`}`,
  )
  return {
    url: withDatabase(server, name),
    drop: () => inPostgres(server, `DROP DATABASE ${name} WITH (FORCE)`),
  }
}

export async function inPostgres(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
}

function freshName(): string {
  return `meguri_test_${randomBytes(6).toString('hex')}`
}

async function inClickHouse(url: string, query: string): Promise<void> {
  const client = createClient({ url })
  await client.command({ query }).finally(() => client.close())
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url)
  changed.pathname = `/${name}`
  return changed.toString()
}
