import { expect, test } from 'vitest'
import { formatOf, isEscapedJapanese } from './table-format.ts'

const start = (text: string) => new TextEncoder().encode(text)

test.each([
  ['a web page', '<html><body><table><tr><td>1</td></tr></table></body></html>', 'web page'],
  ['one with a mark and a declaration', '\ufeff\r\n<!DOCTYPE html>\n<html>', 'web page'],
  ['a bare table of Excel', '<table border="1"><tr><td>id</td></tr></table>', 'web page'],
  [
    'XML of Excel 2003',
    '<?xml version="1.0"?>\n<?mso-application progid="Excel.Sheet"?>\n<Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
    'Excel 2003',
  ],
  ['other XML', '<?xml version="1.0"?><feed><a/></feed>', 'XML document'],
  ['a list of JSON', '[{"id": 1}]', 'JSON'],
  ['an object of JSON', '{\n  "id": 1\n}', 'JSON'],
  ['lines of JSON', '{"id":1}\n{"id":2}\n', 'JSON'],
  ['rich text', '{\\rtf1\\ansi', 'document'],
  ['a saved page', 'MIME-Version: 1.0\nContent-Type: multipart/related', 'document'],
])('%s is refused as what it is', (_, text, says) => expect(() => formatOf(start(text))).toThrow(says))

test.each([
  ['of today', `id,name\n${'1,a\n'.repeat(2000)}2,\x1b$B3t<02q<R\x1b(B\n`, true],
  ['of 1978', 'id,name\n1,\x1b$@3t<02q<R\x1b(J\n', true],
  ['colours of a terminal', 'id,name\n1,\x1b[31mred\x1b[0m\n', false],
])('ISO-2022-JP is known wherever it begins: %s', (_, text, is) => expect(isEscapedJapanese(start(text))).toBe(is))

test('a web page in UTF-16 is one, too', () => {
  expect(() => formatOf(Buffer.from('\ufeff<html><body>', 'utf16le'))).toThrow('web page')
})

test.each(['id,name\n1,<b>\n', '[id],[name]\n1,2\n', '{id},name\n', '"a","b"\n', '<3,likes\n', '-- comment\n'])(
  '%j is a table',
  (text) => expect(formatOf(start(text))).toBe('text'),
)
