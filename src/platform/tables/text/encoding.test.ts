import { expect, test } from 'vitest'
import type { Encoding } from './dialect.ts'
import { encodingListener } from './encoding.ts'

/** The bytes of a text in an encoding of eight bits, found by asking the decoder for every byte. */
function written(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const codes = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(new Uint8Array([byte])), byte]))
  return new Uint8Array([...text].map((letter) => codes.get(letter) ?? 63))
}

/** The same for Shift_JIS of Windows and EUC-JP, whose signs are one or two bytes. */
function japanese(text: string, label: string): Uint8Array {
  const decoder = new TextDecoder(label)
  const codes = new Map<string, number[]>()
  for (let lead = 255; lead >= 0; lead--) {
    for (let trail = 255; trail >= 0; trail--) {
      const pair = decoder.decode(new Uint8Array([lead, trail]))
      if ([...pair].length === 1) codes.set(pair, [lead, trail])
    }
  }
  for (let byte = 0; byte < 256; byte++) codes.set(decoder.decode(new Uint8Array([byte])), [byte])
  return new Uint8Array([...text].flatMap((letter) => codes.get(letter) ?? [63]))
}

function heard(...chunks: readonly Uint8Array[]) {
  const listener = encodingListener()
  for (const chunk of chunks) listener.hear(chunk)
  return listener.verdict()
}

const head = 'id;name;city\r\n'

test.each([
  ['French', 'windows-1252', 'F1;Société Générale;Nîmes\r\nF2;Cœur de Lièvre;Besançon\r\nF3;Hôtel d’Été;Orléans'],
  ['one French name', 'windows-1252', 'F1;Renée;Paris'],
  ['German', 'windows-1252', 'G1;Käserei Jäger;Zürich\r\nG2;Große Bäckerei Süß;Köln\r\nG3;MÜLLER GRÖSSE;ÜBERLINGEN'],
  ['Nordic', 'windows-1252', 'N1;Ørsted Fisk;Ålborg\r\nN2;Åsa Björk AB;Malmö\r\nN3;Hákon Þórðarson;Reykjavík'],
  ['Spanish', 'windows-1252', 'S1;Núñez e Ibáñez;Logroño\r\nS2;¿Qué?;Málaga\r\nS3;Añejo S.A.;Córdoba'],
  ['Portuguese', 'windows-1252', 'P1;João Gonçalves;São Paulo\r\nP2;Ações e Irmã;Évora'],
  ['Italian', 'windows-1252', 'I1;Caffè Perché;Forlì\r\nI2;Città più;Cantù'],
  ['euros of Windows', 'windows-1252', 'E1;€ 1.200;Wien\r\nE2;30 € – “net”;Bonn'],
  ['a pound sign', 'windows-1252', 'E1;£900;Leeds'],
  ['French with the euro of ISO 8859-15', 'iso-8859-15', 'F1;Société 120 €;Nîmes\r\nF2;Cœur;Orléans'],
  ['Finnish with Š of ISO 8859-15', 'iso-8859-15', 'F1;Šemeikka Oy;Jyväskylä\r\nF2;Žukov;Hämeenlinna'],
  ['Polish', 'windows-1250', 'P1;Zakład Żółć;Łódź\r\nP2;Spółka Gęś;Kraków\r\nP3;Źrebię;Wrocław'],
  ['Czech', 'windows-1250', 'C1;Dvořák a Říha;Plzeň\r\nC2;Křižík;Děčín\r\nC3;Žluťoučký kůň;Ústí'],
  ['Hungarian', 'windows-1250', 'H1;Kőszegi Művek;Győr\r\nH2;Fűtő Kft.;Hódmezővásárhely'],
  ['Romanian', 'windows-1250', 'R1;Băncilă;Braşov\r\nR2;Ţăran;Iaşi\r\nR3;Pâine;Bistriţa'],
] as const)('%s is read in %s', (_, encoding, names) => {
  expect(heard(written(head + names, encoding))).toEqual({ encoding, broken: false })
})

test.each([
  ['names', '株式会社さくら商事;東京都\r\n合同会社ねこの手;大阪市'],
  ['half-width kana', 'ｶ)ﾏﾙﾔﾏｺｳﾑﾃﾝ;ﾄｳｷｮｳ\r\nﾕ)ﾋｶﾘﾃﾞﾝｷ;ｵｵｻｶ'],
  ['Latin letters among it', 'CSV出力がNG;Aランク\r\nABC株式会社;Tシャツ'],
  ['single kanji', '1;男;可\r\n2;女;否\r\n3;男;可'],
  ['letters of Windows', '髙橋①㈱;﨑山Ⅲ'],
  ['rare kanji among others', '渡邉榮藏鐵工所;蘂取村の鰺ヶ沢'],
] as const)('Japanese %s is believed to be CP932 and EUC-JP', (_, names) => {
  expect(heard(japanese(head + names, 'shift_jis'))).toEqual({ encoding: 'cp932', broken: false })
  if (!/[①㈱髙﨑Ⅲ]/.test(names))
    expect(heard(japanese(head + names, 'euc-jp'))).toEqual({ encoding: 'euc-jp', broken: false })
})

test('CP932 that tells nothing but noise is not believed', () => {
  const { encoding } = heard(new Uint8Array([0x48, 0xe9, 0x6c, 0xe8, 0x6e, 0x65, 0x2c, 0x31]))
  expect(encoding satisfies Encoding).toBe('windows-1252')
})

test('a text of a Macintosh does not come in silently', () => {
  const mac = written(`${head}1;Hélène Renée;Orléans\r\n2;Käserei Jäger;Zürich\r\n3;Åsa Björk;Malmö`, 'macintosh')
  expect(heard(mac).broken).toBe(true)
})

test('UTF-8 with one broken byte stays UTF-8, and is said to be broken', () => {
  const bytes = (text: string) => new TextEncoder().encode(text)
  const broken = [bytes(`${head}1;Société Générale;Nîmes\r\n2;Orl`), new Uint8Array([0xe9]), bytes('ans;Évreux\r\n')]
  expect(heard(...broken)).toEqual({ encoding: 'utf-8', broken: true })
  expect(heard(bytes('1;株式会社桜'), new Uint8Array([0x93]), bytes('商事\n'))).toEqual({
    encoding: 'utf-8',
    broken: true,
  })
})

test('a Western name after a megabyte of ASCII still decides', () => {
  const plain = new TextEncoder().encode('1;2\n'.repeat(250_000))
  expect(heard(plain, written('3;Malmö\n', 'windows-1252')).encoding).toBe('windows-1252')
})
