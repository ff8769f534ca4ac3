import { randomBytes } from 'node:crypto'
import { createClient } from '@clickhouse/client'
import pg from 'pg'

export type FreshDatabases = { environment: Record<string, string>; drop(): Promise<void> }

/** Where tests run against servers, each world has databases of its own on them; embedded stores need none. */
export async function freshDatabases({ DATABASE_URL, CLICKHOUSE_URL }: NodeJS.ProcessEnv): Promise<FreshDatabases> {
  const name = `meguri_test_${randomBytes(6).toString('hex')}`
  const drops: (() => Promise<void>)[] = []
  const environment: Record<string, string> = {}
  if (DATABASE_URL) {
    await inPostgres(DATABASE_URL, `CREATE DATABASE ${name}`)
    drops.push(() => inPostgres(DATABASE_URL, `DROP DATABASE ${name} WITH (FORCE)`))
    environment.DATABASE_URL = withDatabase(DATABASE_URL, name)
  }
  if (CLICKHOUSE_URL) {
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

async function inPostgres(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  await client.query(statement).finally(() => client.end())
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
