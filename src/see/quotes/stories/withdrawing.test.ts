import { readFileSync } from 'node:fs'
import { glob } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { root } from '#platform/config.ts'
import { type Api, type World, world } from '../../../../test/world.ts'
import { npsAsked, publishedIn } from '../../../gather/answering/stories/published.fixture.ts'
import { consent, issueOf, placesSaying, said, wordsIn } from './quoted.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-20')
})
afterAll(() => here?.close())

const both = (en: string, ja: string) => ({ en, ja })
const asksToQuote = {
  ...npsAsked,
  questions: [
    ...npsAsked.questions,
    {
      kind: 'consent' as const,
      key: 'quote',
      text: both('May we quote what you wrote?', '紹介してもよろしいですか？'),
    },
  ],
}

async function answered(answers: Record<string, unknown>) {
  const home = await here.workspace()
  const { api } = home
  const { questionnaireId } = await publishedIn(api, asksToQuote)
  const { id: customerId } = await api.customers.create({ name: 'Kita Logistics' })
  const { id: personId } = await api.people.create({ customerId, name: 'Ono Mari', email: 'ono@kita.example' })
  const link = await api.answering.make({ questionnaireId, kind: 'personal', personId })
  const answer = (given: Record<string, unknown>) =>
    api.answering.answer({ id: link.id, answers: given as { nps: number }, complete: true })
  await answer(answers)
  const [response] = (await api.surveys.list({})).rows
  return {
    ...home,
    customerId,
    personId,
    answer,
    source: { kind: 'answer' as const, id: response?.id ?? '' },
    response,
  }
}

/** Whatever a quote can be read from. */
async function everywhere(home: { api: Api; request: (path: string) => Promise<Response> }, customerId: string) {
  const { api, request } = home
  return JSON.stringify([
    await api.quotes.list({}),
    await api.quotes.list({ customerId }),
    await api.quotes.choices({}),
    await (await request('/api/v1/quote-file')).text(),
  ])
}

test('a consent that was given in a survey carries a quote without a name, and an answer that takes its place takes it away', async () => {
  const words = 'ordering-takes-half-the-time-now'
  const { api, request, customerId, answer, source, response } = await answered({ nps: 9, more: words, quote: true })
  expect(response).toMatchObject({ mayQuote: true, comment: words })
  const quote = await api.quotes.create({ source })
  expect(quote).toMatchObject({
    words,
    signature: 'A customer',
    consent: { by: 'answer', reach: 'outside', naming: 'anonymous' },
  })
  expect(await everywhere({ api, request }, customerId)).toContain(words)
  // The words stand where they were said, and in what is made of that; of quoting them nothing was copied.
  const spoken = ['responses', 'sittings', 'verbatims']
  expect(await placesSaying(here, words)).toEqual(spoken)
  // The same words, and no consent any more: nothing else says that they were quoted.
  here.travelTo('2026-04-21')
  await answer({ quote: false })
  expect((await api.surveys.find({ id: source.id })).mayQuote).toBe(false)
  expect(await everywhere({ api, request }, customerId)).not.toContain(words)
  expect(await issueOf(api.quotes.find({ id: quote.id }))).toBe(404)
  expect(await issueOf(api.quotes.create({ source }))).toBe(409)
  // The answer keeps its own history.
  expect(await placesSaying(here, words)).toEqual(['record_changes', ...spoken])
  // Other words, and consent: what was quoted before is not what was consented to.
  here.travelTo('2026-04-22')
  await answer({ quote: true })
  expect(await wordsIn(api)).toEqual([words])
  await answer({ more: 'something else' })
  expect(await wordsIn(api)).toEqual([])
})

