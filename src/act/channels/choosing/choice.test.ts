import { expect, test } from 'vitest'
import { type Choosing, choiceOf, responseOf, type Way } from './choice.ts'
import { people, type SomebodyKnown } from './people.fixture.ts'

function choosing({ may, prefers = null, isUrgent = false, order = ['email', 'sms', 'line'] }: SomebodyKnown): Choosing {
  const ways = order.flatMap((channel): Way[] => {
    const known = may[channel]
    if (known === undefined) return []
    const [sent, answered] = known.past ?? [0, 0]
    return [{ channel, response: responseOf({ sent, answered }), cost: known.cost ?? null }]
  })
  return { ways, prefers, isUrgent }
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
