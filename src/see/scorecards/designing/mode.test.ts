import { expect, test } from 'vitest'
import { scoreOf } from '../scoring/score.ts'
import { standard } from '../standard/standard.ts'
import { faultsOf } from './faults.ts'
import { freshCell, freshGroup, inMode, modePartOf } from './mode.ts'

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

test('a new group and a new cell have ids of their own', () => {
  const name = { en: 'New', ja: '新規' }
  const one = freshGroup(whole.groups, name)
  expect([one.id, freshGroup([...whole.groups, one], name).id]).toEqual(['group-1', 'group-2'])
  const cell = freshCell([], name)
  expect(freshCell([cell, { ...cell, id: 'cell-7' }], name).id).toBe('cell-8')
})
