import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { seededRandom } from '#maths/association/seeded-random.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-31')
})
afterAll(() => here?.close())

type Api = Awaited<ReturnType<World['workspace']>>['api']
type Problem = { status?: number; message: string; data?: { issues?: { path: string; message: string }[] } }
const refused = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    ({ status, message, data }: Problem) => data?.issues?.[0]?.path ?? `${status} ${message}`,
  )
const add = (api: Api, name: string, more: Partial<Parameters<Api['kpis']['add']>[0]> = {}) =>
  api.kpis.add({ name, layer: 'business', ...more })

test('a KPI has the unit and direction of its figure, a key of its own, and says what it lacks', async () => {
  const { api } = await here.workspace()
  const me = (await api.access.members({}))[0]
  const nps = await add(api, 'NPS', { layer: 'intermediate', figure: 'nps' })
  expect(nps).toMatchObject({
    key: 'nps',
    unit: 'points',
    better: 'higher',
    formula: null,
    partIds: [],
    accountable: null,
  })
  expect(nps.gaps).toEqual(['nobody answers', 'no principle', 'no touchpoint', 'no aspect'])
  const whole = {
    accountableId: me?.id ?? '',
    principle: 'Customers come first',
    touchpoint: 'Onboarding',
    aspect: 'psychological',
  } as const
  expect((await api.kpis.change({ id: nps.id, ...whole })).gaps).toEqual(['other aspect'])
  const used = await add(api, 'First use', { layer: 'intermediate', ...whole, aspect: 'behavioural' })
  expect(used.gaps).toEqual(['not measured'])
  expect((await api.kpis.find({ id: nps.id })).gaps).toEqual([])
  expect((await add(api, 'NPS of the west', { figure: 'nps' })).key).toBe('nps-2')
  expect((await add(api, '売上')).key).toBe('kpi-2')
  const moved = await api.kpis.change({ id: nps.id, layer: 'business' })
  expect(moved).toMatchObject({ layer: 'business', touchpoint: '', aspect: null, gaps: [], better: 'higher' })
  expect((await api.kpis.find({ id: used.id })).gaps).toContain('other aspect')
})

test('whoever left answers for nothing any more, stays where they stood, and is chosen nowhere else', async () => {
  const home = await here.workspace()
  const { api } = home
  const { id: memberId } = await home.member('manager')
  const people = { accountableId: memberId, contributorIds: [memberId] }
  const { id } = await add(api, 'NPS', { figure: 'nps', ...people })
  expect(await api.kpis.find({ id })).toMatchObject({ accountable: { name: 'manager' }, gaps: ['no principle'] })
  await here.house.stores.pools.owner.query('UPDATE members SET left_at = now() WHERE id = $1', [memberId])
  const left = { id: memberId, name: null }
  expect(
    await api.kpis.change({ id, note: 'asked of nobody', contributorIds: [memberId, home.ownerId] }),
  ).toMatchObject({
    accountable: left,
    contributors: [left, { id: home.ownerId, name: '青木 さくら' }],
    gaps: ['nobody answers', 'no principle'],
  })
  expect(await refused(add(api, 'MRR', people))).toBe('accountableId')
})

test('what cannot stand is refused, and nothing is changed', async () => {
  const { api } = await here.workspace()
  const mrr = await add(api, 'MRR', { figure: 'mrr' })
  const nps = await add(api, 'NPS', { figure: 'nps' })
  const fresh = await add(api, 'New MRR', { figure: 'new_mrr' })
  const stranger = '00000000-0000-7000-8000-000000000001'
  const wrong: readonly [string, () => Promise<unknown>][] = [
    ['name', () => add(api, 'MRR')],
    ['name', () => add(api, '  ')],
    ['key', () => add(api, 'Other', { key: 'mrr' })],
    ['key', () => add(api, 'Other', { key: 'Not a key' })],
    ['figure', () => add(api, 'Other', { figure: 'nothing_like_it' })],
    ['touchpoint', () => add(api, 'Other', { touchpoint: 'Onboarding' })],
    ['aspect', () => add(api, 'Other', { aspect: 'behavioural' })],
    ['accountableId', () => add(api, 'Other', { accountableId: stranger })],
    ['contributorIds', () => add(api, 'Other', { contributorIds: [stranger] })],
    ['name', () => api.kpis.change({ id: nps.id, name: 'MRR' })],
    ['partIds', () => api.kpis.setParts({ id: mrr.id, formula: 'sum', partIds: [fresh.id, nps.id] })],
    ['partIds', () => api.kpis.setParts({ id: mrr.id, formula: 'sum', partIds: [fresh.id] })],
    ['partIds', () => api.kpis.setParts({ id: mrr.id, formula: 'sum', partIds: [fresh.id, fresh.id] })],
    ['partIds', () => api.kpis.setParts({ id: mrr.id, formula: 'sum', partIds: [fresh.id, mrr.id] })],
    ['partIds', () => api.kpis.setParts({ id: mrr.id, formula: 'sum', partIds: [fresh.id, stranger] })],
    ['formula', () => api.kpis.setParts({ id: mrr.id, formula: null, partIds: [fresh.id, nps.id] })],
    ['toId', () => api.kpis.suppose({ fromId: nps.id, toId: nps.id, expects: 'rises' })],
    ['fromId', () => api.kpis.suppose({ fromId: stranger, toId: nps.id, expects: 'rises' })],
  ]
  for (const [field, act] of wrong) expect([field, await refused(act())]).toEqual([field, field])
  expect(await refused(api.kpis.find({ id: stranger }))).toMatch(/^404/)
  const { rows, hypotheses } = await api.kpis.structure({})
  expect([rows.map(({ name, partIds }) => [name, partIds.length]), hypotheses]).toEqual([
    [
      ['MRR', 0],
      ['NPS', 0],
      ['New MRR', 0],
    ],
    [],
  ])
})

