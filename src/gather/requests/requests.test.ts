import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../test/world.ts'
import { encoded } from '../../../test/written-files.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here.close())

type Api = Awaited<ReturnType<World['workspace']>>['api']
type Deal = {
  readonly amount?: string
  readonly currency?: string
  readonly period?: 'month' | 'year'
  readonly endsOn?: string
}

async function customerWith(api: Api, name: string, deals: readonly Deal[]) {
  const { id } = await api.customers.create({ name })
  for (const { endsOn, ...deal } of deals)
    await api.contracts.create({ customerId: id, startsOn: '2025-01-01', ...deal, ...(endsOn && { endsOn }) })
  return id
}

/** Worked out by hand: 100,000 a month is 1,200,000 a year; 600,000 and $1,000 a year; no amount; over; two months of 10,000. */
async function five(api: Api) {
  return {
    aoba: await customerWith(api, 'Aoba', [{ amount: '100000', period: 'month' }]),
    birch: await customerWith(api, 'Birch', [
      { amount: '600000', period: 'year' },
      { amount: '1000', period: 'year', currency: 'USD' },
    ]),
    cedar: await customerWith(api, 'Cedar', [{}]),
    daiwa: await customerWith(api, 'Daiwa', [{ amount: '900000', period: 'year', endsOn: '2026-03-31' }]),
    elm: await customerWith(api, 'Elm', [{ amount: '20000', period: 'year' }]),
  }
}

const titles = async (api: Api, wish: Parameters<Api['requests']['list']>[0] = {}) =>
  (await api.requests.list(wish)).rows.map(({ title }) => title)
const issueOf = (act: Promise<unknown>) =>
  act.then(
    () => 'taken',
    (problem: { status?: number; data?: { issues?: { path: string }[] } }) =>
      problem.data?.issues?.[0]?.path ?? problem.status,
  )

test('a request counts each customer once, adds what they are worth in a year, and says whose amount is not known', async () => {
  const { api } = await here.workspace()
  const { aoba, birch, cedar, daiwa, elm } = await five(api)
  const mori = await api.people.create({ customerId: birch, name: 'Mori', email: 'mori@birch.example' })
  const dark = await api.requests.create({
    title: 'Dark screens',
    purpose: 'Night shifts',
    voice: { customerId: aoba, words: 'It blinds us at night', saidOn: '2026-03-01' },
  })
  await api.requests.addVoice({ id: dark.id, customerId: aoba, saidOn: '2026-03-20' })
  await api.requests.addVoice({ id: dark.id, personId: mori.id })
  const print = await api.requests.create({ title: 'Print labels' })
  for (const customerId of [cedar, daiwa, elm]) await api.requests.addVoice({ id: print.id, customerId })
  expect(await api.requests.find({ id: dark.id })).toMatchObject({
    customers: 2,
    people: 1,
    voices: 3,
    lastOn: '2026-04-01',
    worth: {
      amounts: [
        { amount: '1800000', currency: 'JPY' },
        { amount: '1000', currency: 'USD' },
      ],
      unknown: 0,
    },
  })
  expect(await api.requests.find({ id: print.id })).toMatchObject({
    customers: 3,
    people: 0,
    worth: { amounts: [{ amount: '20000', currency: 'JPY' }], unknown: 1 },
  })
  expect(await titles(api)).toEqual(['Dark screens', 'Print labels'])
  expect(await titles(api, { order: 'count' })).toEqual(['Print labels', 'Dark screens'])
  expect(await titles(api, { customerId: birch })).toEqual(['Dark screens'])
  expect(await titles(api, { q: 'ｎｉｇｈｔ shift' })).toEqual(['Dark screens'])
  const { rows, total } = await api.requests.customers({ id: dark.id })
  expect(total).toBe(2)
  expect(rows.map(({ name, voices, worth }) => [name, voices, worth.amounts[0]?.amount])).toEqual([
    ['Aoba', 2, '1200000'],
    ['Birch', 1, '600000'],
  ])
  const voices = (await api.requests.voices({ id: dark.id })).rows
  expect(voices.map(({ customerName, personName, saidOn }) => [customerName, personName, saidOn])).toEqual([
    ['Birch', 'Mori', '2026-04-01'],
    ['Aoba', null, '2026-03-20'],
    ['Aoba', null, '2026-03-01'],
  ])
  const { next } = await api.requests.voices({ id: dark.id, limit: 2 })
  expect((await api.requests.voices({ id: dark.id, cursor: next ?? '' })).rows).toHaveLength(1)
  const timeline = (await api.customers.timeline({ id: aoba })).rows.filter(({ kind }) => kind === 'request')
  expect(timeline.map(({ body }) => body)).toEqual(['', 'It blinds us at night'])
})

