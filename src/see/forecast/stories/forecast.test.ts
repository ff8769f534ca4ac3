import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { lines, rowLines } from '../contract.ts'
import * as hand from './hand.fixture.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
let api: Awaited<ReturnType<World['workspace']>>['api']
let request: Awaited<ReturnType<World['workspace']>>['request']
beforeAll(async () => {
  here = await world('2026-05-31')
  ;({ api, request } = await here.workspace({ currency: 'JPY', zone: 'UTC' }))
  await api.rates.add({ from: 'USD', to: 'JPY', date: '2026-05-29', rate: hand.dollar, source: 'TTM' })
  for (const { name, contracts } of hand.customers) {
    const { id: customerId } = await api.customers.create({ name })
    for (const one of contracts) await record(api, customerId, one)
  }
  await here.settle()
})
afterAll(() => here?.close())

async function record(to: typeof api, customerId: string, one: hand.HandContract) {
  const { plan, amount, startsOn, endsOn = null, cancelled = null, renewsItself = null } = one
  const { currency = 'JPY', kind = 'subscription', amended } = one
  const { id } = await to.contracts.create({
    ...{ customerId, plan, amount, currency, kind, startsOn, endsOn, tax: 'excluded', period: 'month' },
    ...{ cancellationRequestedOn: cancelled, autoRenew: renewsItself },
  })
  if (amended !== undefined) await to.contracts.amend({ id, ...amended })
}

test('what contracts bring month by month is what was counted by hand', async () => {
  const { months, base, scenario, currency, leftOut, rates } = await api.forecast.twelveMonths({})
  expect([currency, scenario, months.length, months[0], months.at(-1)]).toEqual([
    'JPY',
    null,
    12,
    '2026-06-30',
    '2027-05-31',
  ])
  const told = (line: 'contracted' | 'itself' | 'due' | 'late' | 'unknown') =>
    base.months.map((one) => [Number(one[line].amount), one[line].contracts])
  expect(told('contracted')).toEqual(hand.contracted)
  expect(told('itself')).toEqual(hand.itself)
  expect(told('due')).toEqual(hand.due)
  expect(told('late')).toEqual(hand.late)
  expect(told('unknown')).toEqual(hand.notKnown)
  expect(base.months.map(({ due }) => Number(due.expected))).toEqual(hand.dueExpected)
  expect(base.months.map(({ late }) => Number(late.expected))).toEqual(hand.lateExpected)
  expect(base.months.map(({ expected }) => Number(expected))).toEqual(hand.expected)
  expect({ low: Number(base.months[0]?.low), high: Number(base.months[0]?.high) }).toEqual(hand.june)
  const { contracted, itself, due, late, unknown, expected } = base.whole
  expect({
    ...{ contracted: Number(contracted.expected), itself: Number(itself.expected), due: Number(due.expected) },
    ...{ late: Number(late.expected), notKnown: Number(unknown.amount), expected: Number(expected) },
  }).toEqual(hand.wholeYear)
  expect(leftOut).toEqual([
    { because: 'amount', currency: 'JPY', contracts: 1 },
    { because: 'rate', currency: 'EUR', contracts: 1 },
  ])
  expect(rates).toEqual([{ from: 'USD', rate: '150', date: '2026-05-29', source: 'TTM' }])
})

test('a renewal rate is read from its like, and is not known of too few', async () => {
  const { renewals } = await api.forecast.twelveMonths({})
  const [pro, light] = renewals
  expect(pro).toMatchObject({ like: 'Pro', renewed: 3, itself: 1, lost: 1, open: 1, rate: { known: true, value: 0.8 } })
  expect(pro?.rate.known === true ? [pro.rate.low, pro.rate.high] : []).toEqual([
    expect.closeTo(0.3755, 4),
    expect.closeTo(0.9638, 4),
  ])
  expect(light).toMatchObject({ like: 'Light', renewed: 1, itself: 0, lost: 0, rate: { known: false } })
  // All of them together: 5 of 6 went on, and of E it is known as well. In October 833 of A, 250 of B and 58 of E.
  const all = await api.forecast.twelveMonths({ like: 'all' })
  expect(all.renewals).toMatchObject([{ like: '', renewed: 4, itself: 1, lost: 1, rate: { known: true } }])
  expect([all.base.whole.unknown.contracts, Number(all.base.months[4]?.due.expected)]).toEqual([0, 1141])
})

