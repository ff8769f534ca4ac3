import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { type Counting, parts } from './contract.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-31')
})
afterAll(() => here?.close())

type Api = Awaited<ReturnType<World['workspace']>>['api']
const answer = (api: Api, said: Parameters<Api['surveys']['create']>[0]) => api.surveys.create(said)

test('ten answers give NPS +20, who answers twice counts once, and the other rule counts every answer', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  for (const [index, nps] of [10, 10, 9, 8, 7, 6, 2, 9, 5, 10].entries()) {
    const { id: personId } = await api.people.create({ customerId, name: `Person ${index}` })
    if (index === 0) await answer(api, { personId, survey: 'yearly', nps: 0, answeredAt: '2026-05-01T00:00:00Z' })
    await answer(api, { personId, survey: 'yearly', nps, answeredAt: '2026-05-02T00:00:00Z' })
  }
  await here.settle()
  const latest = (await api.voice.scores({ periods: 2 })).whole
  expect(latest[1]).toMatchObject({
    ...{ answers: 11, n: 10, top: 5, middle: 2, bottom: 3, isSmall: true, isHidden: false },
    ...{ score: { known: true, value: 20 }, change: { known: false } },
    customers: { onRecord: 1, answered: 1 },
  })
  expect(latest[0]).toMatchObject({ n: 0, score: { known: false, because: { en: expect.any(String) } } })
  const all = (await api.voice.scores({ periods: 1, counted: 'all' })).whole[0]
  expect(all).toMatchObject({ answers: 11, n: 11, bottom: 4 })
  expect(all?.score.known && all.score.value).toBeCloseTo(100 / 11, 10)
  const { points } = await api.figures.series({ name: 'nps', periods: 1 })
  expect(points[0]?.value).toEqual({ known: true, value: '20.000000000000' })
  expect(points[0]?.rows).toBe('/voice/answers?measure=nps&from=2026-04-30&to=2026-05-31')
})

test('a day is one of the workspace, and quarters are its fiscal ones', async () => {
  const { api } = await here.workspace()
  await api.calendar.set({ yearStartsIn: 4 })
  // In Tokyo this is the first of April already.
  await answer(api, { survey: 'x', nps: 9, answeredAt: '2026-03-31T15:00:00Z' })
  await answer(api, { survey: 'x', nps: 2, answeredAt: '2026-03-31T14:59:59Z' })
  await here.settle()
  const months = await api.voice.scores({ periods: 3 })
  expect(months.whole.map(({ n, top }) => [n, top])).toEqual([
    [1, 0],
    [1, 1],
    [0, 0],
  ])
  const quarters = await api.voice.scores({ by: 'quarter', periods: 2 })
  expect(quarters.periods.map(({ name }) => name.ja)).toEqual(['2025年度第4四半期', '2026年度第1四半期'])
  expect(quarters.whole.map(({ n }) => n)).toEqual([1, 1])
  // Anonymous answers stand each for itself.
  expect(quarters.whole[1]?.change).toMatchObject({ known: false })
})

test('satisfaction is brought to the top of its own scale, and effort is a mean; both say what they are made of', async () => {
  const { api } = await here.workspace()
  const said = { survey: 'case', answeredAt: '2026-05-10T03:00:00Z' }
  for (const [csat, csatScale] of [
    [5, 5],
    [4, 5],
    [3, 5],
    [4.5, 5],
    [2, 2],
    [1, 2],
    [2, 3],
    [10, 10],
    [8, 10],
  ] as const)
    await answer(api, { ...said, csat, csatScale })
  for (const ces of [6, 7, 5]) await answer(api, { ...said, ces })
  await here.settle()
  const { whole, scales } = await api.voice.scores({ measure: 'csat', periods: 1 })
  expect(whole[0]).toMatchObject({ n: 9, top: 5, middle: 0, bottom: 4 })
  expect(scales).toEqual([2, 3, 5, 10])
  const strict = (await api.voice.scores({ measure: 'csat', periods: 1, topBoxes: 1 })).whole[0]
  expect(strict).toMatchObject({ n: 9, top: 4 })
  const effort = (await api.voice.scores({ measure: 'ces', periods: 1 })).whole[0]
  expect(effort).toMatchObject({ n: 3, top: 3, score: { known: true, value: 6, high: 7 } })
  expect(effort?.score.known && effort.score.low).toBeCloseTo(3.5158, 3)
})

