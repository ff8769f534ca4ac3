import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { readAll } from '../reading/reading.ts'
import { tag } from '../verbatims.ts'
import { patternOf } from './pattern.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

const texts = [
  'The invoices are wrong',
  'Invoicing is fine',
  'ＩＮＶＯＩＣＥ？',
  '請求書が遅い',
  '=SUM(A1) is in the export',
  'nothing works',
]

async function told() {
  const made = await here.workspace()
  const { id: customerId } = await made.api.customers.create({ name: 'Aoba' })
  for (const [nth, comment] of texts.entries())
    await made.api.surveys.create({
      customerId,
      survey: 'yearly',
      nps: nth * 2,
      comment,
      answeredAt: `2026-03-0${nth + 1}`,
    })
  await readAll(made.systemDesk())
  const idOf = async (said: string) =>
    (await made.api.verbatims.list({})).rows.find((row) => row.said === said)?.id ?? ''
  const having = async (tag: string) => (await made.api.verbatims.list({ tag })).rows.map(({ said }) => said)
  return { ...made, customerId, idOf, having }
}

test('a rule gives its tag to what holds its words, and says which; the count is that of the list', async () => {
  const { api, having, idOf } = await told()
  const money = await api.verbatims.addTag({ name: 'Money', rules: [{ phrases: ['invoice', '請求書'] }] })
  expect(await having(money.id)).toEqual(['請求書が遅い', 'ＩＮＶＯＩＣＥ？', 'The invoices are wrong'])
  expect((await api.verbatims.list({ tag: money.id, limit: 1 })).total).toBe(3)
  const of = async (said: string) => (await api.verbatims.find({ id: await idOf(said) })).tags
  expect(await of('The invoices are wrong')).toMatchObject([
    { name: 'Money', by: 'rule', because: 'invoices', author: null },
  ])
  expect(await of('ＩＮＶＯＩＣＥ？')).toMatchObject([{ because: 'INVOICE' }])
  expect(await of('Invoicing is fine')).toEqual([])
  await api.verbatims.changeTag({
    id: money.id,
    rules: [{ phrases: ['invoice', '請求書'], language: 'ja', npsFrom: 5, npsUntil: 7 }],
  })
  expect(await having(money.id)).toEqual(['請求書が遅い'])
  const { rows } = await api.verbatims.tags({})
  expect(rows).toMatchObject([{ name: 'Money', rules: [{ language: 'ja', npsFrom: 5, npsUntil: 7 }] }])
})

test('a hand counts before any rule, also where it says no, until it is left to the rules again', async () => {
  const { api, desk, having, idOf } = await told()
  const { id: tagId } = await api.verbatims.addTag({ name: 'Money', rules: [{ phrases: ['invoice'] }] })
  const [wrong, none] = [await idOf('The invoices are wrong'), await idOf('nothing works')]
  await api.verbatims.tag({ id: wrong, tagId, hasIt: false })
  const tagged = await desk().transaction((context) => tag(context, none, tagId, true))
  expect(tagged.tags).toMatchObject([{ name: 'Money', by: 'hand', because: null, author: '青木 さくら' }])
  expect(await having(tagId)).toEqual(['nothing works', 'ＩＮＶＯＩＣＥ？'])
  await api.verbatims.untag({ id: wrong, tagId })
  await api.verbatims.untag({ id: none, tagId })
  expect(await having(tagId)).toEqual(['ＩＮＶＯＩＣＥ？', 'The invoices are wrong'])
  await api.verbatims.removeTag({ id: tagId })
  expect((await api.verbatims.find({ id: wrong })).tags).toEqual([])
})

test('bad tags are refused with the reason', async () => {
  const { api } = await told()
  await api.verbatims.addTag({ name: 'Money' })
  const problem = (act: Promise<unknown>) =>
    act.then(
      () => 'taken',
      ({ status, data }) => data?.issues?.[0]?.path ?? status,
    )
  expect(await problem(api.verbatims.addTag({ name: 'ｍｏｎｅｙ' }))).toBe('name')
  expect(await problem(api.verbatims.addTag({ name: 'A', rules: [{ phrases: [' '] }] }))).toBe('rules.0.phrases.0')
  expect(await problem(api.verbatims.addTag({ name: 'A', rules: [{ phrases: ['a'], npsFrom: 9, npsUntil: 2 }] }))).toBe(
    'rules.0.npsUntil',
  )
  expect(await problem(api.verbatims.changeTag({ id: crypto.randomUUID(), name: 'B' }))).toBe(404)
})

test.each(['(a+)+$', '.*', '[', '\\', 'a|b', 'C++', '100%', '$', '価格（税込）', "it's"])(
  '%s is looked for as it is written',
  async (phrase) => {
    const { rows } = await here.house.stores.pools.owner.query(
      'SELECT $1::text ~* $3 AS own, $2::text ~* $3 AS other',
      [`x ${phrase} y`.normalize('NFKC'), 'something else', patternOf([phrase])],
    )
    expect(rows).toEqual([{ own: true, other: false }])
  },
)

test('the file holds what the list holds, and a spreadsheet runs nothing of it', async () => {
  const made = await told()
  const file = await made.request('/api/v1/verbatim-file?language=en')
  const lines = (await file.text()).trim().split('\r\n')
  expect(lines).toHaveLength(1 + (await made.api.verbatims.list({ language: 'en' })).total)
  expect(lines.join('\n')).toContain("'=SUM(A1) is in the export")
  expect((await made.request('/api/v1/verbatim-file?language=fr')).status).toBe(422)
})

test('own words in the answers to a question are read once somebody says so, and go once somebody says no more', async () => {
  const { api, customerId, settle } = { ...(await told()), settle: () => here.settle() }
  const answers = (why: string) => ({ why, plan: 'Pro' })
  for (const why of ['The search is slow', 'I love the search', ''])
    await api.surveys.create({ customerId, survey: 'leaving', answers: answers(why), answeredAt: '2026-03-20' })
  expect((await api.verbatims.questions({})).rows).toMatchObject([
    { survey: 'leaving', question: 'why', answers: 2, different: 2, example: 'The search is slow', isRead: false },
    { question: 'plan', answers: 3, different: 1 },
  ])
  const total = async () => (await api.verbatims.list({ survey: 'leaving' })).total
  expect(await total()).toBe(0)
  await api.verbatims.readQuestion({ survey: 'leaving', question: 'why' })
  await settle()
  expect(
    (await api.verbatims.list({ survey: 'leaving' })).rows.map(({ question, verdict }) => [question, verdict]),
  ).toEqual([
    ['why', 'positive'],
    ['why', 'negative'],
  ])
  await api.surveys.create({
    customerId,
    survey: 'leaving',
    answers: answers('Slow exports'),
    answeredAt: '2026-03-21',
  })
  expect(await total()).toBe(3)
  await api.verbatims.leaveQuestion({ survey: 'leaving', question: 'why' })
  expect(await total()).toBe(0)
})