test('what cannot be is refused with the field, and nothing is changed', async () => {
  const { api } = await here.workspace()
  const { aoba, birch } = await five(api)
  const { id } = await api.requests.create({ title: 'Dark screens' })
  const mori = await api.people.create({ customerId: birch, name: 'Mori' })
  const alone = await api.people.create({ name: 'Alone' })
  const note = await api.interactions.create({ customerId: birch, kind: 'note', title: 'Said so' })
  expect(await issueOf(api.requests.create({ title: 'ＤＡＲＫ　screens' }))).toBe('title')
  expect(await issueOf(api.requests.create({ title: ' ' }))).toBe('title')
  expect(await issueOf(api.requests.addVoice({ id }))).toBe('customerId')
  expect(await issueOf(api.requests.addVoice({ id, customerId: aoba, personId: mori.id }))).toBe('personId')
  expect(await issueOf(api.requests.addVoice({ id, personId: alone.id }))).toBe('personId')
  expect(await issueOf(api.requests.addVoice({ id, customerId: aoba, saidOn: '2026-04-02' }))).toBe('saidOn')
  const heardIn = { kind: 'contact', id: note.id } as const
  expect(await issueOf(api.requests.addVoice({ id, customerId: aoba, heardIn }))).toBe('heardIn')
  expect(await issueOf(api.requests.decide({ id, state: 'declined' }))).toBe('because')
  expect((await api.requests.find({ id })).voices).toBe(0)
  const { heardIn: kept } = await api.requests.addVoice({ id, customerId: birch, heardIn })
  expect(kept).toMatchObject({ ...heardIn, title: 'Said so' })
  expect(await issueOf(api.requests.remove({ id }))).toBe(409)
  await api.interactions.remove({ id: note.id })
  const [voice] = (await api.requests.voices({ id })).rows
  expect(voice?.heardIn).toBeNull()
  await api.requests.removeVoice({ id: voice?.id ?? '' })
  await api.requests.remove({ id })
  expect(await titles(api)).toEqual([])
})

test('a request goes on by its states, one that is declined tells why, and an agent may hear but not decide', async () => {
  const { api, as } = await here.workspace()
  const { id } = await (await as('agent')).requests.create({ title: 'Dark screens' })
  expect(await issueOf((await as('agent')).requests.decide({ id, state: 'planned' }))).toBe(403)
  expect(await api.requests.decide({ id, state: 'planned', because: 'In May' })).toMatchObject({ state: 'planned' })
  expect(await issueOf(api.requests.decide({ id, state: 'heard' }))).toBe('state')
  expect(await api.requests.decide({ id, state: 'declined', because: 'Browsers do it' })).toMatchObject({
    state: 'declined',
    because: 'Browsers do it',
  })
  const { counts, total, rows } = await api.requests.list({ state: 'declined' })
  expect([counts.declined, counts.planned, total, rows.length]).toEqual([1, 0, 1, 1])
  expect(await titles(api, { state: 'heard' })).toEqual([])
  expect(await api.requests.decide({ id })).toMatchObject({ state: 'declined', because: 'Browsers do it' })
  expect(await api.requests.decide({ id, because: 'Screens do it' })).toMatchObject({ state: 'declined' })
  expect(await api.requests.decide({ id, state: 'considered' })).toMatchObject({ state: 'considered', because: '' })
  expect(await issueOf(api.requests.decide({ id, state: 'declined' }))).toBe('because')
})

