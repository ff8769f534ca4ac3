import type { Locale } from '#platform/wording/words.ts'

export type NameParts = {
  readonly name?: string | null | undefined
  readonly familyName?: string | null | undefined
  readonly givenName?: string | null | undefined
}

/** The name as it is written where the person comes from: 青木 さくら, Tomás Rivera. A name that is given is kept as given. */
export function fullName({ name, familyName, givenName }: NameParts): string {
  const given = name?.trim()
  if (given) return given
  const parts = isEastAsian(`${familyName ?? ''}${givenName ?? ''}`) ? [familyName, givenName] : [givenName, familyName]
  return parts
    .map((part) => part?.trim() ?? '')
    .filter((part) => part !== '')
    .join(' ')
}

/** The name as one writes to the person: with 様 in Japanese unless another honorific is on record; elsewhere only with one that is. */
export function addressed(
  { honorific = null, ...parts }: NameParts & { readonly honorific?: string | null | undefined },
  locale: Locale,
): string {
  const name = fullName(parts)
  const shown = honorific ?? (locale === 'ja' ? '様' : null)
  if (name === '' || shown === null) return name
  if (shown.startsWith('-')) return `${name}${shown}`
  return isEastAsian(shown) ? `${name} ${shown}` : `${shown} ${name}`
}

/** How a name is found: without spaces, accents, width and case; and once more with its last word first. */
export function searchForms(parts: NameParts): { normal: string; turned: string } {
  const known = [parts.familyName, parts.givenName].map((part) => part?.trim() ?? '').filter((part) => part !== '')
  const words = fullName(parts).split(/[\s・,]+/u)
  const all = words.length === 1 && known.length === 2 ? known : words
  return {
    normal: plain(all.join('')),
    turned: all.length < 2 ? '' : plain([all.at(-1) ?? '', ...all.slice(0, -1)].join('')),
  }
}

/** Accents go, but the marks of が and ぱ are letters of their own. */
export function plain(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/gu, '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s・,.'’-]/gu, '')
}

function isEastAsian(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
}

/** Whether a text has the form of an e-mail address: what fields of addresses hold besides (`-`, none, なし, 0) is none. */
export function isAddress(text: string): boolean {
  return /^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(text)
}

/** A telephone number as numbers are compared, the same as `telephone_key` of the database: figures, however wide, without leading zeros. */
export function telephoneKey(said: string): string {
  return said
    .normalize('NFKC')
    .replace(/[^0-9]/g, '')
    .replace(/^0+/, '')
}
