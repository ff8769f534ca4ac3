import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import type { MappingWish } from '../mappings/contract.ts'

vi.setConfig({ testTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-11-28')
})
afterAll(() => house.close())

type Workspace = Awaited<ReturnType<World['workspace']>>

/** Imports a file and says what became of it: created, changed, unchanged, rejected. */
async function bring({ api, request }: Workspace, file: string, mapping: MappingWish) {
  const uploaded = await request('/api/v1/uploads?name=file.csv', { method: 'POST', body: file })
  const { id: uploadId } = (await uploaded.json()) as { id: string }
  const made = await api.imports.create({ uploadId, mapping })
  await api.imports.run({ id: made.id })
  await house.settle()
  const { latest } = await api.imports.find({ id: made.id })
  if (latest === null) throw new Error('it did not run')
  const rejects = (await api.imports.rejects({ id: latest.id })).rows
  const { created, changed, unchanged, rejected } = latest
  return {
    id: made.id,
    counts: [created, changed, unchanged, rejected],
    reasons: rejects.map(({ because }) => because.en),
  }
}

const customers = (columns: MappingWish['columns']): MappingWish => ({ target: 'customers', source: 'crm', columns })
const contracts: MappingWish = {
  target: 'contracts',
  source: 'crm',
  columns: {
    external_id: 'contract',
    customer: 'customer',
    plan: 'plan',
    amount: 'amount',
    seats: 'seats',
    starts_on: 'start',
  },
  defaults: { period: 'month', currency: 'JPY' },
}

test('a blank amount is neither nought nor an eraser', async () => {
  const here = await house.workspace()
  const { api } = here
  await bring(here, 'id,name\nC1,Acme\nC2,Beta\n', customers({ external_id: 'id', name: 'name' }))
  const head = 'contract,customer,plan,amount,seats,start\n'
  expect(await bring(here, `${head}B1,C1,Pro,50,5,2026-01-01\nB2,C2,Pro,,,2026-01-01\n`, contracts)).toMatchObject({
    counts: [2, 0, 0, 0],
  })
  expect(await bring(here, `${head}B1,C1,Pro,,,2026-01-01\n`, contracts)).toMatchObject({ counts: [0, 0, 1, 0] })
  const { rows } = await api.customers.list({})
  const found = []
  for (const { id } of rows) found.push(...(await api.contracts.list({ customerId: id })).rows)
  expect(
    new Map(found.map(({ externalId, amount, seats, yearlyValue }) => [externalId, [amount, seats, yearlyValue]])),
  ).toEqual(
    new Map<string | null, unknown>([
      ['B1', ['50', 5, '600']],
      ['B2', [null, null, null]],
    ]),
  )
  await house.settle()
  const listed = (await api.portfolio.list({})).rows
  expect(
    listed.map(({ name, yearlyValue, contractsWithoutAmount }) => [
      name,
      yearlyValue && Number(yearlyValue),
      contractsWithoutAmount,
    ]),
  ).toEqual([
    ['Acme', 600, 0],
    ['Beta', null, 1],
  ])
})

test('what stands for no id is none, and what stands for no name is none either', async () => {
  const here = await house.workspace()
  const mapping = customers({ external_id: 'id', name: 'name' })
  expect(await bring(here, 'id,name\n#N/A,First\n-,Second\nnull,Third\nなし,Fourth\n0,Fifth\n', mapping)).toMatchObject(
    { counts: [5, 0, 0, 0] },
  )
  expect(await bring(here, 'id,name\n#N/A,Unrelated\n0,Other\n#REF!,#REF!\n', mapping)).toMatchObject({
    counts: [2, 0, 0, 1],
  })
  const { rows } = await here.api.customers.list({})
  expect(rows.map(({ name }) => name).toSorted()).toEqual([
    'Fifth',
    'First',
    'Fourth',
    'Other',
    'Second',
    'Third',
    'Unrelated',
  ])
  expect(rows.flatMap(({ externalIds }) => externalIds)).toEqual([])
})

test('companies of one name and several legal forms are several, and a name is not replaced by its shorter form', async () => {
  const here = await house.workspace()
  const mapping = customers({ name: 'name' })
  const names = '株式会社山田\n有限会社山田\n合同会社山田\n山田株式会社\n山田\n'
  expect(await bring(here, `name\n${names}`, mapping)).toMatchObject({ counts: [5, 0, 0, 0] })
  expect(await bring(here, 'name\n㈱山田\n（有）山田\n', mapping)).toMatchObject({ counts: [0, 0, 2, 0] })
  const kept = (await here.api.customers.list({ name: '山田' })).rows.map(({ name }) => name)
  expect(new Set(kept)).toEqual(new Set(names.trim().split('\n')))
  const [twins] = (await here.api.merges.duplicates({})).rows
  expect(twins).toMatchObject({ because: 'bare name', value: '山田', total: 5 })
  const missing = await bring(here, 'customer,start\n合資会社山田,2026-01-01\n', {
    target: 'contracts',
    source: 'crm',
    columns: { customer_name: 'customer', starts_on: 'start' },
  })
  expect(missing.counts).toEqual([0, 0, 0, 1])
  expect(missing.reasons[0]).toContain('No customer is called exactly “合資会社山田”')
  expect(missing.reasons[0]).toContain('株式会社山田')
})

