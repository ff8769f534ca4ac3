import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { handOnAnonymous } from '../../gather/answering/sittings/handing-on.ts'

vi.setConfig({ testTimeout: 240_000, hookTimeout: 240_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-05-31')
})
afterAll(() => here?.close())

const said = (en: string, ja = en) => ({ en, ja })
const option = (key: string, en = key) => ({ key, text: said(en, `${en}（日本語）`) })
const asked = {
  title: said('How is it?'),
  questions: [
    { kind: 'nps' as const, key: 'nps', text: said('Recommend?') },
    {
      kind: 'single' as const,
      key: 'plan',
      text: said('Plan?'),
      options: [option('pro', 'Pro'), option('light', 'Light')],
    },
    {
      kind: 'multiple' as const,
      key: 'used',
      text: said('Used?', '使った機能'),
      options: [option('web'), option('app')],
    },
    { kind: 'scale' as const, key: 'speed', text: said('Speed?') },
    { kind: 'shortText' as const, key: 'why', text: said('Why?') },
  ],
  thanks: { title: said('Thank you') },
}

const ofCustomer = 'UPDATE responses SET customer_id = $2 WHERE workspace_id = $1'

type Made = Awaited<ReturnType<World['workspace']>>
type Said = { readonly nps: number; readonly plan?: string; readonly used?: readonly string[]; readonly speed?: number }

async function published({ api }: Made, kind: 'open' | 'anonymous' = 'open') {
  const { id: questionnaireId } = await api.questionnaires.create({ name: 'yearly', asked })
  await api.questionnaires.publish({ id: questionnaireId })
  const { id } = await api.answering.make({ questionnaireId, kind })
  return { questionnaireId, id }
}

async function answers({ api }: Made, id: string, all: readonly Said[]) {
  for (const [i, { nps, plan, used, speed }] of all.entries())
    await api.answering.answer({
      ...{ id, key: `somebody-who-answers-${i}` },
      answers: {
        nps,
        ...(plan === undefined ? {} : { plan: { option: plan } }),
        ...(used === undefined ? {} : { used: { options: used } }),
        ...(speed === undefined ? {} : { speed }),
        why: 'secret words',
      },
    })
}

/** By hand: of pro 10, 9, 9, 8, 10, 3 (four promoters, one detractor of six), of light 2, 7, 6, 0, 9 (one and three of five), one without. */
const twelve: readonly Said[] = [
  { nps: 10, plan: 'pro', used: ['web'], speed: 5 },
  { nps: 9, plan: 'pro', used: ['web', 'app'], speed: 4 },
  { nps: 9, plan: 'pro', used: ['app'], speed: 5 },
  { nps: 8, plan: 'pro', used: ['web'], speed: 4 },
  { nps: 10, plan: 'pro', speed: 5 },
  { nps: 3, plan: 'pro', used: ['app'], speed: 2 },
  { nps: 2, plan: 'light', used: ['app'], speed: 1 },
  { nps: 7, plan: 'light', used: ['web'], speed: 3 },
  { nps: 6, plan: 'light', speed: 3 },
  { nps: 0, plan: 'light', used: ['web'], speed: 1 },
  { nps: 9, plan: 'light', used: ['web'], speed: 4 },
  { nps: 5, speed: 2 },
]
const span = { from: '2026-04-30', to: '2026-05-31', survey: 'yearly' }

test('a score is told apart by what was chosen in another question, and each cell opens its answers', async () => {
  const made = await here.workspace()
  const { api, request } = made
  const { id } = await published(made)
  await answers(made, id, twelve)
  // Whoever answers is somebody of a customer, as under a personal link.
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  await here.house.stores.pools.owner.query(ofCustomer, [made.workspace.id, customerId])
  await here.settle()
  const wish = { survey: 'yearly', periods: 1, counted: 'all' } as const
  const told = async (slice: string) =>
    Object.fromEntries(
      (await api.voice.scores({ ...wish, slice })).slices.map(({ name, cells: [cell] }) => [
        name.en,
        [cell?.n, cell?.top, cell?.bottom, cell?.score.known && Math.round(cell.score.value)],
      ]),
    )
  expect(await told('answer:plan')).toEqual({
    Pro: [6, 4, 1, 50],
    Light: [5, 1, 3, -40],
    'not answered': [1, 0, 1, -100],
  })
  expect(await told('answer:used.web')).toEqual({
    chosen: [6, 3, 1, 33],
    'not chosen': [3, 1, 2, -33],
    'not answered': [3, 1, 2, -33],
  })
  expect(await told('answer:speed')).toEqual({
    1: [2, 0, 2, -100],
    2: [2, 0, 2, -100],
    3: [2, 0, 1, -50],
    4: [3, 2, 0, 67],
    5: [3, 3, 0, 100],
  })
  expect(await told('version')).toEqual({ 'Version 1': [12, 5, 5, 0] })
  for (const [of, total] of [
    ['pro', 6],
    ['light', 5],
    ['', 1],
  ] as const)
    expect((await api.voice.answers({ ...span, counted: 'all', slice: 'answer:plan', of })).total).toBe(total)
  expect((await api.voice.answers({ ...span, counted: 'all', slice: 'answer:plan', known: 'yes' })).total).toBe(11)
  const file = await (await request('/api/v1/voice/file?periods=1&counted=all&survey=yearly&slice=answer:plan')).text()
  expect(file).toMatch(/,Light,NPS,all,yearly,5,5,1,1,3,-40,/)
  const { rows } = await api.voice.questions({ survey: 'yearly' })
  expect(rows.map(({ key, isOrdinal, scoreOf }) => [key, isOrdinal, scoreOf])).toEqual([
    ['nps', true, 'nps'],
    ['plan', false, null],
    ['used.web', false, null],
    ['used.app', false, null],
    ['speed', true, null],
  ])
  expect(rows[2]?.name).toEqual({ en: 'Used? – web', ja: '使った機能：web（日本語）' })
  const refused = async (asked: object) =>
    api.voice.scores(asked).then(
      () => 'answered',
      (problem: { status: number; message: string }) => `${problem.status} ${problem.message}`,
    )
  expect(await refused({ slice: 'answer:plan' })).toMatch(/^422 .*within one survey/)
  expect(await refused({ slice: 'answer:why', survey: 'yearly' })).toMatch(/^422 .*texts and days/)
  expect(await refused({ slice: 'answer:nps', survey: 'yearly' })).toMatch(/^422 .*the score itself/)
  expect(await refused({ slice: 'answer:plan', survey: 'yearly', measure: 'csat' })).toBe('answered')
})

