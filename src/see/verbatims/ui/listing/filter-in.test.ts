import { expect, test } from 'vitest'
import { filterIn } from './filter-in.ts'

const one = '01890a5d-ac96-774b-bcce-b302099a8057'

test.each([
  [{}, {}],
  [
    { q: '遅い', topic: '検索', verdict: 'negative', source: 'case', language: 'ja', survey: 'yearly' },
    { q: '遅い', topic: '検索', verdict: 'negative', source: 'case', language: 'ja', survey: 'yearly' },
  ],
  [{ verdict: 'great', source: 'mail', language: 'fr', tag: 'x', customerId: "'" }, {}],
  [
    { tag: one, customerId: one },
    { tag: one, customerId: one },
  ],
  [{ days: '30' }, { from: '2026-03-03', until: '2026-04-01' }],
  [
    { days: '31', from: '2026-01-01', until: '2026-01-31' },
    { from: '2026-01-01', until: '2026-01-31' },
  ],
  [{ from: '2026-02-01', until: '2026-01-01' }, {}],
  [{ from: '2026-02-01' }, {}],
])('%j is %j', (search, filter) => {
  expect(filterIn(search, '2026-04-01')).toEqual(filter)
})
