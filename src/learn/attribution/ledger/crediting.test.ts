import fc from 'fast-check'
import { expect, test } from 'vitest'
import { creditsOf, type Done, sumOfShares } from './crediting.ts'
import { areSame, type Told } from './same-outcome.ts'

const nowhere = () => null
const of = (departmentId: string, percent: string) => ({ departmentId, memberId: null, percent })
const by = (memberId: string, doneOn: string, minutes: number | null = null): Done => ({
  departmentId: null,
  memberId,
  doneOn,
  minutes,
})
const yen = (amount: string) => ({ amount, currency: 'JPY', happenedOn: '2026-03-10' })
const amounts = (...asked: Parameters<typeof creditsOf>) => {
  const told = creditsOf(...asked)
  return told.known ? told.credits.map(({ amount }) => amount) : told.because
}

// By hand: 20, 50 and 30 of a hundred of ¥3,000,000. Of ¥100 in three equal parts each has 33 and the first the one that is left. Of ¥10 by
// 1, 2 and 4 of 7 (1.43, 2.86, 5.71) the whole parts are 1, 2 and 5; the two that are left go to .86 and .71. $0.05 by halves: 3 and 2 cents.
test.each([
  ['3000000', 'JPY', ['20', '50', '30'], ['600000', '1500000', '900000']],
  ['100', 'JPY', ['33.3333', '33.3333', '33.3334'], ['33', '33', '34']],
  ['10', 'JPY', ['14.2857', '28.5714', '57.1429'], ['1', '3', '6']],
  ['0.05', 'USD', ['50', '50'], ['0.03', '0.02']],
  ['0', 'JPY', ['50', '50'], ['0', '0']],
] as const)('%s %s at %j is %j', (amount, currency, percents, expected) => {
  const shares = percents.map((percent, at) => of(`d${at}`, percent))
  expect(amounts({ ...yen(amount), currency }, { kind: 'fixed', shares }, [], nowhere)).toEqual(expected)
})

test('by effort minutes decide, by touch the number; of an effort that is not known nothing is told', () => {
  const done = [by('a', '2026-03-01', 60), by('b', '2026-03-02', 30), by('a', '2026-03-03', 30)]
  expect(amounts(yen('1000'), { kind: 'effort', shares: [] }, done, nowhere)).toEqual(['750', '250'])
  expect(amounts(yen('1000'), { kind: 'touch', shares: [] }, done, nowhere)).toEqual(['667', '333'])
  expect(amounts(yen('1000'), { kind: 'touch', shares: [] }, [], nowhere)).toBe('no contributions')
  expect(amounts(yen('1000'), { kind: 'effort', shares: [] }, [...done, by('c', '2026-03-04')], nowhere)).toBe(
    'effort unknown',
  )
  expect(amounts(yen('1000'), null, done, nowhere)).toBe('no rule')
})

test('whoever changed departments takes what they did to the one they were in on that day', () => {
  const moved = (_: string, day: string) => (day < '2026-03-02' ? 'support' : 'sales')
  const done = [by('a', '2026-03-01'), by('a', '2026-03-03'), by('a', '2026-03-04')]
  expect(creditsOf(yen('300'), { kind: 'touch', shares: [] }, done, moved)).toEqual({
    known: true,
    credits: [
      { departmentId: 'support', memberId: 'a', amount: '100' },
      { departmentId: 'sales', memberId: 'a', amount: '200' },
    ],
  })
  const share = { departmentId: null, memberId: 'a', percent: '100' }
  expect(creditsOf(yen('300'), { kind: 'fixed', shares: [share] }, done, moved)).toEqual({
    known: true,
    credits: [{ departmentId: 'sales', memberId: 'a', amount: '300' }],
  })
})

