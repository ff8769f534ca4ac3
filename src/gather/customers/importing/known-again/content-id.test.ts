import { expect, test } from 'vitest'
import type { ImportRow } from '#platform/contributions.ts'
import { recordIds } from './content-id.ts'

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
  ['of a settled customer', row({ customer_name: 'Acme' }, { customerId: 'u' }), ['u', 'Pro'], 'u / Pro', null],
])('a record is known by %s', (_, given, said, external_id, former_id) => {
  expect(recordIds(given, said)).toEqual({ external_id, former_id })
})
