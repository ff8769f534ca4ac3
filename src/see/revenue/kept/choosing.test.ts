import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { usual } from '../contract.ts'
import { reportMonths } from './following.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-10')
})
afterAll(() => here?.close())

const april = { periods: 1, until: '2026-04-30' } as const

test('a workspace says how it counts; a question that says otherwise is answered so, and what was reported stays', async () => {
  const { api, as, systemDesk } = await here.workspace({ currency: 'JPY', zone: 'UTC' })
  const { id: customerId } = await api.customers.create({ name: 'Aoi' })
  const { id: triesOut } = await api.customers.create({ name: 'Beni' })
  const paid = { currency: 'JPY', tax: 'excluded' } as const
  await api.contracts.create({ ...paid, customerId, amount: '100', startsOn: '2025-01-01', endsOn: '2026-03-31' })
  await api.contracts.create({ ...paid, customerId: triesOut, amount: '30', kind: 'trial', startsOn: '2026-04-01' })
  await api.contracts.create({ ...paid, customerId: triesOut, amount: '50', kind: 'service', startsOn: '2026-04-10' })
  await here.settle()
  await reportMonths(systemDesk())
  const told = async (more: object = {}) => {
    const { whole, counted, reported } = await api.revenue.rollForward({ ...april, ...more })
    const { pending, churn, new: begun } = whole[0]?.amounts ?? {}
    return { pending, churn, begun, counted, reported: reported[0] }
  }
  expect(await api.revenue.settings({})).toMatchObject({ ...usual, isChosen: false })
  expect(await told()).toMatchObject({ pending: '-100', churn: '0', begun: '0', counted: usual })

  const { etag: _, ...set } = await api.revenue.set({ graceDays: 0 })
  expect(set).toEqual({ ...usual, graceDays: 0, isChosen: true })
  await here.settle()
  expect(await told()).toMatchObject({
    ...{ pending: '0', churn: '-100', counted: { ...usual, graceDays: 0 } },
    reported: { restated: { first: '0', now: '0', customers: 1 } },
  })
  expect(await told({ graceDays: 45 })).toMatchObject({ pending: '-100', churn: '0', counted: usual, reported: null })
  const { rows, lines } = await api.revenue.restated({ month: '2026-04-30' })
  expect(rows.map(({ name, contracts }) => [name, contracts.map(({ id, what }) => [id, what])])).toEqual([
    ['Aoi', [[null, 'counting']]],
  ])
  expect(lines.map(({ figure, first, now }) => [figure, first, now])).toEqual(
    expect.arrayContaining([
      ['churn', '0', '-100'],
      ['pending', '-100', '0'],
    ]),
  )
  // The rows of a figure are counted as the workspace counts.
  const behind = { from: '2026-03-31', to: '2026-04-30' } as const
  expect(await api.revenue.rows({ ...behind, figure: 'churn' })).toMatchObject({ total: 1, sum: '-100' })
  expect(await api.revenue.rows({ ...behind, figure: 'churn', graceDays: 45 })).toMatchObject({ total: 0 })

  await api.revenue.set({ trials: 'counted' })
  await here.settle()
  expect(await told()).toMatchObject({ begun: '30', churn: '-100' })
  expect(await told({ services: 'counted' })).toMatchObject({ begun: '80' })
  expect(await told({ services: 'counted', trials: 'left out' })).toMatchObject({ begun: '50' })

  await expect(api.revenue.set({ graceDays: 367 })).rejects.toMatchObject({ status: 422 })
  await expect((await as('viewer')).revenue.set({ graceDays: 3 })).rejects.toMatchObject({ status: 403 })
})
