import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { pathIn, postOffice } from './post.fixture.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-04-01')
  post = await postOffice(here, (to) => (to.startsWith('takes') ? 'takes' : [452, 'busy']))
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const said = { en: { subject: 'Hello', text: 'How is it going?' } }

test('what waits for a record goes to nobody who refused it under the other, and a message to both reaches one', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '北物流' })
  const add = async (email: string) => (await api.people.create({ customerId, name: '小野 真理', email })).id
  const [refuses, waits, first, second] = [
    await add('refuses@kita.example'),
    await add('waits@kita.example'),
    await add('first@kita.example'),
    await add('second@kita.example'),
  ]
  await api.people.decide({ id: refuses, purpose: 'news', given: false })
  const message = await api.messages.create({ class: 'relationship', purpose: 'news', said })
  await api.messages.send({ id: message.id, personIds: [waits, first, second] })
  await here.settle()
  const states = async (personId: string) =>
    (await api.messages.deliveries({ personId })).rows.map(({ state }) => state)
  expect([await states(waits), await states(first), await states(second)]).toEqual([
    ['deferred'],
    ['deferred'],
    ['deferred'],
  ])

  await api.joins.join({ id: refuses, absorbedId: waits })
  const both = await api.joins.join({ id: first, absorbedId: second })
  await here.settle()
  expect(await states(refuses)).toEqual(['held back'])
  expect(both.stayed).toEqual([{ record: 'deliveries', count: 1 }])
  expect([await states(first), await states(second)]).toEqual([['deferred'], ['held back']])
})

test('the link in a letter that went out before still ends it, for the record that stands, however many it went through', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: '南物流' })
  const add = async (email: string) => (await api.people.create({ customerId, name: '森 健', email })).id
  const [kept, other] = [await add('takes-kept@minami.example'), await add('takes-other@minami.example')]
  const between = await add('takes-between@minami.example')
  const message = await api.messages.create({ class: 'relationship', purpose: 'news', said })
  await api.messages.send({ id: message.id, personIds: [kept, other] })
  await here.settle()
  const path = pathIn(post.taken.find(({ to }) => to.startsWith('takes-other'))?.raw ?? '')
  expect(path).toMatch(/^\/preferences\//)
  await api.joins.join({ id: between, absorbedId: other })
  await api.joins.join({ id: kept, absorbedId: between })
  const pressed = await here.meguri.app.fetch(
    new Request(`http://meguri.test${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: 'List-Unsubscribe=One-Click',
    }),
  )
  expect(pressed.status).toBe(200)
  expect((await api.people.mayWe({ id: kept, purpose: 'news', channel: 'email' })).rows).toMatchObject([
    { answer: 'no' },
  ])
})
