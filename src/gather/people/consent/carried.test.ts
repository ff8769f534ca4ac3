import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Channel, channels, hasChannel, purposes } from './contract.ts'
import { type Decision, mayWe, refusalsToCarry } from './may-we.ts'

const day = '2026-04-01'
const at = Date.parse(day)
const refusing = ['withdrawn', 'withdrawnForChannel', 'refusedEverything']

const decision: fc.Arbitrary<Decision> = fc
  .record({
    purpose: fc.constantFrom('marketing', 'surveys', 'analysis', 'service', 'everything'),
    channel: fc.constantFrom<Channel | null>(null, null, 'email', 'phone'),
    given: fc.boolean(),
    basis: fc.constantFrom('consent', 'consent', 'contract', 'legitimateInterest'),
    method: fc.constantFrom(null, null, 'businessCard', 'published'),
    age: fc.integer({ min: 0, max: 90 }),
    expiresOn: fc.constantFrom(null, null, '2026-03-15', '2026-12-31'),
  } as const)
  .map(({ age, given, basis, method, expiresOn, purpose, channel }) => {
    const isGiven = given && purpose !== 'everything'
    const when = at - age * 86_400_000
    return {
      id: `${age}`,
      purpose,
      channel: hasChannel(purpose) ? channel : null,
      given: isGiven,
      basis: isGiven ? basis : null,
      method: isGiven ? method : null,
      at: when,
      on: new Date(when).toISOString().slice(0, 10),
      expiresOn: isGiven ? expiresOn : null,
    }
  })

const ask = (decisions: readonly Decision[], purpose: (typeof purposes)[number], channel: Channel | null) =>
  mayWe({ isErased: false, leftOn: null, decisions }, purpose, channel, day)

test('what any of the records refused is refused by all together, for each purpose and over each channel', () => {
  const records = fc.array(fc.array(decision, { maxLength: 6 }), { minLength: 2, maxLength: 3 })
  fc.assert(
    fc.property(records, (all) => {
      const carried = refusalsToCarry(all, { day, at }).map((one, index) => {
        const plain = { given: false, basis: null, method: null, expiresOn: null } as const
        return { ...plain, ...one, id: `c${index}`, at, on: day }
      })
      const together = [...all.flat(), ...carried]
      for (const purpose of purposes)
        for (const channel of [null, ...channels]) {
          const isRefused = all.some((one) => refusing.includes(ask(one, purpose, channel).because))
          if (isRefused) expect(ask(together, purpose, channel).answer).toBe('no')
        }
    }),
    { numRuns: 1_000, seed: 7 },
  )
})

test('nothing is refused anew where nobody refused, or where the refusal holds as it is', () => {
  const given = { id: '1', purpose: 'marketing', channel: null, given: true, basis: 'consent', method: null } as const
  const agreed: Decision = { ...given, at: at - 1, on: '2026-03-31', expiresOn: null }
  const refused: Decision = { ...agreed, id: '2', given: false, basis: null, at }
  const earlier: Decision = { ...refused, at: at - 2, on: '2026-03-30' }
  expect(refusalsToCarry([[agreed], []], { day, at })).toEqual([])
  expect(refusalsToCarry([[agreed], [refused]], { day, at })).toEqual([])
  // One record refused and agreed again afterwards: its own word stands.
  expect(refusalsToCarry([[earlier, agreed], []], { day, at })).toEqual([])
  expect(refusalsToCarry([[agreed], [earlier]], { day, at })).toEqual([{ purpose: 'marketing', channel: null }])
})