test('every cell of every slice opens exactly the answers behind it', async () => {
  const made = await here.workspace()
  const { api } = made
  await api.attributes.declare({ subject: 'customer', name: 'region', type: 'text', label: 'Region' })
  const customers = []
  for (const [i, industry] of ['food', 'food', 'hotels', 'logistics', ''].entries()) {
    const { id } = await api.customers.create({
      ...{ name: `Customer ${i}`, industry, country: i % 2 === 0 ? 'JP' : 'US', sinceOn: `2025-0${i + 1}-15` },
      ...{ attributes: { region: i < 3 ? 'east' : 'west' }, ...(i === 0 ? { ownerId: made.ownerId } : {}) },
    })
    customers.push(id)
    if (i > 0)
      await api.contracts.create({
        customerId: id,
        plan: i < 3 ? 'Pro' : 'Light',
        startsOn: '2025-06-01',
        currency: 'JPY',
        amount: '100',
      })
  }
  const segment = await api.segments.create({
    name: 'Food',
    rule: { kind: 'field', field: 'customer.industry', test: { op: 'one of', values: ['food'] } },
  })
  let seed = 7
  const chance = (below: number) => {
    seed = (seed * 48271) % 2147483647
    return seed % below
  }
  for (const customerId of customers) {
    const people = []
    for (const name of ['A', 'B']) people.push((await api.people.create({ customerId, name })).id)
    for (let i = 0; i < 9; i++)
      await answer(api, {
        ...(i % 3 === 0 ? { customerId } : { personId: people[i % 2] ?? '' }),
        survey: i % 4 === 0 ? 'after a case' : 'yearly',
        ...{ nps: chance(11), csat: 1 + chance(5), ces: 1 + chance(7), locale: ['ja', 'en', null][chance(3)] ?? null },
        answeredAt: `2026-0${2 + chance(4)}-1${chance(10)}T03:00:00Z`,
      })
  }
  await here.settle()
  const slices = [
    'survey',
    'locale',
    'tenure',
    'plan',
    'owner',
    'industry',
    'country',
    'stage',
    'attribute:region',
    `segment:${segment.id}`,
  ]
  let walked = 0
  const asked = [
    { measure: 'nps', counted: 'latest', slices },
    { measure: 'nps', counted: 'all', slices: ['survey', 'tenure'] },
    { measure: 'csat', counted: 'latest', slices: ['survey', 'plan'] },
    { measure: 'ces', counted: 'latest', slices: ['survey', 'locale'] },
  ] as const
  for (const { measure, counted, slices: all } of asked)
    for (const slice of all) {
      const switches: Partial<Counting> = { measure, counted, slice }
      const found = await api.voice.scores({ ...switches, periods: 4 })
      for (const i of [1, 3]) {
        const { from = '', to = '' } = found.periods[i] ?? {}
        const whole = found.whole[i]
        const behind = async (said: { of?: string; part?: (typeof parts)[number] }) => {
          const { total, rows } = await api.voice.answers({ ...switches, ...said, from, to, limit: 100 })
          expect(rows).toHaveLength(total)
          return total
        }
        const sum = found.slices.reduce((total, { cells }) => total + (cells[i]?.n ?? 0), 0)
        if (slice !== 'survey') expect(sum).toBe(whole?.n)
        if (slice === 'survey') {
          expect(await behind({})).toBe(whole?.n)
          for (const part of parts) expect([part, await behind({ part })]).toEqual([part, whole?.[part]])
        }
        for (const { slice: of, cells } of found.slices) {
          expect([slice, of, await behind({ of })]).toEqual([slice, of, cells[i]?.n])
          walked += 1
        }
      }
    }
  expect(walked).toBeGreaterThan(70)
  const { slices: byOwner } = await api.voice.scores({ slice: 'owner', periods: 1 })
  expect(byOwner.map(({ name }) => name.en).toSorted()).toEqual(['not known', '青木 さくら'].toSorted())
  const byTenure = (await api.voice.scores({ slice: 'tenure', by: 'year', periods: 1 })).slices
  expect(byTenure.map(({ name }) => name.en)).toContain('12 to under 24 months')
  expect(byTenure.map(({ name }) => name.ja)).toContain('12か月以上24か月未満')
  expect((await api.voice.scores({ slice: 'country', periods: 1 })).acrossCultures).toBe(true)
  await expect(api.voice.scores({ slice: 'weather' })).rejects.toMatchObject({ status: 422 })
})

