import { expect, test } from 'vitest'
import { cannotBe, inFullestSpelling, recordKey } from './record-key.ts'

const row = (values: Record<string, string | null>, at = 2) => ({ row: at, values, extra: {} })

test.each([
  [{ name: '株式会社山田' }, { name: '㈱山田' }, true],
  [{ name: '株式会社山田' }, { name: '有限会社山田' }, false],
  [{ name: '株式会社山田' }, { name: '山田株式会社' }, false],
  [{ name: '山田' }, { name: '株式会社山田' }, false],
  [{ name: 'Ａｓｈ Ltd' }, { name: 'Ash Limited' }, true],
  [{ name: '甲', corporate_number: '7000012050002' }, { name: '乙', corporate_number: 'T7000012050002' }, true],
  [{ name: '甲', corporate_number: '7000012050002' }, { name: '甲', corporate_number: null }, false],
])('%j and %j are one record: %s', (one, other, same) => {
  expect(recordKey(row(one)) === recordKey(row(other))).toBe(same)
})

test.each([[{ name: '-' }], [{ name: null }], [{ name: '甲', corporate_number: '123' }]])(
  '%j is known by nothing',
  (values) => expect(recordKey(row(values))).toBeNull(),
)

test('of two spellings the fuller one holds', () => {
  const [under, over] = [row({ name: '株式会社山田' }), row({ name: '㈱山田' }, 5)]
  expect(inFullestSpelling(over, over, under).values.name).toBe('株式会社山田')
  expect(inFullestSpelling(under, under, over).values.name).toBe('株式会社山田')
})

test.each([
  ['株式会社山田', '㈱山田', false],
  ['Ash Ltd', 'ＡＳＨ Limited', false],
  ['東京第一営業所', '東京第二営業所', true],
  ['山田', '株式会社山田', true],
  ['株式会社山田', '-', false],
])('one id under %s and then %s is two customers: %s', (name, later, isTwo) => {
  const refused = cannotBe(row({ external_id: '0101', name: later }, 9), row({ external_id: '0101', name }, 1204))
  expect(refused !== null).toBe(isTwo)
})

test('the reason says whose the id is, and since which row', () => {
  const first = row({ external_id: '0101', name: '桜商店' }, 1204)
  expect(cannotBe(row({ external_id: '0101', name: '桜 食堂' }, 1300), first)).toEqual({
    column: 'name',
    because: {
      en: 'The id “0101” is already “桜商店” in row 1,204. One id cannot be two customers: give each its own, or write both names alike.',
      ja: '外部ID「0101」は1,204行目で「桜商店」に使われています。1つのIDで2つの顧客は表せません。IDを分けるか、名称をそろえてください。',
    },
  })
})
