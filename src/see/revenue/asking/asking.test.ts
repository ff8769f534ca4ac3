import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { spansOf } from '../../figures/figures.ts'
import { monthsIn, retentionPair } from './spans.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-15')
})
afterAll(() => here?.close())

type Api = Awaited<ReturnType<World['workspace']>>['api']
const customer = async (api: Api, name: string) => (await api.customers.create({ name })).id

test('periods are the fiscal ones, and the last of them ends today', () => {
  const spans = spansOf({ by: 'quarter', periods: 3 }, '2026-05-15', { yearStartsIn: 4 })
  expect(spans.map(({ from, to, isOver }) => [from, to, isOver])).toEqual([
    ['2025-09-30', '2025-12-31', true],
    ['2025-12-31', '2026-03-31', true],
    ['2026-03-31', '2026-05-15', false],
  ])
  expect(spans.map(({ name }) => name.ja)).toEqual(['2025年度第3四半期', '2025年度第4四半期', '2026年度第1四半期'])
  expect(spansOf({ by: 'year', periods: 1 }, '2026-02-01', { yearStartsIn: 4 })[0]).toMatchObject({
    from: '2025-03-31',
    to: '2026-02-01',
    name: { en: 'FY 2025', ja: '2025年度' },
  })
  expect(spansOf({ by: 'month', periods: 1, until: '2028-02-10' }, '2028-06-01', {})[0]).toMatchObject({
    from: '2028-01-31',
    to: '2028-02-29',
  })
  expect(monthsIn({ from: '2025-12-31', to: '2026-02-15' })).toEqual([
    { from: '2025-12-31', to: '2026-01-31' },
    { from: '2026-01-31', to: '2026-02-15' },
  ])
  expect(retentionPair({ from: '2028-01-31', to: '2028-02-29' }, '12 months').from).toBe('2027-02-28')
  expect(retentionPair({ from: '2027-01-31', to: '2027-02-28' }, '12 months').from).toBe('2026-02-28')
  expect(retentionPair({ from: '2024-12-31', to: '2025-02-28' }, '12 months').from).toBe('2024-02-29')
  expect(retentionPair({ from: '2028-01-31', to: '2028-02-28' }, '12 months').from).toBe('2027-02-28')
  expect(retentionPair({ from: '2026-04-30', to: '2026-05-15' }, '12 months').from).toBe('2025-05-15')
  expect(retentionPair({ from: '2026-03-31', to: '2026-04-30' }, '12 months').from).toBe('2025-04-30')
})

test('the example that ChartMogul publishes: $100 with 10 of each is 80 % gross and 90 % net, and 100 % with who came back', async () => {
  const { api, request } = await here.workspace({ currency: 'USD' })
  const contract = async (name: string, said: object) =>
    (
      await api.contracts.create({
        ...{
          customerId: await customer(api, name),
          currency: 'USD',
          tax: 'excluded',
          period: 'month',
          startsOn: '2026-01-01',
        },
        ...said,
      })
    ).id
  const more = await contract('more', { amount: '40' })
  const less = await contract('less', { amount: '50' })
  await api.contracts.amend({ id: more, fromOn: '2026-04-10', amount: '50' })
  await api.contracts.amend({ id: less, fromOn: '2026-04-20', amount: '40' })
  await contract('gone', { amount: '10', endsOn: '2026-04-15', cancellationRequestedOn: '2026-04-01' })
  await contract('new', { amount: '10', startsOn: '2026-04-02' })
  const back = await customer(api, 'back')
  const paid = { customerId: back, currency: 'USD', amount: '10', tax: 'excluded' as const }
  await api.contracts.create({
    ...paid,
    startsOn: '2025-01-01',
    endsOn: '2025-06-30',
    cancellationRequestedOn: '2025-06-01',
  })
  await api.contracts.create({ ...paid, startsOn: '2026-04-28' })
  await here.settle()
  const { whole, currency } = await api.revenue.rollForward({ periods: 1, until: '2026-04-30' })
  expect(currency).toBe('USD')
  expect(whole[0]).toMatchObject({
    amounts: {
      ...{ opening: '100.00', new: '10.00', reactivation: '10.00', expansion: '10.00', contraction: '-10.00' },
      ...{ churn: '-10.00', closing: '110.00', held: '100.00', lost: '-20.00', gained: '10.00' },
    },
    customers: { opening: 3, new: 1, reactivation: 1, churn: 1, closing: 4 },
    retention: {
      gross: { known: true, value: 0.8 },
      net: { known: true, value: 0.9 },
      netWithReactivation: { known: true, value: 1 },
      customerChurn: { known: true, value: 1 / 3 },
    },
    renewals: { due: 1, renewed: 0, lost: 1, open: 0, rate: { known: true, value: 0 } },
  })
  const { rows: declared } = await api.figures.list({})
  expect(declared.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['mrr', 'arr', 'churned_mrr', 'grr', 'nrr', 'renewal_rate']),
  )
  const told = async (name: string) => (await api.figures.series({ name, periods: 1, until: '2026-04-30' })).points[0]
  expect(await told('churned_mrr')).toMatchObject({
    to: '2026-04-30',
    value: { known: true, value: '-10.00' },
    currency: 'USD',
  })
  expect(await told('arr')).toMatchObject({ value: { known: true, value: '1320.00' } })
  expect(await told('nrr')).toMatchObject({ value: { known: true, value: '0.900000000000' }, currency: null })
  for (const name of ['expanded_mrr', 'arr', 'grr', 'renewal_rate']) {
    const { rows } = (await told(name)) ?? { rows: null }
    expect([name, (await request(`/api/v1${rows}`)).status]).toEqual([name, 200])
  }
  await expect(api.figures.series({ name: 'constructor' })).rejects.toMatchObject({ status: 404 })
  const arr = await api.revenue.rollForward({ periods: 1, until: '2026-04-30', measure: 'arr' })
  expect(arr.whole[0]?.amounts).toMatchObject({ opening: '1200.00', closing: '1320.00' })
})

