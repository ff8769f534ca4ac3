import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

/** How often the customer of a workspace waits for its mirror after each of these statements, in one transaction that is taken back. */
async function queuedAfter(workspaceId: string, statements: readonly string[]): Promise<number[]> {
  const connection = await here.house.stores.pools.owner.connect()
  const counts: number[] = []
  try {
    await connection.query('BEGIN')
    await connection.query("SELECT set_config('meguri.workspace', $1, true)", [workspaceId])
    for (const statement of statements) {
      await connection.query(statement)
      const { rows } = await connection.query<{ count: number }>(
        "SELECT count(*)::int AS count FROM mirror_queue WHERE workspace_id = $1 AND record = 'customers'",
        [workspaceId],
      )
      counts.push(rows[0]?.count ?? 0)
    }
  } finally {
    await connection.query('ROLLBACK')
    connection.release()
  }
  return counts
}

const made = "INSERT INTO customers (workspace_id, name) VALUES (current_workspace(), 'Akebono')"
const called = (as: string) => `INSERT INTO customer_external_ids (workspace_id, customer_id, source, external_id)
  SELECT workspace_id, id, 'crm', '${as}' FROM customers WHERE workspace_id = current_workspace()`

test('a customer that comes with its external ids is mirrored once, and so is one that goes with them', async () => {
  const { workspace, api } = await here.workspace()
  expect(await queuedAfter(workspace.id, [made, called('A-1'), called('A-2')])).toEqual([1, 1, 1])
  await api.customers.create({ name: 'Brook', externalIds: [{ source: 'crm', externalId: 'B-1' }] })
  await here.settle()
  const gone = 'DELETE FROM customers WHERE workspace_id = current_workspace()'
  expect(await queuedAfter(workspace.id, [gone])).toEqual([1])
})

test('one that was there is mirrored again with each id that it gets or loses, and with its owner', async () => {
  const { workspace, api, ownerId } = await here.workspace()
  const { id } = await api.customers.create({ name: 'Cedar', externalIds: [{ source: 'crm', externalId: 'C-1' }] })
  await here.settle()
  const lost = 'DELETE FROM customer_external_ids WHERE workspace_id = current_workspace()'
  const owned = `INSERT INTO customer_members (workspace_id, customer_id, member_id) VALUES (current_workspace(), '${id}', '${ownerId}')`
  for (const statement of [called('C-2'), lost, owned])
    expect(await queuedAfter(workspace.id, [statement])).toEqual([1])
})
