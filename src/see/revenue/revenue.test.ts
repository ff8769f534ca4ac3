import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { decimal, decimalText, sumOfDecimals } from '#maths/money/decimal.ts'
import { type World, world } from '../../../test/world.ts'
import { figureKinds, type RollForward } from './contract.ts'
import { dollars } from './edges/edge.fixture.ts'
import { contractsOf } from './edges/edge-contracts.fixture.ts'
import { edges } from './edges/edges.fixture.ts'
import { lines } from './rule/parts.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world('2026-05-31')
  home = await here.workspace()
})
afterAll(() => here?.close())

type Api = Awaited<ReturnType<World['workspace']>>['api']
const added = (texts: readonly string[]) => decimalText(sumOfDecimals(texts.map((text) => decimal(text, 'x'))))

/** Records an edge as people would: the contracts, and then what was agreed anew. */
async function record(api: Api, called: string, edge: (typeof edges)[number]): Promise<string> {
  const { id: customerId } = await api.customers.create({ name: called })
  const ids: string[] = []
  for (const one of contractsOf(edge, (i) => ids[i] ?? '')) {
    const { signed } = one
    const { id } = await api.contracts.create({
      ...{ customerId, startsOn: one.startsOn, endsOn: signed.endsOn, plan: signed.plan, seats: signed.seats },
      ...{ amount: signed.amount, currency: one.currency, period: one.period, kind: one.kind as 'subscription' },
      ...{ tax: one.tax as 'excluded', taxRate: one.taxRate, cancellationRequestedOn: one.cancelledOn },
      autoRenew: one.renewsItself,
      renewsId:
        edge.contracts[ids.length]?.renews === undefined
          ? null
          : (ids[edge.contracts[ids.length]?.renews ?? 0] ?? null),
    })
    for (const { fromOn, changes } of one.amendments) await api.contracts.amend({ id, fromOn, ...changes })
    ids.push(id)
  }
  return customerId
}

test('a workspace without contracts has nothing to tell, and says so', async () => {
  const { api } = await here.workspace()
  const { periods, whole, leftOut, slices } = await api.revenue.rollForward({ slice: 'plan' })
  expect(periods).toHaveLength(13)
  expect(periods.at(-1)).toMatchObject({
    from: '2026-04-30',
    to: '2026-05-31',
    isOver: true,
    name: { en: 'May 2026', ja: '2026年5月' },
  })
  expect(whole.every(({ amounts }) => figureKinds.every((kind) => amounts[kind] === '0'))).toBe(true)
  expect(whole[0]?.retention.gross).toMatchObject({ known: false })
  expect([leftOut, slices]).toEqual([[], []])
})

test('recorded as people record them, the edges give their months, and every figure opens its rows', async () => {
  const { api } = home
  for (const { date, rate } of dollars) await api.rates.add({ from: 'USD', to: 'JPY', date, rate, source: 'TTM' })
  const spring = edges.filter(
    ({ months, recognised, graceDays }) =>
      Object.keys(months).every((month) => month.startsWith('2026')) &&
      recognised === undefined &&
      graceDays === undefined,
  )
  for (const [i, edge] of spring.entries()) await record(api, `${i}`, edge)
  await here.settle()
  const wish = { periods: 5, slice: 'plan' } as const
  const answer = await api.revenue.rollForward(wish)
  for (const [i, { to }] of answer.periods.entries()) {
    const month = to.slice(0, 7)
    for (const line of [...lines, 'closing'] as const) {
      const byHand = spring.map(({ months }) => edgeAmount(months, month, line))
      expect([month, line, answer.whole[i]?.amounts[line]]).toEqual([month, line, added(byHand)])
    }
  }
  addsUp(answer)
  expect(answer.leftOut).toEqual([
    { because: 'amount', currency: 'JPY', contracts: 3 },
    { because: 'rate', currency: 'EUR', contracts: 1 },
    { because: 'tax', currency: 'JPY', contracts: 1 },
  ])
  const { rows: left } = await api.revenue.leftOut(wish)
  expect(left.map(({ because }) => because)).toEqual(['amount', 'amount', 'amount', 'rate', 'tax'])
  await everyFigureOpens(api, answer, 'plan')
})

function edgeAmount(months: (typeof edges)[number]['months'], month: string, line: string): string {
  const said = months[month]
  if (said !== undefined) return said[line] ?? '0'
  // After the last month of an edge nothing moves any more that its last month did not leave standing.
  const last = Object.keys(months).findLast((one) => one < month)
  return line === 'closing' && last !== undefined ? (months[last]?.closing ?? '0') : '0'
}

type Told = Pick<RollForward, 'periods' | 'whole' | 'slices'>

function addsUp({ whole, slices }: Told): void {
  for (const [i, { amounts }] of whole.entries()) {
    expect(added([amounts.opening, ...lines.map((line) => amounts[line])])).toBe(amounts.closing)
    if (i > 0) expect(amounts.opening).toBe(whole[i - 1]?.amounts.closing)
    // Who lost or gained is told of a customer as a whole: what moved from one slice to another is neither.
    for (const kind of figureKinds.filter((one) => one !== 'lost' && one !== 'gained'))
      expect(added(slices.map(({ figures }) => figures[i]?.amounts[kind] ?? '0'))).toBe(amounts[kind])
  }
}

async function everyFigureOpens(api: Api, { periods, whole, slices }: Told, slice: string): Promise<void> {
  const all = [
    ...whole.map((figures, i) => ({ figures, i, of: undefined })),
    ...slices
      .flatMap((one) => one.figures.map((figures, i) => ({ figures, i, of: one.slice })))
      .filter(({ i }) => i === 2),
  ]
  let opened = 0
  for (const { figures, i, of } of all) {
    const { from = '', to = '' } = periods[i] ?? {}
    for (const figure of figureKinds) {
      if (figures.customers[figure] === 0) continue
      const { rows, total, sum } = await api.revenue.rows({
        figure,
        from,
        to,
        limit: 200,
        slice,
        ...(of !== undefined && { of }),
      })
      expect([figure, of, rows.length, total]).toEqual([figure, of, total, figures.customers[figure]])
      expect([sum, added(rows.map(({ amount }) => amount))]).toEqual([figures.amounts[figure], figures.amounts[figure]])
      opened += 1
    }
  }
  expect(opened).toBeGreaterThan(50)
  for (const [i, { renewals }] of whole.map((one, at) => [at, one] as const)) {
    const { from = '', to = '' } = periods[i] ?? {}
    for (const outcome of ['renewed', 'lost', 'open'] as const) {
      const { rows, total } = await api.revenue.renewals({ from, to, outcome, limit: 200 })
      expect([i, outcome, rows.length, total]).toEqual([i, outcome, renewals[outcome], renewals[outcome]])
    }
  }
}
