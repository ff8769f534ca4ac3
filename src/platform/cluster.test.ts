import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { rooms } from '../rooms.ts'
import { forCluster } from './cluster.ts'
import { root } from './config.ts'
import { statementsOf } from './migrate.ts'

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

function filesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((file) => file.endsWith('.facts.sql'))
      .map((file) => join(folder, file))
  } catch {
    return []
  }
}