test('what is made of parts may not go round in a circle, and a part is not removed under it', async () => {
  const { api } = await here.workspace()
  const [sum, left, right] = [
    await add(api, 'Sum'),
    await add(api, 'Left', { figure: 'new_mrr' }),
    await add(api, 'Right', { figure: 'mrr' }),
  ]
  await api.kpis.setParts({ id: sum.id, formula: 'sum', partIds: [left.id, right.id] })
  expect(await api.kpis.find({ id: sum.id })).toMatchObject({
    unit: 'money',
    formula: 'sum',
    partIds: [left.id, right.id],
  })
  expect(await refused(api.kpis.setParts({ id: left.id, formula: 'difference', partIds: [sum.id, right.id] }))).toBe(
    'partIds',
  )
  expect(await refused(api.kpis.change({ id: left.id, figure: 'nps' }))).toBe('figure')
  expect(await refused(api.kpis.remove({ id: left.id }))).toBe('409 It is a part of “Sum”. Take it out of there first.')
  const top = await add(api, 'Top')
  await api.kpis.setParts({ id: top.id, formula: 'ratio', partIds: [sum.id, right.id] })
  await api.kpis.suppose({ fromId: left.id, toId: top.id, expects: 'rises', note: 'as sales says' })
  const { made, hypotheses } = await api.kpis.dependents({ id: left.id })
  expect(made).toEqual([
    { id: sum.id, name: 'Sum', directly: true },
    { id: top.id, name: 'Top', directly: false },
  ])
  expect(hypotheses).toMatchObject([{ state: 'unknown', latest: null, note: 'as sales says' }])
  await api.kpis.setParts({ id: sum.id, formula: null, partIds: [] })
  await api.kpis.remove({ id: left.id })
  expect((await api.kpis.structure({})).hypotheses).toEqual([])
  expect(await api.kpis.find({ id: sum.id })).toMatchObject({
    unit: null,
    formula: null,
    gaps: expect.arrayContaining(['not measured']),
  })
})

test('parts of parts may not bring together what is measured in different things, and what is else in order may be changed', async () => {
  const { api } = await here.workspace()
  const [money, fresh, nps, later] = [
    await add(api, 'Money', { figure: 'mrr' }),
    await add(api, 'New', { figure: 'new_mrr' }),
    await add(api, 'NPS', { figure: 'nps' }),
    await add(api, 'NPS of the west', { figure: 'nps' }),
  ]
  const [sum, inner] = [await add(api, 'Sum'), await add(api, 'Not measured yet')]
  await api.kpis.setParts({ id: sum.id, formula: 'sum', partIds: [money.id, inner.id] })
  expect(await refused(api.kpis.setParts({ id: inner.id, formula: 'difference', partIds: [nps.id, later.id] }))).toBe(
    'partIds',
  )
  await api.kpis.setParts({ id: inner.id, formula: 'difference', partIds: [money.id, fresh.id] })
  expect(await api.kpis.find({ id: sum.id })).toMatchObject({ unit: 'money' })
  // Its figure is an amount; a ratio of two amounts is a share.
  expect(await refused(api.kpis.setParts({ id: fresh.id, formula: 'ratio', partIds: [nps.id, later.id] }))).toBe(
    'partIds',
  )
  expect(await refused(api.kpis.change({ id: inner.id, figure: 'nps' }))).toBe('figure')
  const { owner } = here.house.stores.pools
  // As after a version whose figure is counted otherwise: what stands badly is no reason to refuse a note elsewhere.
  await owner.query(`UPDATE kpis SET figure = 'nps' WHERE id = $1`, [fresh.id])
  expect(await refused(api.kpis.change({ id: nps.id, note: 'of everybody' }))).toBe('taken')
  await owner.query(`UPDATE kpis SET figure = 'a_figure_of_yesterday' WHERE id = $1`, [fresh.id])
  expect((await api.kpis.find({ id: fresh.id })).gaps).toContain('not measured')
  expect((await api.kpis.readings({ id: fresh.id, periods: 2 })).rows).toMatchObject([
    { id: fresh.id, notMeasured: { en: 'The figure that measured it is no longer there.' } },
  ])
  expect((await api.kpis.readings({ id: sum.id, periods: 2 })).rows.map(({ id }) => id)).toEqual([sum.id])
})