test('a name that two customers bear means neither of them', async () => {
  const here = await house.workspace()
  const both = 'id,name,city\nS1,株式会社○商店,東京\nS2,㈱○商店,大阪\n'
  await bring(here, both, { ...customers({ external_id: 'id', name: 'name' }), extra: { city: 'city' } })
  const later = await bring(here, 'name,industry\n(株)○商店,小売\n', customers({ name: 'name', industry: 'industry' }))
  expect(later.counts).toEqual([0, 0, 0, 1])
  expect(later.reasons[0]).toContain('Two customers are called “(株)○商店”: 株式会社○商店 (S1), ㈱○商店 (S2).')
  const contract = await bring(here, 'contract,customer,amount,start\nX1,㈱○商店,1000,2026-01-01\n', {
    ...contracts,
    columns: { external_id: 'contract', customer_name: 'customer', amount: 'amount', starts_on: 'start' },
  })
  expect(contract).toMatchObject({ counts: [0, 0, 0, 1], reasons: [expect.stringContaining('(S1)')] })
  const within = 'id,name\nT1,Harbor\nT2,Harbor\n,Harbor\n'
  expect(await bring(here, within, customers({ external_id: 'id', name: 'name' }))).toMatchObject({
    counts: [2, 0, 0, 1],
  })
  expect((await here.api.customers.list({})).rows.map(({ industry }) => industry)).toEqual([null, null, null, null])
})

test('an owner who is no member yet is kept by name, and taken over on joining', async () => {
  const here = await house.workspace()
  const file = 'name,owner\nAcme,田中\nBeta,青木\nGamma,未定\nDelta,佐藤 花\n'
  await bring(here, file, customers({ name: 'name', owner_email: 'owner' }))
  const owners = async () =>
    Object.fromEntries(
      (await here.api.customers.list({})).rows.map(({ name, members, namedOwner }) => [
        name,
        members[0]?.memberId ?? namedOwner,
      ]),
    )
  expect(await owners()).toEqual({ Acme: '田中', Beta: here.ownerId, Gamma: null, Delta: '佐藤 花' })
  expect((await here.api.customers.namedOwners({})).rows).toEqual([
    { name: '佐藤 花', customers: 1 },
    { name: '田中', customers: 1 },
  ])
  const { rows } = await house.house.stores.pools.owner.query<{ id: string }>(
    "INSERT INTO members (workspace_id, name, email, role) VALUES ($1, '田中 美咲', 'misaki@example.test', 'csm') RETURNING id",
    [here.workspace.id],
  )
  await here
    .desk()
    .transaction((context) =>
      context.announce({ name: 'member.joined', about: null, data: { memberId: here.ownerId } }),
    )
  await house.settle()
  expect(await owners()).toMatchObject({ Acme: rows[0]?.id, Delta: '佐藤 花' })
  expect((await here.api.customers.list({ namedOwner: '佐藤 花' })).rows).toHaveLength(1)
})

test('whoever was merged while the owner was only named has the member who joined since, once taken apart', async () => {
  const here = await house.workspace()
  await bring(here, 'name,owner\nKita,田中\nKita Denki,田中\n', customers({ name: 'name', owner_email: 'owner' }))
  const ids = (await here.api.customers.list({})).rows.map(({ id }) => id)
  const [id = '', absorbedId = ''] = ids
  const merge = await here.api.merges.merge({ id, absorbedId })
  const { rows } = await house.house.stores.pools.owner.query<{ id: string }>(
    "INSERT INTO members (workspace_id, name, email, role) VALUES ($1, '田中 実', 'minoru@example.test', 'csm') RETURNING id",
    [here.workspace.id],
  )
  const joined = { name: 'member.joined' as const, about: null, data: { memberId: here.ownerId } }
  await here.desk().transaction((context) => context.announce(joined))
  await house.settle()
  await here.api.merges.unmerge({ id: merge.id })
  await house.settle()
  for (const one of ids)
    expect(await here.api.customers.find({ id: one })).toMatchObject({
      namedOwner: null,
      members: [{ memberId: rows[0]?.id }],
    })
})

test('the address of an answer stays until a person has it, and goes with the person who is erased', async () => {
  const here = await house.workspace()
  const { api } = here
  await bring(here, 'name\n株式会社さくら商事\n', customers({ name: 'name' }))
  const file =
    'at,mail,company,score,word\n2026/11/03 9:10,yama@sakura.example,株式会社さくら商事,9,とても満足\n2026/11/04 9:10,x@else.example,,11,不満\n'
  const mapping: MappingWish = {
    target: 'responses',
    source: 'form',
    columns: { answered_at: 'at', email: 'mail', customer_name: 'company', nps: 'score', csat: 'word' },
  }
  expect(await bring(here, file, mapping)).toMatchObject({ counts: [2, 0, 0, 0] })
  const answers = async () =>
    (await api.surveys.list({})).rows.map(({ respondent, personName, nps, csat }) => [
      respondent,
      personName,
      nps,
      csat,
    ])
  expect(await answers()).toEqual([
    ['x@else.example', null, null, 2],
    ['yama@sakura.example', null, 9, 5],
  ])
  const { rows } = await api.customers.list({})
  const person = await api.people.create({
    customerId: rows[0]?.id ?? '',
    name: '山本 健',
    email: 'Yama@sakura.example',
  })
  const stranger = await api.people.create({ name: 'Ines', email: 'x@else.example' })
  expect(await answers()).toEqual([
    [null, 'Ines', null, 2],
    [null, '山本 健', 9, 5],
  ])
  expect(await bring(here, file, mapping)).toMatchObject({ counts: [0, 0, 2, 0] })
  await api.people.erase({ id: stranger.id })
  await api.people.erase({ id: person.id })
  const left = await house.house.stores.pools.owner.query(
    "SELECT r::text FROM responses r WHERE workspace_id = $1 AND r::text ~* 'example' UNION ALL SELECT c::text FROM record_changes c WHERE workspace_id = $1 AND record = 'responses' AND c::text ~* 'sakura.example|else.example'",
    [here.workspace.id],
  )
  expect(left.rows).toEqual([])
})