test('each state is counted whichever of them is chosen, and whoever is asked for narrows the counts', async () => {
  const { api } = await here.workspace()
  const { aoba, birch } = await five(api)
  const ids: string[] = []
  for (const [title, customerId] of [
    ['Dark screens', aoba],
    ['Night mode', birch],
    ['Labels', aoba],
  ] as const)
    ids.push((await api.requests.create({ title, voice: { customerId } })).id)
  await api.requests.decide({ id: ids[0] ?? '', state: 'planned' })
  const all = { heard: 2, considered: 0, planned: 1, released: 0, declined: 0 }
  expect(await api.requests.list({})).toMatchObject({ total: 3, counts: all })
  expect(await api.requests.list({ state: 'planned' })).toMatchObject({ total: 1, counts: all })
  expect(await api.requests.list({ state: 'declined' })).toMatchObject({ total: 0, counts: all })
  expect(await api.requests.list({ state: 'heard', customerId: aoba })).toMatchObject({
    total: 1,
    counts: { ...all, heard: 1 },
  })
})

test('of two who decide at once the later sees what the earlier said', async () => {
  const { api, request } = await here.workspace()
  const { id, etag } = await api.requests.create({ title: 'Dark screens' })
  await api.requests.decide({ id, state: 'declined', because: 'Browsers do it' })
  const late = await request(`/api/v1/requests/${id}/decisions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'if-match': etag },
    body: JSON.stringify({ state: 'planned', because: 'In May' }),
  })
  expect(late.status).toBe(412)
  expect(await late.text()).toContain('Browsers do it')
  expect(await api.requests.find({ id })).toMatchObject({ state: 'declined' })
})

test('doubles count as one, each customer once, over any steps, and can be parted again', async () => {
  const { api } = await here.workspace()
  const { aoba, birch, elm } = await five(api)
  const made = async (title: string, customers: readonly string[]) => {
    const { id } = await api.requests.create({ title })
    for (const customerId of customers) await api.requests.addVoice({ id, customerId })
    return id
  }
  const [dark, night, dim] = [
    await made('Dark screens', [aoba, birch]),
    await made('Night mode', [birch]),
    await made('Dimmer', [elm, aoba]),
  ]
  await api.requests.join({ id: night, doubleId: dim })
  await api.requests.join({ id: dark, doubleId: night })
  await api.requests.join({ id: dark, doubleId: night })
  expect(await titles(api)).toEqual(['Dark screens'])
  expect(await titles(api, { q: 'dimmer' })).toEqual(['Dark screens'])
  expect((await api.search.find({ q: 'dimmer' })).requests.map(({ title }) => title)).toEqual(['Dark screens'])
  expect(await api.requests.find({ id: dark })).toMatchObject({
    customers: 3,
    voices: 5,
    doubles: [{ title: 'Night mode' }],
    worth: { amounts: [{ amount: '1820000' }, { currency: 'USD' }] },
  })
  expect((await api.requests.voices({ id: dark })).rows).toHaveLength(5)
  expect(await issueOf(api.requests.join({ id: night, doubleId: dark }))).toBe(409)
  expect(await issueOf(api.requests.join({ id: dark, doubleId: dark }))).toBe('doubleId')
  expect(await issueOf(api.requests.decide({ id: night, state: 'planned' }))).toBe(409)
  await api.requests.part({ id: night })
  expect(await api.requests.find({ id: night })).toMatchObject({ customers: 3, voices: 3, joinedInto: null })
  expect(await api.requests.find({ id: dark })).toMatchObject({ customers: 2, voices: 2, doubles: [] })
})

test('voices follow a merge of customers, and nothing of an erased person stays', async () => {
  const { api } = await here.workspace()
  const { aoba, birch } = await five(api)
  const mori = await api.people.create({ customerId: birch, name: 'Mori Hanako', email: 'mori@birch.example' })
  const { id } = await api.requests.create({ title: 'Dark screens', purpose: 'Mori Hanako works at night' })
  await api.requests.addVoice({ id, customerId: aoba })
  await api.requests.addVoice({ id, personId: mori.id, words: 'My eyes hurt' })
  const merge = await api.merges.merge({ id: aoba, absorbedId: birch })
  expect(await api.requests.find({ id })).toMatchObject({ customers: 1, voices: 2, people: 1 })
  await api.merges.unmerge({ id: merge.id })
  expect(await api.requests.find({ id })).toMatchObject({ customers: 2, voices: 2 })
  const handed = JSON.stringify(await api.people.export({ id: mori.id }))
  expect(handed).toContain('My eyes hurt')
  await api.people.erase({ id: mori.id })
  await here.settle()
  const said = JSON.stringify([await api.requests.find({ id }), await api.requests.voices({ id })])
  expect(said).not.toMatch(/Mori|Hanako|eyes/)
  expect((await api.requests.find({ id })).voices).toBe(2)
})

const list = [
  '要望番号,要望,背景,検討状況,見送り理由,顧客名,メールアドレス,聞いた日,顧客の言葉',
  'F-1,夜間モード,夜勤,対応予定,,Aoba,,2026-03-01,夜はまぶしい',
  'F-1,夜間モード,,,,Birch,mori@birch.example,2026-03-02,目が痛い',
  'F-2,ラベル印刷,,見送り,,Cedar,,2026-03-03,',
  ',帳票の出力,,,,,mori@birch.example,2026-03-04,毎月使う',
  ',,,,,Aoba,,,',
  'F-3,検索,,,,Nobody Ltd,,2026-03-04,',
]

test.each(['utf-8', 'cp932'] as const)(
  'a list in %s comes in: a row is a voice, the same again adds none, and it is taken back',
  async (encoding) => {
    const { api, request } = await here.workspace({ locale: 'ja' })
    const { birch } = await five(api)
    await api.people.create({ customerId: birch, name: '森', email: 'mori@birch.example' })
    const bring = async () => {
      const body = new Uint8Array(encoded(list.join('\r\n'), encoding))
      const sent = await request('/api/v1/uploads?name=要望一覧.csv', { method: 'POST', body })
      const { id: uploadId } = (await sent.json()) as { id: string }
      const [best] = (await api.imports.create({ uploadId })).suggestions
      expect(best?.target).toBe('requests')
      const mapping = { target: 'requests', source: 'sheet', columns: best?.columns ?? {} }
      const { id } = await api.imports.create({ uploadId, mapping })
      await api.imports.run({ id })
      await here.settle()
      return { id, latest: (await api.imports.find({ id })).latest }
    }
    const first = await bring()
    expect(first.latest).toMatchObject({ created: 4, rejected: 2 })
    const { rows } = await api.requests.list({ order: 'latest' })
    const said = rows.map(({ title, state, customers, people, voices }) => [title, state, customers, people, voices])
    expect(said).toEqual([
      ['帳票の出力', 'heard', 1, 1, 1],
      ['ラベル印刷', 'heard', 1, 0, 1],
      ['夜間モード', 'planned', 2, 1, 2],
    ])
    expect((await bring()).latest).toMatchObject({ created: 0, changed: 0, rejected: 2 })
    expect((await api.requests.list({ order: 'latest' })).rows).toEqual(rows)
    await api.imports.undo({ id: first.id })
    await here.settle()
    expect((await api.requests.list({})).total).toBe(0)
  },
)
