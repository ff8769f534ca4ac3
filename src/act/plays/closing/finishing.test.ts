import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let house: World
let home: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  house = await world('2026-04-01')
  home = await house.workspace()
})
afterAll(() => house?.close())

const act = { en: 'Call the sponsor', ja: '推進責任者に電話する' }
const next = { act: { en: 'Send the proposal', ja: '提案書を送る' }, doing: 'mail' as const, dueOn: '2026-04-03' }

async function begun(name: string) {
  const { id: customerId } = await home.api.customers.create({ name })
  const sponsor = await home.api.people.create({ customerId, name: '小野 真理', phone: '03-1234-5678' })
  const wish = { customerId, kind: 'risk' as const, reason: 'Quiet', act, doing: 'call' as const }
  const play = await home.api.plays.open(wish)
  return { customerId, play, contact: { kind: 'call' as const, personIds: [sponsor.id] } }
}
const logOf = async (customerId: string) => (await home.api.interactions.list({ customerId })).rows
const statesOf = async (customerId: string) =>
  (await home.api.plays.list({ customerId })).rows.map(({ act: { en }, state, doing, dueOn, promised }) => [
    en,
    state,
    doing,
    dueOn,
    promised,
  ])

test('one go logs the contact, opens the next step for the day that was promised, and closes the play', async () => {
  const { customerId, play, contact } = await begun('北ロジスティクス')
  expect(play).toMatchObject({ doing: 'call', promised: false, dueOn: '2026-04-06' })
  const done = await home.api.plays.finish({ id: play.id, contact, note: 'They want a proposal by Friday', next })
  expect(done).toMatchObject({ state: 'done', completion: { note: 'They want a proposal by Friday' } })
  expect(await logOf(customerId)).toMatchObject([
    { kind: 'call', title: 'Call the sponsor', body: 'They want a proposal by Friday', personIds: contact.personIds },
  ])
  expect(await statesOf(customerId)).toEqual([
    ['Send the proposal', 'open', 'mail', '2026-04-03', true],
    ['Call the sponsor', 'done', 'call', '2026-04-06', false],
  ])
  const [following] = (await home.api.plays.list({ customerId, state: 'open' })).rows
  expect(following?.because).toEqual({
    en: 'Agreed on after **Call the sponsor**.',
    ja: '**「推進責任者に電話する」**の結果、次の対応として決まりました。',
  })
  house.travelTo('2026-04-03')
  const { rows } = await home.api.plays.today({ scope: 'team' })
  expect(rows[0]).toMatchObject({
    customerName: '北ロジスティクス',
    doing: 'mail',
    rank: { pressing: { why: 'promised' } },
  })
  house.travelTo('2026-04-01')
})

test('what is refused is refused as a whole: nothing is logged, opened or closed', async () => {
  const { customerId, play, contact } = await begun('Blue Harbor Hotels')
  const stranger = await home.api.people.create({ name: 'Somebody else' })
  const asked = [
    { contact, note: 'x', next: { ...next, dueOn: '2026-03-31' } },
    { contact: { ...contact, personIds: [stranger.id] }, note: 'x', next },
  ]
  for (const wish of asked)
    await expect(home.api.plays.finish({ id: play.id, ...wish })).rejects.toMatchObject({ status: 422 })
  expect(await logOf(customerId)).toEqual([])
  expect(await statesOf(customerId)).toEqual([['Call the sponsor', 'open', 'call', '2026-04-06', false]])
})

test('the undo takes back all of it, and all of it can be done again', async () => {
  const { customerId, play, contact } = await begun('Old Mill Bakery')
  for (const note of ['first', 'second']) {
    await home.api.plays.finish({ id: play.id, contact, note, next })
    expect((await logOf(customerId)).map(({ body }) => body)).toEqual([note])
    expect(await home.api.plays.reopen({ id: play.id })).toMatchObject({ state: 'open', completion: null })
    expect(await logOf(customerId)).toEqual([])
    expect(await statesOf(customerId)).toEqual([['Call the sponsor', 'open', 'call', '2026-04-06', false]])
  }
})

test('the undo keeps what somebody has written into the log since, and takes no step away that is done', async () => {
  const { customerId, play, contact } = await begun('青葉商事')
  await home.api.plays.finish({ id: play.id, contact, note: 'short', next })
  const [logged] = await logOf(customerId)
  house.travelTo('2026-04-01T01:00:00Z')
  await home.api.interactions.change({ id: logged?.id ?? '', body: 'short, and what the buyer said' })
  const [following] = (await home.api.plays.list({ customerId, state: 'open' })).rows
  await home.api.plays.complete({ id: following?.id ?? '' })
  await expect(home.api.plays.reopen({ id: play.id })).rejects.toMatchObject({ status: 409 })
  await home.api.plays.reopen({ id: following?.id ?? '' })
  await home.api.plays.reopen({ id: play.id })
  expect((await logOf(customerId)).map(({ body }) => body)).toEqual(['short, and what the buyer said'])
  expect((await statesOf(customerId)).map(([name]) => name)).toEqual(['Call the sponsor'])
})

test('where nobody was reached nothing is logged; a key that may not log closes without', async () => {
  const { customerId, play, contact } = await begun('千歳旅館')
  const key = await home.api.access.createApiKey({ name: 'plays', role: 'csm', scopes: ['plays.read', 'plays.work'] })
  const post = (body: object) =>
    home.request(`/api/v1/plays/${play.id}/outcome`, {
      method: 'POST',
      headers: { authorization: `Bearer ${key.secret}`, 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
  expect((await post({ contact, note: 'x' })).status).toBe(403)
  expect((await home.api.plays.find({ id: play.id })).state).toBe('open')
  expect((await post({ note: 'nobody answered' })).status).toBe(201)
  expect(await logOf(customerId)).toEqual([])
  expect((await home.api.plays.find({ id: play.id })).completion?.note).toBe('nobody answered')
})

test('what there is to do comes with the play: of a renewal, of a rule, of a day that somebody changes', async () => {
  const rule = await home.api.plays.addRule({
    event: 'asked to leave',
    kind: 'risk',
    act,
    doing: 'meeting',
    dueInDays: 1,
  })
  expect(rule.doing).toBe('meeting')
  expect(await home.api.plays.changeRule({ id: rule.id, doing: 'call' })).toMatchObject({ doing: 'call', act })
  const { play } = await begun('椿ホテルズ')
  expect(await home.api.plays.change({ id: play.id, dueOn: '2026-04-08', doing: 'other' })).toMatchObject({
    promised: true,
    doing: 'other',
  })
})