test('a member records and withdraws a consent; what is withdrawn is gone at once, and only a later consent brings it back', async () => {
  const { api } = await here.workspace()
  const { source, customerId } = await said(api, 'We could not do without it')
  expect(await issueOf(api.quotes.create({ source }))).toBe(409)
  expect(await wordsIn(api)).toEqual([])
  const quote = await api.quotes.create({ source, consent })
  expect(quote).toMatchObject({
    signature: 'Aoba Foods',
    consent: { by: 'recorded', reach: 'outside', naming: 'company', method: 'mail', evidence: 'Mail of 2 April' },
  })
  expect((await api.quotes.create({ source })).id).toBe(quote.id)
  await api.quotes.withdraw({ id: quote.id, evidence: 'She called' })
  expect([await wordsIn(api), await wordsIn(api, { customerId })]).toEqual([[], []])
  expect(await issueOf(api.quotes.create({ source }))).toBe(409)
  // What was said before it was withdrawn does not come after it.
  expect(await issueOf(api.quotes.create({ source, consent: { ...consent, on: '2026-04-01' } }))).toBe(409)
  const again = await api.quotes.create({ source, consent: { ...consent, naming: 'person' } })
  expect(again).toMatchObject({ id: quote.id, signature: 'Mori Hanako, Aoba Foods' })
  await api.quotes.remove({ id: quote.id })
  expect(await wordsIn(api)).toEqual([])
})

test('who withdraws for all of their words, or refuses everything, is quoted nowhere; an own consent afterwards counts', async () => {
  const { api } = await here.workspace()
  const { source, personId } = await said(api, 'It pays for itself')
  await api.quotes.create({ source, consent })
  for (const purpose of ['quotes', 'everything'] as const) {
    await api.people.decide({ id: personId, purpose, given: false, method: 'orally' })
    expect(await wordsIn(api), purpose).toEqual([])
    await api.people.decide({ id: personId, purpose: 'quotes', given: true, method: 'paper', evidence: 'Form 12' })
    // What was recorded for the words stays older than the withdrawal: it is the newer word that is asked for.
    expect(await wordsIn(api), purpose).toEqual([])
    here.travelTo(purpose === 'quotes' ? '2026-04-23' : '2026-04-24')
    await api.quotes.create({ source, consent })
    expect(await wordsIn(api), purpose).toEqual(['It pays for itself'])
  }
})

test('a consent that has a last day ends with it', async () => {
  const { api } = await here.workspace()
  here.travelTo('2026-05-01')
  const { source } = await said(api, 'Until the end of May')
  await api.quotes.create({ source, consent: { ...consent, expiresOn: '2026-05-31' } })
  here.travelTo('2026-05-31T10:00')
  expect(await wordsIn(api)).toEqual(['Until the end of May'])
  here.travelTo('2026-06-01T10:00')
  expect(await wordsIn(api)).toEqual([])
})

test('nothing of an erased person’s words, and nothing of who consented for them, is anywhere', async () => {
  const { api } = await here.workspace()
  const words = 'my-shoulder-no-longer-hurts'
  const evidence = 'told-us-on-the-stairs'
  const { source, personId } = await said(api, words)
  const { customerId } = await api.doubts.find({ id: source.id })
  const contact = await api.interactions.create({
    customerId,
    kind: 'call',
    body: `She: ${words} indeed`,
    personIds: [personId],
  })
  await api.quotes.create({ source, consent: { ...consent, evidence } })
  await api.quotes.create({
    source: { kind: 'contact', id: contact.id },
    part: words,
    consent: { ...consent, evidence },
  })
  const handedOut = JSON.stringify(await api.people.export({ id: personId }))
  expect(handedOut).toContain(evidence)
  await here.settle()
  await api.people.erase({ id: personId })
  await here.settle()
  expect(await wordsIn(api)).toEqual([])
  expect(await placesSaying(here, words)).toEqual([])
  expect(await placesSaying(here, evidence)).toEqual([])
})

test('words are read from one place: no other file reads the table of quotes, but to write it', async () => {
  const readers: string[] = []
  for await (const file of glob('src/**/*.{ts,tsx}', { cwd: root }))
    if (!file.includes('.test.') && /\b(?:FROM|JOIN) customer_quotes\b/.test(readFileSync(join(root, file), 'utf8')))
      readers.push(file)
  // Beside it: whose words they are, without the words; and what goes when a person is erased.
  expect(readers.sort()).toEqual([
    'src/see/quotes/personal.ts',
    'src/see/quotes/reading/quotable.ts',
    'src/see/quotes/reading/quotes-store.ts',
  ])
})
