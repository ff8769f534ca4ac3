import type { ImportField } from '#platform/furnishing/contributions.ts'
import { headingKey } from '#platform/tables/layout/headings/header.ts'
import type { Column } from './column.ts'

export type Named = { readonly certainty: number; readonly isWhole: boolean }

/** How surely a heading names a field: as a whole, without its brackets, or by its last word where what stands before only says whose it is. */
export function namedAs(field: ImportField, { isNamed, key, bare, words }: Column): Named {
  if (!isNamed) return { certainty: 0, isWhole: false }
  const names = namesOf(field)
  const exact = names.indexOf(key)
  if (exact >= 0) return { certainty: 0.95 - exact * 0.001, isWhole: true }
  const whole = names.indexOf(bare)
  if (whole >= 0) return { certainty: 0.9 - whole * 0.001, isWhole: true }
  return { certainty: Math.max(0, ...names.map((name) => endingWith(name, bare, words))), isWhole: false }
}

export function namesOf(field: ImportField): readonly string[] {
  const known = keys.get(field)
  if (known) return known
  const { name, label, synonyms } = field
  const made = [name, label.en, label.ja, ...synonyms].map((said) => headingKey(said) || said)
  keys.set(field, made)
  return made
}

/** Fields are declared once and asked for each column of each file. */
const keys = new WeakMap<ImportField, readonly string[]>()

function endingWith(name: string, bare: string, words: readonly string[]): number {
  const isLatin = /^[\x20-\x7e]+$/.test(name)
  if (name.length < (isLatin ? 4 : 2) || !bare.endsWith(name)) return 0
  if (!isLatin) return whose.test(bare.slice(0, -name.length)) ? 0.75 : 0.45
  const before = words.findIndex((_, at) => words.slice(at).join('') === name)
  if (before <= 0) return 0
  const said = words.slice(0, before)
  if (said.every((word) => ownWords.has(word))) return 0.75
  const isKindOf = name.length > 4 && name.endsWith('id') && words.length - before > 1
  return isKindOf && !said.some((word) => ofAnother.has(word)) ? 0.65 : 0.45
}

/** What only says whose something is, and changes nothing about what it is. */
const whose =
  /^(?:の|様|契約|顧客|取引先|得意先|お?客様|会社|企業|法人|貴社|御社|先方|主|現在|現|最新|正式|登録|利用|サービス|ご|お|御)+$/u
/** The closing event's id is an event's id; the parent account's is another account's. */
const ofAnother = new Set('parent previous last next first original related linked merged old new'.split(' '))
const ownWords = new Set(
  'customer client account company organization organisation contract subscription primary main current billing contact our their your my the associated recipient requester respondent work business product'.split(
    ' ',
  ),
)
