import { expect, test } from 'vitest'
import { phonesHeard } from './phones.ts'

function heard(heading: string, cells: readonly string[]) {
  const phones = phonesHeard([{ place: 0, heading }])
  for (const [at, cell] of cells.entries()) phones.hear({ row: at + 2, cells: [cell] })
  return phones.verdict().map(({ count, examples }) => [count, ...examples])
}

test.each([
  ['電話番号', ['03-5555-0101', '355550102', '8033334444', '0143-55-0115'], [[2, '3', '4']]],
  ['電話番号', ['355550102', '661234567'], [[2, '2', '3']]],
  ['Phone', ['020 7946 0018', '2079460019', '+44 20 7946 0020'], [[1, '3']]],
  ['Phone', ['4155550111', '4155550112'], []],
  ['電話番号', ['03-5555-0101', '+81-3-5555-0117', '', '1234', '110'], []],
])('%s %j', (heading, cells, expected) => expect(heard(heading, cells)).toEqual(expected))

test('the column is named, and nothing of what stands in it', () => {
  const phones = phonesHeard([{ place: 1, heading: '携帯' }])
  phones.hear({ row: 9, cells: ['', '9012345678'] })
  expect(phones.verdict()).toEqual([
    {
      name: 'phones',
      label: {
        en: '1 row may have a phone number without its leading 0 (携帯); it is taken as it is written',
        ja: '電話番号の先頭の0が失われている可能性のある行が1行あります（携帯）。記載のとおりに取り込みます',
      },
      count: 1,
      examples: ['9'],
    },
  ])
})
