import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

test('an undo of what came in before names were formed as they are now leaves a customer who is found by name', async () => {
  const { api, request, workspace } = await house.workspace()
  const externalIds = [{ source: 'crm', externalId: 'C1' }]
  const { id } = await api.customers.create({ name: '株式会社山田', externalIds })
  const sent = await request('/api/v1/uploads?name=c.csv', { method: 'POST', body: 'id,name\nC1,株式会社山田商店\n' })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const made = await api.imports.create({
    uploadId,
    mapping: { target: 'customers', source: 'crm', columns: { external_id: 'id', name: 'name' }, remaining: 'leave' },
  })
  await api.imports.run({ id: made.id })
  await house.settle()
  const { owner } = house.house.stores.pools
  const names = async () => {
    const { rows } = await owner.query(
      'SELECT name, normal_name, bare_name FROM customers WHERE workspace_id = $1 AND id = $2',
      [workspace.id, id],
    )
    return rows[0]
  }
  expect(await names()).toMatchObject({ name: '株式会社山田商店', bare_name: '山田商店' })
  await owner.query(
    `UPDATE record_changes SET before = before - 'bare_name' || '{"normal_name": "山田"}', after = after - 'bare_name' || '{"normal_name": "山田商店"}'
     WHERE workspace_id = $1 AND record_id = $2 AND source LIKE 'import:%'`,
    [workspace.id, id],
  )
  await api.imports.undo({ id: made.id })
  await house.settle()
  expect(await names()).toEqual({ name: '株式会社山田', normal_name: '山田 (株式会社-)', bare_name: '山田' })
})
