/**
 * What asks and reads answers in a browser, for screens and for the page on which people answer. It reaches nothing but `zod/mini`:
 * bundled and compressed less than 11 kB.
 */
export { answersOf, endOf, type Read, type Refused, shownOf } from '../asked/answers.ts'
export { limits } from '../asked/limits.ts'
export type { End, Option, Question, QuestionKind, Questionnaire, QuestionOf } from '../asked/questionnaire.ts'
export { type Because, refusalText } from '../asked/refusals.ts'
export type { Rule, Rules } from '../asked/rules.ts'
export { type Both, isBlank, type Shown, shownIn } from '../asked/texts.ts'
export { type Answers, otherKey, stepsOf, type Value } from '../asked/values.ts'
