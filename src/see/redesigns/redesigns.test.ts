import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

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
const add = (api: Api, name: string, more: object = {}) => api.kpis.add({ name, layer: 'business', ...more })
const sheet = { name: 'Sales in 2026', department: 'Sales', effectiveOn: '2026-07-01' }
const nps = {
  name: 'NPS',
  layer: 'intermediate',
  figure: 'nps',
  touchpoint: 'Onboarding',
  aspect: 'psychological',
} as const

test('who works at the front proposes and does not decide; from the day on the new is in use, and the old keeps its history', async () => {
  here.travelTo('2026-06-15')
  const home = await here.workspace()
  const { api } = home
  const { id: customerId } = await api.customers.create({ name: 'Aoba' })
  const contract = { customerId, currency: 'JPY', startsOn: '2026-04-10', endsOn: '2027-04-10' }
  await api.contracts.create({ ...contract, amount: '100000', period: 'month' })
  await here.settle()
  const deals = await add(api, 'Deals', { figure: 'new_mrr' })
  const mrr = await add(api, 'MRR', { figure: 'mrr' })
  const front = await home.as('agent')
  const draft = await front.redesigns.create({
    ...sheet,
    lines: [
      { act: 'change', kpiId: deals.id, becomes: { ...nps, name: 'Deals' }, why: 'Whoever stays matters' },
      { act: 'keep', kpiId: mrr.id },
      { act: 'drop', oldName: 'Calls made' },
      { act: 'add', becomes: { name: 'Leaving', layer: 'business', figure: 'customer_churn' }, aim: 'at most 2%' },
    ],
  })
  expect(draft).toMatchObject({ state: 'proposed', counts: { keep: 1, change: 1, drop: 1, add: 1 } })
  expect(draft.lines.map(({ before, after, differs }) => [before?.figure, after?.figure, differs])).toEqual([
    ['new_mrr', 'nps', ['layer', 'figure', 'touchpoint', 'aspect']],
    ['mrr', 'mrr', []],
    [null, undefined, []],
    [undefined, 'customer_churn', []],
  ])
  const { id } = draft
  for (const role of ['agent', 'csm', 'manager'] as const)
    expect(await refused((await home.as(role)).redesigns.activate({ id }))).toMatch(/^403/)
  expect(await refused((await home.as('viewer')).redesigns.create(sheet))).toMatch(/^403/)
  expect((await api.kpis.structure({})).rows).toHaveLength(2)

  const active = await api.redesigns.activate({ id, reason: 'Decided by the board' })
  expect(active).toMatchObject({ state: 'activated', reason: 'Decided by the board' })
  const { rows } = await api.kpis.structure({})
  expect(
    rows.map(({ name, figure, usedFrom, usedUntil, replacesId }) => [name, figure, usedFrom, usedUntil, replacesId]),
  ).toEqual([
    ['Deals', 'new_mrr', null, '2026-06-30', null],
    ['MRR', 'mrr', null, null, null],
    ['Deals', 'nps', '2026-07-01', null, deals.id],
    ['Leaving', 'customer_churn', '2026-07-01', null, null],
  ])
  expect(active.lines.map(({ becameId }) => becameId)).toEqual([rows[2]?.id, null, null, rows[3]?.id])
  // What is decided stays: the sheet, and what it ended.
  expect(await refused(api.redesigns.change({ id, name: 'Other' }))).toMatch(/^409 It has been decided/)
  expect(await refused(api.redesigns.activate({ id }))).toMatch(/^409/)
  expect(await refused(api.redesigns.remove({ id }))).toMatch(/^409/)
  expect(await refused(api.kpis.change({ id: deals.id, note: 'x' }))).toMatch(
    /^409 “Deals” is in use until 30 Jun 2026/,
  )
  expect(await refused(api.kpis.remove({ id: deals.id }))).toMatch(/^409/)
  expect(await refused(add(api, 'Deals'))).toMatch(/^name/)

  here.travelTo('2026-08-15')
  await here.settle()
  const readings = (await api.kpis.readings({ periods: 5 })).rows
  const told = (at: number) =>
    readings
      .find((one) => one.id === rows[at]?.id)
      ?.points.map(({ value }) => (value.known ? value.value : value.because.en))
  expect(told(0)).toEqual(['100000', '0', '0', 'It is no longer in use.', 'It is no longer in use.'])
  expect(told(3)?.slice(0, 3)).toEqual(Array(3).fill('It was not in use yet.'))
  expect(told(3)?.slice(3)).toEqual(['0.000000000000', '0.000000000000'])
  const later = await api.redesigns.find({ id })
  expect(later.lines[0]?.before).toMatchObject({ name: 'Deals', figure: 'new_mrr', layer: 'business' })
  expect((await api.kpis.find({ id: rows[0]?.id ?? '' })).gaps).toEqual([])
  // A file of the structure holds what is in use, and takes nothing else away.
  const { yaml } = await api.kpis.file({})
  expect(yaml.match(/name: Deals/g)).toHaveLength(1)
  expect(await api.kpis.takeFile({ yaml, others: 'remove' })).toMatchObject({ changed: 0, unchanged: 3, removed: 0 })
  expect((await api.kpis.structure({})).rows).toHaveLength(4)
})

