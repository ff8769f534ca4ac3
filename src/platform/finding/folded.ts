import { letterForms, spellings } from './letters.ts'

/** Accents, and what only says how a character is drawn or where a line may break. The marks of が and ぱ are letters of their own. */
const marks = / |[\u0300-\u036f]|[\u200b-\u200f\u2060\ufeff]|[\ufe00-\ufe0f]|[\u{e0100}-\u{e01ef}]/gu

/**
 * A text as it is searched: what sounds or looks the same is the same, and it has no spaces. It is the one rule of finding; `fold(text)`
 * is the same in the database. A piece of a text folds to a piece of the folded text.
 */
export function folded(text: string): string {
  const apart = text.normalize('NFKD').replace(marks, '').normalize('NFC')
  const heard = [...apart].map((letter) => letterForms.get(letter) ?? letter).join('')
  const spelled = spellings.reduce((said, [written, found]) => said.replaceAll(written, found), heard)
  return spelled.replace(/(.)々/gsu, '$1$1')
}
