import { expect, test } from 'vitest'
import { withoutOrders } from './out.ts'

test.each([
  ['Old Mill\u001b[2J Bakery', 'Old Mill [2J Bakery'],
  ['東京\u009b31m商店', '東京 31m商店'],
  ['two\r\u0007 bells\u007f', 'two   bells '],
  ['lines\nand\ttabs stay', 'lines\nand\ttabs stay'],
])('what a cell orders a terminal to do is not done: %j', (text, shown) => {
  expect(withoutOrders(text)).toBe(shown)
})
