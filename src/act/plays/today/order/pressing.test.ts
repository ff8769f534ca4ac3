import { expect, test } from 'vitest'
import { leadingFirst, type Pressing } from './pressing.ts'

const today = '2026-04-01'
const plays = [
  { id: 'late', kind: 'activity', promised: false, dueOn: '2026-03-20' },
  { id: 'risk', kind: 'risk', promised: false, dueOn: '2026-03-25' },
  { id: 'promised', kind: 'activity', promised: true, dueOn: '2026-04-01' },
  { id: 'renewal', kind: 'renewal', promised: false, dueOn: '2026-04-02' },
] as const

test.each([
  ['ends', 'renewal'],
  ['ended', 'renewal'],
  ['notice deadline', 'renewal'],
  ['given notice', 'risk'],
  ['promised', 'promised'],
  ['put off', 'late'],
] as const)('where it presses that %s, the act is that of “%s”', (why: Pressing['why'], first) => {
  const order = leadingFirst(plays, { why, inDays: 1, isLeaving: false }, today).map(({ id }) => id)
  expect(order[0]).toBe(first)
  expect(order.toSorted()).toEqual(plays.map(({ id }) => id).toSorted())
})

test('where nothing presses, the act is that of the play due first', () => {
  expect(leadingFirst(plays, null, today)[0]?.id).toBe('late')
})
