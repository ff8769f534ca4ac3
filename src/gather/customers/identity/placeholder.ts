/** What a cell of a name says where nothing is known: the errors of workbooks, and the words that people write for nothing. */
export function isPlaceholder(raw: string): boolean {
  const text = wordOf(raw)
  return (
    /^#(n\/a|ref!|value!|name\?|div\/0!|null!|num!|spill!|calc!|getting_data)$/.test(text) ||
    /^[-_.?*ー―—–~]*$/u.test(text) ||
    words.has(text)
  )
}

/** The same for an id, which nought is none of either. */
export function isNoId(raw: string): boolean {
  return isPlaceholder(raw) || /^0+([.,]0+)?$/.test(wordOf(raw)) || /^0{8}-(0{4}-){3}0{12}$/.test(raw.trim())
}

function wordOf(raw: string): string {
  return raw
    .normalize('NFKC')
    .replace(/[\s\u200b\ufeff]/gu, '')
    .replace(/^[([<](.*)[)\]>]$/u, '$1')
    .toLowerCase()
}

const words = new Set([
  'null',
  'none',
  'nil',
  'nan',
  'n/a',
  'na',
  'n.a.',
  'undefined',
  'unknown',
  'unassigned',
  'notset',
  'notavailable',
  'notapplicable',
  'tbd',
  'blank',
  'empty',
  '[objectobject]',
  'objectobject',
  'なし',
  '無し',
  '無',
  'ナシ',
  '不明',
  '未定',
  '未設定',
  '未登録',
  '未記入',
  '未入力',
  '該当なし',
  '該当無し',
  '空白',
])
