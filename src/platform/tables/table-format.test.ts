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

test.each([
  ['a PDF', [...start('%PDF-1.7\n')], 'PDF'],
  ['gzip', [0x1f, 0x8b, 8, 0], 'Unpack it'],
  ['an archive with nothing in it', [0x50, 0x4b, 5, 6], 'Unpack it'],
  ['7z', [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], 'Unpack it'],
  ['a picture', [0x89, ...start('PNG')], 'picture'],
  ['a photograph', [0xff, 0xd8, 0xff, 0xe0], 'picture'],
  ['a workbook of 2003', compound('Workbook'), 'Excel 97–2003'],
  ['a workbook with a password', compound('EncryptedPackage'), 'protected by a password'],
  ['a letter of 2003', compound('WordDocument'), 'document of Word'],
])('%s is refused as what it is, and what to do is said', (_, bytes, says) =>
  expect(() => formatOf(new Uint8Array(bytes))).toThrow(says),
)

function compound(name: string): number[] {
  return [0xd0, 0xcf, 0x11, 0xe0, ...Array.from({ length: 600 }, () => 0), ...Buffer.from(name, 'utf16le')]
}
