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
      '変更適用開始日',
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
    amended_on: '変更適用開始日',
    period: { values: { '18か月ごと': '18 months', '2年一括': 'two-years', 半年: 'half-year' } },
  })
})

const amendedBy = (heading: string) =>
  suggested(
    ['契約番号', '顧客名', '契約開始日', '月額料金', heading],
    [
      ['K-2', '株式会社桜', '2025-04-01', '10000', ''],
      ['K-2', '株式会社桜', '2025-04-01', '12000', '2026-01-01'],
      ['K-3', '株式会社椿', '2025-05-01', '20000', ''],
    ],
  )

test.each([
  '変更契約日',
  '契約変更日',
  '変更日',
  '改定日',
  '契約改定日',
  'Amendment Date',
  'Change Date',
  'Amended on',
])('“%s” may be the day of signing: it is asked', (heading) => {
  const best = amendedBy(heading)
  expect(best).toMatchObject({ target: 'contracts', certain: false })
  expect(best?.columns.amended_on).toBeUndefined()
  expect(best?.because.ja).toBe(
    '変更の適用開始日か、変更契約の締結日かを判断できません。適用開始日の列があれば指定してください。',
  )
})

test.each(['変更適用開始日', '変更適用日', 'Amendment effective date', 'Changed from'])(
  '“%s” is the day from which a change holds',
  (heading) => expect(amendedBy(heading)?.columns.amended_on).toBe(heading),
)

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
