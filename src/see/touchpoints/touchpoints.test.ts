import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type Api, type World, world } from '../../../test/world.ts'
import { publishedIn } from '../../gather/answering/stories/published.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-20')
})
afterAll(() => here?.close())

const issueOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status?: number; data?: { issues?: { path: string }[] } }) =>
      problem.data?.issues?.[0]?.path ?? problem.status,
  )
const nps = { survey: 'Yearly NPS', question: 'nps' }
const only = async (api: Api, wish: Parameters<Api['touchpoints']['list']>[0] = {}) => {
  const { rows, total, lacking } = await api.touchpoints.list(wish)
  return { first: rows[0], names: rows.map(({ name }) => name.en), total, lacking }
}

async function tracked(
  home: Awaited<ReturnType<World['workspace']>>,
  customerId: string,
  name: string,
  days: readonly string[],
) {
  const facts = here.house.stores.facts.of(home.workspace.id)
  await facts.insert(
    'events',
    days.map((day, nth) => ({
      customer_id: customerId,
      occurred_at: `${day}T03:00:00Z`,
      received_at: `${day}T03:00:00Z`,
      name,
      type: 'track',
      source: 'app',
      message_id: `${customerId} ${name} ${nth}`,
      user_id: 'U-1',
      anonymous_id: '',
      properties: '{}',
    })),
  )
  await here.house.stores.pools.owner.query(
    'INSERT INTO event_names (workspace_id, name) VALUES ($1, $2) ON CONFLICT DO NOTHING',
    [home.workspace.id, name],
  )
}

// By hand: of A the later 9 counts (the 2 was before), B gave 10, C gave 6, D 8: promoters 2, detractors 1 of 4, which is +25. E answered
// 91 days ago.
test('a touchpoint has the score of its question with n and interval, and what was done there; one without either is a gap', async () => {
  const home = await here.workspace()
  const { api } = home
  await publishedIn(api)
  const { id: customerId } = await api.customers.create({ name: 'Aoba' })
  const answer = async (name: string, score: number, day: string) => {
    const { id: personId } = await api.people.create({ customerId, name })
    return api.surveys.create({
      personId,
      survey: nps.survey,
      nps: score,
      answers: { nps: score },
      answeredAt: new Date(`${day}T03:00:00Z`),
    })
  }
  const { personId } = await answer('A', 2, '2026-04-01')
  await api.surveys.create({
    personId,
    survey: nps.survey,
    nps: 9,
    answers: { nps: 9 },
    answeredAt: new Date('2026-04-02T03:00:00Z'),
  })
  await answer('B', 10, '2026-04-02')
  await answer('C', 6, '2026-04-03')
  await answer('D', 8, '2026-04-04')
  await answer('E', 0, '2026-01-18')
  await tracked(home, customerId, 'Order sent', ['2026-04-01', '2026-04-02', '2026-01-01'])
  await here.settle()
  const wish = {
    name: { en: 'First order', ja: '初回発注' },
    stage: 'Onboarding',
    questions: [nps],
    felt: nps,
    done: { event: 'Order sent' },
  }
  const made = await api.touchpoints.create(wish)
  expect(made).toMatchObject({
    place: 1,
    lacks: [],
    felt: { by: 'question', of: { kind: 'nps', n: 4, score: { known: true, value: 25 } } },
    done: { by: 'event', event: 'Order sent', events: 2, customers: 1 },
  })
  const { score } =
    made.felt?.by === 'question' && made.felt.of !== null ? made.felt.of : { score: { known: false } as const }
  expect(score.known && score.low !== null && score.high !== null && score.low < 25 && score.high > 25).toBe(true)
  const year = await only(api, { days: 365 })
  expect(year.first).toMatchObject({ felt: { of: { n: 5, score: { value: 0 } } }, done: { events: 3 } })
  await api.touchpoints.create({ name: { en: 'Renewal' }, done: { figure: 'mrr' } }).catch(() => null)
  await api.touchpoints.create({ name: { ja: '問い合わせ' } })
  expect(await only(api, { lacking: 'yes' })).toMatchObject({ names: expect.arrayContaining(['問い合わせ']) })
  const silent = (await api.touchpoints.list({})).rows.find(({ name }) => name.en === '問い合わせ')
  expect(silent?.lacks).toEqual(['felt', 'done'])
})