test('a quarter is not the sum of its months: up and down again is on both lines or on none', async () => {
  const { api, request } = await here.workspace({ currency: 'JPY', zone: 'Asia/Tokyo' })
  const customerId = await customer(api, 'c')
  const { id } = await api.contracts.create({ customerId, amount: '100', startsOn: '2025-01-01', tax: 'excluded' })
  await api.contracts.amend({ id, fromOn: '2026-01-10', amount: '150' })
  await api.contracts.amend({ id, fromOn: '2026-03-10', amount: '100' })
  await here.settle()
  const wish = { by: 'quarter', periods: 1, until: '2026-03-31' } as const
  const compared = await api.revenue.rollForward(wish)
  const summed = await api.revenue.rollForward({ ...wish, method: 'summed' })
  expect(compared.whole[0]?.amounts).toMatchObject({ opening: '100', expansion: '0', contraction: '0', closing: '100' })
  expect(summed.whole[0]?.amounts).toMatchObject({
    opening: '100',
    expansion: '50',
    contraction: '-50',
    closing: '100',
  })
  const file = await (await request('/api/v1/revenue/file?by=quarter&periods=1&until=2026-03-31&method=summed')).text()
  const [heads = '', line = ''] = file.replace('\uFEFF', '').split('\r\n')
  const cell = (head: string) => line.split(',')[heads.split(',').indexOf(head)]
  const shares = ['Gross retention (GRR)', 'Net retention (NRR)', 'NRR with those who came back']
  const named = ['Measure', 'Opening', 'Expansion', 'Contraction', 'Closing', 'Retention since the end of', ...shares]
  expect(named.map(cell)).toEqual(['MRR', '100', '50', '-50', '100', '2025-12-31', '1', '1', '1'])
  expect((await request('/api/v1/revenue/file?by=fortnight')).status).toBe(422)
  const behind = { from: '2025-12-31', to: '2026-03-31', method: 'summed' } as const
  expect(await api.revenue.rows({ ...behind, figure: 'expansion' })).toMatchObject({
    total: 1,
    sum: '50',
    rows: [
      { customerId, from: '2025-12-31', to: '2026-01-31', contracts: [{ amountBefore: '100', amountAfter: '150' }] },
    ],
  })
  expect(await api.revenue.rows({ ...behind, figure: 'closing' })).toMatchObject({ total: 1, sum: '100' })
})

