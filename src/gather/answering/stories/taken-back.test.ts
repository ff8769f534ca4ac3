import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { npsAsked, publishedIn, refusalOf } from './published.fixture.ts'
import { visitorOf } from './visitor.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-15')
})
afterAll(() => here?.close())

async function asked(what: object) {
  const home = await here.workspace()
  const { questionnaireId } = await publishedIn(home.api, what)
  const { id: customerId } = await home.api.customers.create({ name: '北物流' })
  const { id: personId } = await home.api.people.create({ customerId, name: '小野 真理' })
  const { id, address } = await home.api.answering.make({ questionnaireId, kind: 'personal', personId })
  const stored = async () => ({
    sittings: (await home.api.answering.sittings({})).rows.map(({ state, answers }) => ({ state, answers })),
    responses: (await home.api.surveys.list({})).rows.map(({ nps, comment, answers }) => ({ nps, comment, answers })),
  })
  return { ...home, id, address: address ?? '', stored }
}

test('what is refused because it is blank changes nothing that was stored, on the page and by the API', async () => {
  const { api, id, address, stored } = await asked(npsAsked)
  const visitor = visitorOf(here)
  const more = await visitor.send(await visitor.open(address), { a: '9' })
  const part = await stored()
  const blankPart = await visitor.send(await visitor.open(`${address}?at=nps`))
  expect([blankPart.status, blankPart.wrong]).toEqual([422, 'Please answer this question.'])
  expect(await stored()).toEqual(part)
  expect((await visitor.send(more, { a: 'hello' })).heading).toBe('Thank you')
  const before = await stored()
  expect(before).toEqual({
    sittings: [{ state: 'complete', answers: { nps: 9, more: 'hello' } }],
    responses: [{ nps: 9, comment: 'hello', answers: { nps: 9, more: 'hello' } }],
  })
  const blank = await visitor.send(await visitor.open(`${address}?at=nps`))
  expect([blank.status, blank.wrong]).toEqual([422, 'Please answer this question.'])
  expect(await stored()).toEqual(before)
  for (const complete of [true, false])
    expect(await refusalOf(api.answering.answer({ id, answers: { nps: null }, complete }))).toContain('422')
  expect(await stored()).toEqual(before)
})

test('whoever takes back all that they answered is no answer any more, and answers anew', async () => {
  const { address, stored } = await asked({ ...npsAsked, questions: npsAsked.questions.slice(2), ends: [] })
  const visitor = visitorOf(here)
  await visitor.send(await visitor.open(address), { a: 'my boss is bad' })
  expect((await stored()).responses).toMatchObject([{ comment: 'my boss is bad' }])
  expect((await visitor.send(await visitor.open(`${address}?at=more`), { a: '' })).heading).toBe('Thank you')
  expect(await stored()).toEqual({ sittings: [{ state: 'complete', answers: {} }], responses: [] })
  await visitor.send(await visitor.open(`${address}?at=more`), { a: 'all well' })
  expect((await stored()).responses).toMatchObject([{ comment: 'all well' }])
})
