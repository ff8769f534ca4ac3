import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 120_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house?.close())

type Home = Awaited<ReturnType<World['workspace']>>

async function settled(start: () => Promise<{ id: string }>): Promise<void> {
  await start()
  await house.settle()
}

async function contracts({ api, request }: Home, body: string): Promise<string> {
  const sent = await request('/api/v1/uploads?name=contracts.csv', { method: 'POST', body })
  const { id: uploadId } = (await sent.json()) as { id: string }
  const columns = { external_id: 'contract', customer: 'id', starts_on: 'start', ends_on: 'end' }
  const mapping = { target: 'contracts', source: 'crm', columns, defaults: { period: 'year' } }
  const { id } = await api.imports.create({ uploadId, mapping })
  await settled(() => api.imports.run({ id }))
  return id
}

const stands = async ({ api }: Home) =>
  Object.fromEntries((await api.plays.list({})).rows.map(({ customerName, state }) => [customerName, state]))
const today = async ({ api }: Home) => (await api.plays.today({})).rows.map(({ customerName }) => customerName).sort()

test('the plays of contracts that were taken back are withdrawn, but for those that a person has touched or that another contract holds', async () => {
  const home = await house.workspace()
  const { api } = home
  for (const name of ['Akebono', 'Blue Harbor', 'Chitose'])
    await api.customers.create({ name, externalIds: [{ source: 'crm', externalId: name.slice(0, 1) }] })
  const body =
    'id,contract,start,end\nA,K-A,2025-05-01,2026-04-30\nB,K-B,2025-05-01,2026-04-30\nC,K-C,2025-05-01,2026-04-30\n'
  const id = await contracts(home, body)
  expect(await today(home)).toEqual(['Akebono', 'Blue Harbor', 'Chitose'])

  const { rows } = await api.plays.list({})
  const of = (name: string) => rows.find(({ customerName }) => customerName === name)
  await api.plays.change({ id: of('Blue Harbor')?.id ?? '', dueOn: '2026-04-20' })
  const held = await api.contracts.create({
    customerId: of('Chitose')?.customerId ?? '',
    amount: '100',
    currency: 'JPY',
    startsOn: '2025-05-01',
    endsOn: '2026-04-30',
  })
  await settled(() => api.imports.undo({ id }))
  expect(await stands(home)).toEqual({ Akebono: 'dismissed', 'Blue Harbor': 'open', Chitose: 'open' })
  expect(await today(home)).toEqual(['Blue Harbor', 'Chitose'])
  const reason = async (asked: Home['api']) =>
    (await asked.plays.find({ id: of('Akebono')?.id ?? '' })).dismissal?.reason
  expect(await reason(api)).toBe('No contract of the customer ends on that day any more')
  expect(await reason(await home.as('viewer', 'ja'))).toBe('この日に終了する契約がなくなりました')

  await api.contracts.change({ id: held.id, endsOn: '2027-04-30' })
  await house.settle()
  expect(await today(home)).toEqual(['Blue Harbor'])

  await settled(() => api.imports.run({ id }))
  expect(await today(home)).toEqual(['Akebono', 'Blue Harbor', 'Chitose'])
  await settled(() => api.imports.undo({ id }))
  expect(await today(home)).toEqual(['Blue Harbor'])
})
