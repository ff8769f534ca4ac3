import { expect, test } from 'vitest'
import type { Importable, ImportField } from '#platform/furnishing/contributions.ts'
import { Mapping } from '../mapping.ts'
import { rowReader } from './row.ts'

const field = (name: string, more: Partial<ImportField> = {}): ImportField => ({
  name,
  label: { en: name, ja: name },
  type: 'text',
  synonyms: [],
  ...more,
})
const target: Importable = {
  name: 'contracts',
  label: { en: 'Contracts', ja: '契約' },
  fields: [
    field('external_id'),
    field('starts_on', { type: 'date', required: true, unlessKnownBy: ['external_id'] }),
    field('ends_on', { type: 'date', understands: (cell) => cell === 'open' }),
  ],
  store: async () => [],
}
const headings = ['id', 'start', 'end']

function reader(columns: Record<string, string>) {
  const mapping = Mapping.parse({ target: 'contracts', source: 'crm', columns, remaining: 'leave' })
  return rowReader(mapping, { headings, types: ['text', 'date', 'date'] }, target, 'UTC')
}
const all = { external_id: 'id', starts_on: 'start', ends_on: 'end' }

test('a field that only a new record needs may be blank, unreadable or without a column where an id says which it is', () => {
  expect(reader(all).read(2, ['C1', '', ''])).toMatchObject({
    taken: { values: { external_id: 'C1', starts_on: null } },
  })
  expect(reader(all).read(2, ['C1', 'soon', ''])).toMatchObject({
    taken: { values: { starts_on: null }, unread: { starts_on: 'soon' } },
    lost: [{ field: 'starts_on' }],
  })
  expect(reader({ external_id: 'id' }).read(2, ['C1', '', ''])).toMatchObject({ taken: {} })
})

test('without an id the row is refused, and without a column of ids the mapping', () => {
  expect(reader(all).read(2, ['', '', '2027-01-01'])).toMatchObject({
    rejected: { field: 'starts_on', because: { en: 'This cell is empty, but required' } },
  })
  expect(reader(all).read(2, ['-', 'soon', ''])).toMatchObject({ rejected: { field: 'starts_on' } })
  expect(() => reader({ ends_on: 'end' })).toThrow('“starts_on” is required')
})

test('a cell that the target understands otherwise is handed on and not told as left out', () => {
  const read = reader(all).read(2, ['C1', '2026-01-01', 'open'])
  expect(read).toMatchObject({ taken: { values: { ends_on: null }, unread: { ends_on: 'open' } } })
  expect(read).not.toHaveProperty('lost')
  expect(reader(all).read(2, ['C1', '2026-01-01', 'later'])).toMatchObject({ lost: [{ field: 'ends_on' }] })
})
