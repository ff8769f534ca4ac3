import { expect, test } from 'vitest'
import { delimiterOf } from './dialect.ts'
import { encodingListener } from './encoding.ts'

const japanese = 'コード,名称\n001,カネコ種苗株式会社\n002,札幌\n'

test.each([
  ['plain ASCII', bytes('id,name\n1,Acme\n'), 'utf-8'],
  ['UTF-8', bytes(japanese), 'utf-8'],
  ['UTF-8 with a mark', new Uint8Array([0xef, 0xbb, 0xbf, ...bytes(japanese)]), 'utf-8'],
  ['UTF-16 LE with a mark', new Uint8Array([0xff, 0xfe, ...wide(japanese, true)]), 'utf-16le'],
  ['UTF-16 BE with a mark', new Uint8Array([0xfe, 0xff, ...wide(japanese, false)]), 'utf-16be'],
  ['UTF-16 LE without', wide(japanese, true), 'utf-16le'],
  ['UTF-16 BE without', wide(japanese, false), 'utf-16be'],
  ['CP932 日本,東京', new Uint8Array([0x93, 0xfa, 0x96, 0x7b, 0x2c, 0x93, 0x8c, 0x8b, 0x9e]), 'cp932'],
  ['CP932 with the letter ① of Windows', new Uint8Array([0x87, 0x40, 0x2c, 0x31]), 'cp932'],
  ['CP932 of half-width kana only', new Uint8Array([0xb6, 0xcc, 0xde, 0xb1, 0x2c, 0x31]), 'cp932'],
  ['EUC-JP ひらがな', new Uint8Array([0xa4, 0xd2, 0xa4, 0xe9, 0xa4, 0xac, 0xa4, 0xca]), 'euc-jp'],
] as const)('%s is recognised, also one byte at a time', (_, file, encoding) => {
  expect(heard([file])).toEqual({ encoding, broken: false })
  if (!encoding.startsWith('utf-16') && file[0] !== 0xef) {
    expect(heard([...file].map((byte) => new Uint8Array([byte])))).toEqual({ encoding, broken: false })
  }
})

test('a name after a megabyte of ASCII still decides', () => {
  const plain = bytes('1,2\n'.repeat(250_000))
  expect(heard([plain, new Uint8Array([0x93, 0xfa, 0x96, 0x7b])]).encoding).toBe('cp932')
})

test('one broken byte among Japanese is said', () => {
  expect(heard([bytes(japanese), new Uint8Array([0x80, 0xff]), bytes(japanese)])).toEqual({
    encoding: 'utf-8',
    broken: true,
  })
})

test.each([
  ['a,b,c\n1,2,3\n', ','],
  ['a\tb\n"1,5"\t2\n', '\t'],
  ['a;b\n1,5;2,5\n3,5;4,5\n', ';'],
  ['a|b|c\nx, y|2|3\n', '|'],
  ['name,note\nAcme,"one; two; three"\nBlue,"four; five; six"\n', ','],
  ['title\nfirst\n', ','],
  ['日付,2023年,件数,5件\nコード,名,区分\n1,a,b\n2,c,d\n', ','],
] as const)('the delimiter of %j is %j', (sample, delimiter) => {
  expect(delimiterOf(sample)).toBe(delimiter)
})

function heard(chunks: readonly Uint8Array[]) {
  const listener = encodingListener()
  for (const chunk of chunks) listener.hear(chunk)
  return listener.verdict()
}

function bytes(text: string): Uint8Array {
  return new TextEncoder().encode(text)
}

function wide(text: string, little: boolean): Uint8Array {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let place = 0; place < text.length; place++) view.setUint16(place * 2, text.charCodeAt(place), little)
  return new Uint8Array(view.buffer)
}
