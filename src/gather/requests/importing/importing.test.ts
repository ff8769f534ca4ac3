import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

async function sheet() {
  here.travelTo('2026-04-01')
  const { api, request } = await here.workspace()
  await api.customers.create({ name: 'Aoba' })
  const bring = async (...lines: readonly string[]) => {
    const body = ['Request number,Feature request,Request status,Reason told,Customer name,Asked on,Verbatim', ...lines]
    const sent = await request('/api/v1/uploads?name=wishes.csv', { method: 'POST', body: body.join('\r\n') })
    const { id: uploadId } = (await sent.json()) as { id: string }
    const [best] = (await api.imports.create({ uploadId })).suggestions
    expect(best?.target).toBe('requests')
    const mapping = { target: 'requests', source: 'sheet', columns: best?.columns ?? {} }
    const { id } = await api.imports.create({ uploadId, mapping })
    await api.imports.run({ id })
    await here.settle()
    return (await api.imports.find({ id })).latest
  }
  const requestOf = async (title: string) => {
    const { rows } = await api.requests.list({ q: title })
    const { id = '' } = rows[0] ?? {}
    return api.requests.find({ id })
  }
  return { api, bring, requestOf }
}

test('a list without days, or with one that is yet to come, adds nothing on the next day', async () => {
  const { api, bring, requestOf } = await sheet()
  const lines = ['F-1,Dark screens,,,Aoba,,It blinds us', 'F-2,Labels,,,Aoba,2026-05-01,', 'F-3,Fax,,,Aoba,2026-03-01,']
  expect(await bring(...lines)).toMatchObject({ created: 3, rejected: 0 })
  here.travelTo('2026-04-02')
  expect(await bring(...lines)).toMatchObject({ created: 0, changed: 0, unchanged: 3 })
  for (const title of ['Dark screens', 'Labels', 'Fax']) expect(await requestOf(title)).toMatchObject({ voices: 1 })
  const other = ['F-1,Dark screens,,,Aoba,,It still does', 'F-3,Fax,,,Aoba,2026-03-02,']
  expect(await bring(...other)).toMatchObject({ created: 2 })
  const { id } = await requestOf('Dark screens')
  expect((await api.requests.voices({ id })).rows.map(({ saidOn }) => saidOn)).toEqual(['2026-04-02', '2026-04-01'])
})

test('a list takes no decision back: what could not follow by hand stays, with its reason, and the row says so', async () => {
  const { api, bring, requestOf } = await sheet()
  await bring('F-1,Dark screens,Heard,,,,', 'F-2,Night mode,Heard,,,,')
  const [dark, night] = [await requestOf('Dark screens'), await requestOf('Night mode')]
  await api.requests.decide({ id: dark.id, state: 'released', because: 'Since April' })
  expect(await bring('F-1,Dark screens,Heard,Nobody looked at it,,,')).toMatchObject({ changed: 0, lost: 1 })
  expect(await requestOf('Dark screens')).toMatchObject({ state: 'released', because: 'Since April' })
  expect(await bring('F-1,Dark screens,Planned,Once more,,,')).toMatchObject({ changed: 1, lost: 0 })
  expect(await requestOf('Dark screens')).toMatchObject({ state: 'planned', because: 'Once more' })
  await api.requests.join({ id: dark.id, doubleId: night.id })
  const doubles = await bring('F-2,Night mode,Released,,,,', ',Night mode,Declined,No,,,')
  expect(doubles).toMatchObject({ changed: 0, lost: 2 })
  expect(await api.requests.find({ id: night.id })).toMatchObject({ state: 'heard', because: '' })
  await bring('F-1,Dark screens,Declined,Browsers do it,,,')
  expect(await requestOf('Dark screens')).toMatchObject({ state: 'declined', because: 'Browsers do it' })
})
