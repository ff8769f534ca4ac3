import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import type { Definition } from '../contract.ts'
import { cardOf, measureOf } from './definition.fixture.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let here: World
beforeAll(async () => {
  here = await world('2026-04-01')
})
afterAll(() => here?.close())

type Answer = { draft: { id: string; definition: Definition } | null; published: { id: string } | null }
type Refused = {
  code: string
  differs: { field: string; column: string; yours: unknown; theirs: unknown; author: string }[]
}

async function twoDesigners() {
  const home = await here.workspace()
  const mark = crypto.randomUUID()
  const [ken, mari] = [
    await home.member('admin', `ken-${mark}@live.test`),
    await home.member('admin', `mari-${mark}@live.test`),
  ]
  const card = await home.api.scorecards.create({ name: { en: 'All', ja: '全員' }, definition: cardOf() })
  const send = async (who: typeof ken, method: string, noun: string, wish: object) => {
    const answer = await who.request(`/api/v1/scorecards/${card.id}/${noun}`, {
      method,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(wish),
    })
    return { status: answer.status, body: (await answer.json()) as Answer & Refused }
  }
  const keep = (who: typeof ken, definition: Definition, insteadOf: string, decided?: object) =>
    send(who, 'PUT', 'draft', { definition, insteadOf, ...(decided && { decided }) })
  /** Lets it apply to a segment, as this one says. */
  const apply = async (who: typeof ken) => {
    const test = { op: 'one of' as const, values: ['food'] }
    const rule = { kind: 'field' as const, field: 'customer.industry', test }
    const { id: segmentId } = await home.api.segments.create({ name: 'Food', rule })
    await who.request(`/api/v1/scorecards/${card.id}`, {
      method: 'PATCH',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ segmentId }),
    })
    return segmentId
  }
  const page = () => home.api.scorecards.find({ id: card.id })
  return { ken, mari, send, keep, page, apply, begun: card.draft?.id ?? '' }
}

const weighing = (weight: number): Definition => {
  const card = cardOf()
  return { ...card, measures: card.measures.map((one) => (one.id === 'nps' ? { ...one, weight } : one)) }
}
const npsIn = (definition: Definition | undefined) => definition?.measures.find(({ id }) => id === 'nps')?.weight

test('drafts of two that change different parts go together; the same part is shown both ways, and asked', async () => {
  const { ken, mari, keep, page, begun } = await twoDesigners()
  const first = await keep(ken, { ...weighing(40), leastKnown: 60 }, begun)
  expect(first.status).toBe(200)
  const card = cardOf()
  const beside = await keep(mari, { ...card, measures: [...card.measures, measureOf('csat', 15)] }, begun)
  expect([beside.status, npsIn(beside.body.draft?.definition)]).toEqual([200, 40])
  const refused = await keep(mari, { ...weighing(50), leastKnown: 60 }, begun)
  expect([refused.status, refused.body.code, refused.body.differs]).toMatchObject([
    412,
    'CHANGED',
    [
      {
        field: 'measures.nps',
        column: 'measures',
        yours: '“NPS”: weight 30 → 50',
        theirs: '“NPS”: weight 30 → 40',
        author: `member:${mari.id}`,
      },
    ],
  ])
  const present = (await page()).draft
  expect([npsIn(present?.definition), present?.definition.measures.length]).toEqual([40, 4])
  // Whoever has seen it decides, and leaves all else as it is.
  const mine = { of: present?.id ?? '', mine: ['measures.nps'] }
  const kept = await keep(mari, { ...weighing(50), leastKnown: 70 }, begun, mine)
  expect([kept.status, npsIn(kept.body.draft?.definition)]).toEqual([200, 50])
  expect(kept.body.draft?.definition).toMatchObject({ leastKnown: 60, measures: { length: 4 } })
  // What was decided of another draft than the present one is asked anew.
  expect((await keep(ken, weighing(45), begun, mine)).status).toBe(412)
  expect((await keep(ken, weighing(45), crypto.randomUUID())).status).toBe(422)
})

