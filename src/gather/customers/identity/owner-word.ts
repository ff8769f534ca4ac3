import { beginningOf } from '#platform/wording/plain-text.ts'
import { isPlaceholder } from './identity.ts'

export type MemberName = { readonly id: string; readonly name: string; readonly email: string }

/** Whom a file means by what stands in the column of its owners. */
export type Owner =
  | { readonly memberId: string }
  /** Nobody here is called so: kept as written until such a member comes. */
  | { readonly named: string }
  | { readonly severalOf: readonly string[] }
  | null

/** Finds members by address, by full name in either order, and by a surname that only one of them bears. */
export function ownerFinder(members: readonly MemberName[]): (raw: string) => Owner {
  const byEmail = new Map(members.map(({ id, email }) => [email.toLowerCase(), id]))
  const byName = Map.groupBy(members, ({ name }) => wholeKey(name))
  const bySurname = Map.groupBy(
    members.filter(({ name }) => surnameOf(name) !== null),
    ({ name }) => surnameOf(name),
  )
  return (raw) => {
    if (raw.length > longestWord * 2) return { named: beginningOf(raw.trim(), longestWord) }
    const word = bareWord(raw)
    if (isPlaceholder(word) || nobody.has(wholeKey(word))) return null
    const address = word.includes('@') ? /[^\s<>@]+@[^\s<>@]+/.exec(word)?.[0].toLowerCase() : undefined
    const known = address === undefined ? undefined : byEmail.get(address)
    if (known !== undefined) return { memberId: known }
    const found = byName.get(wholeKey(word)) ?? bySurname.get(plain(word)) ?? []
    const [one, ...others] = found
    if (one === undefined) return { named: beginningOf(raw.normalize('NFKC').trim(), longestWord) }
    return others.length === 0 ? { memberId: one.id } : { severalOf: found.map(({ name }) => name) }
  }
}

const longestWord = 200

function bareWord(raw: string): string {
  return raw
    .normalize('NFKC')
    .trim()
    .replace(/\s*(様|さん|氏|殿|先生)$/u, '')
}

/** All words of a name, whichever comes first. */
function wholeKey(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .split(/[\s,・]+/u)
    .filter((word) => word !== '')
  return isEastAsian(name) ? words.join('') : words.sort().join(' ')
}

function surnameOf(name: string): string | null {
  const words = name
    .normalize('NFKC')
    .trim()
    .split(/[\s・]+/u)
  if (words.length < 2) return null
  return plain((isEastAsian(name) ? words[0] : words.at(-1)) ?? '')
}

function plain(word: string): string {
  return word.normalize('NFKC').toLowerCase().replace(/\s/gu, '')
}

function isEastAsian(text: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(text)
}

const nobody = new Set(
  [
    'no owner',
    'nobody',
    'unassigned',
    'not assigned',
    'no one',
    '担当未定',
    '担当者未定',
    '未割当',
    '未割り当て',
    '担当なし',
    '担当者なし',
    '未アサイン',
    '空席',
  ].map(wholeKey),
)
