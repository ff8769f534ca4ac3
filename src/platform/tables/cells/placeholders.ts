import { isAscii, narrow } from '#platform/wording/plain-text.ts'

/**
 * What a cell is used as, which decides what says nothing in it: `NA` is no company, but Namibia among codes of countries and a given name
 * among persons; 「なし」 is no name, but an answer in free text and a no where it is asked whether. `value` is a number, day, choice or another word of a record.
 */
export type Role = 'id' | 'name' | 'person-name' | 'code' | 'value' | 'flag' | 'text'

/** Whether a cell only holds the place of a value: an error of a workbook, what programs write for nothing, what people do. */
export function isPlaceholder(raw: string, role: Role): boolean {
  if (raw.length > longest || (isAscii(raw) && saysSomething.test(raw))) return false
  if (raw.length > longestKnown) return isNothingAs(raw, role)
  const present = known[role].get(raw)
  if (present !== undefined) return present
  const answer = isNothingAs(raw, role)
  if (known[role].size >= mostKnown) known[role].clear()
  known[role].set(raw, answer)
  return answer
}

/** A file says the same short words again and again: they are looked at once. A longer one might be a piece of a large text, and keep all of it. */
const known: Readonly<Record<Role, Map<string, boolean>>> = {
  id: new Map(),
  name: new Map(),
  'person-name': new Map(),
  code: new Map(),
  value: new Map(),
  flag: new Map(),
  text: new Map(),
}
const longestKnown = 12
const mostKnown = 2_000

function isNothingAs(raw: string, role: Role): boolean {
  const written = narrow(raw).trim()
  const word = plain(written)
  if (errors.test(word)) return true
  if (role === 'person-name') return isSymbols(word) || (!ofPersons.test(written) && isNothing(word))
  if (role === 'code' && codes.has(word)) return false
  if (fromPrograms.has(word) || ofPivots.has(written.toLowerCase())) return true
  if (role === 'text') return false
  if (role === 'flag' && negatives.has(word)) return false
  if (isSymbols(word) || isNothing(word)) return true
  return (role === 'id' || role === 'name') && (isZero(word) || nobody.has(word))
}

/** What a field of this name is used as, where that is told by its name. */
export function roleOf(field: string): Role | undefined {
  const present = roles.get(field)
  if (present !== undefined) return present ?? undefined
  const role = roleIn(field)
  if (roles.size >= mostKnown) roles.clear()
  roles.set(field, role ?? null)
  return role
}

const roles = new Map<string, Role | null>()

function roleIn(field: string): Role | undefined {
  if (/(^|_)(given|family)_name$/.test(field)) return 'person-name'
  if (/^(country|locale)$/.test(field)) return 'code'
  if (/(^|_)(id|key|code|number)$/.test(field)) return 'id'
  return /(^|_)name$|^customer$|^person$/.test(field) ? 'name' : undefined
}

const longest = 40

/** No placeholder has another digit than 0, or so long a word. */
const saysSomething = /[1-9]|[a-z]{14}/i

/** One case, one space, and without brackets around it: `(NULL)` is null, 「該当 なし」 is 該当なし. */
function plain(written: string): string {
  const bare = written.replace(/^[([<](.*)[)\]>]$/u, '$1').toLowerCase()
  return /[^\0-\x7f]/.test(bare) ? bare.replace(/[\s\u200b\ufeff]/gu, '') : bare.replace(/\s+/g, ' ').trim()
}

function isSymbols(word: string): boolean {
  return /^[-‐–—―ー_.?*/~]*$/u.test(word)
}

function isNothing(word: string): boolean {
  return fromPrograms.has(word) || nothing.has(word)
}

function isZero(word: string): boolean {
  return /^0+([.,]0+)?$/.test(word) || word === '00000000-0000-0000-0000-000000000000'
}

/** Where a yes or no is asked for, these are a no. */
const negatives = new Set(['なし', '無し', '無', 'ナシ'])

/** What spreadsheets write where a formula fails. */
const errors =
  /^#(n\/a|ref!?|div\/0!?|value!?|name\?|num!?|null!?|spill!?|calc!?|getting_data|error!?|blocked!?|busy!?|connect!?|field!?|unknown!?)$/
/** What programs and people write for nothing, whatever the field. */
const fromPrograms: ReadonlySet<string> = new Set(['null', '\\n', 'nan', 'n/a', 'undefined', 'object object'])
/** What pivot tables write over rows without a value. */
const ofPivots = new Set(['(blank)', '(空白)'])
/** The words for nothing, shared by all who tell records by what stands in a cell. */
export const nothing: ReadonlySet<string> = new Set([
  'na',
  'n.a.',
  'none',
  'nil',
  'unknown',
  'unassigned',
  'not set',
  'notset',
  'not available',
  'not applicable',
  'tbd',
  'blank',
  'empty',
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
/** Codes of countries and languages that are words for nothing elsewhere. */
const codes = new Set(['na', 'nan', 'nil'])
/** Written so, they are names that people bear. */
const ofPersons = /^([Nn]a|NA|[Nn]il|NIL|Nan|Null)$/
const nobody = new Set(['anonymous', 'false'])
