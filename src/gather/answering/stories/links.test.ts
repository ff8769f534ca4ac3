import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { makeLinks, revokeLinksOf, scoreAddress } from '../answering.ts'
import { publishedIn, refusalOf } from './published.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-15')
})
afterAll(() => here?.close())

test('a link is made of what is in force, of a person, for all, or without a name', async () => {
  const home = await here.workspace()
  const { api } = home
  const { questionnaireId } = await publishedIn(api)
  const { id: customerId } = await api.customers.create({ name: '北物流' })
  const { id: personId } = await api.people.create({ customerId, name: '小野 真理' })
  const personal = await api.answering.make({ questionnaireId, kind: 'personal', personId })
  expect(personal).toMatchObject({ customerId, personName: '小野 真理', state: 'open', answers: 0, partial: 0 })
  expect(personal.address).toMatch(/^http.*\/a\/[\w-]{22}$/)
  const open = await api.answering.make({ questionnaireId, kind: 'open', name: 'Counter' })
  expect(open).toMatchObject({ name: 'Counter', personId: null, customerId: null })
  const anonymous = await api.answering.make({ questionnaireId, kind: 'anonymous' })
  expect(anonymous.partial).toBeNull()
  expect((await api.answering.list({ questionnaireId })).rows.map(({ kind }) => kind)).toEqual([
    'anonymous',
    'open',
    'personal',
  ])
  expect((await api.answering.list({ kind: 'open' })).rows.map(({ id }) => id)).toEqual([open.id])
  expect((await api.answering.find({ id: open.id })).address).toBe(open.address)
  const { svg } = await api.answering.qr({ id: open.id })
  expect(svg).toMatch(/^<svg /)
  expect(await refusalOf(api.answering.make({ questionnaireId, kind: 'personal' }))).toContain('422')
  expect(await refusalOf(api.answering.make({ questionnaireId, kind: 'open', personId }))).toContain('422')
  expect(await refusalOf(api.answering.make({ questionnaireId, kind: 'open', closesAt: '2026-04-01' }))).toContain(
    '422',
  )
  const { id: draft } = await api.questionnaires.create({ name: 'Begun' })
  expect(await refusalOf(api.answering.make({ questionnaireId: draft, kind: 'open' }))).toContain('not published')
  expect(await refusalOf((await home.as('viewer')).answering.make({ questionnaireId, kind: 'open' }))).toContain('403')
  const elsewhere = await here.workspace()
  expect(await refusalOf(elsewhere.api.answering.find({ id: open.id }))).toContain('404')
})

test('a link closes at a time, and is taken back for good', async () => {
  const { api } = await here.workspace()
  const { questionnaireId } = await publishedIn(api)
  const { id } = await api.answering.make({ questionnaireId, kind: 'open' })
  expect((await api.answering.change({ id, name: 'Door', closesAt: '2026-04-14' })).state).toBe('closed')
  expect((await api.answering.change({ id, closesAt: null })).state).toBe('open')
  expect(await api.answering.revoke({ id })).toMatchObject({ state: 'revoked', name: 'Door' })
  expect((await api.answering.revoke({ id })).state).toBe('revoked')
  expect(await refusalOf(api.answering.change({ id, closesAt: null }))).toContain('409')
})

test('of one asking a person has one link, however often they are made, and the token is nowhere in the tables', async () => {
  const home = await here.workspace()
  const { api } = home
  const { questionnaireId } = await publishedIn(api)
  const { id: customerId } = await api.customers.create({ name: '北物流' })
  const people = []
  for (const name of ['A', 'B', 'C']) people.push((await api.people.create({ customerId, name })).id)
  const asked = people.map((personId) => ({ personId }))
  const askingId = '018f3a1e-0000-7000-8000-000000000001'
  const common = { questionnaireId, askingId, closesAt: null }
  const make = (of: typeof asked) =>
    home.desk().transaction((context) => makeLinks(context, here.house.outside, common, of))
  const stranger = { personId: '018f3a1e-0000-7000-8000-0000000000ff' }
  const [first, second] = await Promise.all([make(asked.slice(0, 2)), make([...asked, ...asked, stranger])])
  expect(second.map(({ personId }) => personId).toSorted()).toEqual(people.toSorted())
  for (const { personId, address } of first)
    expect(second.find((one) => one.personId === personId)?.address).toBe(address)
  const { rows } = await api.answering.list({ askingId })
  expect(rows.map((one) => one.personId).toSorted()).toEqual(people.toSorted())
  expect(rows.every((one) => one.customerId === customerId)).toBe(true)
  const token = second[0]?.address.split('/').at(-1) ?? 'none'
  const { rows: dump } = await here.house.stores.pools.owner.query<{ row: string }>(
    'SELECT l::text AS row FROM answer_links l',
  )
  expect(dump.length).toBeGreaterThanOrEqual(3)
  const hexadecimal = Buffer.from(token).toString('hex')
  expect(dump.filter(({ row }) => row.includes(token) || row.includes(hexadecimal))).toEqual([])
  expect(scoreAddress('https://cs.example/a/x', 'nps', 9)).toBe('https://cs.example/a/x?q=nps&v=9')
  expect(await home.desk().transaction((context) => revokeLinksOf(context, askingId))).toBe(3)
  expect((await api.answering.list({ askingId })).rows.map(({ state }) => state)).toEqual(Array(3).fill('revoked'))
})

test('a link goes with its person', async () => {
  const { api } = await here.workspace()
  const { questionnaireId } = await publishedIn(api)
  const { id: personId } = await api.people.create({ name: '小野 真理' })
  await api.answering.make({ questionnaireId, kind: 'personal', personId })
  await api.people.erase({ id: personId })
  expect((await api.answering.list({})).rows).toEqual([])
  expect(await refusalOf(api.answering.make({ questionnaireId, kind: 'personal', personId }))).toContain('409')
})
