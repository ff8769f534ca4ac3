import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-20')
})
afterAll(() => here.close())

type Api = Awaited<ReturnType<World['workspace']>>['api']
const lists = ['open', 'long', 'settled'] as const
const issueOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status?: number; data?: { issues?: { path: string }[] } }) =>
      problem.data?.issues?.[0]?.path ?? problem.status,
  )
const wordsIn = async (api: Api, wish: Parameters<Api['doubts']['list']>[0]) =>
  (await api.doubts.list(wish)).rows.map(({ words }) => words)

// Today is 20 April: what was said on the 6th is open for 14 days, which is not more than 14; on the 5th for 15.
test('a doubt is open for long once it is open for more than 14 days, and stands first', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Aoba' })
  const keep = (words: string, saidOn?: string) =>
    api.doubts.create({ customerId, words, ...(saidOn !== undefined && { saidOn }) })
  await keep('Is our data kept in Japan?', '2026-04-06')
  const old = await keep('We do not see what the premium plan is for', '2026-04-05')
  await keep('Who answers in the holidays?')
  expect(old).toMatchObject({ daysOpen: 15, isLong: true, settled: null, saidOn: '2026-04-05' })
  const { counts, total } = await api.doubts.list({})
  expect([counts, total]).toEqual([{ open: 3, long: 1, settled: 0 }, 3])
  expect(await wordsIn(api, {})).toEqual([
    'We do not see what the premium plan is for',
    'Is our data kept in Japan?',
    'Who answers in the holidays?',
  ])
  expect(await wordsIn(api, { list: 'long' })).toEqual(['We do not see what the premium plan is for'])
  expect(await wordsIn(api, { list: 'long', customerId })).toHaveLength(1)
})

test('it is settled with what settled it, and counts from the day on which it was said when it is opened again', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Birch' })
  const { id } = await api.doubts.create({ customerId, words: 'Too slow at noon', saidOn: '2026-04-01' })
  expect(await issueOf(api.doubts.settle({ id, with: '  ' }))).toBe('with')
  const settled = await api.doubts.settle({ id, with: 'Moved to the faster region' })
  expect(settled).toMatchObject({ isLong: false, daysOpen: 19, settled: { with: 'Moved to the faster region' } })
  const again = await api.doubts.settle({ id, with: 'Moved, and measured together' })
  expect(again.settled).toEqual({ ...settled.settled, with: 'Moved, and measured together' })
  expect((await api.doubts.list({ list: 'settled' })).counts).toEqual({ open: 0, long: 0, settled: 1 })
  const told = await api.customers.timeline({ id: customerId, kinds: 'doubt' })
  expect(told.rows.map(({ body, tone }) => [body, tone])).toEqual([
    ['Moved, and measured together', 'good'],
    ['Too slow at noon', 'watch'],
  ])
  expect(await api.doubts.open({ id })).toMatchObject({ isLong: true, daysOpen: 19, settled: null })
  await api.doubts.remove({ id })
  expect(await issueOf(api.doubts.find({ id }))).toBe(404)
})

test('what is not as it should be is refused by name', async () => {
  const { api } = await here.workspace()
  const { id: aoba } = await api.customers.create({ name: 'Aoba' })
  const { id: birch } = await api.customers.create({ name: 'Birch' })
  const mori = await api.people.create({ customerId: birch, name: 'Mori' })
  const heard = await api.support.create({ customerId: birch, subject: 'Slow', openedAt: new Date('2026-04-02') })
  const keep = (wish: Parameters<Api['doubts']['create']>[0]) => issueOf(api.doubts.create(wish))
  expect(await keep({ customerId: aoba, words: '   ' })).toBe('words')
  expect(await keep({ words: 'Whose?' })).toBe('customerId')
  expect(await keep({ customerId: aoba, personId: mori.id, words: 'Of another' })).toBe('personId')
  expect(await keep({ customerId: aoba, words: 'Tomorrow', saidOn: '2026-04-21' })).toBe('saidOn')
  const elsewhere = { kind: 'case' as const, id: heard.id }
  expect(await keep({ customerId: aoba, words: 'Heard elsewhere', heardIn: elsewhere })).toBe('heardIn')
  const { id } = await api.doubts.create({ personId: mori.id, words: 'Will it last?', heardIn: elsewhere })
  expect(await api.doubts.find({ id })).toMatchObject({
    customerName: 'Birch',
    personName: 'Mori',
    heardIn: { kind: 'case', title: 'Slow' },
  })
  expect(await api.doubts.change({ id, personId: null, heardIn: null })).toMatchObject({
    personId: null,
    heardIn: null,
    words: 'Will it last?',
  })
})

