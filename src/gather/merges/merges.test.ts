import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Context } from '#platform/context.ts'
import { type World, world } from '../../../test/world.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

/** All that the two customers and what belongs to them are, without the time of the last change. */
async function everything(context: Context) {
  const tables = [
    'customers',
    'customer_external_ids',
    'customer_members',
    'people',
    'contracts',
    'purchases',
    'interactions',
    'cases',
    'responses',
  ]
  const found: Record<string, unknown> = {}
  for (const table of tables) {
    const { rows } = await sql<{
      row: unknown
    }>`SELECT to_jsonb(t) - 'updated_at' AS row FROM ${sql.table(table)} t WHERE workspace_id = ${context.workspace.id} ORDER BY id`.execute(
      context.db,
    )
    found[table] = rows.map(({ row }) => row)
  }
  return found
}

test('two customers become one and two again, as they were', async () => {
  const { api, desk, ownerId, heard } = await here.workspace()
  await api.attributes.declare({ subject: 'customer', name: 'floor', label: 'Floor', type: 'number' })
  const kept = await api.customers.create({
    name: '株式会社桜フーズ',
    country: 'JP',
    ownerId,
    externalIds: [{ source: 'crm', externalId: '1' }],
  })
  const other = await api.customers.create({
    name: '桜フーズ',
    industry: '食品',
    ownerId,
    attributes: { floor: 3 },
    externalIds: [{ source: 'shop', externalId: 'S-1' }],
  })
  const child = await api.customers.create({ name: '桜フーズ 大阪店', parentId: other.id })
  await api.people.create({ customerId: other.id, name: '小野 真理', email: 'ono@sakura.example' })
  await api.contracts.create({ customerId: other.id, amount: '520000', startsOn: '2025-01-01' })
  await api.interactions.create({ customerId: other.id, kind: 'note', title: 'Moved offices' })
  await api.support.create({ customerId: other.id, subject: 'Import fails' })
  await api.surveys.create({ customerId: other.id, survey: 'yearly', nps: 9 })
  const before = await desk().transaction(everything)

  const preview = await api.merges.preview({ id: kept.id, absorbedId: other.id })
  expect(preview.because).toEqual(['bare name'])
  expect(preview.fields.find(({ field }) => field === 'industry')).toMatchObject({ result: '食品', from: 'absorbed' })
  expect(preview.fields.find(({ field }) => field === 'name')).toMatchObject({
    result: '株式会社桜フーズ',
    from: 'kept',
  })
  expect(await desk().transaction(everything)).toEqual(before)

  const merge = await api.merges.merge({ id: kept.id, absorbedId: other.id })
  expect(merge.moves).toEqual(
    ['cases', 'contracts', 'customer_external_ids', 'customers', 'interactions', 'people', 'responses'].map(
      (record) => ({ record, count: 1 }),
    ),
  )
  expect(await api.customers.findByExternalId({ source: 'shop', externalId: 'S-1' })).toMatchObject({
    id: kept.id,
    industry: '食品',
    attributes: { floor: 3 },
  })
  expect((await api.customers.find({ id: child.id })).parentId).toBe(kept.id)
  expect((await api.customers.list({})).rows.map(({ id }) => id)).not.toContain(other.id)
  await expect(api.customers.change({ id: other.id, name: 'X' })).rejects.toMatchObject({ status: 409 })

  await api.merges.unmerge({ id: merge.id })
  expect(await desk().transaction(everything)).toEqual(before)
  await expect(api.merges.unmerge({ id: merge.id })).rejects.toMatchObject({ status: 409 })
  const told = (await heard()).filter(({ name }) => name.startsWith('customer.') && name.endsWith('merged'))
  expect(told).toMatchObject([
    { name: 'customer.merged', about: kept.id, data: { absorbedId: other.id } },
    { name: 'customer.unmerged', about: kept.id, data: { absorbedId: other.id } },
  ])
})

test('what was changed after the merge stays when it is undone', async () => {
  const { api } = await here.workspace()
  const kept = await api.customers.create({ name: 'Old Mill Bakery' })
  const other = await api.customers.create({ name: 'Old Mill', industry: 'Food', country: 'GB' })
  const { id } = await api.merges.merge({ id: kept.id, absorbedId: other.id, take: ['name'] })
  expect(await api.customers.find({ id: kept.id })).toMatchObject({ name: 'Old Mill', industry: 'Food', country: 'GB' })
  await api.customers.change({ id: kept.id, industry: 'Bakery' })
  await api.merges.unmerge({ id })
  expect(await api.customers.find({ id: kept.id })).toMatchObject({
    name: 'Old Mill Bakery',
    industry: 'Bakery',
    country: null,
  })
})

test('probable twins are found by number, domain and by the name but for its legal form, by the page', async () => {
  const { api } = await here.workspace()
  const a = await api.customers.create({
    name: '(株)北ロジスティクス',
    corporateNumber: '7000012050002',
    domain: 'kita.example',
  })
  const b = await api.customers.create({ name: '北ロジスティクス株式会社', corporateNumber: '7000012050002' })
  const c = await api.customers.create({ name: 'Kita', domain: 'kita.example' })
  expect((await api.merges.duplicatesOf({ id: a.id })).rows).toEqual([
    { id: b.id, name: b.name, because: ['bare name', 'corporate number'] },
    { id: c.id, name: c.name, because: ['domain'] },
  ])
  await here.settle()
  const first = await api.merges.duplicates({ limit: 2 })
  expect(first.rows.map(({ because, total }) => [because, total])).toEqual([
    ['corporate number', 2],
    ['domain', 2],
  ])
  const second = await api.merges.duplicates({ limit: 2, ...(first.next && { cursor: first.next }) })
  expect(second).toMatchObject({ rows: [{ because: 'bare name', value: '北ロジスティクス', total: 2 }], next: null })
})
