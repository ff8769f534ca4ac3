import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { readAll } from './reading.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

type Made = Awaited<ReturnType<World['workspace']>>
const unread = { isWithheld: true, verdict: null, score: null, topics: [], tags: [] }
const read = { isWithheld: false, verdict: 'negative', topics: ['検索'], tags: [{ name: 'Search' }] }

/** A consumer who says no to analysis, and a company with one person who says no as well. */
async function withheld() {
  const made = await here.workspace()
  const { api } = made
  const consumer = await api.customers.create({ name: '佐藤 花子', kind: 'person' })
  const own = await api.people.create({ customerId: consumer.id, name: '佐藤 花子' })
  const company = await api.customers.create({ name: '桜フーズ' })
  const mori = await api.people.create({ customerId: company.id, name: 'Mori' })
  await api.verbatims.addTag({ name: 'Search', rules: [{ phrases: ['検索'] }] })
  const decide = (id: string, given: boolean) => api.people.decide({ id, purpose: 'analysis', given })
  return { ...made, consumer, own, company, mori, decide }
}

/** The first text of a customer once everything is read that may be. */
async function firstOf({ api, systemDesk }: Made, customerId: string) {
  await readAll(systemDesk())
  return (await api.verbatims.list({ customerId })).rows[0]
}

const answer = { survey: 'yearly', answeredAt: '2026-03-20T00:00:00Z', comment: '検索が遅い', nps: 2 }

test('what names the customer alone is not read either where the customer is a person who says no, whichever the source', async () => {
  const made = await withheld()
  const { api, consumer, own, decide } = made
  await decide(own.id, false)
  await api.surveys.create({ ...answer, customerId: consumer.id })
  await api.support.create({ customerId: consumer.id, subject: '検索が遅い' })
  await api.requests.create({
    title: 'A',
    voice: { customerId: consumer.id, words: '検索が遅い', saidOn: '2026-03-05' },
  })
  await readAll(made.systemDesk())
  const { rows } = await api.verbatims.list({ customerId: consumer.id })
  expect(rows).toMatchObject([unread, unread, unread])
  expect((await api.verbatims.find({ id: rows[0]?.id ?? '' })).byLexicon).toBeNull()
  const { rows: topics, totals } = await api.verbatims.topics({})
  expect([topics, totals]).toMatchObject([[], { said: 3, withheld: 3, unread: 0, negative: 0 }])
})

test('what was read of such a customer is taken back with the consent, and read again with it', async () => {
  const made = await withheld()
  const { api, consumer, own, decide } = made
  await api.surveys.create({ ...answer, customerId: consumer.id })
  expect(await firstOf(made, consumer.id)).toMatchObject(read)
  await decide(own.id, false)
  expect((await api.verbatims.list({ customerId: consumer.id })).rows).toMatchObject([unread])
  expect(await firstOf(made, consumer.id)).toMatchObject(unread)
  await decide(own.id, true)
  expect(await firstOf(made, consumer.id)).toMatchObject(read)
})

test.each(['responses', 'cases', 'request_voices'])(
  'a text of %s that turns out to be of somebody who said no loses what was read in it, and its tag by rule',
  async (table) => {
    const made = await withheld()
    const { api, company, mori, decide } = made
    await decide(mori.id, false)
    if (table === 'responses') await api.surveys.create({ ...answer, customerId: company.id })
    else if (table === 'cases') await api.support.create({ customerId: company.id, subject: '検索が遅い' })
    else
      await api.requests.create({
        title: 'A',
        voice: { customerId: company.id, words: '検索が遅い', saidOn: '2026-03-05' },
      })
    expect(await firstOf(made, company.id)).toMatchObject(read)
    const { owner } = here.house.stores.pools
    const become = (person: string | null) =>
      owner.query(`UPDATE ${table} SET person_id = $1 WHERE workspace_id = $2`, [person, made.workspace.id])
    await become(mori.id)
    expect((await api.verbatims.list({ customerId: company.id })).rows).toMatchObject([unread])
    expect(await firstOf(made, company.id)).toMatchObject(unread)
    expect((await api.verbatims.topics({})).rows).toEqual([])
    const tag = (await api.verbatims.tags({})).rows[0]?.id ?? ''
    expect((await api.verbatims.list({ tag })).total).toBe(0)
    await become(null)
    expect(await firstOf(made, company.id)).toMatchObject(read)
  },
)

test('a tag that a hand gave stays on a text that is not analysed, for nobody looked for words in it', async () => {
  const made = await withheld()
  const { api, company, mori, decide } = made
  await decide(mori.id, false)
  await api.surveys.create({ ...answer, customerId: company.id, personId: mori.id })
  const id = (await firstOf(made, company.id))?.id ?? ''
  const tagId = (await api.verbatims.tags({})).rows[0]?.id ?? ''
  expect((await api.verbatims.tag({ id, tagId, hasIt: true })).tags).toMatchObject([{ by: 'hand', because: null }])
  expect((await api.verbatims.list({ tag: tagId })).total).toBe(1)
})
