import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { phaseOfFigure } from './phases/phases.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-06-15')
})
afterAll(() => here?.close())

type Api = Awaited<ReturnType<World['workspace']>>['api']
type Problem = { status?: number; message: string; data?: { issues?: { path: string; message: string }[] } }
const refused = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    ({ status, message, data }: Problem) => {
      const [issue] = data?.issues ?? []
      return issue === undefined ? `${status} ${message}` : `${issue.path}: ${issue.message}`
    },
  )

const add = (api: Api, name: string, figure: string | null, more: object = {}) =>
  api.kpis.add({ name, layer: 'business', figure, ...more })

/** So many promoters of ten who answered on the tenth of a month: the NPS is 20 × promoters − 100 where the others detract. */
async function answered(workspaceId: string, month: string, promoters: number) {
  const answers = Array.from({ length: 10 }, (_, i) => [workspaceId, i < promoters ? 10 : 3, `${month}-10T03:00:00Z`])
  await here.house.stores.pools.owner.query(
    `INSERT INTO responses (workspace_id, survey, nps, answered_at)
     SELECT (r->>0)::uuid, 'monthly', (r->>1)::int, (r->>2)::timestamptz FROM jsonb_array_elements($1::jsonb) AS all_of (r)`,
    [JSON.stringify(answers)],
  )
}

async function contracts(api: Api, count: number, startsOn: string, endsOn: string) {
  for (let i = 0; i < count; i++) {
    const { id: customerId } = await api.customers.create({ name: `Kitchen ${startsOn} ${i}` })
    await api.contracts.create({ customerId, currency: 'JPY', amount: '10000', period: 'month', startsOn, endsOn })
  }
}

test('the figures that wait for a phase are figures that there are', async () => {
  const { api } = await here.workspace()
  const names = (await api.figures.list({})).rows.map(({ name }) => name)
  expect(Object.keys(phaseOfFigure).filter((name) => !names.includes(name))).toEqual([])
})