test('what is made of others keeps its parts or what takes their place, and nothing is left that is made of what ends', async () => {
  here.travelTo('2026-06-15')
  const { api } = await here.workspace()
  const [fresh, more] = [
    await add(api, 'New', { figure: 'new_mrr' }),
    await add(api, 'More', { figure: 'expanded_mrr' }),
  ]
  const whole = await add(api, 'Gained')
  await api.kpis.setParts({ id: whole.id, formula: 'sum', partIds: [fresh.id, more.id] })
  type Lines = NonNullable<Parameters<Api['redesigns']['create']>[0]['lines']>
  const propose = async (...lines: Lines) => (await api.redesigns.create({ ...sheet, lines })).id
  const onlyPart = await propose({ act: 'drop', kpiId: fresh.id })
  expect(await refused(api.redesigns.activate({ id: onlyPart }))).toMatch(/^409 “New” is a part of “Gained”/)
  const becomes = (name: string, figure: string | null) => ({ name, layer: 'business' as const, figure })
  const dropped = await propose(
    { act: 'drop', kpiId: fresh.id },
    { act: 'change', kpiId: whole.id, becomes: becomes('All gained', null) },
  )
  expect(await refused(api.redesigns.activate({ id: dropped }))).toMatch(/^409 “New” is a part of/)
  expect((await api.kpis.structure({})).rows.map(({ usedUntil }) => usedUntil)).toEqual([null, null, null])
  const both = await propose(
    { act: 'change', kpiId: whole.id, becomes: becomes('All gained', null) },
    { act: 'change', kpiId: fresh.id, becomes: becomes('New', 'reactivated_mrr') },
  )
  const { lines } = await api.redesigns.activate({ id: both })
  const [gained, renewed] = lines.map(({ becameId }) => becameId ?? '')
  expect(await api.kpis.find({ id: gained ?? '' })).toMatchObject({
    formula: 'sum',
    partIds: [renewed, more.id],
    unit: 'money',
  })
  expect(await api.kpis.find({ id: whole.id })).toMatchObject({ formula: 'sum', partIds: [fresh.id, more.id] })
  // What was ended reads as it did: of what it is made is measured as it was, and stays.
  const held = /^409 “More” is a part of “Gained”, which is in use until 30 Jun 2026/
  const { id } = more
  expect(await refused(api.kpis.change({ id, figure: 'mrr' }))).toMatch(held)
  const others = [await add(api, 'East', { figure: 'mrr' }), await add(api, 'West', { figure: 'mrr' })]
  const partIds = others.map((one) => one.id)
  expect(await refused(api.kpis.setParts({ id, formula: 'sum', partIds }))).toMatch(held)
  expect(await refused(api.kpis.remove({ id }))).toMatch(held)
  expect(await refused(api.kpis.takeFile({ yaml: 'kpis: []', others: 'remove' }))).toMatch(held)
  expect(await refused(api.kpis.change({ id, name: 'Much more', note: 'So it is called now' }))).toBe('taken')
  expect(await refused(api.kpis.setParts({ id, formula: null, partIds: [] }))).toBe('taken')
  // Two sheets that end one KPI: the second is told.
  expect(await refused(api.redesigns.activate({ id: onlyPart }))).toMatch(
    /^lines\.0\.kpiId: There is no such KPI in use/,
  )
})

test('a part ends no sooner than what is made of it, and what does not hold is told of its line', async () => {
  here.travelTo('2026-06-15')
  const { api } = await here.workspace()
  const [fresh, more] = [
    await add(api, 'New', { figure: 'new_mrr' }),
    await add(api, 'More', { figure: 'expanded_mrr' }),
  ]
  const whole = await add(api, 'Gained')
  await api.kpis.setParts({ id: whole.id, formula: 'sum', partIds: [fresh.id, more.id] })
  const business = { layer: 'business' } as const
  const { id: mixed } = await api.redesigns.create({
    ...sheet,
    lines: [
      { act: 'keep', kpiId: more.id },
      { act: 'change', kpiId: whole.id, becomes: { ...business, name: 'Gained' } },
      { act: 'change', kpiId: fresh.id, becomes: { ...business, name: 'New', figure: 'nps' } },
    ],
  })
  expect(await refused(api.redesigns.activate({ id: mixed }))).toMatch(
    /^lines\.1\.becomes\.partIds: Only KPIs that are measured in the same/,
  )
  const lines = [{ act: 'add' as const, becomes: { ...business, name: 'More' } }]
  expect(await refused(api.redesigns.create({ ...sheet, lines }))).toMatch(/^lines\.0\.becomes\.name: Another KPI/)
  const drop = async (kpiId: string, effectiveOn: string) => {
    const { id } = await api.redesigns.create({ ...sheet, effectiveOn, lines: [{ act: 'drop', kpiId }] })
    return refused(api.redesigns.activate({ id }))
  }
  expect(await drop(whole.id, '2026-08-01')).toBe('taken')
  expect(await drop(fresh.id, '2026-07-01')).toMatch(
    /^409 “New” is a part of “Gained”, which is in use until 31 Jul 2026: it cannot end before/,
  )
  expect(await drop(fresh.id, '2026-08-01')).toBe('taken')
  expect(await api.redesigns.list({ limit: 1 })).toMatchObject({
    total: 4,
    undecided: 2,
    rows: [{ counts: { drop: 1 } }],
  })
})

