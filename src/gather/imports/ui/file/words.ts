import type { Text, TextOf } from '#platform/wording/words.ts'

const figure = (count: number) => count.toLocaleString('ja')

export const words = {
  howRead: { en: 'How the file is read', ja: 'ファイルの読み取り方' },
  howReadSub: {
    en: 'Exactly this is used in the trial and in the import.',
    ja: '事前チェックと取り込みでは、ここで決めたとおりに読み取ります。',
  },
  encoding: { en: 'Encoding', ja: '文字コード' },
  allAscii: {
    en: 'The first rows hold only plain ASCII: every encoding reads them alike.',
    ja: '先頭の行は半角英数字だけなので、どの文字コードでも同じように読めます。',
  },
  delimiter: { en: 'Delimiter', ja: '区切り文字' },
  sheet: { en: 'Sheet', ja: 'シート' },
  headings: { en: 'Headings', ja: '見出し' },
  hasHeadings: { en: 'The table has headings', ja: '見出しの行がある' },
  firstHeaderRow: { en: 'First row of the headings', ja: '見出しの最初の行' },
  lastHeaderRow: { en: 'Last row of the headings', ja: '見出しの最後の行' },
  lastRow: { en: 'Last row of the table', ja: '表の最後の行' },
  toTheEnd: { en: 'to the end of the file', ja: 'ファイルの終わりまで' },
  wrongRows: {
    en: 'The rows have to follow each other: first heading, last heading, last row.',
    ja: '見出しの最初の行、最後の行、表の最後の行の順になるように指定してください。',
  },
  preview: { en: 'The first rows', ja: '先頭の行' },
  previewSub: {
    en: 'The numbers are those of the rows in the file.',
    ja: '番号は、元のファイルでの行番号です。',
  },
  row: { en: 'Row', ja: '行' },
  oddities: { en: 'What to know about this file', ja: 'このファイルについて' },
  brokenBytes: {
    en: 'Some bytes mean nothing in this encoding. The rows that hold them are named. Another encoding may fit better.',
    ja: 'この文字コードでは読めない文字があります。該当する行は行番号で示します。別の文字コードも試してください。',
  },
  toColumns: { en: 'On to the columns', ja: '列の対応へ進む' },
  noRows: {
    en: 'There is no row below the headings. Choose another sheet or other rows.',
    ja: '見出しの下に行がありません。別のシートや行を選んでください。',
  },
  allRows: { en: 'Show more rows', ja: 'さらに行を表示' },
  otherFile: { en: 'Another file', ja: '別のファイルを選ぶ' },
} satisfies Record<string, Text>

export const sentences = {
  hidden: { en: (name: string) => `${name} (hidden)`, ja: (name: string) => `${name}（非表示）` },
  otherSheets: {
    en: (names: string) => `Not read: ${names}`,
    ja: (names: string) => `読み取らないシート：${names}`,
  },
  readAs: { en: (cells: string) => `Reads as: ${cells}`, ja: (cells: string) => `読み取り例：${cells}` },
  examples: { en: (examples: string) => `For example ${examples}`, ja: (examples: string) => `例：${examples}` },
  rowExample: {
    en: (row: string, text: string | null) => (text === null ? `row ${row}` : `row ${row} “${text}”`),
    ja: (row: string, text: string | null) => (text === null ? `${row}行目` : `${row}行目「${text}」`),
  },
  gap: {
    en: (first: number, last: number) =>
      first === last ? `Row ${first}: no row of the table` : `Rows ${first} to ${last}: no rows of the table`,
    ja: (first: number, last: number) =>
      first === last
        ? `${figure(first)}行目：表の行ではありません`
        : `${figure(first)}〜${figure(last)}行目：表の行ではありません`,
  },
} satisfies Record<string, TextOf<never[]>>

export const encodings: Readonly<Record<string, Text>> = {
  'utf-8': { en: 'UTF-8', ja: 'UTF-8' },
  'utf-16le': { en: 'UTF-16 LE', ja: 'UTF-16 LE（リトルエンディアン）' },
  'utf-16be': { en: 'UTF-16 BE', ja: 'UTF-16 BE（ビッグエンディアン）' },
  cp932: { en: 'Shift_JIS (CP932), Japanese', ja: 'Shift_JIS（CP932、日本語）' },
  'euc-jp': { en: 'EUC-JP, Japanese', ja: 'EUC-JP（日本語）' },
  'windows-1252': { en: 'Windows-1252, Western European', ja: 'Windows-1252（西欧）' },
  'iso-8859-15': { en: 'ISO-8859-15, Western European', ja: 'ISO-8859-15（西欧）' },
  'windows-1250': { en: 'Windows-1250, Central European', ja: 'Windows-1250（中欧）' },
}

export const delimiters: Readonly<Record<string, Text>> = {
  ',': { en: 'comma', ja: 'カンマ' },
  '\t': { en: 'tab', ja: 'タブ' },
  ';': { en: 'semicolon', ja: 'セミコロン' },
  '|': { en: 'vertical bar', ja: '縦線' },
}