test('in the first phase NPS can be aimed at and churn cannot, with the reason; after two cycles the next phase is proposed, and a person confirms it', async () => {
  here.travelTo('2026-06-15')
  const home = await here.workspace()
  const { api, workspace } = home
  await answered(workspace.id, '2026-05', 7)
  await contracts(api, 10, '2025-03-01', '2026-02-28')
  await here.settle()
  const nps = await add(api, 'NPS', 'nps')
  const churn = await add(api, 'Churn', 'customer_churn')
  const price = await add(api, 'Price', 'price_raised_mrr')
  const none = await add(api, 'Deals closed', null)
  const effort = await add(api, 'Effort', 'ces')
  expect(await api.targets.phase({})).toMatchObject({
    ...{ phase: 'satisfaction', number: 0, since: null },
    next: {
      phase: 'churn',
      isProposed: false,
      conditions: [
        { kind: 'cycles', isMet: false, has: 1, needs: 2, months: 12, since: '2025-03-01', on: '2027-03-01' },
        { kind: 'renewable', isMet: true, has: 10, needs: 10 },
      ],
    },
  })
  const { rows } = await api.targets.choices({})
  const why = new Map(rows.map(({ kpiId, because }) => [kpiId, because?.en ?? null]))
  expect(why.get(nps.id)).toBeNull()
  const waits =
    'It can be aimed at from the phase “Churn” on. A contract usually runs 12 months, and the first began on 1 Mar 2025: 2 full cycles are over on 1 Mar 2027.'
  expect(why.get(churn.id)).toBe(waits)
  expect(why.get(price.id)).toBe('Say first whether higher or lower is better.')
  expect(why.get(none.id)).toBe('Nothing measures it yet.')
  expect(why.get(effort.id)).toMatch(/^It was known in no month of the last year\./)
  const aim = { by: 'month', day: '2026-08-20', value: '0.02' } as const
  expect(await refused(api.targets.set({ ...aim, kpiId: churn.id }))).toBe(`kpiId: ${waits}`)
  for (const kpiId of [price.id, none.id, effort.id])
    expect(await refused(api.targets.set({ ...aim, kpiId }))).toMatch(/^kpiId: /)
  expect((await api.targets.list({})).rows).toEqual([])
  // Nobody but management says that another phase begins, and nobody before the data suffice.
  expect(await refused((await home.as('manager')).targets.confirm({ phase: 'churn', number: 0 }))).toMatch(/^403/)
  expect(await refused(api.targets.confirm({ phase: 'churn', number: 0 }))).toMatch(/^409 .*are over on 1 Mar 2027/)
  expect(await refused(api.targets.confirm({ phase: 'growth', number: 0 }))).toMatch(/^phase: One phase comes after/)

  here.travelTo('2027-03-02')
  await answered(workspace.id, '2027-02', 7)
  await contracts(api, 10, '2026-03-01', '2027-02-28')
  await here.settle()
  expect((await api.targets.phase({})).next).toMatchObject({ phase: 'churn', isProposed: true })
  const later = { kpiId: churn.id, by: 'quarter', day: '2027-05-01', value: '0.02' } as const
  expect(await refused(api.targets.set(later))).toBe(
    'kpiId: It can be aimed at from the phase “Churn” on. Confirm the phase “Churn” first.',
  )
  const confirmed = await api.targets.confirm({ phase: 'churn', number: 0, note: 'Agreed in the meeting' })
  expect(confirmed).toMatchObject({ phase: 'churn', number: 1, next: { phase: 'growth', isProposed: false } })
  expect(await refused(api.targets.confirm({ phase: 'satisfaction', number: 0, note: 'x' }))).toMatch(/^409/)
  expect(await api.targets.set(later)).toMatchObject({
    ...{ kpiName: 'Churn', startsOn: '2027-04-01', endsOn: '2027-06-30' },
    versions: [{ version: 1, value: '0.02', unit: 'share', currency: null, better: 'lower', phase: 'churn' }],
    verdict: { state: 'not begun' },
  })
  // Back with a reason; each step stays to be seen.
  expect(await refused(api.targets.confirm({ phase: 'satisfaction', number: 1 }))).toMatch(/^note: /)
  await api.targets.confirm({ phase: 'satisfaction', number: 1, note: 'Too early' })
  const first = await api.targets.phaseChanges({ limit: 1 })
  expect(first.rows).toMatchObject([
    { number: 2, phase: 'satisfaction', before: 'churn', stood: [], note: 'Too early' },
  ])
  expect((await api.targets.phaseChanges({ limit: 1, cursor: first.next ?? '' })).rows).toMatchObject([
    { number: 1, phase: 'churn', before: 'satisfaction', stood: [{ kind: 'cycles', has: 2 }, { kind: 'renewable' }] },
  ])
})

