import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-31')
})
afterAll(() => here?.close())

test('renewals are told apart by how long customers had paid on the day, and each slice opens its contracts', async () => {
  const { api } = await here.workspace({ currency: 'JPY', zone: 'UTC' })
  const paid = { currency: 'JPY', tax: 'excluded', amount: '100' } as const
  const customer = async (name: string) => (await api.customers.create({ name })).id
  const record = async (
    name: string,
    ...all: readonly (readonly [startsOn: string, endsOn: string | null, cancelled?: string])[]
  ) => {
    const customerId = await customer(name)
    for (const [startsOn, endsOn, cancelled = null] of all)
      await api.contracts.create({ ...paid, customerId, startsOn, endsOn, cancellationRequestedOn: cancelled })
  }
  // All come to a last day in March 2026: after two months, after a year to the day, a day less than a year, and after three years.
  await record('two months, lost', ['2026-01-10', '2026-03-20', '2026-03-01'])
  await record('a year, renewed', ['2025-03-15', '2026-03-15'], ['2026-03-16', null])
  await record('a day less, lost', ['2025-03-16', '2026-03-15', '2026-03-01'])
  await record('three years, renewed', ['2023-03-01', '2024-03-10'], ['2024-03-11', '2026-03-10'], ['2026-03-11', null])
  await here.settle()
  const wish = { periods: 1, until: '2026-03-31', slice: 'tenure' } as const
  const { whole, slices } = await api.revenue.rollForward(wish)
  expect(whole[0]?.renewals).toMatchObject({ due: 4, renewed: 2, lost: 2, rate: { known: true, value: 0.5 } })
  const said = slices.flatMap(({ slice, name, figures }) => {
    const { due, renewed, lost } = figures[0]?.renewals ?? { due: 0, renewed: 0, lost: 0 }
    return due === 0 ? [] : [[slice, name.en, renewed, lost]]
  })
  expect(said).toEqual([
    ['0', 'under 3 months', 0, 1],
    ['12', '12 to under 24 months', 1, 0],
    ['36', '36 months and more', 1, 0],
    ['6', '6 to under 12 months', 0, 1],
  ])
  const opened = await api.revenue.renewals({ from: '2026-02-28', to: '2026-03-31', slice: 'tenure', of: '6' })
  expect([opened.total, opened.rows.map(({ name, outcome }) => [name, outcome])]).toEqual([
    1,
    [['a day less, lost', 'lost']],
  ])
  // Who stays goes from one slice to the next, and nothing is lost on the way.
  for (const line of ['opening', 'closing', 'churn', 'moved'] as const) {
    const sum = slices.reduce((all, { figures }) => all + Number(figures[0]?.amounts[line] ?? 0), 0)
    expect([line, sum]).toEqual([line, Number(whole[0]?.amounts[line])])
  }
})
