import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 300_000 })

let house: World
beforeAll(async () => {
  house = await world('2026-04-01')
})
afterAll(() => house.close())

test('what a customer pays in other currencies stands in these, and what the sum leaves out is said', async () => {
  const { api } = await house.workspace({ currency: 'JPY' })
  const startsOn = '2026-01-01'
  const made = async (name: string, contracts: { amount: string | null; currency: string }[]) => {
    const { id: customerId } = await api.customers.create({ name })
    for (const one of contracts) await api.contracts.create({ customerId, startsOn, period: 'month', ...one })
    await api.plays.open({
      customerId,
      kind: 'risk',
      act: { en: 'Call', ja: '電話' },
      reason: 'Quiet',
      dueOn: '2026-04-02',
    })
  }
  await made('Ash', [
    { amount: '100', currency: 'USD' },
    { amount: '10.5', currency: 'EUR' },
  ])
  await made('Birch', [
    { amount: '1000', currency: 'JPY' },
    { amount: '50', currency: 'USD' },
    { amount: null, currency: 'JPY' },
  ])
  await made('Cedar', [{ amount: null, currency: 'JPY' }])
  const today = await api.plays.today({ scope: 'team' })
  expect(today).toMatchObject({
    atStake: { amount: '12000', currency: 'JPY' },
    unpriced: 3,
    others: [
      { amount: '126', currency: 'EUR' },
      { amount: '1800', currency: 'USD' },
    ],
    withoutAmount: 2,
    unvalued: 1,
  })
  expect(
    Object.fromEntries(
      today.rows.map(({ customerName, value, others }) => [customerName, [value?.amount ?? null, others]]),
    ),
  ).toEqual({
    Ash: [
      null,
      [
        { amount: '126', currency: 'EUR' },
        { amount: '1200', currency: 'USD' },
      ],
    ],
    Birch: ['12000', [{ amount: '600', currency: 'USD' }]],
    Cedar: [null, []],
  })
})
