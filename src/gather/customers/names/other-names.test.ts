import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

type Workspace = Awaited<ReturnType<World['workspace']>>
type Mapping = NonNullable<Parameters<Workspace['api']['imports']['create']>[0]['mapping']>

async function imported({ api, request }: Workspace, body: string, mapping: Mapping, kind: 'trial' | 'run' = 'run') {
  const sent = await request('/api/v1/uploads?name=rows.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const made = await api.imports.create({ uploadId, mapping })
  const { id } = await api.imports[kind]({ id: made.id })
  await house.settle()
  const run = await api.imports.progress({ id })
  return { ...run, remarks: (await api.imports.rejects({ id })).rows, names: (await api.imports.names({ id })).rows }
}

const contracts: Mapping = {
  target: 'contracts',
  source: 'book',
  columns: { customer_name: 'who', plan: 'plan', starts_on: 'from' },
}
const ledger = 'who,plan,from\n山田商事,Pro,2026-01-01\n山田商事,Light,2026-02-01\n'

test('yes, the same: a name without its legal form is refused with the one candidate, and found once somebody has said so', async () => {
  const workspace = await house.workspace()
  const { api } = workspace
  const { id } = await api.customers.create({ name: '株式会社山田商事' })
  const about = [{ id, name: '株式会社山田商事' }]
  const first = await imported(workspace, ledger, contracts, 'trial')
  expect(first).toMatchObject({ created: 0, rejected: 2 })
  expect(first.remarks.map(({ row, called, about }) => [row, called, about])).toEqual([
    [2, '山田商事', about],
    [3, '山田商事', about],
  ])
  expect(first.names).toEqual([{ called: '山田商事', rows: 2, about, sameAs: null }])

  const { otherNames } = await api.customers.addName({ id, name: '山田商事' })
  expect(otherNames).toEqual([{ id: expect.any(String), name: '山田商事' }])
  const [named] = otherNames
  expect((await api.imports.names({ id: first.id })).rows[0]?.sameAs).toEqual({
    id,
    name: '株式会社山田商事',
    nameId: named?.id,
  })
  expect(await imported(workspace, ledger, contracts)).toMatchObject({ created: 2, rejected: 0 })
  expect(await imported(workspace, ledger, contracts)).toMatchObject({ created: 0, unchanged: 2 })
  expect((await api.contracts.list({ customerId: id })).rows).toHaveLength(2)
  const history = async () =>
    (await api.customers.history({ id, field: 'otherName' })).rows.map(({ act, before }) => [act, before])
  expect(await history()).toEqual([['created', null]])

  expect((await api.customers.removeName({ id, nameId: named?.id ?? '' })).otherNames).toEqual([])
  expect(await history()).toEqual([['deleted', '山田商事']])
  expect(await imported(workspace, ledger, contracts)).toMatchObject({ created: 0, rejected: 2 })
})

test('a list of customers knows them by their other names too, and their full name stays', async () => {
  const workspace = await house.workspace()
  const { api } = workspace
  const { id } = await api.customers.create({ name: '株式会社山田商事' })
  await api.customers.addName({ id, name: '山田商事' })
  const columns = { name: 'name', industry: 'industry' }
  const run = await imported(workspace, 'name,industry\n山田商事,卸売\n', {
    target: 'customers',
    source: 'crm',
    columns,
  })
  expect(run).toMatchObject({ created: 0, changed: 1 })
  expect((await api.customers.list({})).rows).toMatchObject([{ name: '株式会社山田商事', industry: '卸売' }])
  expect((await api.search.find({ q: '山田商事' })).customers.map((one) => one.name)).toEqual(['株式会社山田商事'])
})

test('a name means one customer: that of another is refused, and what two are called means neither', async () => {
  const workspace = await house.workspace()
  const { api } = workspace
  const { id } = await api.customers.create({ name: '株式会社山田' })
  const { id: other } = await api.customers.create({ name: '有限会社山田' })
  await expect(api.customers.addName({ id, name: '㈲山田' })).rejects.toMatchObject({ code: 'CONFLICT' })
  const { names, rejected } = await imported(workspace, 'who,plan,from\n山田,Pro,2026-01-01\n', contracts)
  expect([rejected, names[0]?.about.map((one) => one.id).toSorted()]).toEqual([1, [id, other].toSorted()])
  await api.customers.addName({ id, name: '山田' })
  await expect(api.customers.addName({ id: other, name: '山田' })).rejects.toMatchObject({ code: 'CONFLICT' })
  await api.customers.create({ name: '山田', externalIds: [{ source: 'crm', externalId: 'Y-3' }] })
  const both = await imported(workspace, 'who,plan,from\n山田,Pro,2026-01-01\n', contracts)
  expect(both).toMatchObject({ created: 0, rejected: 1, names: [] })
  expect(both.remarks[0]?.because.en).toContain('Two customers are called “山田”')
})

test('of two that give one name to two customers at once only the first is obeyed, and the other hears whose it is', async () => {
  const { api, desk } = await house.workspace()
  const { id } = await api.customers.create({ name: '株式会社山田' })
  const { id: other } = await api.customers.create({ name: '有限会社山田' })
  let second: Promise<unknown> = Promise.resolve()
  await desk().transaction(async ({ db, workspace }) => {
    await sql`INSERT INTO customer_names (workspace_id, customer_id, name, normal_name)
      VALUES (${workspace.id}, ${id}, '山田', '山田')`.execute(db)
    second = api.customers.addName({ id: other, name: '山田' }).catch((problem: Error) => problem)
    await new Promise((done) => setTimeout(done, 500))
  })
  expect(await second).toMatchObject({ code: 'CONFLICT', message: expect.stringContaining('株式会社山田') })
  expect((await api.customers.find({ id: other })).otherNames).toEqual([])
  expect((await api.customers.history({ id: other, field: 'otherName' })).rows).toEqual([])
})

test('the address of a known contact in the same row settles whom an everyday name means, and that is said', async () => {
  const workspace = await house.workspace()
  const { api } = workspace
  const { id } = await api.customers.create({ name: '株式会社山田商事' })
  const { id: elsewhere } = await api.customers.create({ name: '北物流' })
  const { id: one } = await api.customers.create({ name: '株式会社桜' })
  await api.customers.create({ name: '合同会社桜' })
  await api.people.create({ customerId: id, name: '鈴木', email: 'Suzuki@yamada.example' })
  for (const customerId of [id, elsewhere])
    await api.people.create({ customerId, name: '受付', email: 'info@agency.example' })
  await api.people.create({ customerId: one, name: '佐藤', email: 'sato@sakura.example' })
  const file = [
    'who,plan,from,mail',
    '山田商事,Pro,2026-01-01,suzuki@yamada.example',
    '山田商事,Light,2026-01-01,info@agency.example',
    '山田商事,Basic,2026-01-01,nobody@yamada.example',
    '桜,Pro,2026-01-01,sato@sakura.example',
  ].join('\n')
  const run = await imported(workspace, file, contracts)
  expect(run).toMatchObject({ created: 1, rejected: 3, noted: 1 })
  expect(run.remarks.map(({ row, kind }) => [row, kind])).toEqual([
    [2, 'noted'],
    [3, 'rejected'],
    [4, 'rejected'],
    [5, 'rejected'],
  ])
  expect(run.remarks[0]?.because.en).toContain(
    'suzuki@yamada.example in the same row is the address of one of its people',
  )
  expect((await api.contracts.list({ customerId: id })).rows.map(({ plan }) => plan)).toEqual(['Pro'])
  expect(run.faults.find(({ name }) => name === 'noted')).toMatchObject({ count: 1, examples: ['2'] })
  expect((await api.customers.find({ id })).otherNames).toEqual([])
})

test('a mapping file says whom a name means, and what it said is remembered for the source', async () => {
  const workspace = await house.workspace()
  const { api } = workspace
  await api.customers.create({ name: '株式会社山田商事' })
  const who = { column: 'who', values: { 山田商事: '株式会社山田商事' } }
  const run = await imported(workspace, ledger, { ...contracts, columns: { ...contracts.columns, customer_name: who } })
  expect(run).toMatchObject({ created: 2, rejected: 0 })
  const sent = await workspace.request('/api/v1/uploads?name=next.csv', { method: 'POST', body: ledger })
  const { id: uploadId } = (await sent.json()) as { id: string }
  expect((await api.imports.create({ uploadId })).mapping?.columns.customer_name).toEqual(who)
})

test('after a merge files find the customer under the name that was left out, until the merge is undone', async () => {
  const workspace = await house.workspace()
  const { api } = workspace
  const { id: keptId } = await api.customers.create({ name: '株式会社山田商事' })
  const { id: absorbedId } = await api.customers.create({ name: '山田商事' })
  const merge = await api.merges.merge({ id: keptId, absorbedId, take: [] })
  expect((await api.customers.find({ id: keptId })).otherNames.map(({ name }) => name)).toEqual(['山田商事'])
  expect(await imported(workspace, ledger, contracts)).toMatchObject({ created: 2 })
  expect((await api.contracts.list({ customerId: keptId })).rows).toHaveLength(2)
  await api.merges.unmerge({ id: merge.id })
  expect((await api.customers.find({ id: keptId })).otherNames).toEqual([])
})

test('who may not change customers may not say so either', async () => {
  const { api, as } = await house.workspace()
  const { id } = await api.customers.create({ name: '株式会社山田商事' })
  await expect((await as('viewer')).customers.addName({ id, name: '山田商事' })).rejects.toMatchObject({
    code: 'FORBIDDEN',
  })
  const { api: stranger } = await house.workspace()
  await expect(stranger.customers.addName({ id, name: '山田商事' })).rejects.toMatchObject({ code: 'NOT_FOUND' })
})

test('the other names of a customer who is a person are forgotten with the person, in the change log too', async () => {
  const { api, desk } = await house.workspace()
  const { id } = await api.customers.create({ name: 'Ines Moreau', kind: 'person' })
  const { id: personId } = await api.people.create({ customerId: id, name: 'Ines Moreau' })
  const { otherNames } = await api.customers.addName({ id, name: 'Madame Secret' })
  await api.customers.removeName({ id, nameId: otherNames[0]?.id ?? '' })
  await api.customers.addName({ id, name: 'Secret Ines' })
  await api.people.erase({ id: personId })
  expect((await api.customers.find({ id })).otherNames).toEqual([])
  const { rows } = await desk().transaction(({ db }) =>
    sql<{ text: string }>`SELECT c::text AS text FROM record_changes c WHERE c::text ~ 'Secret'`.execute(db),
  )
  expect(rows).toEqual([])
})
