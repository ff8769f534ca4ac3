import { heardInEnglish } from './english.ts'
import { isIronic } from './irony.ts'
import { heardInJapanese } from './japanese.ts'
import type { Language, Telling, Verdict } from './said.ts'
import { sentencesOf } from './sentences.ts'
import { withoutCourtesy } from './turns/courtesy.ts'

/** Raised with every change of the lexicon or of the rules; what was read with an older one is read anew. */
export const lexiconVersion = 2

export type HeardSentence = {
  readonly text: string
  readonly language: Language
  readonly weight: number
  readonly telling: readonly Telling[]
}

export type Heard = {
  readonly verdict: Verdict
  /** From −1, nothing but fault, to 1, nothing but praise; 0 where no word says so. */
  readonly score: number
  readonly isIronic: boolean
  readonly sentences: readonly HeardSentence[]
}

/** Less than this, and nothing is said of it. */
const least = 0.3
/** Praise and fault that differ by less than this share of both are mixed. */
const clear = 0.25

/** What is heard in a text, by the lexicon alone: no guess where its words do not say so. Pure; linear in the length of the text. */
export function sentimentOf(text: string): Heard {
  const written = sentencesOf(text)
  const read = withoutCourtesy(written)
  const sentences = written.map((sentence, nth) => heardSentence(sentence, read[nth] ?? sentence))
  const told = sentences.flatMap(({ telling }) => telling.map(({ weight }) => weight))
  const praise = told.reduce((sum, weight) => sum + Math.max(weight, 0), 0)
  const blame = told.reduce((sum, weight) => sum + Math.max(-weight, 0), 0)
  const score = praise + blame === 0 ? 0 : (praise - blame) / (praise + blame + 0.5)
  const ironic = isIronic(text)
  return { verdict: ironic ? 'unsure' : verdictOf(praise, blame), score, isIronic: ironic, sentences }
}

function verdictOf(praise: number, blame: number): Verdict {
  if (Math.max(praise, blame) < least) return 'unsure'
  const lead = (praise - blame) / (praise + blame)
  if (Math.abs(lead) >= clear) return lead > 0 ? 'positive' : 'negative'
  return 'mixed'
}

/** The sentence as it was written, by what is read of it: as long, without its courtesies. */
function heardSentence(text: string, read: string): HeardSentence {
  const language = languageOf(text)
  const telling = language === 'ja' ? heardInJapanese(read) : heardInEnglish(read)
  return { text, language, weight: telling.reduce((sum, one) => sum + one.weight, 0), telling }
}

/** Japanese where a letter of it stands in the text; anything else is read as English. */
export function languageOf(text: string): Language {
  return /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Han}]/u.test(text) ? 'ja' : 'en'
}