test('what takes the place of a KPI keeps who contributes, its note and its direction; what is thought of the old stays with that', async () => {
  here.travelTo('2026-06-15')
  const home = await here.workspace()
  const { api } = home
  const [first, gone] = [await home.member('manager', 'ken@steer.test'), await home.member('manager', 'mio@steer.test')]
  const contributorIds = [first.id, gone.id]
  const deals = await add(api, 'Deals', { figure: 'new_mrr', better: 'lower', note: 'As agreed', contributorIds })
  const mrr = await add(api, 'MRR', { figure: 'mrr' })
  await api.kpis.suppose({ fromId: deals.id, toId: mrr.id, expects: 'rises' })
  const becomes = { name: 'Fewer deals', layer: 'business', figure: 'new_mrr' } as const
  const { id, lines } = await api.redesigns.create({ ...sheet, lines: [{ act: 'change', kpiId: deals.id, becomes }] })
  expect(lines[0]?.differs).toEqual(['name'])
  const becameId = (await api.redesigns.activate({ id })).lines[0]?.becameId ?? ''
  expect(await api.kpis.find({ id: becameId })).toMatchObject({
    ...{ better: 'lower', note: 'As agreed' },
    contributors: [{ id: first.id }, { id: gone.id }],
  })
  const { hypotheses } = await api.kpis.structure({})
  expect(hypotheses.map(({ fromId, toId }) => [fromId, toId])).toEqual([[deals.id, mrr.id]])
})

test('of two who write one sheet the second is told; what does not hold is refused, and a sheet that is declined says why', async () => {
  here.travelTo('2026-06-15')
  const home = await here.workspace()
  const { api, request } = home
  const kpi = await add(api, 'Deals', { figure: 'new_mrr' })
  const empty = await api.redesigns.create(sheet)
  expect(await refused(api.redesigns.activate({ id: empty.id }))).toMatch(/^409 There is nothing on this sheet/)
  const kept = await api.redesigns.change({ id: empty.id, lines: [{ act: 'keep', kpiId: kpi.id }] })
  expect(await refused(api.redesigns.activate({ id: empty.id }))).toMatch(/^409 Nothing on this sheet changes/)
  const patch = (etag: string | undefined, body: object) =>
    request(`/api/v1/kpi-redesigns/${empty.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': etag ?? '' },
      body: JSON.stringify(body),
    })
  expect((await patch(kept.etag, { lines: [{ act: 'drop', kpiId: kpi.id }] })).status).toBe(200)
  expect((await patch(kept.etag, { lines: [] })).status).toBe(412)
  expect((await patch(kept.etag, { department: 'Support' })).status).toBe(200)
  const stale = await request(`/api/v1/kpi-redesigns/${empty.id}/activation`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': kept.etag ?? '' },
    body: '{}',
  })
  expect(stale.status).toBe(412)
  const { differs } = (await stale.json()) as { differs: { field: string }[] }
  expect(differs.map(({ field }) => field)).toEqual(expect.arrayContaining(['department', 'lines']))
  expect(await refused(api.redesigns.change({ id: empty.id, lines: [{ act: 'add' }] }))).toMatch(/^lines\.0\.becomes/)
  here.travelTo('2026-07-02')
  expect(await refused(api.redesigns.activate({ id: empty.id }))).toMatch(/^effectiveOn: Its day has passed/)
  expect(await refused(api.redesigns.decline({ id: empty.id }))).toMatch(/^reason/)
  expect(await api.redesigns.decline({ id: empty.id, reason: 'Not this year' })).toMatchObject({
    ...{ state: 'declined', reason: 'Not this year', department: 'Support' },
  })
  expect((await api.kpis.structure({})).rows.map(({ usedUntil }) => usedUntil)).toEqual([null])
  const gone = await api.redesigns.create({ ...sheet, name: 'Second', effectiveOn: '2026-08-01' })
  const pages = [await api.redesigns.list({ limit: 1 })]
  pages.push(await api.redesigns.list({ limit: 1, cursor: pages[0]?.next ?? '' }))
  expect(pages.map(({ rows, next }) => [rows[0]?.name, next === null])).toEqual([
    ['Second', false],
    [sheet.name, true],
  ])
  expect((await api.redesigns.list({ department: 'Support' })).rows.map(({ id }) => id)).toEqual([empty.id])
  await api.redesigns.remove({ id: gone.id })
  expect((await api.redesigns.list({})).rows.map(({ name }) => name)).toEqual([sheet.name])
})
