import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { ResponseWish } from '../../../gather/surveys/contract.ts'
import { keepResponse } from '../../../gather/surveys/surveys.ts'
import { consent, issueOf, said, wordsIn } from './quoted.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-20')
})
afterAll(() => here?.close())

/** An answer of a source that says it again and again, in whatever is other each time. */
async function kept(wish: { comment: string; mayQuote: boolean | null }) {
  const { api, systemDesk } = await here.workspace()
  const say = (next: { comment: string; mayQuote: boolean | null; nps?: number }) =>
    systemDesk().transaction((context) =>
      keepResponse(
        context,
        { source: 'elsewhere', externalId: '1' },
        ResponseWish.parse({ survey: 'Yearly', ...next }),
      ),
    )
  await say(wish)
  const [response] = (await api.surveys.list({})).rows
  return { api, say, source: { kind: 'answer' as const, id: response?.id ?? '' } }
}

test('a consent that is taken back with the same words, and nothing else, is taken back', async () => {
  const words = 'It pays for itself'
  const { api, say, source } = await kept({ comment: words, mayQuote: true })
  await api.quotes.create({ source })
  expect(await wordsIn(api)).toEqual([words])
  await say({ comment: words, mayQuote: false })
  expect((await api.surveys.find({ id: source.id })).mayQuote).toBe(false)
  expect(await wordsIn(api)).toEqual([])
  await say({ comment: words, mayQuote: null })
  expect((await api.surveys.find({ id: source.id })).mayQuote).toBe(null)
})

test('an answer that is changed in something else lets nobody quote anew what was withdrawn; saying so again does', async () => {
  const words = 'It saves me an hour'
  const { api, say, source } = await kept({ comment: words, mayQuote: true })
  const { id } = await api.quotes.create({ source })
  await api.quotes.withdraw({ id, evidence: 'Called us' })
  here.travelTo('2026-04-21')
  await say({ comment: words, mayQuote: true, nps: 9 })
  expect(await wordsIn(api)).toEqual([])
  here.travelTo('2026-04-22')
  await say({ comment: words, mayQuote: false, nps: 9 })
  here.travelTo('2026-04-23')
  await say({ comment: words, mayQuote: true, nps: 9 })
  expect(await wordsIn(api)).toEqual([words])
})

test('withdrawn words come back under no other part of the text; what has none of their letters may be quoted', async () => {
  const { api, source } = await kept({ comment: 'We could not do without it. Thank you.', mayQuote: true })
  const { id } = await api.quotes.create({ source, part: 'could not do without' })
  await api.quotes.create({ source })
  await api.quotes.withdraw({ id })
  expect(await wordsIn(api)).toEqual([])
  expect(await issueOf(api.quotes.create({ source, part: 'not do without it' }))).toBe(409)
  expect((await api.quotes.source(source)).consent).toBe(null)
  await api.quotes.create({ source, part: 'Thank you.' })
  expect(await wordsIn(api)).toEqual(['Thank you.'])
})

test('a consent of one person carries no words that turn out to be another’s', async () => {
  const { api } = await here.workspace()
  const { id: customerId } = await api.customers.create({ name: 'Aoba Foods' })
  const [ann, bob] = [
    await api.people.create({ customerId, name: 'Ann' }),
    await api.people.create({ customerId, name: 'Bob' }),
  ]
  const sheet = await api.interviews.create({ personId: ann.id })
  const note = await api.interviews.addNote({ id: sheet.id, said: 'We like it here' })
  const { passages } = await api.interviews.mark({ id: note.id, words: 'We like it' })
  await api.quotes.create({
    source: { kind: 'interview', id: passages[0]?.id ?? '' },
    consent: { ...consent, naming: 'person' },
  })
  expect(await wordsIn(api)).toEqual(['We like it'])
  await api.interviews.change({ id: sheet.id, personId: bob.id })
  expect(await wordsIn(api)).toEqual([])
})

test('a quote goes with its text, also where the text says something else in the same place', async () => {
  const { api, say, source: answer } = await kept({ comment: 'It is fast', mayQuote: true })
  await api.quotes.create({ source: answer })
  await say({ comment: 'It is slow', mayQuote: true })
  expect(await wordsIn(api)).toEqual([])
  const { source: doubt, customerId } = await said(api, 'It is safe')
  await api.quotes.create({ source: doubt, consent })
  const contact = await api.interactions.create({ customerId, kind: 'call', body: 'She: it is neat' })
  await api.quotes.create({ source: { kind: 'contact', id: contact.id }, part: 'it is neat', consent })
  expect(await wordsIn(api)).toHaveLength(2)
  await api.doubts.change({ id: doubt.id, words: 'It is dear' })
  await api.interactions.change({ id: contact.id, body: 'She: it is ugly' })
  expect(await wordsIn(api)).toEqual([])
})
