import { expect, test } from 'vitest'
import type { Importable } from '#platform/furnishing/contributions.ts'
import { Mapping } from '../mapping.ts'
import { fileReader } from './file-reader.ts'

const contracts: Importable = {
  name: 'contracts',
  label: { en: 'Contracts', ja: '契約' },
  fields: [{ name: 'plan', label: { en: 'Plan', ja: 'プラン' }, type: 'text', synonyms: [] }],
  store: async () => [],
}
const shape = { headings: ['plan', 'status'], types: ['text', 'text'] as const }

function meant(only: Mapping['only']) {
  const mapping = Mapping.parse({ target: 'contracts', source: 'crm', columns: { plan: 'plan' }, only })
  const reader = fileReader(mapping, { ...shape, types: [...shape.types] }, { importables: [contracts] }, 'UTC')
  return ['active', 'Incomplete', 'incomplete ', 'new word', ''].filter((status) => reader.isMeant(['Pro', status]))
}

test('rows are meant by what a column says, by what it does not say, or all of them', () => {
  expect(meant(undefined)).toEqual(['active', 'Incomplete', 'incomplete ', 'new word', ''])
  expect(meant({ column: 'status', values: ['active', ''] })).toEqual(['active', ''])
  expect(meant({ column: 'status', not: ['incomplete'] })).toEqual(['active', 'new word', ''])
})

test('a mapping says one of the two', () => {
  const base = { target: 'contracts', source: 'crm', columns: {} }
  const isTaken = (only: object) => Mapping.safeParse({ ...base, only }).success
  expect(isTaken({ column: 'status' })).toBe(false)
  expect(isTaken({ column: 'status', values: ['a'], not: ['b'] })).toBe(false)
  expect(isTaken({ column: 'status', not: [] })).toBe(false)
})
