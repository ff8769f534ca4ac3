import { fullName, type NameParts, searchForms } from './person-name.ts'

export type KanaParts = {
  readonly nameKana?: string | null | undefined
  readonly familyKana?: string | null | undefined
  readonly givenKana?: string | null | undefined
}

/** Readings in hiragana and katakana are one reading. */
export function inKatakana(text: string): string {
  return text.replace(/[ぁ-ゖ]/gu, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) + 0x60))
}

/** A reading as it is kept: half-width letters become full ones. */
export function readingOf(raw: string | null | undefined): string | null {
  return raw?.normalize('NFKC').trim().replace(/\s+/gu, ' ') || null
}

/** Whether a text says how something is read: kana, or letters where somebody is written so; never 漢字 and never figures. */
export function isReading(text: string): boolean {
  return !/[\p{Script=Han}々〆\p{N}@]/u.test(text.normalize('NFKC'))
}

/** How the whole name is read: as it is given, else of its parts; and how it is found. */
export function kanaOf({ nameKana, familyKana, givenKana }: KanaParts) {
  const parts: NameParts = {
    name: readingOf(nameKana),
    familyName: readingOf(familyKana),
    givenName: readingOf(givenKana),
  }
  const { normal, turned } = searchForms(parts)
  return { whole: fullName(parts) || null, normal: inKatakana(normal), turned: inKatakana(turned) }
}

/** The columns of a reading as files bring it; what nobody told stays as it is. */
export function kanaColumns(parts: KanaParts) {
  const { whole, normal, turned } = kanaOf(parts)
  return {
    name_kana: whole,
    family_kana: readingOf(parts.familyKana),
    given_kana: readingOf(parts.givenKana),
    normal_kana: whole === null ? undefined : normal,
    turned_kana: whole === null ? undefined : turned,
  }
}