test('rates at the end of each period, or one for all; what a segment or an owner does not hold is another slice', async () => {
  const { api } = await here.workspace({ currency: 'JPY' })
  const [one, other] = [await customer(api, 'one'), await customer(api, 'other')]
  await api.customers.change({ id: one, industry: 'Retail' })
  const said = { tax: 'excluded', startsOn: '2026-01-01' } as const
  await api.contracts.create({ ...said, customerId: one, amount: '100', currency: 'USD' })
  await api.contracts.create({ ...said, customerId: other, amount: '5000', currency: 'JPY' })
  await api.rates.add({ from: 'USD', to: 'JPY', date: '2026-03-31', rate: '100', source: 'TTM' })
  await api.rates.add({ from: 'JPY', to: 'USD', date: '2026-04-28', rate: '0.008', source: 'TTM' })
  await here.settle()
  const wish = { periods: 1, until: '2026-04-30', slice: 'industry' } as const
  const { whole, slices, rates } = await api.revenue.rollForward(wish)
  expect(whole[0]?.amounts).toMatchObject({ opening: '15000', currency: '2500', closing: '17500' })
  expect(whole[0]?.retention.net).toEqual({ known: true, value: 1 })
  expect(slices.map(({ slice, name, figures }) => [slice, name.en, figures[0]?.amounts.closing])).toEqual([
    ['', 'not known', '5000'],
    ['Retail', 'Retail', '12500'],
  ])
  expect(rates.map(({ day, rate, date, isTurned }) => [day, rate, date, isTurned])).toEqual([
    ['2026-03-31', '100', '2026-03-31', false],
    ['2026-04-30', '125', '2026-04-28', true],
  ])
  const constant = await api.revenue.rollForward({ ...wish, rates: 'constant' })
  expect(constant.whole[0]?.amounts).toMatchObject({ opening: '17500', currency: '0', closing: '17500' })
  const behind = { from: '2026-03-31', to: '2026-04-30', figure: 'currency', slice: 'industry', of: 'Retail' } as const
  expect(await api.revenue.rows(behind)).toMatchObject({
    ...{ total: 1, sum: '2500' },
    rows: [
      { name: 'one', contracts: [{ agreed: '1200', agreedCurrency: 'USD', before: 'in force', after: 'in force' }] },
    ],
  })
})

test('whatever it is told apart by, the slices sum to the whole and are called by what they are', async () => {
  const { api } = await here.workspace({ currency: 'JPY' })
  await api.attributes.declare({ subject: 'customer', name: 'tier', label: 'Tier', type: 'text' })
  const [one, other] = [await customer(api, 'one'), await customer(api, 'other')]
  await api.customers.change({ id: one, industry: 'Retail', attributes: { tier: 'A' } })
  const retail = {
    kind: 'field' as const,
    field: 'customer.industry',
    test: { op: 'one of' as const, values: ['Retail'] },
  }
  const { id: segmentId } = await api.segments.create({ name: 'Shops', rule: retail })
  const said = { tax: 'unknown', startsOn: '2026-01-01' } as const
  await api.contracts.create({ ...said, customerId: one, amount: '100', plan: 'Gold' })
  await api.contracts.create({ ...said, customerId: other, amount: '70', kind: 'usage', endsOn: '2026-04-02' })
  await here.settle()
  const closing: Record<string, unknown> = {}
  for (const slice of [
    'plan',
    'currency',
    'kind',
    'owner',
    'industry',
    'country',
    'stage',
    'attribute:tier',
    `segment:${segmentId}`,
  ]) {
    const { whole, slices, taxNotSaid } = await api.revenue.rollForward({ slice, periods: 1, until: '2026-04-30' })
    expect(whole[0]?.amounts).toMatchObject({ opening: '170', pending: '-70', closing: '100', waiting: '70' })
    expect(slices.reduce((sum, { figures }) => sum + Number(figures[0]?.amounts.pending), 0)).toBe(-70)
    expect(taxNotSaid).toBe(2)
    closing[slice.split(':')[0] ?? ''] = Object.fromEntries(
      slices.map(({ name, figures }) => [name.en, figures[0]?.amounts.closing]),
    )
  }
  expect(closing).toMatchObject({
    plan: { Gold: '100', 'not known': '0' },
    currency: { JPY: '100' },
    kind: { Subscription: '100' },
    industry: { Retail: '100', 'not known': '0' },
    attribute: { A: '100', 'not known': '0' },
    segment: { 'in the segment': '100', 'all others': '0' },
  })
  const without = await api.revenue.rollForward({ periods: 1, until: '2026-04-30', usage: 'left out' })
  expect(without.whole[0]?.amounts).toMatchObject({ opening: '100', pending: '0', closing: '100' })
})