test('a draft that was thrown away or published meanwhile is what stands against another; without saying from what, the last one wins', async () => {
  const { ken, mari, send, keep, page, begun } = await twoDesigners()
  expect((await send(ken, 'POST', 'publication', { draftId: begun })).status).toBe(201)
  const { body } = await keep(ken, weighing(40), begun)
  const draftId = body.draft?.id ?? ''
  expect((await send(ken, 'DELETE', 'draft', { draftId })).status).toBe(200)
  const refused = await keep(mari, weighing(50), draftId)
  expect([refused.status, refused.body.differs]).toMatchObject([
    412,
    [{ field: 'measures.nps', theirs: '“NPS”: weight 40 → 30', author: `member:${ken.id}` }],
  ])
  expect((await page()).draft).toBeNull()
  expect((await send(mari, 'PUT', 'draft', { definition: weighing(50) })).status).toBe(200)
  expect(npsIn((await page()).draft?.definition)).toBe(50)
})

test('only the draft that was looked at is published or thrown away', async () => {
  const { ken, mari, send, keep, page, begun } = await twoDesigners()
  await keep(ken, weighing(40), begun)
  for (const [method, noun] of [
    ['POST', 'publication'],
    ['DELETE', 'draft'],
  ] as const) {
    const refused = await send(mari, method, noun, { draftId: begun })
    expect([refused.status, refused.body.differs]).toMatchObject([
      412,
      [{ field: 'draft', yours: null, theirs: '“NPS”: weight 30 → 40', author: `member:${ken.id}` }],
    ])
  }
  const { draft, published } = await page()
  expect([npsIn(draft?.definition), published]).toEqual([40, null])
  const draftId = draft?.id ?? ''
  expect((await send(mari, 'POST', 'publication', { draftId })).status).toBe(201)
  // Whoever else has published just that is not refused.
  expect((await send(ken, 'POST', 'publication', { draftId })).status).toBe(201)
  expect((await page()).versions.map(({ number }) => number)).toEqual([1])
  const { body } = await keep(ken, weighing(45), draftId)
  await send(ken, 'DELETE', 'draft', {})
  const gone = await send(mari, 'POST', 'publication', { draftId: body.draft?.id })
  expect([gone.status, gone.body.differs]).toMatchObject([412, [{ theirs: null, author: `member:${ken.id}` }]])
  expect((await send(mari, 'POST', 'publication', { draftId: crypto.randomUUID() })).status).toBe(422)
})

test('who publishes for other customers than they were shown is told who has changed that', async () => {
  const { ken, mari, send, page, begun, apply } = await twoDesigners()
  const segmentId = await apply(ken)
  const refused = await send(mari, 'POST', 'publication', { draftId: begun, segmentId: null })
  expect([refused.status, refused.body.differs]).toMatchObject([
    412,
    [{ field: 'segmentId', yours: null, theirs: segmentId, author: `member:${ken.id}` }],
  ])
  expect((await page()).published).toBeNull()
  expect((await send(mari, 'POST', 'publication', { draftId: begun, segmentId })).status).toBe(201)
})

test('of three who keep and publish at once, each is there or asked', async () => {
  for (let turn = 0; turn < 3; turn += 1) {
    const { ken, mari, send, keep, page, begun } = await twoDesigners()
    const answers = await Promise.all([
      keep(ken, weighing(40), begun),
      keep(mari, weighing(50), begun),
      send(mari, 'POST', 'publication', { draftId: begun }),
    ])
    const { draft, published } = await page()
    const stands = [npsIn(draft?.definition), npsIn(published?.definition)]
    const [first, second, third] = answers.map(({ status }) => status < 300)
    expect([first, second].filter(Boolean)).toHaveLength(1)
    expect(stands).toContain(first ? 40 : 50)
    // What was published is what was looked at, and nothing else.
    expect(published === null ? 'not' : npsIn(published.definition)).toBe(third ? 30 : 'not')
  }
})
