import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { consent, issueOf, said, wordsIn } from './quoted.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-20')
})
afterAll(() => here?.close())

test('what is not as it should be is refused by name', async () => {
  const { api } = await here.workspace()
  const { source, customerId, personId } = await said(api, 'It is fast, and it stays fast')
  const other = await api.people.create({ customerId, name: 'Abe' })
  const keep = (wish: Partial<Parameters<typeof api.quotes.create>[0]>) =>
    issueOf(api.quotes.create({ source, consent, ...wish }))
  expect(await keep({ part: 'It is slow' })).toBe('part')
  expect(await keep({ source: { kind: 'answer', id: source.id } })).toBe('source.id')
  expect(await keep({ consent: { ...consent, on: '2026-04-21' } })).toBe('consent.on')
  expect(await keep({ consent: { ...consent, evidence: '  ' } })).toBe('consent.evidence')
  expect(await keep({ consent: { ...consent, expiresOn: '2026-04-19' } })).toBe('consent.expiresOn')
  const body = 'Called about the audit. “It is quick.” Both agreed.'
  const call = (personIds: string[]) => api.interactions.create({ customerId, kind: 'call', body, personIds })
  const [both, alone] = [await call([personId, other.id]), await call([])]
  const heard = (id: string) => ({ kind: 'contact' as const, id })
  expect(await keep({ source: heard(both.id), personId })).toBe('part')
  expect(await keep({ source: heard(both.id), part: 'It is quick.' })).toBe('personId')
  expect(await keep({ source: heard(alone.id), part: 'It is quick.', personId })).toBe('personId')
  expect(await keep({ source: heard(alone.id), part: 'It is quick.', consent: { ...consent, naming: 'person' } })).toBe(
    'consent.naming',
  )
  const { id: own } = await api.customers.create({ name: '山田 太郎', kind: 'person' })
  const doubt = await api.doubts.create({ customerId: own, words: 'Mine alone' })
  expect(await keep({ source: { kind: 'doubt', id: doubt.id } })).toBe('consent.naming')
  expect(await wordsIn(api)).toEqual([])
  const kept = await api.quotes.create({ source: heard(both.id), part: ' It is quick. ', personId: other.id, consent })
  expect(kept).toMatchObject({ words: 'It is quick.', personName: 'Abe', customerName: 'Aoba Foods' })
})

test('quotes are found by words, reach, language, customer, product, topic and segment, page by page', async () => {
  const { api } = await here.workspace()
  const asahi = await said(api, 'Setup was done in a day', 'Asahi')
  const sumi = await said(api, '発注ミスが減りました', 'すみ商店')
  await api.contracts.create({
    customerId: asahi.customerId,
    plan: 'Pro',
    startsOn: '2026-01-01',
    currency: 'JPY',
    amount: '100',
  })
  await api.contracts.create({
    customerId: sumi.customerId,
    plan: 'Pro',
    startsOn: '2025-01-01',
    endsOn: '2026-01-31',
    currency: 'JPY',
    amount: '100',
  })
  await api.quotes.create({ source: asahi.source, consent: { ...consent, reach: 'internal', naming: 'anonymous' } })
  await api.quotes.create({ source: sumi.source, consent })
  const answer = await api.surveys.create({
    customerId: sumi.customerId,
    survey: 'yearly',
    nps: 10,
    comment: '在庫管理がとても便利です',
    mayQuote: true,
    answeredAt: new Date('2026-04-01'),
  })
  await api.quotes.create({ source: { kind: 'answer', id: answer.id } })
  await here.settle()
  const segment = await api.segments.create({
    name: 'Sumi',
    rule: { kind: 'field', field: 'customer.name', test: { op: 'contains', text: 'すみ' } },
  })
  await here.settle()
  const all = ['発注ミスが減りました', 'Setup was done in a day', '在庫管理がとても便利です']
  expect((await wordsIn(api)).toSorted()).toEqual(all.toSorted())
  expect(await wordsIn(api, { q: 'SETUP day' })).toEqual(['Setup was done in a day'])
  expect(await wordsIn(api, { q: 'nowhere' })).toEqual([])
  expect(await wordsIn(api, { reach: 'internal' })).toEqual(['Setup was done in a day'])
  expect(await wordsIn(api, { language: 'en' })).toEqual(['Setup was done in a day'])
  expect(await wordsIn(api, { customerId: asahi.customerId })).toEqual(['Setup was done in a day'])
  // A contract that has ended is no product of theirs any more.
  expect(await wordsIn(api, { product: 'Pro' })).toEqual(['Setup was done in a day'])
  expect(await wordsIn(api, { topic: '在庫管理' })).toEqual(['在庫管理がとても便利です'])
  expect((await wordsIn(api, { segmentId: segment.id })).toSorted()).toEqual(
    ['発注ミスが減りました', '在庫管理がとても便利です'].toSorted(),
  )
  const { topics, products } = await api.quotes.choices({})
  expect([topics.includes('在庫管理'), products]).toEqual([true, ['Pro']])
  const walked: string[] = []
  for (let cursor: string | undefined, more = true; more; ) {
    const { rows, next, total } = await api.quotes.list({ limit: 1, ...(cursor && { cursor }) })
    expect(total).toBe(3)
    walked.push(...rows.map(({ words }) => words))
    cursor = next ?? undefined
    more = next !== null
  }
  expect(walked.toSorted()).toEqual(all.toSorted())
})

test('a file has no name beyond the consent, says when it was made and leaves out what may not be used', async () => {
  const { api, request } = await here.workspace()
  const hidden = await said(api, 'Nobody knows it was us', 'Birch Bank')
  const named = await said(api, 'Everybody may know', 'Cedar')
  await api.quotes.create({ source: hidden.source, consent: { ...consent, naming: 'anonymous' } })
  const open = await api.quotes.create({ source: named.source, consent: { ...consent, naming: 'person' } })
  const file = async (wish = '') => (await request(`/api/v1/quote-file${wish}`)).text()
  const text = await file()
  expect(text).toContain('Nobody knows it was us,A customer')
  expect(text).toContain('"Mori Hanako, Cedar"')
  expect(text).not.toContain('Birch')
  expect(text.split('\n')[0]).toContain('As of')
  expect(text.match(/2026-04-20 \d\d:\d\d/g)).toHaveLength(2)
  expect(await file('?reach=internal')).not.toContain('Everybody')
  expect((await request('/api/v1/quote-file?reach=moon')).status).toBe(422)
  await api.quotes.withdraw({ id: open.id })
  expect(await file()).not.toContain('Everybody')
})

test('quotes follow their words in a merge and back', async () => {
  const { api } = await here.workspace()
  const { customerId, source } = await said(api, 'It grew with us', 'Dogwood')
  const { id: kept } = await api.customers.create({ name: 'Elm' })
  await api.quotes.create({ source, consent })
  const merge = await api.merges.merge({ id: kept, absorbedId: customerId })
  expect((await api.quotes.list({ customerId: kept })).rows).toMatchObject([
    { words: 'It grew with us', signature: 'Elm' },
  ])
  await api.merges.unmerge({ id: merge.id })
  expect((await api.quotes.list({ customerId })).rows).toMatchObject([
    { words: 'It grew with us', signature: 'Dogwood' },
  ])
  expect(await wordsIn(api, { customerId: kept })).toEqual([])
})
