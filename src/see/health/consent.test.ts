import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { loadSampleWorld } from '../../act/sample-world/sample-world.ts'
import { checkMirrors } from '../../platform/jobs/mirror-check.ts'
import { recompute } from './health.ts'

vi.setConfig({ testTimeout: 180_000, hookTimeout: 120_000 })

let here: World
let home: Awaited<ReturnType<World['workspace']>>
beforeAll(async () => {
  here = await world('2026-04-01')
  home = await here.workspace()
  await loadSampleWorld(home.systemDesk(), 4)
  await here.settle()
})
afterAll(() => here?.close())

async function read(): Promise<void> {
  await recompute(home.systemDesk(), 'day')
  await here.settle()
}

async function decide(id: string, given: boolean): Promise<void> {
  await home.api.people.decide({ id, purpose: 'analysis', given })
  await here.settle()
}

test('a customer who is a person and withdrew stays in the list and on their page, with that as the reason and nothing else', async () => {
  const { id } = await home.api.customers.create({ name: 'Aya Mori', kind: 'person' })
  const person = await home.api.people.create({
    name: 'Aya Mori',
    customerId: id,
    externalIds: [{ source: 'test', externalId: 'aya' }],
  })
  const { secret } = await home.api.intake.create({ name: 'shop' })
  const batch = Array.from({ length: 25 }, (_, day) => ({
    type: 'track',
    event: 'login',
    userId: 'aya',
    messageId: `aya-${day}`,
    timestamp: new Date(Date.UTC(2026, 2, 4 + day)).toISOString(),
  }))
  const headers = { 'content-type': 'application/json', authorization: `Bearer ${secret}` }
  await home.request('/v1/batch', { method: 'POST', headers, body: JSON.stringify({ batch }) })
  await home.api.health.override({ id, band: 'steady', reason: 'We know her', until: '2026-12-31' })
  await read()
  const row = async () => (await home.api.portfolio.list({ text: 'Aya' })).rows.find((one) => one.id === id)
  expect(await row()).toMatchObject({ name: 'Aya Mori', band: 'steady', isWithheld: false })
  expect((await home.api.health.explain({ id })).reading).not.toBeNull()
  const before = (await home.api.portfolio.totals({})).customers

  await decide(person.id, false)
  await read()
  expect(await row()).toMatchObject({
    name: 'Aya Mori',
    isWithheld: true,
    band: null,
    score: null,
    peopleActive: null,
    lastEventAt: null,
  })
  const told = await home.api.health.explain({ id })
  expect(told).toMatchObject({ isWithheld: true, reading: null, changed: null, scoreBefore: null, measures: [] })
  expect([told.title.en, told.title.ja]).toEqual([
    expect.stringContaining('withdrew'),
    expect.stringContaining('同意を撤回'),
  ])
  expect((await home.api.health.readings({ id })).rows).toEqual([])
  const totals = await home.api.portfolio.totals({})
  expect([totals.customers, totals.rows.find(({ band }) => band === 'unknown')?.withheld]).toEqual([before, 1])
  const file = await home.request('/api/v1/portfolio/file?format=csv&text=Aya&columns=name,band', {
    headers: { 'accept-language': 'ja' },
  })
  expect(await file.text()).toContain('Aya Mori,同意撤回')
  expect((await checkMirrors(here.house.stores)).filter(({ equal }) => !equal)).toEqual([])
  await home.api.customers.change({ id, name: 'Aya Hayashi' })
  await here.settle()
  expect(await row()).toMatchObject({ name: 'Aya Hayashi', isWithheld: true })

  await decide(person.id, true)
  await read()
  expect(await row()).toMatchObject({ name: 'Aya Hayashi', isWithheld: false, band: 'steady' })
  expect((await home.api.health.explain({ id })).isWithheld).toBe(false)
  await home.api.customers.remove({ id })
  await read()
  expect(await row()).toBeUndefined()
})

test('a company is not told that use fell because people of it withdrew: that is said instead, and nobody is called for it', async () => {
  const { rows } = await home.api.portfolio.list({ text: 'Copper Pan' })
  const id = rows[0]?.id ?? ''
  await read()
  const before = await home.api.health.explain({ id })
  expect(before.reading?.score).toBeGreaterThan(80)
  const people = (await home.api.people.list({ customerId: id, limit: 200 })).rows
  expect(people.length).toBeGreaterThan(2)
  here.travelTo('2026-04-01T03:00:00Z')
  for (const person of people.slice(1)) await decide(person.id, false)
  here.travelTo('2026-04-01T04:00:00Z')
  await read()
  const after = await home.api.health.explain({ id })
  expect(after.reading?.score ?? 0).toBeLessThan(before.reading?.score ?? 0)
  expect(after.changed).toMatchObject({
    en: expect.stringMatching(new RegExp(`^${people.length - 1} people withdrew .*do not compare`)),
    ja: expect.stringMatching(new RegExp(`${people.length - 1}人が分析への同意を撤回`)),
  })
  expect(after).toMatchObject({ scoreBefore: null, bandBefore: null })
  expect(after.measures.filter(({ was, moved }) => was !== null || moved !== null)).toEqual([])
  expect(`${after.title.en} ${after.reason.en}`).not.toMatch(/fell|fewer|less|down|dropped/i)
  const heard = (await home.heard()).filter(({ name, about }) => name === 'health.band changed' && about === id)
  expect(heard).toEqual([])

  // From the next reading on its figures compare again.
  here.travelTo('2026-05-05')
  await read()
  here.travelTo('2026-05-06')
  await read()
  expect((await home.api.health.explain({ id, sinceDays: 1 })).changed?.en ?? '').not.toContain('withdrew')
})
