import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

type Home = Awaited<ReturnType<World['workspace']>>
type Mapping = Parameters<Home['api']['imports']['map']>[0]['mapping']

async function bring({ api, request }: Home, name: string, body: string, mapping: Mapping) {
  const sent = await request(`/api/v1/uploads?name=${name}`, { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const made = await api.imports.create({ uploadId, mapping })
  const run = await api.imports.run({ id: made.id })
  await house.settle()
  return { id: made.id, run: await api.imports.progress({ id: run.id }) }
}

const cases: Mapping = {
  target: 'cases',
  source: 'desk',
  columns: {
    external_id: 'id',
    customer_name: 'customer',
    requester: 'who',
    subject: 'subject',
    opened_at: 'opened',
    status: 'status',
  },
  remaining: 'leave',
}
const answers: Mapping = {
  target: 'responses',
  source: 'desk',
  columns: { customer_name: 'customer', person: 'who', nps: 'nps', answered_at: 'at' },
  defaults: { survey: 'yearly' },
  remaining: 'leave',
}

test('who asked or answered under a name or an id alone is taken over by the person, and goes with them', async () => {
  const home = await house.workspace()
  const { api, workspace } = home
  const { id: customerId } = await api.customers.create({ name: 'Harbor' })
  const lines = [
    '1,Harbor,青木 さくら,Late,2026-03-01,open',
    '2,Harbor,さくら 青木,Lost,2026-03-02,open',
    '3,Harbor,Ono,Broken,2026-03-03,open',
  ]
  await bring(home, 'cases.csv', ['id,customer,who,subject,opened,status', ...lines].join('\n'), cases)
  await bring(home, 'answers.csv', 'customer,who,nps,at\nHarbor,U-77,9,2026-03-01\nHarbor,U-78,3,2026-03-01\n', answers)
  const { id } = await api.people.create({
    customerId,
    familyName: '青木',
    givenName: 'さくら',
    externalIds: [{ source: 'desk', externalId: 'U-77' }],
  })
  const asked = async () =>
    Object.fromEntries(
      (await api.support.list({ customerId })).rows.map((one) => [one.externalId, [one.personId, one.requester]]),
    )
  expect(await asked()).toEqual({ 1: [id, null], 2: [null, 'さくら 青木'], 3: [null, 'Ono'] })
  expect(
    (await api.surveys.list({ customerId })).rows.map((one) => [one.nps, one.personId, one.respondent]).sort(),
  ).toEqual([
    [3, null, 'U-78'],
    [9, id, null],
  ])
  const exported = await api.people.export({ id })
  expect(exported.cases?.map(({ subject }) => subject)).toEqual(['Late', 'Lost'])
  expect(exported.responses?.map(({ nps }) => nps)).toEqual([9])

  await api.people.erase({ id })
  const { owner } = house.house.stores.pools
  for (const table of [
    'cases',
    'responses',
    'people',
    'person_external_ids',
    'record_changes',
    'import_samples',
    'import_rejects',
  ]) {
    const { rows } = await owner.query(
      `SELECT t::text FROM ${table} t WHERE workspace_id = $1 AND t::text ~ '青木|さくら|U-77'`,
      [workspace.id],
    )
    expect(rows, table).toEqual([])
  }
  expect(await asked()).toMatchObject({ 3: [null, 'Ono'] })
})

test('two of one name at one customer: whose a case is that says no more is not guessed', async () => {
  const home = await house.workspace()
  const { api } = home
  const { id: customerId } = await api.customers.create({ name: 'Harbor' })
  const one = await api.people.create({ customerId, name: 'Ono Yuki', email: 'y1@harbor.example' })
  await api.people.create({ customerId, name: 'Ono Yuki', email: 'y2@harbor.example' })
  await bring(
    home,
    'cases.csv',
    'id,customer,who,subject,opened,status\n1,Harbor,Ono Yuki,Late,2026-03-01,open\n',
    cases,
  )
  expect((await api.support.list({ customerId })).rows).toMatchObject([{ personId: null, requester: 'Ono Yuki' }])
  expect((await api.people.export({ id: one.id })).cases).toEqual([])
})

test('what files, their reports and their mappings said of a person goes with the person', async () => {
  const home = await house.workspace()
  const { api, workspace } = home
  const body =
    'id,name,status,owner\nC1,Sakiko Mori,kept,Tanaka\nC2,Sakiko Mori,friend of Sakiko,Tanaka\nC3,Harbor,kept,Tanaka\n'
  const { id: importId } = await bring(home, 'customers.csv', body, {
    target: 'customers',
    source: 'crm',
    columns: {
      external_id: 'id',
      name: 'name',
      stage: { column: 'status', values: { kept: 'active', 'friend of Sakiko': 'trial' } },
    },
    defaults: { kind: 'person' },
    remaining: 'leave',
  })
  const reported = async () =>
    (await api.imports.find({ id: importId })).latest?.faults.flatMap(({ examples }) => examples)
  expect(await reported()).toContain('Sakiko Mori')
  const people = []
  for (const customer of (await api.customers.list({})).rows.filter(({ name }) => name === 'Sakiko Mori'))
    people.push(
      await api.people.create({
        customerId: customer.id,
        name: 'Sakiko Mori',
        familyName: 'Mori',
        givenName: 'Sakiko',
      }),
    )
  await api.imports.draft({
    id: importId,
    draft: { target: 'customers', columns: { name: { constant: 'Sakiko Mori' } } },
  })
  for (const { id } of people) await api.people.erase({ id })
  expect(await reported()).not.toContain('Sakiko Mori')
  expect((await api.imports.find({ id: importId })).mapping?.columns.stage).toMatchObject({
    values: { kept: 'active' },
  })
  const { owner } = house.house.stores.pools
  const kept = [
    'imports',
    'import_runs',
    'import_mappings',
    'import_values',
    'import_samples',
    'import_rejects',
    'record_changes',
    'customers',
  ]
  for (const table of kept) {
    const { rows } = await owner.query(
      `SELECT t::text FROM ${table} t WHERE workspace_id = $1 AND t::text ~ 'Sakiko'`,
      [workspace.id],
    )
    expect(rows, table).toEqual([])
  }
})
