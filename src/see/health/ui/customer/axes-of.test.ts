import { expect, test } from 'vitest'
import type { Definition } from '../../../scorecards/contract.ts'
import { inMode } from '../../../scorecards/ui/live-score.ts'
import { axesOf } from './axes-of.ts'

const definition: Definition = {
  mode: 'score',
  groups: [{ id: 'relation', name: { en: 'Relationship', ja: '関係' }, weight: 1 }],
  measures: [],
  exceptions: [],
  edges: {
    thriving: { from: 75, included: true },
    steady: { from: 55, included: true },
    watch: { from: 35, included: true },
  },
  leastKnown: 10,
  warnsEarly: false,
  alarms: [],
  unknownActs: [],
  basis: null,
  highFrom: 60,
  cells: [],
  acts: { thriving: [], steady: [], watch: [], risk: [] },
}

test('the groups of a scorecard that adds them up are no rows of their own, also where too little is known for a score', () => {
  expect(axesOf(definition.groups)).toEqual([])
  expect(axesOf([])).toEqual([])
})

test('the three axes are rows, for nothing adds them up', () => {
  const { groups } = inMode(definition, 'axes', undefined)
  expect(axesOf(groups).map(({ id }) => id)).toEqual(['adoption', 'maturity', 'sentiment'])
})