test('a scenario is told beside what has been shown: churn, price, new business, a rate where none is known', async () => {
  const more = await api.forecast.twelveMonths({ churnPoints: 1 })
  expect(
    [more.base.whole.expected, more.scenario?.months[0]?.expected, more.scenario?.whole.expected].map(Number),
  ).toEqual([...[hand.wholeYear.expected, hand.oneMorePoint.june, hand.oneMorePoint.whole]])
  // F in June: 400 × 80 % × 110 %.
  const dearer = await api.forecast.twelveMonths({ pricePercent: 10 })
  expect(Number(dearer.scenario?.months[0]?.late.expected)).toBe(352)
  const won = await api.forecast.twelveMonths({ newMonthly: '100' })
  expect(
    won.scenario?.months.slice(0, 2).map(({ newBusiness, expected }) => [newBusiness, expected].map(Number)),
  ).toEqual([
    [100, 4840],
    [200, 4940],
  ])
  expect(Number(won.scenario?.whole.expected)).toBe(hand.wholeYear.expected + 7800)
  const assumed = await api.forecast.twelveMonths({ assumedRate: 50 })
  expect([assumed.base.whole.unknown.contracts, assumed.scenario?.whole.unknown.contracts]).toEqual([1, 0])
  expect(Number(assumed.scenario?.months[4]?.expected)).toBe((hand.expected[4] ?? 0) + 35)
})

test('every figure opens its contracts: as many, and as much, as it says', async () => {
  const wish = { churnPoints: 1, assumedRate: 50 }
  const { months, base, scenario, renewals, leftOut } = await api.forecast.twelveMonths(wish)
  let walked = 0
  for (const [which, outlook] of [['base', base] as const, ['scenario', scenario] as const])
    for (const month of [months[0], months[5], months[11], undefined])
      for (const line of lines) {
        const figure = (month === undefined ? outlook?.whole : outlook?.months[months.indexOf(month)])?.[line]
        const behind = await api.forecast.contracts({ ...wish, which, line, limit: 100, ...(month ? { month } : {}) })
        const sum = (of: 'amount' | 'expected') => behind.rows.reduce((all, row) => all + Number(row[of]), 0)
        expect([behind.total, behind.rows.length, sum('amount')]).toEqual([
          ...[figure?.contracts, figure?.contracts, Number(figure?.amount)],
        ])
        expect(Number(behind.amount)).toBe(sum('amount'))
        if (figure !== undefined && 'expected' in figure)
          expect([sum('expected'), Number(behind.expected), Number(behind.low), Number(behind.high)]).toEqual(
            [figure.expected, figure.expected, figure.low, figure.high].map(Number),
          )
        walked += behind.total
      }
  expect(walked).toBeGreaterThan(100)
  const counted = await api.forecast.contracts({ line: 'counted', limit: 100 })
  expect([counted.amount, counted.expected, counted.low].map(Number)).toEqual([
    Number(base.whole.contracted.amount) +
      Number(base.whole.itself.amount) +
      Number(base.whole.due.amount) +
      Number(base.whole.late.amount),
    ...[Number(base.whole.expected), Number(base.whole.low)],
  ])
  // What a scenario wins newly is in its figure, and said apart: it is of no contract.
  const newly = { newMonthly: '100', which: 'scenario', line: 'counted', limit: 100 } as const
  const { scenario: won } = await api.forecast.twelveMonths({ newMonthly: '100' })
  for (const [month, sums] of [[months[1], won?.months[1]] as const, [undefined, won?.whole] as const]) {
    const behind = await api.forecast.contracts({ ...newly, ...(month ? { month } : {}) })
    const { expected, low, high, newBusiness } = behind
    expect([expected, low, high, newBusiness]).toEqual([sums?.expected, sums?.low, sums?.high, sums?.newBusiness])
    const ofRows = behind.rows.reduce((all, row) => all + Number(row.expected), 0)
    expect([ofRows + Number(newBusiness), Number(newBusiness)]).toEqual([Number(expected), month ? 200 : 7800])
  }
  expect((await api.forecast.contracts({ ...newly, line: 'due' })).newBusiness).toBe('0')
  expect((await api.forecast.contracts({ ...newly, which: 'base' })).newBusiness).toBe('0')
  const left = await api.forecast.contracts({ line: 'left out' })
  expect(left.total).toBe(leftOut.reduce((all, { contracts }) => all + contracts, 0))
  expect(left.rows.map(({ because }) => because).toSorted()).toEqual(['amount', 'rate'])
  for (const { like, ...one } of renewals)
    for (const outcome of ['renewed', 'itself', 'lost', 'open'] as const) {
      const behind = await api.forecast.renewals({ of: like, outcome })
      expect([like, outcome, behind.total, behind.rows.length]).toEqual([like, outcome, one[outcome], one[outcome]])
    }
})

