import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { published } from '../../askings/stories/asked.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

test('an answer that is changed after the contact leaves the time of the contact as it was', async () => {
  here.travelTo('2026-04-01T00:00:00Z')
  const made = await here.workspace()
  const { api } = made
  await api.followUps.addRule({ act: { en: 'Call', ja: '電話' }, npsAtMost: 6 })
  const { id: customerId } = await api.customers.create({ name: 'Mill' })
  const { id: personId } = await api.people.create({ customerId, name: 'Ann', email: 'ann@mill.example' })
  const { id } = await api.answering.make({ questionnaireId: await published(made), kind: 'personal', personId })
  const answer = async (nps: number) => {
    await api.answering.answer({ id, answers: { nps } })
    await here.settle()
  }
  await answer(2)
  here.travelTo('2026-04-01T10:00:00Z')
  const [play] = (await api.plays.list({})).rows
  await api.plays.finish({ id: play?.id ?? '', note: 'spoke', contact: { kind: 'call' } })
  here.travelTo('2026-04-04T00:00:00Z')
  await answer(9)
  const figures = await api.followUps.figures({})
  expect(figures).toMatchObject({ contacted: 1, due: 1, prompt: 1, promptShare: 100, medianHours: 10 })
  expect((await api.followUps.list({ figure: 'prompt' })).rows).toMatchObject([{ hours: 10 }])
})
