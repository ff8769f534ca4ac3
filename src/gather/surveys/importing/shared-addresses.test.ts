import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

test('an address that several people share is named: of two customers the answer is nobody’s, of one it is that customer’s', async () => {
  const { api, request } = await house.workspace()
  const { id: harbor } = await api.customers.create({ name: 'Harbor' })
  const { id: mill } = await api.customers.create({ name: 'Mill' })
  for (const customerId of [harbor, mill])
    await api.people.create({ customerId, name: 'Front desk', email: 'info@agency.example' })
  for (const name of ['Ines', 'Jon'])
    await api.people.create({ customerId: harbor, name, email: 'desk@harbor.example' })
  await api.people.create({ customerId: mill, name: 'Kim', email: 'kim@mill.example' })
  const body = [
    'at,mail,company,score',
    '2026-03-01 10:00,Info@agency.example,,9',
    '2026-03-02 10:00,desk@harbor.example,,8',
    '2026-03-03 10:00,kim@mill.example,,7',
    '2026-03-04 10:00,info@agency.example,Mill,6',
    '2026-03-05 10:00,new@nowhere.example,,5',
  ].join('\n')
  const sent = await request('/api/v1/uploads?name=answers.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const columns = { answered_at: 'at', email: 'mail', customer_name: 'company', nps: 'score' }
  const made = await api.imports.create({ uploadId, mapping: { target: 'responses', source: 'form', columns } })
  const { id } = await api.imports.run({ id: made.id })
  await house.settle()
  const run = await api.imports.progress({ id })
  expect(run).toMatchObject({ created: 5, rejected: 0, lost: 0, noted: 3 })
  const told = (await api.imports.rejects({ id, kind: 'noted' })).rows.map(({ row, column, because }) => [
    row,
    column,
    because.en,
  ])
  expect(told).toEqual([
    [
      2,
      'mail',
      '“Info@agency.example” is an address that people of Harbor, Mill share. The answer is kept with the address and belongs to none of them.',
    ],
    [
      3,
      'mail',
      '“desk@harbor.example” is an address that 2 people of Harbor share. The answer is kept with the address and belongs to Harbor, to none of the people.',
    ],
    [6, 'mail', 'The address is nobody’s on record: the answer is kept with it and belongs to no customer.'],
  ])
  const faults = run.faults.filter(({ name }) => name === 'noted')
  expect(faults.map(({ count }) => count)).toEqual([1, 1, 1])
  expect(faults.flatMap(({ examples }) => examples).toSorted()).toEqual(['2', '3', '6'])
  const answers = (await api.surveys.list({})).rows.map(({ nps, customerId, personName, respondent }) => [
    nps,
    customerId,
    personName,
    respondent,
  ])
  expect(answers.toSorted((one, other) => Number(other[0]) - Number(one[0]))).toEqual([
    [9, null, null, 'Info@agency.example'],
    [8, harbor, null, 'desk@harbor.example'],
    [7, mill, 'Kim', null],
    [6, mill, 'Front desk', null],
    [5, null, null, 'new@nowhere.example'],
  ])
})

test('an answer that makes its customer or its respondent says once that nothing but an id is known of it', async () => {
  const { api, request } = await house.workspace()
  const body = ['at,id,who,score', '2026-03-01,K9,,9', '2026-03-02,K9,,8', '2026-03-03,,P7,7', '2026-03-04,,P7,6'].join(
    '\n',
  )
  const sent = await request('/api/v1/uploads?name=answers.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const columns = { answered_at: 'at', customer: 'id', person: 'who', nps: 'score' }
  const mapping = { target: 'responses', source: 'form', columns, createMissing: true }
  const made = await api.imports.create({ uploadId, mapping })
  const { id } = await api.imports.run({ id: made.id })
  await house.settle()
  expect(await api.imports.progress({ id })).toMatchObject({ created: 4, rejected: 0, lost: 0, noted: 2 })
  const told = (await api.imports.rejects({ id, kind: 'noted' })).rows
  expect(told.map(({ row, column, because }) => [row, column, because.en])).toEqual([
    [2, 'id', 'No name is known for “K9”: the new customer is called by its id.'],
    [4, 'who', 'No name is known for “P7”: the new customer is called by its id.'],
  ])
})