test('of one that has a figure and parts, the figure is told and what the parts give less', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Aoba' })
  const contract = { customerId, currency: 'JPY', startsOn: '2026-04-10', endsOn: '2027-04-10' }
  await api.contracts.create({ ...contract, amount: '100000', period: 'month' })
  await here.settle()
  const mrr = await add(api, 'MRR', { figure: 'mrr' })
  const fresh = await add(api, 'New', { figure: 'new_mrr' })
  const churned = await add(api, 'Churned', { figure: 'churned_mrr' })
  await api.kpis.setParts({ id: mrr.id, formula: 'sum', partIds: [fresh.id, churned.id] })
  const share = await add(api, 'Share of the new')
  await api.kpis.setParts({ id: share.id, formula: 'ratio', partIds: [fresh.id, mrr.id] })
  const lonely = await add(api, 'Nothing yet')
  const { rows } = await api.kpis.readings({ periods: 3 })
  const told = (id: string) =>
    rows
      .find((row) => row.id === id)
      ?.points.map(({ value, differs }) => [value.known ? value.value : value.because.en, differs])
  expect(told(fresh.id)).toEqual([
    ['0', null],
    ['100000', null],
    ['0', null],
  ])
  expect(told(mrr.id)).toEqual([
    ['0', '0'],
    ['100000', '0'],
    ['100000', '-100000'],
  ])
  expect(told(share.id)).toEqual([
    ['The second part is 0.', null],
    ['1', null],
    ['0', null],
  ])
  expect(rows.find(({ id }) => id === share.id)?.unit).toBe('share')
  expect(rows.find(({ id }) => id === lonely.id)).toMatchObject({ points: [], notMeasured: { en: expect.any(String) } })
})

test('a hypothesis is unknown until the figures are asked, and then says what they bear out; what was found is kept', async () => {
  const { api, workspace } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Birch' })
  const random = seededRandom(5)
  const [answers, contracts]: [unknown[][], unknown[][]] = [[], []]
  const scores: number[] = []
  // Of nobody in particular each answer counts; of one customer only the last of a month does.
  for (let month = 0; month < 60; month++) {
    const first = shiftDate('2021-06-01', { months: month })
    const promoters = Math.floor(random() * 20)
    scores.push(promoters)
    for (let one = 0; one < 20; one++)
      answers.push([workspace.id, null, one < promoters ? 10 : 3, `${first}T05:00:00Z`])
    const monthly = 100_000 + 5_000 * (scores[month - 2] ?? 0)
    contracts.push([workspace.id, customerId, monthly, first, shiftDate(first, { months: 1 })])
  }
  const { owner } = here.house.stores.pools
  await owner.query(
    `INSERT INTO responses (workspace_id, customer_id, survey, nps, answered_at)
     SELECT (r->>0)::uuid, (r->>1)::uuid, 'monthly', (r->>2)::int, (r->>3)::timestamptz
     FROM jsonb_array_elements($1::jsonb) AS all_of (r)`,
    [JSON.stringify(answers)],
  )
  for (const [, , amount, startsOn, endsOn] of contracts)
    await api.contracts.create({
      customerId,
      currency: 'JPY',
      amount: String(amount),
      period: 'month',
      startsOn: String(startsOn),
      endsOn: String(endsOn),
    })
  await here.settle()
  const nps = await add(api, 'NPS', { figure: 'nps' })
  const mrr = await add(api, 'MRR', { figure: 'mrr' })
  const { id, state, latest } = await api.kpis.suppose({ fromId: nps.id, toId: mrr.id, expects: 'rises' })
  expect([state, latest]).toEqual(['unknown', null])
  expect(await refused(api.kpis.suppose({ fromId: nps.id, toId: mrr.id, expects: 'falls' }))).toBe('toId')
  const found = await api.kpis.analyse({ id })
  expect(found).toMatchObject({ state: 'supported', latest: { because: 'holds', lag: 2, lagsTried: 13, months: 60 } })
  expect(found.latest?.p).toBeLessThan(0.01)
  await api.kpis.analyse({ id })
  expect((await api.kpis.analyses({ id })).rows).toHaveLength(2)
  const backwards = await api.kpis.suppose({ fromId: mrr.id, toId: nps.id, expects: 'rises' })
  expect((await api.kpis.analyse({ id: backwards.id })).state).toBe('not supported')
  await api.kpis.drop({ id })
  expect((await api.kpis.structure({})).hypotheses.map((one) => one.id)).toEqual([backwards.id])
})

