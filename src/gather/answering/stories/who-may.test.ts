import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { publishedIn, refusalOf } from './published.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-15')
})
afterAll(() => here?.close())

test('the address under which one answers in the name of a person is shown to nobody who only reads', async () => {
  const { api, as } = await here.workspace()
  const { questionnaireId } = await publishedIn(api)
  const { id: customerId } = await api.customers.create({ name: '北物流' })
  const { id: personId } = await api.people.create({ customerId, name: '小野 真理' })
  const personal = await api.answering.make({ questionnaireId, kind: 'personal', personId })
  const open = await api.answering.make({ questionnaireId, kind: 'open' })
  expect(personal.address).toMatch(/\/a\/[\w-]{22}$/)
  for (const role of ['viewer', 'agent'] as const) {
    const { answering } = await as(role)
    expect((await answering.list({})).rows.map(({ address }) => address)).toEqual([open.address, null])
    expect((await answering.find({ id: personal.id })).address).toBeNull()
    expect((await answering.find({ id: open.id })).address).toBe(open.address)
    expect(await refusalOf(answering.qr({ id: personal.id }))).toContain('403')
    expect((await answering.qr({ id: open.id })).address).toBe(open.address)
  }
  const { answering } = await as('csm')
  expect((await answering.find({ id: personal.id })).address).toBe(personal.address)
  expect((await answering.list({})).rows.map(({ address }) => address)).toEqual([open.address, personal.address])
  expect((await answering.qr({ id: personal.id })).address).toBe(personal.address)
})
