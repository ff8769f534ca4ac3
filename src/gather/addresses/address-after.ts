import type { Text } from '#platform/wording/words.ts'
import { isJapan } from './country.ts'
import { type Municipality, municipalityOf } from './municipality-code.ts'
import { postalCodeOf } from './postal-code.ts'
import { prefectureIn, prefectureNames, prefectureOf } from './prefectures.ts'
import * as words from './words.ts'

export type Address = {
  readonly country: string | null
  readonly postalCode: string | null
  readonly prefecture: string | null
  readonly municipalityCode: string | null
  readonly address: string | null
}
export const nowhere: Address = {
  country: null,
  postalCode: null,
  prefecture: null,
  municipalityCode: null,
  address: null,
}
export type AddressField = Exclude<keyof Address, 'country'>
export type AddressWish = { readonly [Field in keyof Address]?: Address[Field] | undefined }
type Refused = { readonly field: AddressField; readonly because: Text }

/**
 * What of a wish is kept, in one spelling, and what is refused and why. The prefecture is what is said; where nobody says it, what the
 * address begins with or the code of the municipality says; nothing else tells it.
 */
export function addressAfter(before: Address, wish: AddressWish): { kept: AddressWish; refused: Refused[] } {
  const kept: { -readonly [Field in AddressField]?: string | null } = {}
  const refused: Refused[] = []
  const refuse = (field: AddressField, because: Text) => refused.push({ field, because })
  const country = wish.country === undefined ? before.country : wish.country || null
  const isAbroad = country !== null && !isJapan(country)
  if (wish.address !== undefined) kept.address = wish.address || null
  if (wish.postalCode !== undefined) {
    const read = wish.postalCode ? postalCodeOf(wish.postalCode, country) : null
    if (read?.ok === false) refuse('postalCode', words.notAPostalCode)
    else kept.postalCode = read?.code ?? null
  }
  if (wish.prefecture !== undefined) {
    const code = wish.prefecture ? prefectureOf(wish.prefecture) : null
    if (wish.prefecture && code === null) refuse('prefecture', words.notAPrefecture)
    else if (code !== null && isAbroad) refuse('prefecture', words.onlyInJapan)
    else kept.prefecture = code
  }
  const address = wish.address === undefined && wish.prefecture ? before.address : wish.address
  const begins = address && !isAbroad ? prefectureIn(address) : null
  if (begins !== null && kept.prefecture && kept.prefecture !== begins) {
    refuse('prefecture', words.otherThanAddress(nameOf(begins)))
    delete kept.prefecture
  }
  if (begins !== null && wish.prefecture === undefined) kept.prefecture = begins
  if (kept.prefecture && wish.municipalityCode === undefined && isElsewhere(before.municipalityCode, kept.prefecture))
    kept.municipalityCode = null
  if (wish.municipalityCode !== undefined) {
    const known = kept.prefecture === undefined ? before.prefecture : kept.prefecture
    const read = wish.municipalityCode ? municipalityOf(wish.municipalityCode, known) : null
    const because = read === null ? null : isAbroad ? words.onlyInJapan : whyNot(read, known)
    if (because !== null) refuse('municipalityCode', because)
    else kept.municipalityCode = read?.ok ? read.code : null
    if (because === null && read?.ok && known === null) kept.prefecture = read.prefecture
  }
  return { kept, refused }
}

/** Whoever moved to another prefecture is no longer in the municipality on record. */
function isElsewhere(municipalityCode: string | null, prefecture: string): boolean {
  return municipalityCode !== null && !municipalityCode.startsWith(prefecture)
}

function whyNot(read: Municipality, known: string | null): Text | null {
  if (!read.ok) return words.municipalityProblems[read.because]
  return known !== null && read.prefecture !== known
    ? words.otherPrefecture(nameOf(read.prefecture), nameOf(known))
    : null
}

function nameOf(code: string): Text {
  return prefectureNames[code] ?? { en: code, ja: code }
}
