import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Candidate, type Draw, type PastAsking, placeOf, sizeOf, whoIsAsked } from './may-ask.ts'
import { nextReminder, type Reminding } from './reminding.ts'

const day = 86_400_000
const start = Date.parse('2026-01-01T00:00:00Z')

/** Up to twelve records, of which some share one of six mailboxes. */
const records = fc
  .array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 12 })
  .map((boxes) =>
    boxes.map((box, n): Candidate => ({ personId: `p${String(n).padStart(2, '0')}`, mailbox: `m${box}@x.example` })),
  )
const draws: fc.Arbitrary<Draw> = fc.oneof(
  fc.constant<Draw>({ kind: 'all' }),
  fc.record({ kind: fc.constant('count' as const), count: fc.integer({ min: 1, max: 8 }) }),
  fc.record({ kind: fc.constant('percent' as const), percent: fc.integer({ min: 1, max: 100 }) }),
)
const waves = fc.array(
  fc.record({
    questionnaireId: fc.constantFrom('nps', 'ces', 'exit'),
    /** Hours since the one before. */
    after: fc.integer({ min: 0, max: 24 * 50 }),
    draw: draws,
    seed: fc.string({ minLength: 1, maxLength: 6 }),
    /** Who is meant, by place in the list of records. */
    meant: fc.array(fc.nat(11), { maxLength: 20 }),
  }),
  { minLength: 1, maxLength: 15 },
)
const rests = fc.record({ any: fc.integer({ min: 0, max: 60 }), same: fc.integer({ min: 0, max: 120 }) })

test('over any history of askings no mailbox is asked twice within its rests, and each is told why not', () => {
  let [asked, held] = [0, 0]
  fc.assert(
    fc.property(records, waves, rests, (all, history, between) => {
      const past: PastAsking[] = []
      let now = start
      for (const { after, meant, ...wave } of history) {
        now += after * 3_600_000
        const candidates = [...new Set(meant)].flatMap((at) => all[at] ?? [])
        const answers = whoIsAsked(candidates, past, { ...wave, now: new Date(now), rests: between })
        expect([...answers.keys()].toSorted()).toEqual(candidates.map(({ personId }) => personId).toSorted())
        for (const one of candidates) {
          const answer = answers.get(one.personId)
          if (answer?.asks) past.push({ ...one, questionnaireId: wave.questionnaireId, at: new Date(now) })
          if (answer?.asks) asked += 1
          else held += 1
        }
      }
      // Without the rule, any two askings of one mailbox lie as far apart as was wished.
      for (const one of past)
        for (const other of past) {
          if (one === other || one.mailbox !== other.mailbox) continue
          const apart = Math.abs(Number(one.at) - Number(other.at))
          // At one instant without any rest it may be asked again by the next asking, never twice by one.
          expect(apart).toBeGreaterThanOrEqual(between.any * day)
          if (one.questionnaireId === other.questionnaireId)
            expect(apart).toBeGreaterThanOrEqual(Math.max(between.any, between.same) * day)
        }
    }),
    { numRuns: 500, seed: 12 },
  )
  // Both happen often, so that neither half is held by emptiness.
  expect(Math.min(asked, held)).toBeGreaterThan(1_000)
})

test('a sample has exactly its size among those who are not resting, and is the same however they are listed', () => {
  fc.assert(
    fc.property(records, draws, fc.string(), (all, draw, seed) => {
      const asked = { questionnaireId: 'nps', now: new Date(start), rests: { any: 0, same: 0 }, draw, seed }
      const answers = whoIsAsked(all, [], asked)
      const able = new Set(all.map(({ mailbox }) => mailbox)).size
      const drawn = all.filter(({ personId }) => answers.get(personId)?.asks)
      expect(drawn.length).toBe(sizeOf(draw, able))
      expect(new Set(drawn.map(({ mailbox }) => mailbox)).size).toBe(drawn.length)
      expect(whoIsAsked(all.toReversed(), [], asked)).toEqual(answers)
    }),
    { numRuns: 400, seed: 12 },
  )
})

test('a sample sticks: whoever joins puts out at most the last, and nobody of the others', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 20 }), fc.integer({ min: 2, max: 40 }), fc.string(), (count, size, seed) => {
      const all = Array.from({ length: size }, (_, n): Candidate => ({ personId: `p${n}`, mailbox: `m${n}` }))
      const drawnOf = (some: readonly Candidate[]) => {
        const asked = { questionnaireId: 'q', now: new Date(start), rests: { any: 0, same: 0 }, seed }
        const answers = whoIsAsked(some, [], { ...asked, draw: { kind: 'count', count } })
        return new Set(some.filter(({ personId }) => answers.get(personId)?.asks).map(({ personId }) => personId))
      }
      const before = drawnOf(all.slice(1))
      const after = drawnOf(all)
      const out = [...before].filter((id) => !after.has(id))
      expect(out.length).toBeLessThanOrEqual(1)
      const places = [...before].map((id) => placeOf(seed, `m${id.slice(1)}`)).toSorted()
      if (out[0] !== undefined) expect(placeOf(seed, `m${out[0].slice(1)}`)).toBe(places.at(-1))
    }),
    { numRuns: 300, seed: 12 },
  )
})

test('over any history nobody is reminded more often than said, sooner, after an answer or after the close', () => {
  let reminders = 0
  fc.assert(
    fc.property(
      fc.record({ most: fc.integer({ min: 0, max: 3 }), days: fc.integer({ min: 1, max: 20 }) }),
      fc.integer({ min: 1, max: 60 }),
      fc.option(fc.integer({ min: 0, max: 60 * 24 }), { freq: 1 }),
      fc.boolean(),
      fc.array(fc.integer({ min: 1, max: 72 }), { minLength: 10, maxLength: 60 }),
      (rule: Reminding, open, answersAfter, isAnonymous, looks) => {
        const closesAt = new Date(start + open * day)
        const answeredAt = answersAfter === null ? null : start + answersAfter * 3_600_000
        const reminded: Date[] = []
        let now = start
        for (const hours of looks) {
          now += hours * 3_600_000
          const answered = isAnonymous ? null : answeredAt !== null && answeredAt <= now
          const next = nextReminder({ wentAt: new Date(start), reminded, answered }, rule, closesAt)
          if (next !== null && next <= new Date(now) && new Date(now) < closesAt) reminded.push(new Date(now))
        }
        reminders += reminded.length
        expect(reminded.length).toBeLessThanOrEqual(rule.most)
        reminded.forEach((at, n) => {
          expect(Number(at) - Number(reminded[n - 1] ?? start)).toBeGreaterThanOrEqual(rule.days * day)
          expect(Number(at)).toBeLessThan(Number(closesAt))
          if (!isAnonymous && answeredAt !== null) expect(Number(at)).toBeLessThan(answeredAt)
        })
      },
    ),
    { numRuns: 500, seed: 12 },
  )
  expect(reminders).toBeGreaterThan(200)
})
