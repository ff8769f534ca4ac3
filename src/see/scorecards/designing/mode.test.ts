import { expect, test } from 'vitest'
import { merged } from '../comparing/merging.ts'
import { scoreOf } from '../scoring/score.ts'
import { standard } from '../standard/standard.ts'
import { faultsOf } from './faults.ts'
import { freshCell, freshGroup, freshId, inMode, modePartOf } from './mode.ts'

const names = ['people_active', 'depth', 'nps_latest', 'cases_open']
const whole = standard(
  names.map((name) => ({ name, label: { en: name, ja: name }, withinDays: 28 })),
  { kind: 'software', reason: { en: 'x', ja: 'x' } },
)

test('a scorecard put on three axes can be published as it stands, each measure on the axis it speaks of', () => {
  const axes = inMode(whole, 'axes', undefined)
  expect(
    faultsOf(
      axes,
      names.map((name) => ({ name, isDated: false })),
    ),
  ).toEqual([])
  expect(Object.fromEntries(axes.measures.map(({ id, group }) => [id, group]))).toEqual({
    'people-active': 'adoption',
    depth: 'maturity',
    'cases-open': 'sentiment',
    'nps-latest': 'sentiment',
    relationship: 'sentiment',
  })
  const found = (value: number) => ({ value, n: 9, because: null })
  const inputs = { 'people-active': found(12), depth: found(1), 'nps-latest': found(9), 'cases-open': found(0) }
  expect(scoreOf(axes, inputs)).toMatchObject({ score: null, cellId: 'immature', band: 'steady' })
  expect(scoreOf(axes, { ...inputs, 'nps-latest': found(0), 'cases-open': found(10) })).toMatchObject({
    cellId: 'unhappy',
    band: 'watch',
  })
})

test('going back to one score finds the groups as they were left, and what came since has none', () => {
  const left = modePartOf(whole)
  const axes = inMode(whole, 'axes', undefined)
  expect(inMode(axes, 'score', left)).toEqual({ ...whole, cells: [] })
  const [first] = axes.measures
  if (first === undefined) throw new Error('there are measures')
  const more = { ...axes, measures: [...axes.measures, { ...first, id: 'later' }] }
  expect(inMode(more, 'score', left).measures.at(-1)).toMatchObject({ id: 'later', group: null })
  expect(inMode(axes, 'score', undefined).measures.every(({ group }) => group === null)).toBe(true)
})

test('what two designers add to the same draft has two ids, and both are kept', () => {
  const name = { en: 'New', ja: '新規' }
  const [yours, theirs] = [
    { ...whole, groups: [...whole.groups, freshGroup(name)] },
    { ...whole, groups: [...whole.groups, freshGroup(name)] },
  ]
  const both = merged(whole, yours, theirs)
  expect([both.clashes, both.definition.groups.length]).toEqual([[], whole.groups.length + 2])
  const kinds = ['measure', 'alarm', 'exception', 'cell', 'group'] as const
  for (const kind of kinds) {
    const ids = [freshId(kind), freshId(kind)]
    expect(new Set(ids).size).toBe(2)
    for (const id of ids) expect(id).toMatch(new RegExp(`^${kind}-[a-f0-9]{8}$`))
  }
  expect(freshCell(name)).toMatchObject({ name, band: 'steady' })
})