test('a question that is asked anew in another kind is another one: its earlier answers are not told with it', async () => {
  const made = await here.workspace()
  const { api } = made
  const { questionnaireId, id } = await published(made)
  await answers(made, id, twelve.slice(0, 2))
  const questions = asked.questions.map((one) => (one.key === 'speed' ? { ...one, kind: 'scale', to: 10 } : one))
  const { id: draftId } = await api.questionnaires.beginDraft({ id: questionnaireId })
  await api.questionnaires.changeDraft({ id: draftId, questions: questions as typeof asked.questions })
  await api.questionnaires.publish({ id: questionnaireId })
  await api.answering.answer({ id, key: 'somebody-who-came-later', answers: { nps: 9, speed: 9 } })
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  await here.house.stores.pools.owner.query(ofCustomer, [made.workspace.id, customerId])
  await here.settle()
  const { slices } = await api.voice.scores({ survey: 'yearly', slice: 'answer:speed', counted: 'all', periods: 1 })
  expect(slices.map(({ slice, cells }) => [slice, cells[0]?.n])).toEqual([
    ['', 2],
    ['9', 1],
  ])
})

test('few anonymous answers are not told apart by what else they say, neither in a cell nor in its rows', async () => {
  const made = await here.workspace()
  const { api } = made
  const { id } = await published(made, 'anonymous')
  await answers(made, id, twelve)
  here.travelTo('2026-06-01T12:00:00Z')
  await handOnAnonymous(made.systemDesk())
  await here.settle()
  const wish = { survey: 'yearly', periods: 1, until: '2026-05-31' }
  const { slices } = await api.voice.scores({ ...wish, slice: 'answer:plan' })
  // One without a plan is hidden, and the smaller other with it: else it could be reckoned.
  expect(slices.map(({ slice, cells: [cell] }) => [slice, cell?.isHidden, cell?.n])).toEqual([
    ['', true, 0],
    ['light', true, 0],
    ['pro', false, 6],
  ])
  const speeds = await api.voice.scores({ ...wish, slice: 'answer:speed' })
  expect(speeds.slices.every(({ cells: [cell] }) => cell?.isHidden && cell.stance === 'cannot say')).toBe(true)
  const behind = { ...span, slice: 'answer:plan' }
  for (const hidden of ['', 'light'])
    await expect(api.voice.answers({ ...behind, of: hidden })).rejects.toMatchObject({ status: 422 })
  await expect(api.voice.answers({ ...behind, known: 'yes' })).rejects.toMatchObject({ status: 422 })
  expect((await api.voice.answers({ ...behind, of: 'pro' })).total).toBe(6)
})

test('numbers that came by the API tell a score apart, and a question of the kind of the score only where the score has its own', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '桜フーズ' })
  const at = { answeredAt: '2026-05-10T03:00:00Z', customerId, survey: 'x' }
  for (const [nps, ease] of [
    [9, 5],
    [10, 5],
    [2, 1],
  ])
    await api.surveys.create({ ...at, nps, answers: { ease: ease ?? 0, why: 'words' } })
  await here.settle()
  const { slices } = await api.voice.scores({
    survey: 'x',
    slice: 'answer:ease',
    counted: 'all',
    periods: 1,
    until: '2026-05-31',
  })
  expect(slices.map(({ slice, cells }) => [slice, cells[0]?.n, cells[0]?.top])).toEqual([
    ['1', 1, 0],
    ['5', 2, 2],
  ])
  const { rows } = await api.voice.questions({ survey: 'x' })
  expect(rows.map(({ key }) => key)).toEqual(['ease'])
})
