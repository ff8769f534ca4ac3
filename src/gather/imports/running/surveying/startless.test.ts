import { expect, test } from 'vitest'
import { Mapping, type MappingWish } from '../../../mappings/contract.ts'
import { startlessIn } from '../../../mappings/mappings.ts'
import { importables } from '../../../mappings/suggesting/everyday.fixture.ts'
import { startlessHeard } from './odd.ts'

const headings = ['会社名', '月額（税抜）', '更新日', '業種']
const rows = [
  ['青空商事', '120,000円', '2027/03/31', '製造'],
  ['緑川工業', '要確認', '2027/04/30', ''],
  ['白石書店', '-', '2027/05/31', ''],
  ['黒田', '80,000', '', ''],
]

function told(wish: Partial<MappingWish>, names = headings, cells = rows) {
  const mapping = Mapping.parse({ target: 'customers', source: 'list', columns: { name: '会社名' }, ...wish })
  const sample = cells.map((one, at) => ({ row: at + 2, cells: one }))
  const heard = startlessHeard(startlessIn({ headings: names, sample }, importables, mapping))
  for (const one of sample) heard.see(one)
  return heard.verdict().map(({ count, examples, label }) => [count, examples, label.en, label.ja])
}

test('rows that say a price and a renewal day but no start are told, in the trial as in the run', () => {
  expect(told({})).toEqual([
    [
      2,
      ['2', '3'],
      '2 rows name a price and a renewal day (月額（税抜）, 更新日) but no start, so that no contract is made of them',
      '料金と契約更新日（月額（税抜）、更新日）はあって開始日のない行が2行あります。これらの行からは契約を登録しません',
    ],
  ])
})

test('a price for each month tells of a contract by itself, an amount of something does not', () => {
  const two = rows.map(([name = '', price = '']) => [name, price])
  expect(told({}, ['会社名', 'MRR'], two)).toMatchObject([
    [3, ['2', '3', '5'], expect.stringContaining('name a price (MRR) but'), expect.any(String)],
  ])
  expect(told({}, ['会社名', '金額'], two)).toEqual([])
})

test('nothing is told where a start is there, where a contract is made, or where the columns serve another end', () => {
  const started = rows.map((row) => [...row, '2026/04/01'])
  expect(told({}, [...headings, '契約開始日'], started)).toEqual([])
  expect(told({ also: [{ target: 'contracts', columns: { mrr: '月額（税抜）' } }] })).toEqual([])
  expect(told({ skip: ['月額（税抜）'] })).toEqual([])
  expect(told({ columns: { name: '会社名', left_on: '更新日', industry: '月額（税抜）' } })).toEqual([])
})
