import { expect, test } from 'vitest'
import { type Choosing, choiceOf, responseOf, type Way } from './choice.ts'
import { people, type SomebodyKnown } from './people.fixture.ts'

function choosing({
  may,
  prefers,
  isUrgent,
  order = ['email', 'sms', 'line'],
}: Omit<SomebodyKnown, 'expected'>): Choosing {
  const ways = order.flatMap((channel): Way[] => {
    const known = may[channel]
    if (known === undefined) return []
    const [sent, answered] = known.past ?? [0, 0]
    return [{ channel, response: responseOf({ sent, answered }), cost: known.cost ?? null }]
  })
  return { ways, prefers: prefers ?? null, isUrgent: isUrgent === true }
}

test.each(people)('$who', ({ expected, ...known }) => {
  const { order, because } = choiceOf(choosing(known))
  expect(because === null ? null : [because, ...order]).toEqual(expected)
})

test('the table has people for each reason', () => {
  const reasons = new Set(people.map(({ expected }) => expected?.[0]))
  expect([...reasons].filter((one) => one !== undefined).toSorted()).toEqual(
    ['answers', 'cheapest', 'first', 'notSilent', 'only', 'preferred', 'urgent'].toSorted(),
  )
})

/** Numbers that come again (mulberry32). */
function chance(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

test('of twenty thousand by chance, nobody is reached over a channel that is closed, and each open one comes once', () => {
  const of = chance(11)
  const every = ['email', 'sms', 'line'] as const
  for (let n = 0; n < 20_000; n++) {
    const order = every.toSorted(() => of(3) - 1)
    const open = order.filter(() => of(3) > 0)
    const ways = open.map((channel): Way => {
      const sent = of(12)
      return {
        channel,
        response: responseOf({ sent, answered: of(3) === 0 ? of(sent + 2) : 0 }),
        cost: of(4) === 0 ? null : `${of(3)}.${of(3)}`,
      }
    })
    const prefers = ([null, null, ...every] as const)[of(5)] ?? null
    const found = choiceOf({ ways, prefers, isUrgent: of(4) === 0 })
    expect(found.order.toSorted()).toEqual(open.toSorted())
    expect(found.because === null).toBe(open.length === 0)
  }
})

test('what is urgent goes the same way whatever it costs, whatever was answered and whatever is preferred', () => {
  const of = chance(12)
  for (let n = 0; n < 2_000; n++) {
    const ways = (['line', 'email', 'sms'] as const).map(
      (channel): Way => ({ channel, response: responseOf({ sent: of(9), answered: of(3) }), cost: `${of(100)}` }),
    )
    const prefers = (['email', 'line', null] as const)[of(3)] ?? null
    expect(choiceOf({ ways, prefers, isUrgent: true }).order).toEqual(['sms', 'line', 'email'])
  }
})