test('few anonymous answers are not told apart, neither in the score nor in its rows nor in the file', async () => {
  const { api, request } = await here.workspace()
  const at = { answeredAt: '2026-05-10T03:00:00Z' }
  for (let i = 0; i < 8; i++) await answer(api, { survey: 'large', nps: 9, ...at })
  for (let i = 0; i < 6; i++) await answer(api, { survey: 'middle', nps: 9, ...at })
  for (let i = 0; i < 2; i++) await answer(api, { survey: 'small', nps: 1, ...at })
  await here.settle()
  const found = await api.voice.scores({ slice: 'survey', periods: 1 })
  const cell = (slice: string) => found.slices.find((one) => one.slice === slice)?.cells[0]
  expect(cell('small')).toMatchObject({ isHidden: true, n: 0, score: { known: false } })
  // Else what is hidden could be reckoned from the whole and the others.
  expect(cell('middle')).toMatchObject({ isHidden: true, n: 0 })
  expect(cell('large')).toMatchObject({ isHidden: false, n: 8 })
  const asked = { slice: 'survey', from: '2026-04-30', to: '2026-05-31' }
  for (const hidden of ['small', 'middle'])
    await expect(api.voice.answers({ ...asked, of: hidden })).rejects.toMatchObject({ status: 422 })
  expect((await api.voice.answers({ ...asked, of: 'large' })).total).toBe(8)
  const file = await (await request('/api/v1/voice/file?slice=survey&periods=1')).text()
  expect(file.split('\n').find((line) => line.includes('small'))).toMatch(/small,NPS,latest,,,,,,,,,/)
})

test('what is hidden among surveys is not told by choosing one of them, and what is not hidden there is', async () => {
  const { api, request } = await here.workspace()
  const at = { answeredAt: '2026-05-10T03:00:00Z' }
  for (let i = 0; i < 9; i++) await answer(api, { survey: 'big', nps: 9, ...at })
  for (let i = 0; i < 6; i++) await answer(api, { survey: 'middle', nps: 9, ...at })
  for (let i = 0; i < 3; i++) await answer(api, { survey: 'anon', nps: 1, ...at })
  for (let i = 0; i < 3; i++) await answer(api, { survey: 'anon', nps: 1, answeredAt: '2026-04-10T03:00:00Z' })
  await here.settle()
  for (const survey of ['anon', 'middle']) {
    const { whole, slices } = await api.voice.scores({ survey, slice: 'locale', periods: 2 })
    expect(whole[1]).toMatchObject({
      isHidden: true,
      n: 0,
      answers: 0,
      score: { known: false },
      change: { known: false },
    })
    expect(slices[0]?.cells[1]).toMatchObject({ isHidden: true, n: 0, stance: 'cannot say' })
    const asked = { survey, from: '2026-04-30', to: '2026-05-31' }
    for (const one of [undefined, '']) {
      const wish = { ...asked, ...(one === undefined ? {} : { slice: 'locale', of: one }) }
      await expect(api.voice.answers(wish)).rejects.toMatchObject({ status: 422 })
    }
    const curve = await api.voice.tenure({ survey, refreshedOn: '2026-05-01', around: 30 })
    expect([curve.unknown, curve.step?.change]).toMatchObject([survey === 'anon' ? 3 : 0, { known: false }])
    const file = await (await request(`/api/v1/voice/file?survey=${survey}&periods=1`)).text()
    expect(file.split('\n')[1]).toMatch(new RegExp(`NPS,latest,${survey},,,,,,,,`))
  }
  // In April it is all that was answered: nothing is told apart.
  expect((await api.voice.scores({ survey: 'anon', periods: 2 })).whole[0]).toMatchObject({ isHidden: false, n: 3 })
  expect((await api.voice.scores({ survey: 'big', periods: 1 })).whole[0]).toMatchObject({ isHidden: false, n: 9 })
  expect((await api.voice.answers({ survey: 'big', from: '2026-04-30', to: '2026-05-31' })).total).toBe(9)
})

test('a customer who is a person and withdrew the consent is not counted, also where an answer names the customer alone', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '森 あおい', kind: 'person' })
  const { id: personId } = await api.people.create({ customerId, name: '森 あおい' })
  await answer(api, { customerId, survey: 'x', nps: 0, answeredAt: '2026-05-10T03:00:00Z' })
  const told = async () => {
    await here.settle()
    const { whole } = await api.voice.scores({ periods: 1 })
    const { total } = await api.voice.answers({ from: '2026-04-30', to: '2026-05-31' })
    return [whole[0]?.n, total]
  }
  expect(await told()).toEqual([1, 1])
  await api.people.decide({ id: personId, purpose: 'analysis', given: false })
  expect(await told()).toEqual([0, 0])
  // Nor is what comes in afterwards.
  await answer(api, { customerId, survey: 'x', nps: 10, answeredAt: '2026-05-11T03:00:00Z' })
  expect(await told()).toEqual([0, 0])
  await api.people.decide({ id: personId, purpose: 'analysis', given: true })
  expect(await told()).toEqual([1, 1])
})

