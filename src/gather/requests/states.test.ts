import { expect, test } from 'vitest'
import { isClosed, mayBecome, nextOf, type State, states } from './states.ts'

const turns: readonly (readonly [State, State, boolean])[] = [
  ['heard', 'considered', true],
  ['heard', 'released', true],
  ['considered', 'heard', true],
  ['planned', 'heard', false],
  ['released', 'planned', true],
  ['released', 'declined', false],
  ['released', 'heard', false],
  ['declined', 'considered', true],
  ['declined', 'heard', false],
]

test.each(turns)('a request that is %s may become %s: %s', (from, to, may) => expect(mayBecome(from, to)).toBe(may))

test.each(states)('a request that is %s does not become that again, and never stays for ever', (state) => {
  expect(mayBecome(state, state)).toBe(false)
  expect(nextOf(state).length).toBeGreaterThan(0)
})

test('of those that are released or declined nothing is left to be decided', () =>
  expect(states.filter(isClosed)).toEqual(['released', 'declined']))
