import { isPlaceholder } from '#platform/tables/cells/placeholders.ts'

/** How certain it is that a text means its bearer: wherever it stands, only where their customer is spoken of, or not at all. */
export type Telling = 'anywhere' | 'nearby' | 'nothing'

/** So much of a name is a whole one; of a script without spaces also without anything between its parts. */
const leastOfName = 4

/** Whether the parts are the whole name of somebody, not initials, a mark, a number, or the name of a desk. */
export function isWholeName(parts: readonly string[]): boolean {
  if (saysNobody(parts)) return false
  const lettered = parts.filter((part) => /\p{L}/u.test(part))
  if (weightOf(lettered) < leastOfName) return false
  const [only = '', ...further] = lettered
  return further.length > 0 || (isUnspaced(only) && [...only].length >= leastOfName)
}

/** A letter of Han says as much as two of others. */
function weightOf(parts: readonly string[]): number {
  return [...parts.join('').matchAll(/\p{L}/gu)].reduce((sum, [letter]) => sum + (han.test(letter) ? 2 : 1), 0)
}

/** What stands in the field of a name where nobody is meant: a word for nothing, or a desk. */
export function saysNobody(parts: readonly string[]): boolean {
  const written = parts.join(' ')
  return isPlaceholder(written, 'person-name') || desks.test(written) || parts.every((part) => ofDesks.test(part))
}

const desks = /担当|窓口|受付|サポート|センター|チーム|事務局|管理者|総務|経理|営業|人事|ユーザー|テスト|名無し|匿名/
const ofDesks =
  /^(?:account(?:s|ing)?|admin(?:istrator)?|anonymous|back|billing|call|cent(?:er|re)|client|contact|customer|department|desk|front|general|guest|help|helpdesk|info|it|main|name|no|none|office|owner|reception|sales|service|staff|support|system|team|test|unknown|user|\d+)$/i

/** How far a telephone number tells whose it is. Days, placeholders and mere figures stand in that field as well. */
export function tellingOfNumber(text: string): Telling {
  const written = withoutExtension(text)
  const digits = digitsOf(text)
  const isNone = !/^[+\d][\d\s()./‐–-]*$|^\(\+?\d[\d\s()./‐–-]*$/.test(written) || new Set(digits).size < 3
  if (isNone || day.test(written) || digits.length < 7 || digits.length > 15) return 'nothing'
  const isWrittenSo = /^\(?[+0]|\d\D+\d/.test(written)
  return isWrittenSo || digits.length >= 10 ? 'anywhere' : 'nearby'
}

/** Without the extension, which is of one house alone. */
export function digitsOf(text: string): string {
  return withoutExtension(text).replace(/\D/g, '')
}

function withoutExtension(text: string): string {
  return text.normalize('NFKC').trim().replace(extension, '')
}

const extension = /\s*(?:ext\.?|x|#|内線)\s*\d{1,6}$/i
const day =
  /^(?:(?:19|20)\d\d[-/.](?:0?[1-9]|1[0-2])[-/.]\d{1,2}|(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d*)$/

const han = /\p{Script=Han}/u
const unspaced = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u

/** Whether a text begins in a script that is written without spaces. */
export function isUnspaced(text: string | undefined): boolean {
  return text !== undefined && unspaced.test(text)
}
