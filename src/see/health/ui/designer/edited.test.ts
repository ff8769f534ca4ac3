import { expect, test } from 'vitest'
import { cardOf } from '../../../scorecards/comparing/definition.fixture.ts'
import type { Definition } from '../../../scorecards/contract.ts'
import { goneOn, readEdited } from './edited.ts'

const definition = cardOf()
const weights = ({ measures }: Definition) => measures.map(({ weight }) => weight)
const weighing = (...wished: number[]): Definition => ({
  ...definition,
  measures: definition.measures.map((one, at) => ({ ...one, weight: wished[at] ?? one.weight })),
})

test('what a browser has kept is shown with what it was begun from, also what an earlier release kept', () => {
  expect(readEdited({ of: 'v1', definition })).toEqual({ of: 'v1', definition })
  expect(readEdited({ of: null, definition })).toEqual({ of: null, definition })
  expect(readEdited(definition)).toEqual({ of: null, definition })
  expect(readEdited(null)).toBeNull()
})

test.each([[undefined], ['half'], [7], [{}], [{ of: 7, definition }], [{ of: 'v1', definition: { measures: [] } }]])(
  'what cannot be shown is not shown: %j',
  (kept) => {
    expect(readEdited(kept)).toBeUndefined()
  },
)

test('what was typed on while a draft was kept goes on from that, with what another has kept', () => {
  const sent = { of: 'v1', definition: weighing(40) }
  const kept = { id: 'v2', definition: { ...weighing(40, 25), leastKnown: 70 } }
  const gone = goneOn({ of: 'v1', definition: weighing(45) }, sent, kept)
  expect([gone.of, weights(gone.definition), gone.definition.leastKnown]).toEqual(['v2', [45, 25, 20], 70])
  // Where both meet, what is typed stands.
  const both = goneOn({ of: 'v1', definition: weighing(40, 30) }, sent, kept)
  expect(weights(both.definition)).toEqual([40, 30, 20])
})
