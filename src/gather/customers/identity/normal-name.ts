import { apart } from './company-name.ts'

/**
 * What all spellings of one company's name share: one width, one case, no spaces, and the legal form in full with its side.
 * 株式会社山田, 山田株式会社 and 有限会社山田 are three companies, ㈱山田 and 株式会社 山田 are one. It begins with the bare name,
 * so that names sort and are found by what they are called.
 */
export function normalName(raw: string): string {
  const { core, legalForm, position, before } = apart(raw)
  const bare = folded(core)
  if (legalForm === null) return bare
  const form = formKey(legalForm)
  if (position === 'before') return `${bare} (${form}-)`
  return position === 'after' ? `${bare} (-${form})` : `${bare} (${lengthBefore(before)}-${form})`
}

/** The name without its legal form: who shares it may be one company, or several. */
export function bareName(raw: string): string {
  return folded(apart(raw).core)
}

/** Whether a name says no more than the one on record: the two differ in spaces, width or how their form is written, and it is not the fuller. */
export function isShorterSpelling(name: string, onRecord: string): boolean {
  return spelling(name) === spelling(onRecord) && lengthOf(name) <= lengthOf(onRecord)
}

function spelling(name: string): string {
  const { core, legalForm, position } = apart(name)
  return [core.replace(/\s/gu, ''), legalForm === null ? '' : formKey(legalForm), position].join('\n')
}

function lengthOf(name: string): number {
  return name.normalize('NFKC').replace(/\s/gu, '').length
}

/** Counted in characters, as the database counts: 𠮷 is one. */
function lengthBefore(text: string): number {
  return [...text.replace(unheard, '')].length
}

const unheard = /[\s,.、。'’"“”]/gu

function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[‐‑‒–—―−]/gu, '-')
    .replace(/[ヶヵ髙﨑栁]/gu, (letter) => oneLetter[letter] ?? letter)
    .replace(unheard, '')
}

/** `Co., Ltd.` and `Company Limited` are one form, `Inc.` is another. */
function formKey(legalForm: string): string {
  const words = legalForm
    .toLowerCase()
    .split(/[\s,]+/u)
    .map((word) => word.replaceAll('.', ''))
    .filter((word) => word !== '')
  return words.map((word) => oneForm[word] ?? word).join(' ')
}

const oneForm: Readonly<Record<string, string>> = {
  company: 'co',
  corporation: 'corp',
  incorporated: 'inc',
  limited: 'ltd',
}

const oneLetter: Readonly<Record<string, string>> = { ヶ: 'ケ', ヵ: 'カ', 髙: '高', 﨑: '崎', 栁: '柳' }
