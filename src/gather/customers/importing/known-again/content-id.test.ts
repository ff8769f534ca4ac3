import { expect, test } from 'vitest'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import { chosenIds, recordIds } from './content-id.ts'

const row = (values: ImportRow['values'], further: Partial<ImportRow> = {}): ImportRow => ({
  row: 2,
  values,
  extra: {},
  ...further,
})

test.each<[string, ImportRow, string[], string, string | null]>([
  ['its own', row({ external_id: 'K-1', customer_name: 'Acme' }), ['acme', 'Pro'], 'K-1', null],
  ['what it says', row({ customer: 'C1' }), ['C1', 'Pro', '2026-01-01'], 'C1 / Pro / 2026-01-01', null],
  [
    'what it said before names were brought to their normal form',
    row({ customer_name: '㈱ 山田' }),
    ['山田 (株式会社-)', 'Pro', '2026-01-01'],
    '山田 (株式会社-) / Pro / 2026-01-01',
    '㈱ 山田 / Pro / 2026-01-01',
  ],
  [
    'the third of three that say the same',
    row({ customer_name: '㈱ 山田' }, { occurrence: 2 }),
    ['山田 (株式会社-)', 'Pro'],
    '山田 (株式会社-) / Pro #3',
    null,
  ],
  [
    'the merged customer that it is about, and nothing else',
    row({}, { customerId: 'u', formerCustomerId: 'v' }),
    ['u', 'Pro'],
    'v / Pro',
    'v / Pro',
  ],
  [
    'the customer that others were merged into, and nothing else',
    row({}, { customerId: 'u', formerCustomerId: 'u' }),
    ['u', 'Pro'],
    'u / Pro',
    'u / Pro',
  ],
  ['of a settled customer', row({ customer_name: 'Acme' }, { customerId: 'u' }), ['u', 'Pro'], 'u / Pro', null],
])('a record is known by %s', (_, given, said, external_id, former_id) => {
  expect(recordIds(given, said)).toEqual({ external_id, former_id })
})

test.each<[string, string[][], string[], string[]]>([
  [
    'the row whose own it is has the record, were it later',
    [
      ['A', 'B'],
      ['B', 'A'],
    ],
    ['B'],
    ['A', 'B'],
  ],
  ['a row is known by the id of before', [['A', 'B']], ['B'], ['B']],
  [
    'two rows take two records',
    [
      ['A', 'B'],
      ['A', 'B'],
    ],
    ['A', 'B'],
    ['A', 'B'],
  ],
  [
    'what another has taken is left to it',
    [
      ['A', 'B'],
      ['A', 'B'],
    ],
    ['B'],
    ['B', 'A'],
  ],
  ['a row without a choice keeps its id', [['A', 'B'], ['B']], ['B'], ['A', 'B']],
  ['rows of one id of their own are one record', [['K'], ['K']], [], ['K', 'K']],
])('%s', (_, possible, kept, chosen) => {
  expect(chosenIds(possible, new Set(kept))).toEqual(chosen)
})
