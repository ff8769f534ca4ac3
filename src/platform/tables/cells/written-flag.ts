/** A yes or a no in either language; null where it is neither. */
export function writtenFlag(raw: string): boolean | null {
  const word = raw.normalize('NFKC').trim().toLowerCase()
  if (yes.has(word)) return true
  return no.has(word) ? false : null
}

const yes = new Set([
  'true',
  'yes',
  'y',
  't',
  '1',
  'on',
  'はい',
  '有',
  '有り',
  'あり',
  '○',
  '〇',
  '◯',
  '済',
  '済み',
  '可',
  '✓',
  '✔',
])
const no = new Set([
  'false',
  'no',
  'n',
  'f',
  '0',
  'off',
  'いいえ',
  '無',
  '×',
  '✕',
  '未',
  '不可',
  'なし',
  '無し',
  'ナシ',
])
