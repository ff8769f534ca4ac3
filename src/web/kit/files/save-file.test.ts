import { expect, test } from 'vitest'
import { csvOf } from './save-file.ts'

test('cells with commas, quotes and newlines are quoted, and Excel knows the encoding', () => {
  const csv = csvOf(
    [{ label: '名前', text: (row: { name: string }) => row.name }],
    [{ name: 'a,"b"\nc' }, { name: '＝1+1' }],
  )
  expect(csv).toBe('\uFEFF名前\r\n"a,""b""\nc"\r\n\'＝1+1\r\n')
})
