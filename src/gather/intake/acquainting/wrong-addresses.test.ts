import { afterAll, beforeAll, expect, test } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { intake } from '../intake.ts'

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

test('what is told in the place of an address is not kept as one, and is counted', async () => {
  const home = await here.workspace()
  const { api } = home
  const app = intake(here.house)
  const { secret } = await api.intake.create({ name: 'Shop' })
  const wrong = [0, '-', 'none', 'なし', 'a b@x.example', 'u@localhost', '@x.example']
  const batch = wrong.map((email, at) => ({
    type: 'identify',
    messageId: `m${at}`,
    userId: `user-${at}`,
    traits: { name: `Person ${at}`, email },
  }))
  const right = { type: 'identify', messageId: 'right', userId: 'right', traits: { email: ' Ines@harbor.example ' } }
  const body = JSON.stringify({ writeKey: secret, batch: [...batch, right] })
  expect((await app.request('/v1/batch', { method: 'POST', body })).status).toBe(200)
  await here.settle()
  const people = (await api.people.list({})).rows
  expect(people.map(({ email }) => email).filter((email) => email !== null)).toEqual(['Ines@harbor.example'])
  expect(people).toHaveLength(wrong.length + 1)
  expect((await api.attributes.notLearnt({})).rows).toMatchObject([
    { source: 'Shop', kind: 'person value', count: wrong.length },
  ])
})
