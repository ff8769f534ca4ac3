import { expect, test } from 'vitest'
import { importables } from './everyday.fixture.ts'
import { suggestMappings } from './suggestion.ts'

type Orders = { key: number; by: number; otherwise: boolean }[]

function best(headings: string[], rows: string[][], orders: Orders) {
  const sample = rows.map((cells, at) => ({ row: at + 2, cells }))
  const [first] = suggestMappings({ headings, sample, orders, fileName: 'tickets.csv' }, importables)
  return first
}

const headings = ['ticket id', 'customer id', 'subject', 'status', 'opened at', 'updated at']
const rows = [
  ['T1', 'C1', 'Printer', 'closed', '2026-03-01', '2026-03-09'],
  ['T2', 'C2', 'Mail', 'open', '2026-03-02', '2026-03-03'],
  ['T1', 'C1', 'Printer', 'open', '2026-03-01', '2026-03-02'],
]

test('rows of one id that stand otherwise than the one column of days are taken by the latest of it', () => {
  const found = best(headings, rows, [{ key: 0, by: 5, otherwise: true }])
  expect(found).toMatchObject({ target: 'cases', certain: true, repeated: { latestBy: 'updated at' } })
  expect(found?.reasons.repeated).toEqual({
    certainty: 0.85,
    because: {
      en: 'Rows repeat “ticket id” and are not in the order of “updated at”, so that the latest by it holds, not the last in the file.',
      ja: '「ticket id」が同じ行が複数あり、「updated at」の順に並んでいません。ファイルの最後の行ではなく、「updated at」が最も新しい行を採用します。',
    },
  })
})

test('where two columns could order them it is asked, and only what says when a row was changed is proposed', () => {
  const more = rows.map((cells) => [...cells.slice(0, 5), '2026-03-20', cells[5] ?? ''])
  const found = best([...headings.slice(0, 5), 'due date', 'updated at'], more, [
    { key: 0, by: 5, otherwise: true },
    { key: 0, by: 6, otherwise: true },
  ])
  expect(found).toMatchObject({
    certain: false,
    repeated: { latestBy: 'updated at' },
    reasons: { repeated: { certainty: 0.3 } },
  })
  expect(found?.because.en).toContain('“due date” and “updated at” would order them differently')
  expect(
    best([...headings.slice(0, 5), 'due date', 'review day'], more, [
      { key: 0, by: 5, otherwise: true },
      { key: 0, by: 6, otherwise: false },
    ]),
  ).toMatchObject({ certain: false, repeated: 'last' })
})

test('the day on which a case was opened or closed does not order its rows', () => {
  const own = ['ticket id', 'customer id', 'subject', 'status', 'opened at', 'closed at']
  const log = [
    ['T1', 'C1', 'Printer', 'open', '2026-03-02', ''],
    ['T1', 'C1', 'Printer', 'waiting', '2026-03-03', '2026-03-05'],
    ['T1', 'C1', 'Printer', 'closed', '2026-03-01', '2026-03-04'],
  ]
  const found = best(own, log, [
    { key: 0, by: 4, otherwise: true },
    { key: 0, by: 5, otherwise: true },
  ])
  expect(found).toMatchObject({ target: 'cases', certain: true, repeated: 'last' })
  expect(found?.reasons.repeated).toBeUndefined()
})

test.each<[string, Orders]>([
  ['rows in the order of their days', [{ key: 0, by: 5, otherwise: false }]],
  ['rows that repeat something else than the id', [{ key: 1, by: 5, otherwise: true }]],
  ['rows that repeat nothing', []],
])('%s are as they are: the last holds', (_, orders) => {
  const found = best(headings, rows, orders)
  expect(found).toMatchObject({ certain: true, repeated: 'last' })
  expect(found?.reasons.repeated).toBeUndefined()
})