test('actual against target is told by the direction of the KPI, and a target that is changed leaves what it was', async () => {
  here.travelTo('2026-06-15')
  const { api, workspace } = await here.workspace()
  await answered(workspace.id, '2026-05', 7)
  await answered(workspace.id, '2026-06', 8)
  await contracts(api, 1, '2026-04-10', '2027-04-09')
  await here.settle()
  const nps = await add(api, 'NPS', 'nps')
  const mrr = await add(api, 'MRR', 'mrr')
  const low = await add(api, 'Detractors', 'nps', { better: 'lower' })
  const of = (kpiId: string, day: string, value: string | null, more: object = {}) =>
    api.targets.set({ kpiId, by: 'month', day, value, ...more })
  expect(await refused(of(nps.id, '2026-05-31', '41.2'))).toBe(
    'reason: The period is over: say why it gets a target now.',
  )
  const late = { reason: 'Agreed in April' }
  // Seven of ten recommend and three do not: 40. Eight: 60.
  expect((await of(nps.id, '2026-05-31', '41.2', late)).verdict).toMatchObject({
    ...{ state: 'short', isOver: true, on: '2026-05-31', because: null },
    off: expect.stringMatching(/^1\.2(0*)$/),
  })
  expect((await of(nps.id, '2026-06-01', '60')).verdict).toMatchObject({ state: 'reached', isOver: false, off: '0' })
  expect((await of(low.id, '2026-05-01', '30', late)).verdict).toMatchObject({ state: 'short' })
  expect((await of(nps.id, '2026-03-01', '10', late)).verdict).toMatchObject({ state: 'unknown', off: null })
  expect((await of(nps.id, '2026-07-01', '70')).verdict).toMatchObject({ state: 'not begun' })
  expect(await of(mrr.id, '2026-05-01', '8000', late)).toMatchObject({
    versions: [{ unit: 'money', currency: 'JPY' }],
    verdict: { state: 'reached', off: '2000' },
  })
  // May is over: whoever changes its target says why, and what it was stays.
  expect(await refused(of(nps.id, '2026-05-01', '39', { version: 1 }))).toMatch(/^reason: /)
  expect(await refused(of(nps.id, '2026-05-01', '39', { reason: 'A late answer' }))).toMatch(
    /^409 This period has a target/,
  )
  const changed = await of(nps.id, '2026-05-01', '39', { version: 1, reason: 'A late answer' })
  expect(changed.verdict).toMatchObject({ state: 'reached', off: '1' })
  expect(changed.versions.map(({ version, value, reason }) => [version, value, reason])).toEqual([
    [2, '39', 'A late answer'],
    [1, '41.2', 'Agreed in April'],
  ])
  expect(await refused(of(nps.id, '2026-05-01', '38', { version: 1, reason: 'So say I' }))).toMatch(/^409 Somebody set/)
  const gone = await of(nps.id, '2026-07-01', null, { version: 1 })
  expect([gone.verdict.state, gone.versions.map(({ value }) => value)]).toEqual(['withdrawn', [null, '70']])
  expect(await refused(of(nps.id, '2026-07-01', null, { version: 2 }))).toMatch(/^value: /)
  expect(await refused(of(nps.id, '2026-09-01', null))).toMatch(/^value: /)
  // Page by page, the period that begins last first.
  const pages = []
  for (let cursor: string | undefined; ; ) {
    const page = await api.targets.list({ limit: 2, ...(cursor && { cursor }) })
    pages.push(...page.rows.map(({ startsOn, kpiName }) => `${startsOn} ${kpiName}`))
    if (page.next === null) break
    cursor = page.next
  }
  expect([
    pages.length,
    new Set(pages).size,
    pages
      .toSorted()
      .reverse()
      .map((one) => one.slice(0, 10)),
  ]).toEqual([6, 6, pages.map((one) => one.slice(0, 10))])
  expect(await api.targets.list({ limit: 1 })).toMatchObject({ total: 5, underWay: 1 })
  expect(await api.targets.list({ kpiId: mrr.id })).toMatchObject({ total: 1, underWay: 0 })
  // Whoever removes a KPI is told of which periods its targets go.
  const goes = (await api.kpis.dependents({ id: nps.id })).targets
  expect(goes.map(({ ja }) => ja)).toEqual(['2026年7月', '2026年6月', '2026年5月', '2026年3月'])
  expect((await api.targets.list({ kpiId: mrr.id })).rows.map(({ kpiName }) => kpiName)).toEqual(['MRR'])
  // Another direction leaves targets as they were meant; another unit is not compared.
  await api.kpis.change({ id: nps.id, better: 'lower' })
  await api.kpis.change({ id: low.id, figure: 'customer_churn' })
  const { id: asked } = await add(api, 'Asked', 'nps')
  expect((await of(asked, '2026-06-01', '50')).verdict.state).toBe('reached')
  await api.kpis.change({ id: asked, figure: 'ces' })
  const now = (await api.targets.list({})).rows
  expect(now.find(({ kpiId, startsOn }) => kpiId === nps.id && startsOn === '2026-05-01')?.verdict.state).toBe(
    'reached',
  )
  expect(now.find(({ kpiId }) => kpiId === low.id)?.verdict).toMatchObject({
    state: 'unknown',
    because: { en: 'The KPI is measured in something else than when the target was set.' },
  })
  expect(now.find(({ kpiId }) => kpiId === asked)).toMatchObject({
    versions: [{ figure: 'nps', unit: 'points' }],
    verdict: { state: 'unknown', because: { en: 'Another figure measures the KPI than when the target was set.' } },
  })
})

