import { lengths } from '#platform/wording/lengths.ts'

/** How much a questionnaire and its answers may hold. */
export const limits = {
  questions: 50,
  options: 50,
  /** Of a matrix; and of what is put in order. */
  rows: 20,
  columns: 10,
  ends: 10,
  rules: 10,
  name: lengths.id,
  title: 200,
  /** Of a question, an option, the name of an end of a scale. */
  text: lengths.text,
  /** Help below a question, and the texts before the first and after the last. */
  help: 2000,
  shortText: lengths.text,
  longText: lengths.comment,
  /** All that somebody writes in one set of answers. */
  allTexts: 3 * lengths.comment,
} as const
