import { expect, test } from 'vitest'
import { csvCell, csvOf } from './save-file.ts'

test('a formula in a cell is neutralised, a number stays a number', () => {
  expect(csvCell('=HYPERLINK("http://evil")')).toBe('"\'=HYPERLINK(""http://evil"")"')
  expect(csvCell('@sum')).toBe("'@sum")
  expect(csvCell('-12.5')).toBe('-12.5')
  expect(csvCell(-3)).toBe('-3')
  expect(csvCell(null)).toBe('')
})

test('cells with commas, quotes and newlines are quoted, and Excel knows the encoding', () => {
  const csv = csvOf([{ label: '名前', text: (row: { name: string }) => row.name }], [{ name: 'a,"b"\nc' }])
  expect(csv).toBe('\uFEFF名前\r\n"a,""b""\nc"\r\n')
})