test('who withdrew from analysis stays in the money and is told apart by nothing that is known of them', async () => {
  const { api } = await here.workspace({ currency: 'JPY' })
  await api.attributes.declare({ subject: 'customer', name: 'tier', label: 'Tier', type: 'text' })
  const { id: customerId } = await api.customers.create({ name: 'Aya Mori', kind: 'person' })
  await api.customers.change({ id: customerId, industry: 'Retail', attributes: { tier: 'A' } })
  const { id } = await api.people.create({ name: 'Aya Mori', customerId })
  await api.people.decide({ id, purpose: 'analysis', given: false })
  const retail = {
    kind: 'field' as const,
    field: 'customer.industry',
    test: { op: 'one of' as const, values: ['Retail'] },
  }
  const { id: segmentId } = await api.segments.create({ name: 'Shops', rule: retail })
  await api.contracts.create({ customerId, amount: '100', tax: 'excluded', startsOn: '2026-01-01' })
  await here.settle()
  const wish = { periods: 1, until: '2026-04-30' } as const
  for (const slice of ['owner', 'industry', 'country', 'stage', 'attribute:tier', `segment:${segmentId}`]) {
    const of = slice.startsWith('segment') ? 'out' : ''
    const { whole, slices } = await api.revenue.rollForward({ ...wish, slice })
    expect([slice, whole[0]?.amounts.closing]).toEqual([slice, '100'])
    expect(slices.map((one) => [one.slice, one.figures[0]?.amounts.closing])).toEqual([[of, '100']])
    const behind = { figure: 'closing', from: '2026-03-31', to: '2026-04-30', slice, of } as const
    expect(await api.revenue.rows(behind)).toMatchObject({ total: 1, sum: '100' })
  }
})

test('the whole is the same however it is told apart: who moves between slices lost nothing, and is one customer', async () => {
  const { api } = await here.workspace({ currency: 'JPY' })
  const [mover, both, leaver] = [
    await customer(api, 'mover'),
    await customer(api, 'both'),
    await customer(api, 'leaver'),
  ]
  const said = { tax: 'excluded', startsOn: '2026-01-01' } as const
  const gone = { endsOn: '2026-02-10', cancellationRequestedOn: '2026-02-01' }
  const { id } = await api.contracts.create({ ...said, customerId: mover, plan: 'Silver', amount: '100' })
  await api.contracts.amend({ id, fromOn: '2026-02-15', plan: 'Gold', amount: '150' })
  await api.contracts.create({ ...said, customerId: both, plan: 'Gold', amount: '10' })
  await api.contracts.create({ ...said, customerId: both, plan: 'Silver', amount: '10' })
  await api.contracts.create({ ...said, ...gone, customerId: leaver, plan: 'Gold', amount: '80' })
  await here.settle()
  const wish = { periods: 1, until: '2026-02-28' } as const
  const told = await api.revenue.rollForward(wish)
  // 200 held by three customers: 80 of it lost with one of them, 50 gained on the mover.
  expect(told.whole[0]).toMatchObject({
    amounts: { opening: '200', expansion: '50', churn: '-80', closing: '170', held: '200', lost: '-80', gained: '50' },
    customers: { opening: 3, closing: 2, held: 3, lost: 1, gained: 1 },
    retention: {
      gross: { known: true, value: 0.6 },
      net: { known: true, value: 0.85 },
      customerChurn: { known: true, value: 1 / 3 },
    },
  })
  const byPlan = await api.revenue.rollForward({ ...wish, slice: 'plan' })
  expect(byPlan.whole).toEqual(told.whole)
  const lost = Object.fromEntries(byPlan.slices.map(({ slice, figures }) => [slice, figures[0]?.amounts.lost]))
  expect(lost).toEqual({ Gold: '-80', Silver: '-100' })
  const behind = { from: '2026-01-31', to: '2026-02-28', figure: 'lost', slice: 'plan' } as const
  expect(await api.revenue.rows(behind)).toMatchObject({ total: 1, sum: '-80', rows: [{ customerId: leaver }] })
  expect(await api.revenue.rows({ ...behind, of: 'Silver' })).toMatchObject({ total: 1, sum: '-100' })
})

