import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { readAll } from './reading/reading.ts'
import { lexiconVersion } from './sentiment/sentiment.ts'
import { correct, makeRequest } from './verbatims.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

type Made = Awaited<ReturnType<World['workspace']>>

async function said(made: Made, customerId: string | null, comment: string, more: Record<string, unknown> = {}) {
  return made.api.surveys.create({ customerId, survey: 'yearly', answeredAt: '2026-03-20T00:00:00Z', comment, ...more })
}

async function opened() {
  const made = await here.workspace()
  const { id: customerId } = await made.api.customers.create({ name: '桜フーズ' })
  return { ...made, customerId }
}

const owner = () => here.house.stores.pools.owner

test('topics count each verbatim once, open exactly the rows that they count, and leave out who said nothing', async () => {
  const made = await opened()
  const { api, customerId } = made
  await said(made, customerId, '請求書が見にくい。請求書の画面遷移が遅い。', { nps: 3 })
  await said(made, customerId, '請求書の発行が簡単で助かります。', { nps: 9 })
  await said(made, customerId, 'The invoice import is slow.', { nps: 6 })
  await said(made, customerId, 'Love the invoice import!', { nps: 10 })
  for (const nothing of ['特になし', 'n/a', '-']) await said(made, customerId, nothing)
  await said(made, null, '請求書は普通です')
  await here.settle()
  const { rows, totals, before } = await api.verbatims.topics({})
  expect(before).toBeNull()
  expect(totals).toEqual({
    ...{ said: 8, nothing: 3, unread: 0, withheld: 0 },
    ...{ positive: 2, negative: 2, mixed: 0, unsure: 4 },
  })
  expect(rows.slice(0, 2)).toMatchObject([
    { topic: '請求書', n: 3, positive: 1, negative: 1, unsure: 1, nps: { n: 2, score: 0 } },
    { topic: 'invoice import', n: 2, positive: 1, negative: 1, nps: { n: 2, score: 0 } },
  ])
  expect(rows.map(({ topic }) => topic)).not.toContain('invoice')
  for (const { topic, n } of rows) {
    const list = await api.verbatims.list({ topic, limit: 100 })
    expect([topic, list.total, list.rows.length]).toEqual([topic, n, n])
  }
})

test('what has changed beyond chance is told, and what may be chance is said to be that', async () => {
  const made = await opened()
  const { api, customerId } = made
  const tell = async (day: string, texts: readonly string[]) => {
    for (const [nth, text] of texts.entries())
      await said(made, customerId, text, { answeredAt: `${day}T0${nth % 10}:00:00Z` })
  }
  await tell('2026-02-20', Array(20).fill('検索が遅い'))
  await tell('2026-03-20', [...Array(18).fill('請求書が遅い'), ...Array(2).fill('検索が遅い')])
  await here.settle()
  const { rows, before } = await api.verbatims.topics({ from: '2026-03-01', until: '2026-03-31' })
  expect(before).toEqual({ from: '2026-01-29', until: '2026-02-28', said: 20 })
  expect(rows.map(({ topic, n, before: was, change }) => [topic, n, was, change])).toEqual([
    ['請求書', 18, 0, 'more'],
    ['検索', 2, 20, 'less'],
  ])
  await tell('2026-01-20', ['検索が遅い'])
  await here.settle()
  const few = await api.verbatims.topics({ from: '2026-02-01', until: '2026-02-28' })
  expect(few.rows[0]).toMatchObject({ topic: '検索', change: 'unclear' })
})

test('a verbatim says which of its words said so; a person corrects it, with name and time, and takes it back', async () => {
  const made = await opened()
  const { api, customerId } = made
  await said(made, customerId, '画面は見やすいが、とても遅い。')
  await here.settle()
  const id = (await api.verbatims.list({})).rows[0]?.id ?? ''
  const found = await api.verbatims.find({ id })
  expect(found).toMatchObject({
    verdict: 'negative',
    correction: null,
    byLexicon: { verdict: 'negative', isIronic: false },
  })
  expect(found.byLexicon?.sentences[0]?.telling.map(({ word, turns }) => [word, turns])).toEqual([
    ['見やす', ['beforeContrast']],
    ['遅い', ['stronger']],
  ])
  here.travelTo('2026-04-02')
  const corrected = await made.desk().transaction((context) => correct(context, id, 'mixed'))
  expect(corrected).toMatchObject({
    verdict: 'mixed',
    correction: { verdict: 'mixed', author: '青木 さくら', at: new Date('2026-04-02') },
  })
  await readAll(made.systemDesk())
  expect((await api.verbatims.topics({})).totals).toMatchObject({ negative: 0, mixed: 1 })
  expect((await api.verbatims.list({ verdict: 'mixed' })).total).toBe(1)
  expect(await api.verbatims.uncorrect({ id })).toMatchObject({ verdict: 'negative', correction: null })
  expect(await made.api.verbatims.find({ id: crypto.randomUUID() }).catch(({ status }) => status)).toBe(404)
})

