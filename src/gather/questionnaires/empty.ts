import type { Questionnaire } from './asked/questionnaire.ts'
import { blank } from './asked/texts.ts'

/** What somebody begins with who takes no ready one. */
export const emptyAsked: Questionnaire = {
  title: blank,
  intro: blank,
  questions: [],
  ends: [],
  thanks: {
    title: { en: 'Thank you', ja: 'ご回答ありがとうございました' },
    text: blank,
  },
}
