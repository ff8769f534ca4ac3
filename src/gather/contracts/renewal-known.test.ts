import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { csvOf } from '../../../test/written-files.ts'

vi.setConfig({ testTimeout: 300_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

test('whether a contract renews by itself is yes, no or not known; 自動更新 for an end is a yes and no loss', async () => {
  const { api, request } = await house.workspace({ currency: 'JPY' })
  const { id: customerId } = await api.customers.create({
    name: 'Ash',
    externalIds: [{ source: 'books', externalId: 'K1' }],
  })
  const headings = ['no', 'id', 'from', 'until', 'renews']
  const bring = async (rows: string[][]) => {
    const answer = await request('/api/v1/uploads?name=list.csv', { method: 'POST', body: csvOf([headings, ...rows]) })
    const { id: uploadId } = Object(await answer.json())
    const mapping = {
      target: 'contracts',
      source: 'books',
      columns: { external_id: 'no', customer: 'id', starts_on: 'from', ends_on: 'until', auto_renew: 'renews' },
    }
    const made = await api.imports.create({ uploadId, mapping })
    const { id } = await api.imports.run({ id: made.id })
    await house.settle()
    const { created, changed, unchanged, lost } = await api.imports.progress({ id })
    return [created, changed, unchanged, lost]
  }
  const rows = [
    ['C1', 'K1', '2026-01-01', '2027-03-31', 'はい'],
    ['C2', 'K1', '2026-01-01', '2027-03-31', 'いいえ'],
    ['C3', 'K1', '2026-01-01', '2027-03-31', ''],
    ['C4', 'K1', '2026-01-01', '自動更新', ''],
    ['C5', 'K1', '2026-01-01', '自動更新', 'いいえ'],
  ]
  expect(await bring(rows)).toEqual([5, 0, 0, 1])
  const renewals = async () =>
    (await api.contracts.list({ customerId })).rows
      .map(({ externalId, autoRenew, endsOn }) => [externalId, autoRenew, endsOn])
      .toSorted()
  const known = [
    ['C1', true, '2027-03-31'],
    ['C2', false, '2027-03-31'],
    ['C3', null, '2027-03-31'],
    ['C4', true, null],
    ['C5', null, null],
  ]
  expect(await renewals()).toEqual(known)
  expect(await bring([['C1', 'K1', '2026-01-01', '', '']])).toEqual([0, 0, 1, 0])
  expect(await renewals()).toEqual(known)
  const contradicting = ['C1', 'C2', 'C4'].map((no) => [no, 'K1', '2026-01-01', '自動更新', 'いいえ'])
  expect(await bring(contradicting)).toEqual([0, 0, 3, 3])
  expect(await renewals()).toEqual(known)
  const [first] = (await api.contracts.list({ customerId })).rows
  if (first === undefined) throw new Error('no contract')
  expect(await api.contracts.change({ id: first.id, autoRenew: null })).toMatchObject({ autoRenew: null })
  expect(await api.contracts.create({ customerId, startsOn: '2026-01-01' })).toMatchObject({ autoRenew: null })
})
