import { type Locale, locales, type Text } from '#platform/wording/words.ts'
import { lackingIn, type Placed, textsOf } from '../asked/lacking.ts'
import type { Question, Questionnaire } from '../asked/questionnaire.ts'
import { isBlank } from '../asked/texts.ts'
import { stepsOf } from '../asked/values.ts'
import { begging } from './begging.ts'
import { findingWords as words } from './finding-words.ts'
import { leading } from './leading.ts'
import { foundBy } from './pattern.ts'
import { asksToRecommend } from './recommending.ts'
import { twoThingsIn } from './two-things.ts'

export const findingKinds = [
  'begging',
  'leading',
  'twoThings',
  'npsWording',
  'unnamedEnds',
  'language',
  'manyQuestions',
] as const
export type FindingKind = (typeof findingKinds)[number]
/** What a reader would say of the wording; nothing of it hinders anybody. `path` is the place in the questionnaire. */
export type Finding = Text & { readonly kind: FindingKind; readonly path: string }

/** The places of what is asked, and what is said before. */
const asks = /^(?:title|intro|questions\.\d+\.(?:text|help))$/

/** Beyond so many questions people leave. */
export const manyQuestions = 10

export function findingsOf(questionnaire: Questionnaire): Finding[] {
  const { questions } = questionnaire
  return [
    ...textsOf(questionnaire).flatMap(inText),
    ...questions.flatMap((question, place) => inQuestion(question, `questions.${place}`)),
    ...inLanguages(questionnaire),
    ...(questions.length > manyQuestions
      ? [finding('manyQuestions', 'questions', words.many(questions.length, manyQuestions))]
      : []),
  ]
}

function finding(kind: FindingKind, path: string, { en, ja }: Text): Finding {
  return { kind, path, en, ja }
}

function inText({ path, text }: Placed): Finding[] {
  const begged = firstIn(text, (said, locale) => foundBy(begging, said, locale))
  if (begged !== null) return [finding('begging', path, words.begging(begged))]
  // Options, rows and the ends of a scale are answers: praise among them leads nobody.
  if (!asks.test(path)) return []
  const led = firstIn(text, (said, locale) => foundBy(leading, said, locale))
  return led === null ? [] : [finding('leading', path, words.leading(led))]
}

function inQuestion(question: Question, path: string): Finding[] {
  const found: Finding[] = []
  if (stepsOf(question) !== null) {
    const two = firstIn(question.text, twoThingsIn)
    if (two !== null) found.push(finding('twoThings', `${path}.text`, words.twoThings(two)))
  }
  if (question.kind === 'matrix')
    for (const [place, { text }] of question.rows.entries()) {
      const two = firstIn(text, twoThingsIn)
      if (two !== null) found.push(finding('twoThings', `${path}.rows.${place}.text`, words.twoThings(two)))
    }
  if (question.kind === 'nps' && locales.some((locale) => isOther(question.text[locale], locale)))
    found.push(finding('npsWording', `${path}.text`, words.npsWording))
  if ('low' in question && !(question.kind === 'csat' && question.look === 'words'))
    if (isBlank(question.low) || isBlank(question.high)) found.push(finding('unnamedEnds', path, words.unnamedEnds))
  return found
}

function isOther(text: string, locale: Locale): boolean {
  return text !== '' && !asksToRecommend(text, locale)
}

function inLanguages(questionnaire: Questionnaire): Finding[] {
  const lacking = lackingIn(questionnaire)
  return locales.flatMap((locale) => {
    const of = lacking.filter(({ lacks }) => lacks === locale)
    const [first] = of
    return first === undefined ? [] : [finding('language', first.path, words.language(locale, of.length))]
  })
}

function firstIn(text: Text, find: (said: string, locale: Locale) => string | null): string | null {
  for (const locale of locales) {
    const found = text[locale] === '' ? null : find(text[locale], locale)
    if (found !== null) return found
  }
  return null
}
