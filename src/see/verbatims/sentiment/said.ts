export const verdicts = ['positive', 'negative', 'mixed', 'unsure'] as const
export type Verdict = (typeof verdicts)[number]
export const languages = ['ja', 'en'] as const
export type Language = (typeof languages)[number]

/** Why a word does not say what it says by itself. */
export const turns = ['negated', 'wished', 'stronger', 'weaker', 'beforeContrast', 'amount'] as const
export type Turn = (typeof turns)[number]

/** A word that said so: where it begins in its sentence, and what it weighs, with its sign: 1 is a plain word of praise. */
export type Telling = {
  readonly word: string
  readonly at: number
  readonly weight: number
  readonly turns: readonly Turn[]
}
