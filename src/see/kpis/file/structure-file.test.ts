import { expect, test } from 'vitest'
import { readStructure, type StructureOfFile, written } from './structure-file.ts'

const structure: StructureOfFile = {
  kpis: [
    { key: 'mrr', name: 'Recurring: revenue #1', layer: 'business', figure: 'mrr', better: 'higher' },
    {
      key: 'onboarding',
      name: '導入後の推奨度',
      layer: 'intermediate',
      accountable: 'sakura@example.com',
      contributors: ['ken@example.com'],
      touchpoint: 'yes',
      aspect: 'psychological',
      principle: '0123',
      note: 'Two lines:\n- of which one begins with a dash\n',
      formula: 'ratio',
      parts: ['mrr', 'other'],
    },
  ],
  hypotheses: [{ from: 'onboarding', to: 'mrr', expects: 'rises', note: 'null' }],
}

test('a structure comes back from its file as it was, and is written again byte by byte alike', () => {
  const text = written(structure)
  const read = readStructure(text)
  if (!('found' in read)) throw new Error(JSON.stringify(read.faults))
  // What is trimmed at its ends is the same text.
  expect(read.found.kpis[0]).toEqual(structure.kpis[0])
  expect(read.found.kpis[1]).toEqual({ ...structure.kpis[1], note: structure.kpis[1]?.note?.trim() })
  expect(read.found.hypotheses).toEqual(structure.hypotheses)
  const again = written(read.found)
  const thrice = readStructure(again)
  expect('found' in thrice && written(thrice.found)).toBe(again)
})

test.each([
  ['kpis: [', 'line 1'],
  ['kpis:\n  - key: a\n    key: b', 'line 3'],
  ['kpis:\n  - key: a\n    name: A\n    layer: business\n    wheel: 3', 'kpis[1]'],
  ['kpis:\n  - key: A b\n    name: A\n    layer: business', 'kpis[1].key'],
  ['kpis:\n  - key: a\n    name: A\n    layer: top', 'kpis[1].layer'],
  ['kpis:\n  - key: a\n    name: A\n    layer: business\n    parts: [1]', 'kpis[1].parts[1]'],
  ['kpis: []\nmore: 1', ''],
  ['- 1', ''],
  ['', ''],
  ['kpis: &all []\nhypotheses: *all', ''],
  ['kpis: !!js/function "x"', 'kpis'],
])('a file that is %j is refused, with the place', (text, at) => {
  const read = readStructure(text)
  expect('faults' in read && read.faults[0]?.at).toBe(at)
})