test('what is changed, erased, removed or withdrawn at the source is so here at once, with all that was made of it', async () => {
  const made = await opened()
  const { api, customerId } = made
  const ines = await api.people.create({ customerId, name: 'Ines Moreau', email: 'ines@harbor.example' })
  const { id: removed } = await said(made, customerId, 'The search is slow')
  await said(made, customerId, 'Ines Moreau from the billing desk was rude', { personId: ines.id })
  await said(made, customerId, 'Ines Moreau never answers')
  await here.settle()
  const about = (await api.verbatims.list({ q: 'rude' })).rows[0]
  await api.verbatims.correct({ id: about?.id ?? '', verdict: 'mixed' })
  await api.surveys.remove({ id: removed })
  expect((await api.verbatims.list({})).total).toBe(2)
  const all = async () =>
    JSON.stringify((await owner().query('SELECT * FROM verbatims WHERE workspace_id = $1', [made.workspace.id])).rows)
  expect(await all()).toMatch(/moreau/i)
  await api.people.decide({ id: ines.id, purpose: 'analysis', given: false })
  expect((await api.verbatims.list({ q: 'rude' })).rows[0]).toMatchObject({
    isWithheld: true,
    topics: [],
    score: null,
    verdict: 'mixed',
  })
  await readAll(made.systemDesk())
  expect((await api.verbatims.topics({})).totals).toMatchObject({ said: 2, withheld: 1, unread: 0 })
  expect((await api.verbatims.list({ q: 'rude' })).rows[0]).toMatchObject({ isWithheld: true, topics: [], score: null })
  expect((await api.verbatims.find({ id: about?.id ?? '' })).byLexicon).toBeNull()
  await api.people.decide({ id: ines.id, purpose: 'analysis', given: true })
  await readAll(made.systemDesk())
  const handed = (await api.people.export({ id: ines.id })) as { verbatims?: { topics: string[] }[] }
  expect(handed.verbatims?.[0]?.topics).toContain('billing')
  await api.people.erase({ id: ines.id })
  await here.settle()
  expect(await all()).not.toMatch(/moreau|ines\b/i)
  expect((await api.verbatims.list({})).rows.map(({ said: text }) => text)).toHaveLength(1)
  const { rows } = await owner().query('SELECT FROM verbatim_corrections WHERE workspace_id = $1', [made.workspace.id])
  expect(rows).toHaveLength(0)
})

test('an answer that is imported anew is read anew, and loses what somebody had heard in the old words; the same words keep it', async () => {
  const made = await opened()
  const bring = async (comment: string) => {
    const importable = here.house.contributions.importables.find(({ name }) => name === 'responses')
    const order = {
      importId: crypto.randomUUID(),
      source: 'survey',
      dry: false,
      createMissing: true,
      defaults: { survey: 'Visitors' },
    }
    const row = {
      row: 1,
      values: { external_id: 'A-1', person: 'M-1', nps: 4, comment, answered_at: new Date('2026-03-01') },
      extra: {},
    }
    await made
      .desk()
      .transaction((context) => importable?.store(context, [row], order) ?? Promise.resolve([]), 'import:1')
    await readAll(made.systemDesk())
    return (await made.api.verbatims.list({})).rows
  }
  const [first] = await bring('検索が遅い')
  await made.api.verbatims.correct({ id: first?.id ?? '', verdict: 'unsure' })
  expect(await bring('検索が遅い')).toMatchObject([{ verdict: 'unsure', topics: ['検索'] }])
  expect(await bring('請求書が見やすい')).toMatchObject([{ verdict: 'positive', correction: null, topics: ['請求書'] }])
  expect(await bring('請求書が見やすい')).toHaveLength(1)
})

test('a new version of the lexicon reads everything anew, and reading twice changes nothing', async () => {
  const made = await opened()
  await said(made, made.customerId, '検索が遅い')
  await here.settle()
  const kept = async () =>
    (await owner().query('SELECT * FROM verbatims WHERE workspace_id = $1', [made.workspace.id])).rows
  const before = await kept()
  expect(before).toMatchObject([{ read_with: lexiconVersion, verdict: 'negative' }])
  await readAll(made.systemDesk())
  expect(await kept()).toEqual(before)
  await owner().query(
    "UPDATE verbatims SET read_with = read_with - 1, language = CASE WHEN read_with > 1 THEN 'en' END, verdict = CASE WHEN read_with > 1 THEN 'positive' END, score = CASE WHEN read_with > 1 THEN 1 END, topics = '{}' WHERE workspace_id = $1",
    [made.workspace.id],
  )
  expect((await made.api.verbatims.topics({})).totals.unread).toBe(1)
  await readAll(made.systemDesk())
  expect(await kept()).toEqual(before)
})

