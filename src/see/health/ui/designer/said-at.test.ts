import { expect, test } from 'vitest'
import type { Definition } from '../../../scorecards/contract.ts'
import { saidAt, stillSaid } from './said-at.ts'

const edge = (from: number) => ({ from, included: true })
const definition: Definition = {
  mode: 'score',
  groups: [{ id: 'use', name: { en: 'Use', ja: '利用' }, weight: 1 }],
  measures: [],
  exceptions: [],
  edges: { thriving: edge(75), steady: edge(55), watch: edge(35) },
  leastKnown: 0,
  warnsEarly: false,
  alarms: [],
  unknownActs: [],
  basis: null,
  highFrom: 60,
  cells: [],
  acts: { thriving: [], steady: [], watch: [], risk: [] },
}
const empty = { en: '', ja: '' }
const groups = (name: { en: string; ja: string }) => ({
  ...definition,
  groups: definition.groups.map((group) => ({ ...group, name })),
})
const issues = [{ path: 'definition.groups.0.name.ja', message: '入力してください。' }]

test('a refusal stands at its place and above it, until that place is typed anew', () => {
  const said = stillSaid(issues, groups(empty), groups(empty))
  expect(saidAt(said, 'groups.0.name.ja')).toBe('入力してください。')
  expect(saidAt(said, 'groups.0')).toBe('入力してください。')
  expect(saidAt(said, 'groups.0.name.en')).toBeUndefined()
  expect(saidAt(said, 'groups.01')).toBeUndefined()
  expect(stillSaid(issues, groups(empty), groups({ en: '', ja: '利用' }))).toEqual([])
})

test('what a refusal says of something else than the definition is not a fault of the draft', () => {
  expect(stillSaid([{ path: 'id', message: 'wrong' }], definition, definition)).toEqual([])
})
