import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { createClient } from '@clickhouse/client'
import { expect, test } from 'vitest'
import { world } from '../../../test/world.ts'
import { rooms } from '../../contents.ts'
import { root } from '../config.ts'
import { migrate, statementsOf } from '../migrating/migrate.ts'
import { forCluster } from './cluster.ts'

test('without a cluster a statement stays as it is', () => {
  expect(forCluster('CREATE TABLE IF NOT EXISTS t (id UUID) ENGINE = MergeTree ORDER BY id', undefined)).toHaveLength(1)
})

test('a table becomes a replicated local table and a distributed one of the plain name, sharded by customer', () => {
  const [local, front] = forCluster(
    'CREATE TABLE IF NOT EXISTS deeds (customer_id UUID, version UInt64) ENGINE = ReplacingMergeTree(version) ORDER BY customer_id',
    'main',
  )
  expect(local).toContain("CREATE TABLE IF NOT EXISTS deeds_local ON CLUSTER 'main'")
  expect(local).toContain(
    "ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/{shard}/{database}/deeds', '{replica}', version)",
  )
  expect(front).toContain("Distributed('main', currentDatabase(), 'deeds_local', cityHash64(customer_id))")
})

test('every table of the facts has a cluster form', () => {
  const statements = rooms.flatMap((room) =>
    filesIn(join(root, 'src', room, 'migrations')).flatMap((file) => statementsOf(readFileSync(file, 'utf8'))),
  )
  const tables = statements.filter((statement) => statement.startsWith('CREATE TABLE'))
  expect(tables.length).toBeGreaterThan(8)
  for (const table of tables) {
    const forms = forCluster(table, 'main')
    expect(forms, table.slice(0, 60)).toHaveLength(2)
    expect(forms[0]).toMatch(/ENGINE = Replicated/)
  }
})

test('a view that fills a table does so on every node, from what arrives there', () => {
  const [view] = forCluster(
    'CREATE MATERIALIZED VIEW IF NOT EXISTS newest TO latest AS\nSELECT id, at\nFROM deeds WHERE at > 0',
    'main',
  )
  expect(view).toBe(
    "CREATE MATERIALIZED VIEW IF NOT EXISTS newest ON CLUSTER 'main' TO latest_local AS\nSELECT id, at\nFROM deeds_local WHERE at > 0",
  )
})

test('a cluster is sent one statement at a time, each for all its nodes', async () => {
  const here = await world('2026-04-01')
  const heard: string[] = []
  const server = createServer(async (request, response) => {
    const query = new URL(request.url ?? '/', 'http://clickhouse.test').searchParams.get('query')
    heard.push(query ?? (await text(request)))
    response.end()
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const client = createClient({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` })
  await migrate(join(root, 'src'), rooms, here.house.stores.pools.owner, client, { cluster: 'main' })
  const made = heard.filter((statement) => /^\s*(CREATE|ALTER|DROP)/.test(statement))
  expect(made.length).toBeGreaterThan(20)
  for (const statement of made) {
    expect(statement.match(/^\s*(CREATE|ALTER|DROP) /gm), statement).toHaveLength(1)
    expect(statement).toContain("ON CLUSTER 'main'")
    expect(statement).not.toContain(';')
  }
  await client.close()
  server.close()
  await here.close()
})

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.facts.sql'))
      .map((file) => join(folder, file))
  } catch {
    return []
  }
}