test('who withdrew the consent to analysis counts in no score', async () => {
  const { api } = await here.workspace()
  await publishedIn(api)
  const { id: customerId } = await api.customers.create({ name: 'Aoba' })
  const { id: personId } = await api.people.create({ customerId, name: 'Mori' })
  await api.surveys.create({ personId, survey: nps.survey, nps: 9, answers: { nps: 9 } })
  await api.touchpoints.create({ name: { en: 'Start' }, questions: [nps], felt: nps })
  expect((await only(api)).first).toMatchObject({ felt: { of: { n: 1 } } })
  await api.people.decide({ id: personId, purpose: 'analysis', given: false })
  expect((await only(api)).first).toMatchObject({ felt: { of: { n: 0, score: { known: false } } } })
})

test('a figure is an indicator as well, with its value; one that is asked no more is a gap again', async () => {
  const { api } = await here.workspace()
  const { questionnaireId } = await publishedIn(api)
  const { figures, questions } = await api.touchpoints.choices({})
  expect(questions.map(({ question, isScore }) => [question, isScore])).toEqual([
    ['nps', true],
    ['why', false],
    ['more', false],
  ])
  const [figure] = figures
  const made = await api.touchpoints.create({
    name: { en: 'Renewal' },
    questions: [nps],
    felt: nps,
    done: { figure: figure?.name ?? '' },
  })
  expect(made).toMatchObject({ lacks: [], done: { by: 'figure', figure: { name: figure?.name } } })
  await api.questionnaires.retire({ id: questionnaireId })
  expect((await only(api)).first).toMatchObject({ lacks: ['felt'], felt: { of: null } })
})

test('what is not as it should be is refused by name, and a question belongs to one touchpoint', async () => {
  const { api } = await here.workspace()
  await publishedIn(api)
  const declare = (wish: Partial<Parameters<Api['touchpoints']['create']>[0]>) =>
    issueOf(api.touchpoints.create({ name: { en: 'Start' }, ...wish }))
  const why = { survey: 'Yearly NPS', question: 'why' }
  expect(await declare({ name: { en: ' ', ja: '' } })).toBe('name')
  expect(await declare({ questions: [{ survey: 'Yearly NPS', question: 'nowhere' }] })).toBe('questions.0')
  expect(await declare({ felt: nps })).toBe('felt')
  expect(await declare({ questions: [why], felt: why })).toBe('felt')
  expect(await declare({ felt: { figure: 'nowhere' } })).toBe('felt')
  expect(await declare({ done: { event: 'Never seen' } })).toBe('done')
  expect(await declare({ ownerId: '018f0000-0000-7000-8000-000000000000' })).toBe('ownerId')
  const { id } = await api.touchpoints.create({ name: { en: 'Start' }, questions: [nps, why], felt: nps })
  expect(await declare({ questions: [why] })).toBe('questions.0')
  // Its indicator goes with the question; what is left out stays.
  expect(await api.touchpoints.change({ id, questions: [why] })).toMatchObject({
    name: { en: 'Start' },
    felt: null,
    lacks: ['felt', 'done'],
  })
  expect(await declare({ questions: [nps] })).toBe('taken')
  await api.touchpoints.remove({ id })
  expect((await only(api)).total).toBe(1)
})

test('who changes the questions of a touchpoint over those that somebody else has chosen is asked', async () => {
  const home = await here.workspace()
  const { api } = home
  await publishedIn(api)
  const who = await home.member('manager', 'ken@places.test')
  const { id, etag = '' } = await api.touchpoints.create({ name: { en: 'Support' } })
  const change = (questions: (typeof nps)[]) =>
    who.request(`/api/v1/touchpoints/${id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json', 'if-match': etag },
      body: JSON.stringify({ questions }),
    })
  expect([(await change([nps])).status, (await change([nps])).status]).toEqual([200, 200])
  const over = await change([])
  expect(over.status).toBe(412)
  expect(await over.json()).toMatchObject({ differs: [{ field: 'questions', theirs: [nps] }] })
  expect((await api.touchpoints.list({})).rows[0]?.questions).toMatchObject([nps])
})
