import { expect, test } from 'vitest'
import { fields as contracts } from '../../../contracts/fields.ts'
import { fields as rates } from '../../../rates/fields.ts'
import { suggestMappings } from '../suggestion.ts'

const importables = [...(contracts.importables ?? []), ...(rates.importables ?? [])]
const suggested = (headings: readonly string[], sample: readonly (readonly string[])[]) =>
  suggestMappings(
    { headings: [...headings], sample: sample.map((cells, at) => ({ row: at + 2, cells: [...cells] })) },
    importables,
  )[0]

test('what a contract says of its end is recognised in Japanese', () => {
  const best = suggested(
    [
      '契約番号',
      '顧客名',
      '契約開始日',
      '契約終了日',
      '月額料金',
      '支払サイクル',
      '更新拒絶通知期限',
      '旧契約番号',
      '解約申入日',
      '変更契約日',
    ],
    [
      [
        'K-2',
        '株式会社桜',
        '2025-04-01',
        '2027-03-31',
        '10000',
        '18か月ごと',
        '3か月前',
        'K-1',
        '2026-03-01',
        '2026-01-01',
      ],
      ['K-3', '株式会社椿', '2025-05-01', '2027-04-30', '20000', '2年一括', '2027-01-31', 'K-0', '', ''],
      ['K-4', '株式会社梅', '2025-06-01', '2027-05-31', '30000', '半年', '', '', '', ''],
    ],
  )
  expect(best?.target).toBe('contracts')
  expect(best?.columns).toMatchObject({
    notice_on: '更新拒絶通知期限',
    renews_number: '旧契約番号',
    cancel_requested_on: '解約申入日',
    amended_on: '変更契約日',
    period: { values: { '18か月ごと': '18 months', '2年一括': 'two-years', 半年: 'half-year' } },
  })
})

test('a table of rates is one of rates', () => {
  const best = suggested(
    ['日付', '換算元通貨', '換算先通貨', '為替レート', '出典'],
    [
      ['2026-03-31', 'USD', 'JPY', '149.52', 'TTM'],
      ['2026-03-31', 'EUR', 'JPY', '162.35', 'TTM'],
    ],
  )
  expect(best).toMatchObject({
    target: 'rates',
    columns: { date: '日付', from: '換算元通貨', to: '換算先通貨', rate: '為替レート', source: '出典' },
  })
})