test('where every answer counts nothing is beyond chance, and each answer was given in its own slice', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  for (let i = 0; i < 30; i++) {
    const { id: personId } = await api.people.create({ customerId, name: `Person ${i}` })
    const said = { personId, survey: 'x' }
    await answer(api, { ...said, nps: 0, locale: 'ja', answeredAt: '2026-04-10T03:00:00Z' })
    await answer(api, { ...said, nps: 2, locale: 'ja', answeredAt: '2026-05-09T03:00:00Z' })
    await answer(api, { ...said, nps: 9, locale: i < 15 ? 'en' : 'de', answeredAt: '2026-05-10T03:00:00Z' })
  }
  await here.settle()
  const latest = await api.voice.scores({ slice: 'locale', periods: 2 })
  expect(latest.whole[1]).toMatchObject({ answers: 60, n: 30, change: { known: true, isBeyondChance: true } })
  expect(latest.slices.map(({ slice, cells }) => [slice, cells[1]?.answers, cells[1]?.n])).toEqual([
    ['de', 15, 15],
    ['en', 15, 15],
    ['ja', 30, 0],
  ])
  const all = await api.voice.scores({ slice: 'locale', counted: 'all', periods: 2 })
  expect(all.whole[1]).toMatchObject({
    answers: 60,
    n: 60,
    change: { known: false, because: { en: expect.stringMatching('all answers') } },
  })
  expect(all.slices.map(({ slice, cells }) => [slice, cells[1]?.n, cells[1]?.stance])).toEqual([
    ['de', 15, 'cannot say'],
    ['en', 15, 'cannot say'],
    ['ja', 30, 'cannot say'],
  ])
  const step = await api.voice.tenure({ counted: 'all', refreshedOn: '2026-05-01', around: 30 })
  expect(step.step?.change).toMatchObject({ known: false })
})

test('beside the score stands who did not answer, and what is known of them', async () => {
  const { api, request } = await here.workspace()
  const made = async (name: string, said: object) => (await api.customers.create({ name, ...said })).id
  const answered = await made('Answered', { sinceOn: '2024-01-10' })
  await made('Silent, long with us', { sinceOn: '2020-01-01' })
  await made('Silent, new', { sinceOn: '2026-05-20' })
  await made('Comes later than the period', { sinceOn: '2026-05-31', stage: 'onboarding' })
  await made('Left before', { sinceOn: '2020-01-01', stage: 'left', leftOn: '2026-03-31' })
  await made('Only a prospect', { stage: 'prospect' })
  await answer(api, { customerId: answered, survey: 'x', nps: 9, answeredAt: '2026-05-10T03:00:00Z' })
  await here.settle()
  const { whole } = await api.voice.scores({ periods: 3 })
  expect(whole.map(({ customers }) => customers)).toEqual([
    { onRecord: 3, answered: 0 },
    { onRecord: 2, answered: 0 },
    { onRecord: 4, answered: 1 },
  ])
  const span = { from: '2026-04-30', to: '2026-05-31' }
  const { rows } = await api.voice.reach(span)
  const tenure = rows.filter(({ known }) => known === 'tenure')
  expect(tenure.map(({ value, answered: yes, silent }) => [value, yes, silent])).toEqual([
    ['0', 0, 2],
    ['24', 1, 0],
    ['36', 0, 1],
  ])
  for (const { known, value, silent } of rows) {
    const behind = await api.voice.silent({ ...span, known, value })
    expect([known, value, behind.total, behind.rows.length]).toEqual([known, value, silent, silent])
  }
  expect((await api.voice.silent(span)).rows.map(({ name }) => name)).toEqual([
    'Comes later than the period',
    'Silent, long with us',
    'Silent, new',
  ])
  const lines = (await (await request('/api/v1/voice/file?periods=1')).text()).trim().split('\n')
  expect(lines[1]?.trim().endsWith(',4,1')).toBe(true)
  await expect(api.voice.reach({ from: '2026-05-31', to: '2026-05-31' })).rejects.toMatchObject({ status: 422 })
  await expect(api.voice.silent({ from: '2026-05-01', to: '2026-06-01' })).rejects.toMatchObject({ status: 422 })
})
