import { expect, test } from 'vitest'
import { circleFrom, dependentsOf, inOrder, type Known, misfitOf } from './fit.ts'
import { everyone, Rule } from './rule.ts'

const [a, b, c] = ['a', 'b', 'c'].map((letter) => `${letter.repeat(8)}-0000-4000-8000-000000000000`)
const inside = (segment = ''): Rule => ({ kind: 'segment', segment, inside: true })
const known: Known = {
  fields: new Map([['industry', 'text']]),
  attributes: new Map([['tier', 'number']]),
  metrics: new Set(['people']),
  segments: new Set([a ?? '']),
}

test.each<[Rule, RegExp | null]>([
  [{ kind: 'field', field: 'industry', test: { op: 'contains', text: 'x' } }, null],
  [{ kind: 'field', field: 'industry', test: { op: 'at least', value: 1 } }, /“industry” cannot be tested/],
  [{ kind: 'field', field: 'colour', test: { op: 'known' } }, /“colour” is declared/],
  [{ kind: 'attribute', attribute: 'tier', test: { op: 'yes' } }, /cannot be tested/],
  [{ kind: 'metric', metric: 'people', test: { op: 'less than', value: 2 } }, null],
  [
    { kind: 'contract', where: [{ on: 'colour', test: { op: 'known' } }], times: { op: 'at least', count: 1 } },
    /“colour” is declared/,
  ],
  [inside(b), /is declared/],
  [{ kind: 'all', rules: Array.from({ length: 201 }, () => inside(a)) }, /too large/],
])('a rule is checked against what the workspace knows: %#', (rule, problem) => {
  const misfit = misfitOf(rule, known)
  if (problem === null) expect(misfit).toBeNull()
  else expect(misfit?.en).toMatch(problem)
})

test('a segment may not depend on itself, however long the way', () => {
  const others = [
    { id: b ?? '', rule: inside(c) },
    { id: c ?? '', rule: inside(a) },
  ]
  expect(circleFrom({ id: a ?? '', rule: inside(b) }, others)).toEqual([a, b, c])
  expect(circleFrom({ id: a ?? '', rule: inside(a) }, [])).toEqual([a])
  expect(circleFrom({ id: a ?? '', rule: everyone }, others)).toBeNull()
})

test('segments are rebuilt after those they refer to', () => {
  const segments = [
    { id: a ?? '', rule: inside(b) },
    { id: b ?? '', rule: { kind: 'not' as const, rule: inside(c) } },
    { id: c ?? '', rule: everyone },
  ]
  expect(inOrder(segments).map(({ id }) => id)).toEqual([c, b, a])
  expect([...dependentsOf(b ?? '', segments)].sort()).toEqual([a, b])
})

test('a rule that is no rule is refused by its shape', () => {
  expect(Rule.safeParse({ kind: 'any', rules: [] }).success).toBe(false)
  expect(Rule.safeParse({ kind: 'all', rules: [{ kind: 'wish' }] }).success).toBe(false)
  expect(Rule.safeParse({ kind: 'not', rule: { kind: 'all', rules: [] } }).success).toBe(true)
})
