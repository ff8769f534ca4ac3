import { expect, test } from 'vitest'
import { mappingWithout, meaningsWithout, reportWithout } from './unnamed.ts'

const words = ['青木 さくら', '青木', 'a"b@example.test']

test('a mapping keeps its columns and loses the cells that name the person', () => {
  const mapping = {
    target: 'customers',
    columns: {
      name: '青木',
      stage: { column: 'state', values: { '青木 さくら 預かり': 'active', trial: 'trial' } },
      owner: { constant: '青木 さくら' },
    },
    only: { column: '担当', values: ['青木', '渡辺'] },
    also: [
      {
        target: 'people',
        columns: { name: { column: 'n', values: { 'x a"b@example.test': 'x' } } },
        defaults: { role: '青木様' },
      },
    ],
    createMissing: false,
  }
  expect(mappingWithout(mapping, words)).toEqual({
    target: 'customers',
    columns: {
      name: '青木',
      stage: { column: 'state', values: { trial: 'trial' } },
      owner: { constant: '…' },
    },
    only: { column: '担当', values: ['…', '渡辺'] },
    also: [{ target: 'people', columns: { name: { column: 'n', values: {} } }, defaults: { role: '…様' } }],
    createMissing: false,
  })
})

test('a report keeps its shape and counts', () => {
  const report = [
    { name: 'name', count: 2, label: { en: '“青木” is twice', ja: '' }, examples: ['青木 さくら', 'Blue Harbor'] },
  ]
  expect(reportWithout(report, [...words, 'name'])).toEqual([
    { name: '…', count: 2, label: { en: '“…” is twice', ja: '' }, examples: ['…', 'Blue Harbor'] },
  ])
})

test('of the words of a column only those that name nobody stay known', () => {
  expect(meaningsWithout({ 青木様: '5', 満足: '4' }, words)).toEqual({ 満足: '4' })
})