test('pages of contracts go on where the one before ended', async () => {
  const first = await api.forecast.contracts({ line: 'contracted', limit: 4 })
  const ids = first.rows.map(({ id }) => id)
  let cursor = first.next
  while (cursor !== null) {
    const page = await api.forecast.contracts({ line: 'contracted', limit: 4, cursor })
    ids.push(...page.rows.map(({ id }) => id))
    cursor = page.next
  }
  expect([ids.length, new Set(ids).size]).toEqual([first.total, first.total])
})

test('where everything is contracted the forecast is the sum of the contracts, with no range', async () => {
  const own = (await here.workspace({ currency: 'JPY', zone: 'UTC' })).api
  const { id: customerId } = await own.customers.create({ name: 'Three' })
  await record(own, customerId, { plan: 'Pro', amount: '1000', startsOn: '2026-01-01' })
  await record(own, customerId, { plan: 'Light', amount: '250', startsOn: '2026-03-01', endsOn: '2027-12-31' })
  await record(own, customerId, { plan: 'Plus', amount: '80', startsOn: '2026-09-15', endsOn: '2027-09-14' })
  await here.settle()
  const { base } = await own.forecast.twelveMonths({})
  // 12 × 1,000 + 12 × 250 + 80 from September to May.
  expect([base.whole.expected, base.whole.low, base.whole.high].map(Number)).toEqual([15_720, 15_720, 15_720])
})

test('without contracts there is nothing ahead, and bad input says what is wrong', async () => {
  const empty = (await here.workspace({ currency: 'JPY', zone: 'UTC' })).api
  const { base, renewals } = await empty.forecast.twelveMonths({})
  expect([Number(base.whole.expected), base.whole.contracted.contracts, renewals]).toEqual([0, 0, []])
  for (const [query, field] of [
    ['churnPoints=abc', 'churnPoints'],
    ['churnPoints=101', 'churnPoints'],
    ['newMonthly=-5', 'newMonthly'],
    ['shownOver=13', 'shownOver'],
    ['like=tenure', 'like'],
    ['like=attribute%3Anobody', 'like'],
    ['currency=XXX', 'currency'],
  ]) {
    const answer = await request(`/api/v1/forecast?${query}`)
    expect([query, answer.status, JSON.stringify(await answer.json()).includes(field ?? '')]).toEqual([
      query,
      422,
      true,
    ])
  }
  const wrong = await request('/api/v1/forecast/contracts?month=2026-06-29')
  expect(wrong.status).toBe(422)
  expect(rowLines.length).toBe(7)
})

test('a rate is of terms and not of contracts: what renews itself each month came to its end each month', async () => {
  const own = (await here.workspace({ currency: 'JPY', zone: 'UTC' })).api
  const { id: customerId } = await own.customers.create({ name: 'Monthly' })
  const monthly = {
    plan: 'Pro',
    amount: '1000',
    startsOn: '2025-07-01',
    endsOn: '2025-07-31',
    renewsItself: true,
  } as const
  for (let i = 0; i < 9; i += 1) await record(own, customerId, monthly)
  await record(own, customerId, { ...monthly, cancelled: '2026-04-10' })
  // Long before what is looked at, and each month since.
  await record(own, customerId, { ...monthly, plan: 'Light', startsOn: '2020-01-01', endsOn: '2020-01-31' })
  await here.settle()
  const { renewals, base } = await own.forecast.twelveMonths({})
  const [pro, light] = renewals.toSorted(({ like: one }, { like: other }) => (one < other ? 1 : -1))
  // Nine went past 11 ends, from July to May; the tenth past 9, and was lost at the end of April.
  expect(pro).toMatchObject({ like: 'Pro', renewed: 0, itself: 108, lost: 1, open: 0, rate: { known: true } })
  expect(light).toMatchObject({ like: 'Light', itself: 24, lost: 0, rate: { known: true, value: 1 } })
  // Nine thousand, and a thousand of Light: after twelve renewals (108/109)¹² = 89.54 % of the nine.
  expect(Number(base.months[11]?.due.expected)).toBe(9 * Math.round(1000 * (108 / 109) ** 12) + 1000)
  const lost = await own.forecast.renewals({ outcome: 'lost' })
  expect(lost.rows.map(({ endedOn }) => endedOn)).toEqual(['2026-04-30'])
  expect((await own.forecast.renewals({ of: 'Pro', limit: 200 })).total).toBe(109)
})