const digits = { JPY: 0, USD: 2, KWD: 3 } as const
const worths = fc
  .tuple(fc.constantFrom('JPY', 'USD', 'KWD'), fc.bigInt({ min: 0n, max: 10n ** 15n }))
  .map(([currency, units]) => {
    const places = digits[currency as keyof typeof digits]
    const text = units.toString().padStart(places + 1, '0')
    const amount = places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`
    return { amount, currency, happenedOn: '2026-03-10', units, places }
  })
const unitsOf = (amount: string, places: number) => {
  const [whole = '0', fraction = ''] = amount.split('.')
  return BigInt(whole + fraction.padEnd(places, '0'))
}
const doings = fc.array(
  fc.record({
    member: fc.constantFrom('a', 'b', 'c', 'd'),
    day: fc.integer({ min: 1, max: 9 }),
    minutes: fc.integer({ min: 1, max: 999 }),
  }),
  { minLength: 1, maxLength: 30 },
)

test('whatever the rule and the amount, the parts are the amount to the smallest unit, and none is off by a whole one', () => {
  const laws = fc.property(worths, doings, fc.constantFrom('effort', 'touch', 'fixed'), (worth, doing, kind) => {
    const done = doing.map(({ member, day, minutes }) => by(member, `2026-03-0${day}`, minutes))
    const whole = doing.reduce((sum, { minutes }) => sum + minutes, 0)
    const shares = doing.map(({ minutes }, at) => of(`d${at}`, String((100 * minutes) / whole)))
    const told = creditsOf(worth, { kind, shares: kind === 'fixed' ? shares : [] }, done, (_, day) => `on ${day}`)
    if (!told.known) throw new Error(told.because)
    const parts = told.credits.map(({ amount }) => unitsOf(amount, worth.places))
    expect(parts.reduce((sum, part) => sum + part, 0n)).toBe(worth.units)
    const weights = new Map<string, number>()
    for (const [at, { member, day, minutes }] of doing.entries()) {
      const key = kind === 'fixed' ? `d${at}` : `on 2026-03-0${day} ${member}`
      weights.set(key, (weights.get(key) ?? 0) + (kind === 'touch' ? 1 : minutes))
    }
    const all = [...weights.values()].reduce((sum, weight) => sum + weight, 0)
    const exact = [...weights.values()].map((weight) => (worth.units * BigInt(weight)) / BigInt(all))
    expect(parts.map((part, at) => part - (exact[at] ?? 0n)).filter((off) => off < -1n || off > 1n)).toEqual([])
  })
  fc.assert(laws, { numRuns: 500, seed: 14 })
})

test('shares are whole at 100 exactly, and nowhere near it', () => {
  expect(sumOfShares([{ percent: '20' }, { percent: '50' }, { percent: '30' }])).toBe('100')
  expect(sumOfShares([{ percent: '33.3333' }, { percent: '33.3333' }, { percent: '33.3333' }])).toBe('99.9999')
  expect(sumOfShares([{ percent: '0.1' }, { percent: '0.2' }, { percent: '99.7' }])).toBe('100')
})

const told = (part: Partial<Told> = {}): Told => ({
  kind: 'retained',
  customerId: 'aoba',
  contractId: null,
  fromOn: '2026-01-01',
  untilOn: '2026-12-31',
  happenedOn: '2026-01-10',
  ...part,
})
test.each([
  ['the same days', {}, true],
  ['one day in common', { fromOn: '2026-12-31', untilOn: '2027-12-30' }, true],
  ['the year after', { fromOn: '2027-01-01', untilOn: '2027-12-31' }, false],
  ['another day on which it was achieved', { happenedOn: '2026-02-10' }, true],
  ['another kind', { kind: 'expanded' }, false],
  ['another customer', { customerId: 'kita' }, false],
  ['a contract where the other names none', { contractId: 'k1' }, true],
] as const)('with %s: %j is the same: %s', (_, part, same) => {
  expect(areSame(told(), told(part))).toBe(same)
  expect(areSame(told(part), told())).toBe(same)
})

test('of one customer referrals of two days are two, those of one day are one', () => {
  const referred = (happenedOn: string) => told({ kind: 'referred', happenedOn })
  expect(areSame(referred('2026-01-10'), referred('2026-01-11'))).toBe(false)
  expect(areSame(referred('2026-01-10'), referred('2026-01-10'))).toBe(true)
})

test('two contracts are two outcomes, and of a customer who is no longer on record nothing is the same', () => {
  expect(areSame(told({ contractId: 'k1' }), told({ contractId: 'k2' }))).toBe(false)
  expect(areSame(told({ contractId: 'k1' }), told({ contractId: 'k1' }))).toBe(true)
  expect(areSame(told({ customerId: null }), told({ customerId: null }))).toBe(false)
})