test('fiscal quarters and years are those of the calendar, and of two who set one target at once one is told', async () => {
  here.travelTo('2026-06-15')
  const { api, workspace } = await here.workspace()
  await answered(workspace.id, '2026-05', 7)
  await here.settle()
  await api.calendar.set({ yearStartsIn: 4 })
  const nps = await add(api, 'NPS', 'nps')
  const year = await api.targets.set({ kpiId: nps.id, by: 'year', day: '2026-06-15', value: '30' })
  expect(year).toMatchObject({
    ...{ startsOn: '2026-04-01', endsOn: '2027-03-31', period: { en: 'FY 2026', ja: '2026年度' } },
    verdict: { state: 'reached', isOver: false, off: '10', on: '2026-06-15' },
  })
  await api.calendar.set({ yearStartsIn: 1 })
  expect((await api.targets.list({})).rows[0]?.verdict).toMatchObject({
    state: 'unknown',
    because: { en: 'The fiscal year begins in another month now, so that no period is this one.' },
  })
  const both = await Promise.all(
    ['31', '32'].map((value) => refused(api.targets.set({ kpiId: nps.id, by: 'month', day: '2026-07-01', value }))),
  )
  expect(both.toSorted()).toEqual([expect.stringMatching(/^409 This period has a target/), 'taken'])
  const stranger = '00000000-0000-7000-8000-000000000001'
  expect(await refused(api.targets.set({ kpiId: stranger, by: 'month', day: '2026-07-01', value: '1' }))).toMatch(
    /^kpiId/,
  )
})

test('a contract that is said to end in the year 9999, one that began in the year 1, and a day that nobody can mean fail nothing', async () => {
  here.travelTo('2026-06-15')
  const { api, workspace } = await here.workspace()
  await answered(workspace.id, '2026-05', 7)
  await contracts(api, 3, '2025-03-01', '9999-12-31')
  await here.settle()
  const nps = await add(api, 'NPS', 'nps')
  expect((await api.targets.phase({})).next?.conditions[0]).toMatchObject({ months: 1200, on: '2225-03-01' })
  expect((await api.targets.choices({})).rows.map(({ because }) => because)).toEqual([null])
  await contracts(api, 4, '0001-01-01', '9999-12-31')
  expect((await api.targets.phase({})).next?.conditions[0]).toMatchObject({ has: 2, since: '0001-01-01' })
  for (const day of ['9999-12-31', '0000-01-01', '2047-01-01'])
    for (const by of ['month', 'quarter', 'year'] as const)
      expect(await refused(api.targets.set({ kpiId: nps.id, by, day, value: '1' }))).toMatch(/^day: Choose a day/)
})

test('a KPI that a redesign begins is aimed at before its first month is over, and neither before its day nor, of what ends, after it', async () => {
  here.travelTo('2026-06-15')
  const { api, workspace } = await here.workspace()
  await answered(workspace.id, '2026-05', 7)
  await here.settle()
  const old = await add(api, 'Deals', 'nps')
  const { id } = await api.redesigns.create({
    ...{ name: 'Sales', department: 'Sales', effectiveOn: '2026-08-01' },
    lines: [{ act: 'change', kpiId: old.id, becomes: { name: 'NPS', layer: 'business', figure: 'nps' } }],
  })
  const begun = (await api.redesigns.activate({ id })).lines[0]?.becameId ?? ''
  expect((await api.targets.choices({})).rows.map(({ because }) => because)).toEqual([null, null])
  const of = (kpiId: string, day: string) => refused(api.targets.set({ kpiId, by: 'month', day, value: '40' }))
  expect(await of(begun, '2026-07-20')).toMatch(/^day: The KPI is not in use yet/)
  expect(await of(begun, '2026-08-20')).toBe('taken')
  expect(await of(old.id, '2026-08-20')).toMatch(/^day: The KPI is no longer in use/)
  expect(await of(old.id, '2026-07-20')).toBe('taken')
  here.travelTo('2026-08-02')
  await here.settle()
  expect(await of(old.id, '2026-08-20')).toMatch(/^kpiId: The KPI is no longer in use/)
  expect(await of(begun, '2026-09-20')).toBe('taken')
})
