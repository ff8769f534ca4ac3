import fc from 'fast-check'
import { afterAll, beforeAll, expect, test, vi } from 'vitest'
import { type World, world } from '../../../../test/world.ts'
import { postOffice } from '../../messages/stories/post.fixture.ts'
import { type Draw, type PastAsking, whoIsAsked } from '../rule/may-ask.ts'
import { nextReminder } from '../rule/reminding.ts'
import { answers, carriedOut, lookedAt, people, published, saidOf } from './asked.fixture.ts'

vi.setConfig({ testTimeout: 300_000, hookTimeout: 120_000 })

let here: World
let post: Awaited<ReturnType<typeof postOffice>>
beforeAll(async () => {
  here = await world('2026-01-01')
  post = await postOffice(here)
})
afterAll(async () => {
  await post?.close()
  await here?.close()
})

const start = Date.parse('2026-01-01T00:00:00Z')
const hour = 3_600_000
const names = Array.from({ length: 9 }, (_, n) => `p${n}`)
const sharing = { p7: 'p1', p8: 'p2' }
const mailboxOf = (name: string) => `${(sharing as Record<string, string>)[name] ?? name}@asked.example`

const waves = fc.array(
  fc.record({
    survey: fc.nat(1),
    after: fc.integer({ min: 0, max: 24 * 40 }),
    draw: fc.oneof<fc.Arbitrary<Draw>[]>(
      fc.constant({ kind: 'all' }),
      fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 5 }) }),
      fc.record({ kind: fc.constant('percent' as const), percent: fc.integer({ min: 1, max: 100 }) }),
    ),
    sameDays: fc.constantFrom(0, 45, 90),
    restDays: fc.constantFrom(0, 20, 30),
    meant: fc.subarray(names, { minLength: 3 }),
  }),
  { minLength: 14, maxLength: 14 },
)

test.each([1, 2, 3])('the statement says of history %i what the rule says', async (seed) => {
  here.travelTo('2026-01-01')
  const own = await here.workspace()
  const all = await people(own, names, sharing)
  const surveys = [await published(own, 'First'), await published(own, 'Second')]
  const past: PastAsking[] = []
  const seen = new Map<string, number>()
  let now = start
  for (const { survey, after, draw, sameDays, restDays, meant } of fc.sample(waves, { numRuns: 1, seed })[0] ?? []) {
    now += after * hour
    here.travelTo(new Date(now).toISOString())
    const questionnaireId = surveys[survey] ?? ''
    await own.api.askings.setSettings({ restDays })
    const ids = meant.map((name) => all[name] ?? '')
    const audience = { kind: 'people' as const, personIds: ids }
    const wish = { draw, sameDays, reminding: { most: 0, days: 7 } }
    const { id } = await own.api.askings.create({ name: 'Asked', questionnaireId, audience, ...wish })
    // What it is drawn by is chance; here it is the same in every run.
    const drawnBy = `history ${seed}, at ${now}`
    await here.house.stores.pools.owner.query('UPDATE askings SET seed = $2 WHERE id = $1', [id, drawnBy])
    await own.api.askings.look({ id })
    const candidates = meant.map((name) => ({ personId: all[name] ?? '', mailbox: mailboxOf(name) }))
    const rests = { any: restDays, same: sameDays }
    const asked = { questionnaireId, now: new Date(now), rests, draw, seed: drawnBy }
    const expected = whoIsAsked(candidates, past, asked)
    const said = await saidOf(own, id, all)
    for (const name of meant) {
      const answer = expected.get(all[name] ?? '')
      const word = answer?.asks ? 'asked' : (answer?.because ?? 'nothing')
      seen.set(word, (seen.get(word) ?? 0) + 1)
      expect(said[name], `${name} on ${new Date(now).toISOString()}`).toBe(word)
    }
    if (Object.values(said).every((word) => word !== 'asked')) continue
    await own.api.askings.start({ id })
    await carriedOut(here, own)
    for (const one of candidates)
      if (expected.get(one.personId)?.asks) past.push({ ...one, questionnaireId, at: new Date(now) })
  }
  for (const word of ['asked', 'askedLately', 'askedThis', 'notDrawn', 'sameAddress'])
    expect(seen.get(word) ?? 0, word).toBeGreaterThan(0)
})

test.each([1, 2])('the statement reminds in history %i whom the rule reminds, and when', async (seed) => {
  here.travelTo('2026-01-01')
  const own = await here.workspace()
  const all = await people(own, names)
  const days = fc.record({
    most: fc.integer({ min: 1, max: 3 }),
    days: fc.integer({ min: 2, max: 8 }),
    openDays: fc.integer({ min: 12, max: 30 }),
    answered: fc.array(fc.option(fc.integer({ min: 1, max: 24 * 25 }), { freq: 2 }), { minLength: 9, maxLength: 9 }),
    looks: fc.array(fc.integer({ min: 6, max: 70 }), { minLength: 18, maxLength: 18 }),
  })
  const [history] = fc.sample(days, { numRuns: 1, seed })
  if (history === undefined) throw new Error('no history')
  const { most, days: every, openDays, answered, looks } = history
  const { id } = await lookedAt(own, await published(own), Object.values(all), {
    reminding: { most, days: every },
    openDays,
  })
  await own.api.askings.start({ id })
  await carriedOut(here, own)
  const closesAt = new Date(start + openDays * 24 * hour)
  const reminded = new Map(names.map((name) => [name, [] as Date[]]))
  const done = new Set<string>()
  let now = start
  for (const after of looks) {
    now += after * hour
    here.travelTo(new Date(now).toISOString())
    for (const [at, name] of names.entries()) {
      const answersAt = answered[at] ?? null
      if (answersAt === null || done.has(name) || start + answersAt * hour > now || now >= Number(closesAt)) continue
      await answers(own, id, all[name] ?? '', { nps: 7 }, at % 2 === 0 ? 'partial' : 'complete')
      done.add(name)
    }
    await carriedOut(here, own)
    const { rows } = await here.house.stores.pools.owner.query<{ name: string }>(
      `SELECT p.name FROM asking_rounds r JOIN deliveries d ON d.message_id = r.message_id JOIN people p ON p.id = d.person_id
       WHERE r.asking_id = $1 AND r.number > 0 AND d.ordered_at = $2`,
      [id, here.time.now],
    )
    const got = rows.map(({ name }) => name)
    const due = names.filter((name) => {
      const theirs = reminded.get(name) ?? []
      const standing = { wentAt: new Date(start), reminded: theirs, answered: done.has(name) }
      const next = nextReminder(standing, { most, days: every }, closesAt)
      if (next === null || Number(next) > now || now >= Number(closesAt)) return false
      theirs.push(new Date(now))
      return true
    })
    expect(got.toSorted(), new Date(now).toISOString()).toEqual(due)
  }
  expect([...reminded.values()].flat().length).toBeGreaterThan(5)
})
