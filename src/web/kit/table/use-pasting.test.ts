import { expect, test } from 'vitest'
import { columnCopied } from './use-pasting.ts'

test.each([
  ['a\nb\n', ['a', 'b'], 0],
  ['a\r\nb', ['a', 'b'], 0],
  ['食品', ['食品'], 0],
  ['a\n\nc\n', ['a', '', 'c'], 0],
  ['\n', [''], 0],
  ['a\t1\nb\t2\n', ['a', 'b'], 1],
  ['"two\nlines"\nb\n', ['two\nlines', 'b'], 0],
  ['"say ""yes"""\nb', ['say "yes"', 'b'], 0],
  ['5" pipe\nb', ['5" pipe', 'b'], 0],
])('what a spreadsheet copies as %j is the column %j', (text, texts, further) => {
  expect(columnCopied(text)).toEqual({ texts, further })
})
