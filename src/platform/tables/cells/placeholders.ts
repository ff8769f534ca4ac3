/** What stands in a cell where nothing is known. What is none everywhere, what is none except in free text, and what names nobody. */
export type Role = 'id' | 'name'

/** Whether a trimmed cell only holds the place of a value. */
export function isPlaceholder(text: string, type: string, role: Role | undefined): boolean {
  if (text.length > 40) return false
  const word = text.normalize('NFKC').toLowerCase()
  if (never.has(word) || errors.test(word)) return true
  if (type !== 'text' || role !== undefined) if (blanks.has(word) || /^[-‐–—―ー_.?*/]+$/.test(word)) return true
  return role !== undefined && (/^0+$/.test(word) || nobody.has(word))
}

/** What a text field of this name is used as: placeholders would make one record of all that lack an id. */
export function roleOf(field: string): Role | undefined {
  if (/(^|_)(id|key|code|number)$/.test(field)) return 'id'
  return /(^|_)name$|^customer$|^person$/.test(field) ? 'name' : undefined
}

const never = new Set([
  'null',
  '(null)',
  '<null>',
  '[null]',
  '\\n',
  'nan',
  'n/a',
  'undefined',
  '(blank)',
  '(空白)',
  '[object object]',
])
/** What spreadsheets write where a formula fails. */
const errors =
  /^#(n\/a|ref!?|div\/0!?|value!?|name\?|num!?|null!?|spill!?|calc!?|getting_data|error!?|blocked!?|busy!?|connect!?|field!?|unknown!?)$/
const blanks = new Set([
  'na',
  'n.a.',
  'none',
  'nil',
  'なし',
  '無し',
  '無',
  '不明',
  '未記入',
  '未入力',
  '未設定',
  '未登録',
  '該当なし',
  '該当無し',
  '空白',
  'unknown',
  'not available',
  'not applicable',
  'blank',
  'empty',
])
const nobody = new Set(['00000000-0000-0000-0000-000000000000', 'anonymous', 'false', 'none'])