test('who sets parts over those that somebody else has set is asked', async () => {
  const home = await here.workspace()
  const { api } = home
  const who = await home.member('manager', 'ken@parts.test')
  const [whole, first, second] = [await add(api, 'Sales'), await add(api, 'Sales east'), await add(api, 'Sales west')]
  const { etag = '' } = whole
  const set = (version: string, partIds: string[]) =>
    who.request(`/api/v1/kpis/${whole.id}/parts`, {
      method: 'PUT',
      headers: { 'content-type': 'application/json', 'if-match': version },
      body: JSON.stringify({ formula: 'sum', partIds }),
    })
  const saved = await set(etag, [first.id, second.id])
  expect([saved.status, (await set(etag, [first.id, second.id])).status]).toEqual([200, 200])
  const over = await set(etag, [second.id, first.id])
  expect(over.status).toBe(412)
  expect(await over.json()).toMatchObject({ differs: [{ field: 'partIds', theirs: [first.id, second.id] }] })
  expect((await set(saved.headers.get('etag') ?? '', [second.id, first.id])).status).toBe(200)
  expect((await api.kpis.find({ id: whole.id })).partIds).toEqual([second.id, first.id])
})

test('a hypothesis that is dropped while the figures are asked is gone, and nothing fails', async () => {
  const { api } = await here.workspace()
  const [first, second] = [await add(api, 'NPS', { figure: 'nps' }), await add(api, 'MRR', { figure: 'mrr' })]
  const { id } = await api.kpis.suppose({ fromId: first.id, toId: second.id, expects: 'rises' })
  const { owner } = here.house.stores.pools
  const dropping = await owner.connect()
  try {
    await dropping.query('BEGIN')
    await dropping.query('DELETE FROM kpi_hypotheses WHERE id = $1', [id])
    const asked = refused(api.kpis.analyse({ id }))
    const waiting =
      "SELECT count(*)::int AS n FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query ILIKE '%kpi_%'"
    await expect.poll(async () => (await owner.query(waiting)).rows[0].n, { timeout: 60_000 }).toBeGreaterThan(0)
    await dropping.query('COMMIT')
    expect(await asked).toMatch(/^404/)
  } finally {
    dropping.release()
  }
})

test('figures of revenue that are read together say what each says alone', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Cedar' })
  const contract = { customerId, currency: 'JPY', period: 'month' } as const
  await api.contracts.create({ ...contract, amount: '70000', startsOn: '2025-11-10', endsOn: '2026-04-20' })
  await api.contracts.create({ ...contract, amount: '90000', startsOn: '2026-02-01' })
  await here.settle()
  const names = ['mrr', 'arr', 'new_mrr', 'expanded_mrr', 'churned_mrr', 'grr', 'customer_churn']
  const kpis = new Map<string, string>()
  for (const figure of names) kpis.set((await add(api, figure, { figure })).id, figure)
  const { rows } = await api.kpis.readings({ periods: 8 })
  const together = rows.map(({ id, points }) => [kpis.get(id), points.map(({ differs: _, ...point }) => point)])
  const alone = []
  for (const name of names) alone.push([name, (await api.figures.series({ name, periods: 8 })).points])
  expect(together).toEqual(alone)
})

test('what counts things says of what, and scales do not', async () => {
  const { api } = await here.workspace()
  const risk = await add(api, 'At risk', { figure: 'customers_at_risk' })
  expect(risk.counted).toEqual({ one: { en: '# customer', ja: '#件' }, many: { en: '# customers', ja: '#件' } })
  const counted = [await add(api, 'NPS', { figure: 'nps' }), await add(api, 'Nothing')].map((one) => one.counted)
  expect(counted).toEqual([null, null])
})