test('the rows of a figure leave out what its report leaves out, because of whatever day', async () => {
  const { api, request } = await here.workspace({ currency: 'JPY' })
  const [known, unsaid, dollars] = [
    await customer(api, 'known'),
    await customer(api, 'unsaid'),
    await customer(api, '$'),
  ]
  const said = { tax: 'excluded', startsOn: '2026-01-01' } as const
  await api.contracts.create({ ...said, customerId: known, amount: '70' })
  const { id } = await api.contracts.create({ ...said, customerId: unsaid, amount: null })
  await api.contracts.amend({ id, fromOn: '2026-03-01', amount: '100' })
  // Of dollars there is a rate at the end of April alone; they are held since 2025.
  await api.contracts.create({ ...said, startsOn: '2025-01-01', customerId: dollars, amount: '1', currency: 'USD' })
  await api.rates.add({ from: 'USD', to: 'JPY', date: '2026-03-31', rate: '100', source: 'TTM' })
  await api.rates.add({ from: 'USD', to: 'JPY', date: '2026-04-30', rate: '100', source: 'TTM' })
  await here.settle()
  const report = { by: 'month', until: '2026-04-30' } as const
  const figure = { figure: 'closing', from: '2026-03-31', to: '2026-04-30' } as const
  for (const [periods, closing, left] of [
    [4, '70', ['amount', 'rate']],
    [1, '270', []],
  ] as const) {
    const { whole, leftOut } = await api.revenue.rollForward({ ...report, periods })
    expect([periods, whole.at(-1)?.amounts.closing]).toEqual([periods, closing])
    expect(leftOut.map(({ because }) => because)).toEqual(left)
    expect(await api.revenue.rows({ ...figure, ...report, periods })).toMatchObject({ sum: closing })
    const { points } = await api.figures.series({ name: 'mrr', ...report, periods })
    const last = points.at(-1)
    expect(last?.value).toEqual({ known: true, value: closing })
    expect(await (await request(`/api/v1${last?.rows}`)).json()).toMatchObject({ sum: closing })
  }
  expect(await api.revenue.rows(figure)).toMatchObject({ total: 3, sum: '270' })
  // Retention of 12 months looks at a day on which the dollars have no rate.
  const since = { ...report, periods: 1, retention: '12 months' } as const
  expect((await api.revenue.rollForward(since)).leftOut).toEqual([{ because: 'rate', currency: 'USD', contracts: 1 }])
  expect((await api.revenue.leftOut(since)).rows.map(({ customerId }) => customerId)).toEqual([dollars])
  expect(await api.revenue.rows({ ...figure, ...since })).toMatchObject({ total: 2, sum: '170' })
  const held = await api.revenue.rows({ ...since, figure: 'held', from: '2025-04-30', to: '2026-04-30' })
  expect(held).toMatchObject({ total: 0 })
})

test('what would make a slice of every customer is refused, and up to 200 slices are not', async () => {
  const { api } = await here.workspace({ currency: 'JPY' })
  await api.attributes.declare({ subject: 'customer', name: 'code', label: 'Code', type: 'number' })
  for (let i = 0; i < 200; i++) {
    const id = await customer(api, `c${i}`)
    await api.customers.change({ id, attributes: { code: i } })
  }
  await here.settle()
  const wish = { slice: 'attribute:code', periods: 1 } as const
  expect((await api.revenue.rollForward(wish)).slices).toEqual([])
  const id = await customer(api, 'one more')
  await api.customers.change({ id, attributes: { code: 200 } })
  await here.settle()
  await expect(api.revenue.rollForward(wish)).rejects.toMatchObject({ status: 422 })
  expect((await api.revenue.rollForward({ periods: 1 })).slices).toEqual([])
})

test('what is no day, no slice or no currency is refused at its field; who may not read customers is kept out', async () => {
  const { api } = await here.workspace()
  const pathOf = (act: Promise<unknown>) =>
    act.then(
      () => 'taken',
      (problem: { data?: { issues?: { path: string }[] } }) => problem.data?.issues?.[0]?.path,
    )
  const rows = { figure: 'churn', from: '2026-01-31', to: '2026-02-28' } as const
  expect(await pathOf(api.revenue.rows({ ...rows, from: '2026-02-28' }))).toBe('from')
  expect(await pathOf(api.revenue.rows({ ...rows, to: '2026-05-16' }))).toBe('to')
  expect(await pathOf(api.revenue.rows({ ...rows, from: '1990-01-01' }))).toBe('from')
  expect(await pathOf(api.revenue.rows({ ...rows, from: '0000-01-01', to: '0000-01-02' }))).toBe('from')
  expect(await pathOf(api.revenue.rows({ ...rows, rates: 'constant', constantOn: '0000-01-01' }))).toBe('constantOn')
  expect(await pathOf(api.revenue.rollForward({ until: '0000-01-01', periods: 60 }))).toBe('until')
  expect(await pathOf(api.revenue.rollForward({ by: 'year', method: 'summed', periods: 60 }))).toBe('periods')
  expect(await pathOf(api.revenue.rollForward({ by: 'year', periods: 60, until: '1900-01-01' }))).toBe('taken')
  expect(await pathOf(api.revenue.rows({ ...rows, cursor: 'x' }))).toBe('cursor')
  expect(await pathOf(api.revenue.renewals({ from: '2026-01-31', to: '2026-01-31' }))).toBe('from')
  for (const slice of [
    'colour',
    'attribute:none',
    'segment:x',
    'segment:------------------------------------',
    'constructor',
    "plan' OR 1",
  ])
    expect(await pathOf(api.revenue.rollForward({ slice }))).toBe('slice')
  expect(await pathOf(api.revenue.rollForward({ currency: 'XYZ' }))).toBe('currency')
})