test('the same twice is one: two who keep it at once, and one who opens it again beside its like', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Aoba' })
  const same = { customerId, words: 'Is it safe?' }
  const both = await Promise.all([issueOf(api.doubts.create(same)), issueOf(api.doubts.create(same))])
  expect(both.toSorted()).toEqual(['taken', 'words'])
  const [first] = (await api.doubts.list({})).rows
  await api.doubts.settle({ id: first?.id ?? '', with: 'Shown the report' })
  expect(await issueOf(api.doubts.create(same))).toBe('taken')
  expect(await issueOf(api.doubts.open({ id: first?.id ?? '' }))).toBe(409)
})

test('pages follow each other without losing one, in both orders', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Aoba' })
  for (let n = 0; n < 5; n += 1) {
    const { id } = await api.doubts.create({
      customerId,
      words: `Doubt ${n}`,
      saidOn: n < 3 ? '2026-04-01' : '2026-04-02',
    })
    await api.doubts.create({ customerId, words: `Settled ${n}`, saidOn: '2026-04-01' })
    if (n % 2 === 0) await api.doubts.settle({ id, with: 'Done' })
  }
  const walk = async (list: (typeof lists)[number]) => {
    const found: string[] = []
    for (let cursor: string | undefined, more = true; more; ) {
      const { rows, next } = await api.doubts.list({ list, limit: 2, ...(cursor && { cursor }) })
      found.push(...rows.map(({ words }) => words))
      cursor = next ?? undefined
      more = next !== null
    }
    return found
  }
  expect(await walk('open')).toHaveLength(7)
  expect(new Set(await walk('open')).size).toBe(7)
  expect((await walk('settled')).toSorted()).toEqual(['Doubt 0', 'Doubt 2', 'Doubt 4'])
})

test('doubts are counted for rules: none ever kept is not known, all settled is 0', async () => {
  const { api } = await here.workspace()
  const aoba = await api.customers.create({ name: 'Aoba' })
  await api.customers.create({ name: 'Birch' })
  const { id } = await api.doubts.create({ customerId: aoba.id, words: 'Will it last?', saidOn: '2026-04-01' })
  await here.settle()
  const found = async (test: { op: 'more than' | 'less than'; value: number } | { op: 'unknown' }) => {
    const { sample } = await api.segments.preview({ rule: { kind: 'metric', metric: 'doubts_open_long', test } })
    return sample.map(({ name }) => name)
  }
  expect(await found({ op: 'more than', value: 0 })).toEqual(['Aoba'])
  await api.doubts.settle({ id, with: 'Agreed on a plan' })
  await here.settle()
  expect(await found({ op: 'more than', value: 0 })).toEqual([])
  expect(await found({ op: 'less than', value: 1 })).toEqual(['Aoba'])
  expect(await found({ op: 'unknown' })).toEqual(['Birch'])
})

test('doubts follow a merge, and nothing of an erased person stays', async () => {
  const { api } = await here.workspace()
  const [aoba, birch] = [await api.customers.create({ name: 'Aoba' }), await api.customers.create({ name: 'Birch' })]
  const mori = await api.people.create({ customerId: birch.id, name: 'Mori Hanako', email: 'mori@birch.example' })
  const { id } = await api.doubts.create({ personId: mori.id, words: 'My eyes hurt at night' })
  const merge = await api.merges.merge({ id: aoba.id, absorbedId: birch.id })
  expect((await api.doubts.list({ customerId: aoba.id })).total).toBe(1)
  await api.merges.unmerge({ id: merge.id })
  expect((await api.doubts.list({ customerId: birch.id })).total).toBe(1)
  expect(JSON.stringify(await api.people.export({ id: mori.id }))).toContain('My eyes hurt')
  await api.people.erase({ id: mori.id })
  await here.settle()
  expect(JSON.stringify(await api.doubts.find({ id }))).not.toMatch(/Mori|eyes/)
  expect((await api.doubts.list({})).total).toBe(1)
})
