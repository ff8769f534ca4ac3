import { expect, test } from 'vitest'
import { inFullestSpelling, recordKey } from './record-key.ts'

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
