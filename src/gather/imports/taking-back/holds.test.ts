import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { holdsOf, recordLabel } from './holds.ts'
import { tableOf } from './tables.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('what an undo leaves alone is told by what people call it; only what has no name by its id', async () => {
  const { api, desk } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '株式会社桜フーズ' })
  const terms = { customerId, kind: 'subscription', startsOn: '2026-04-01', amount: '1', currency: 'JPY' } as const
  const records = {
    customers: [customerId],
    people: [
      (await api.people.create({ customerId, name: '佐藤 花' })).id,
      (await api.people.create({ customerId, email: 'info@sakura.example' })).id,
    ],
    contracts: [
      (await api.contracts.create({ ...terms, plan: 'プロ' })).id,
      (await api.contracts.create({ ...terms, plan: null })).id,
    ],
    cases: [(await api.support.create({ customerId, subject: '請求書が届かない' })).id],
  }
  const told: Record<string, readonly string[]> = {}
  await desk().transaction(async (context) => {
    for (const [record, ids] of Object.entries(records)) {
      const table = await tableOf(context, record)
      const holds = table === null ? [] : await holdsOf(context, table, ids, 'import:none')
      told[record] = holds.flatMap(({ examples }) => examples).toSorted()
    }
  })
  expect(told).toEqual({
    customers: ['株式会社桜フーズ'],
    people: ['info@sakura.example · 株式会社桜フーズ', '佐藤 花 · 株式会社桜フーズ'],
    contracts: ['プロ · 株式会社桜フーズ', '株式会社桜フーズ'],
    cases: ['請求書が届かない · 株式会社桜フーズ'],
  })
})

test.each([
  ['contract_amendments', '変更契約'],
  ['consents', '同意'],
  ['currency_rates', '為替レート'],
])('%s that an undo leaves alone are called %s', (record, name) => {
  expect(recordLabel(here.house, record).ja).toBe(name)
})