test('cases and voices are heard as well; a voice that was heard in an answer is not heard twice', async () => {
  const made = await opened()
  const { api, customerId } = made
  await api.support.create({ customerId, subject: 'エラーで画面が止まる' })
  await api.requests.create({
    title: 'Dark',
    voice: { customerId, words: 'The screen is too bright, please', saidOn: '2026-03-05' },
  })
  const answer = await said(made, customerId, 'The export is slow')
  await readAll(made.systemDesk())
  const id = (await api.verbatims.list({ source: 'response' })).rows[0]?.id ?? ''
  await api.verbatims.makeRequest({ id })
  await readAll(made.systemDesk())
  const rows = (await api.verbatims.list({})).rows
  expect(rows.map(({ source, request }) => [source.kind, request?.title ?? null]).toSorted()).toEqual([
    ['case', null],
    ['response', 'The export is slow'],
    ['voice', 'Dark'],
  ])
  expect(rows.find(({ source }) => source.kind === 'response')?.source.id).toBe(answer.id)
})

test('one click makes a request with who, when and in which words; two at once make one', async () => {
  const made = await opened()
  const { api, customerId } = made
  const mori = await api.people.create({ customerId, name: 'Mori' })
  await said(made, customerId, 'CSVで出力できるようにしてほしい。締め日に使います。', {
    personId: mori.id,
    answeredAt: '2026-03-19T16:00:00Z',
  })
  await said(made, null, 'Nobody knows who said this')
  const { rows } = await api.verbatims.list({})
  const [nobodys, id] = [
    rows.find(({ customerId: of }) => of === null)?.id ?? '',
    rows.find(({ customerId: of }) => of !== null)?.id ?? '',
  ]
  let isOver = false
  let second: ReturnType<typeof makeRequest> | undefined
  const first = await made.desk().transaction(async (context) => {
    const kept = await makeRequest(context, id, undefined)
    const desk = made.desk()
    second = desk
      .transaction((other) => makeRequest(other, id, undefined))
      .finally(() => {
        isOver = true
      })
    const isWaiting = async () => (await owner().query('SELECT FROM pg_locks WHERE NOT granted')).rows.length > 0
    await expect.poll(async () => isOver || (await isWaiting()), { timeout: 30_000 }).toBe(true)
    return kept
  })
  const both = [first, await second]
  expect(both.map((one) => one?.isNew)).toEqual([true, false])
  expect(new Set(both.map((one) => one?.requestId)).size).toBe(1)
  const voices = await api.requests.voices({ id: both[0]?.requestId ?? '' })
  expect(voices.rows).toMatchObject([
    {
      personName: 'Mori',
      saidOn: '2026-03-20',
      words: 'CSVで出力できるようにしてほしい。締め日に使います。',
      heardIn: { kind: 'response', title: 'yearly' },
    },
  ])
  expect((await api.verbatims.list({ customerId })).rows[0]?.request?.title).toBe('CSVで出力できるようにしてほしい')
  await said(made, customerId, 'CSVで出力できるようにしてほしい')
  const again = (await api.verbatims.list({ customerId })).rows.find(({ request }) => request === null)
  expect(await api.verbatims.makeRequest({ id: again?.id ?? '' })).toMatchObject({
    requestId: both[0]?.requestId,
    isNew: false,
  })
  expect(await api.verbatims.makeRequest({ id: nobodys }).catch(({ status }) => status)).toBe(409)
})

test.each(['あ', '🙂'])(
  'of an answer longer than a voice may be, in %s, two clicks make one voice as well',
  async (letter) => {
    const made = await opened()
    const { api, customerId } = made
    const why = `長い文です。${letter.repeat(24_000)}`
    await api.surveys.create({ customerId, survey: 'long', answeredAt: '2026-03-22T00:00:00Z', answers: { why } })
    await api.verbatims.readQuestion({ survey: 'long', question: 'why' })
    await here.settle()
    const id = (await api.verbatims.list({ survey: 'long' })).rows[0]?.id ?? ''
    const first = await api.verbatims.makeRequest({ id })
    expect(first.isNew).toBe(true)
    expect(await api.verbatims.makeRequest({ id })).toMatchObject({ requestId: first.requestId, isNew: false })
    const { rows } = await api.requests.voices({ id: first.requestId })
    expect(rows).toHaveLength(1)
    expect(rows[0]?.words.isWellFormed()).toBe(true)
    expect((await api.verbatims.find({ id })).request).toMatchObject({ id: first.requestId })
  },
)
