import type { Text } from '#platform/wording/words.ts'
import { limits } from './limits.ts'
import type { Question } from './questionnaire.ts'
import { stepsOf } from './values.ts'

export type Because =
  | 'required'
  | 'incomplete'
  | 'notOnOffer'
  | 'tooLong'
  | 'tooMany'
  | 'tooMuchText'
  | 'noSuchQuestion'
  | 'notAnswers'

/** What whoever answers is told; `question` is the one that was refused, `null` where it is the whole set. */
export function refusalText(because: Because, question: Question | null): Text {
  return says[because](question)
}

const says: Readonly<Record<Because, (question: Question | null) => Text>> = {
  required: () => ({ en: 'Please answer this question.', ja: 'この質問にお答えください。' }),
  incomplete: (question) =>
    question?.kind === 'ranking'
      ? { en: 'Please put all of them in order.', ja: 'すべてに順位を付けてください。' }
      : { en: 'Please answer every row.', ja: 'すべての行にお答えください。' },
  notOnOffer: (question) => {
    const steps = question && stepsOf(question)
    if (steps)
      return {
        en: `Please choose a whole number from ${steps.from} to ${steps.to}.`,
        ja: `${steps.from}から${steps.to}の整数でお答えください。`,
      }
    if (question?.kind === 'date') return { en: 'Please give a day.', ja: '日付をお答えください。' }
    return { en: 'Please choose from what is offered.', ja: '選択肢からお選びください。' }
  },
  tooLong: (question) => {
    const most = question?.kind === 'longText' ? limits.longText : limits.shortText
    return {
      en: `Please write ${most.toLocaleString('en')} characters at most.`,
      ja: `${most.toLocaleString('ja')}文字以内でお書きください。`,
    }
  },
  tooMany: (question) => {
    const most = question?.kind === 'multiple' ? question.most : null
    return most === null || most === undefined
      ? { en: 'These are more than there are.', ja: '選択肢の数を超えています。' }
      : { en: `Please choose ${most} at most.`, ja: `${most}個までお選びください。` }
  },
  tooMuchText: () => ({
    en: `All texts together are longer than ${limits.allTexts.toLocaleString('en')} characters.`,
    ja: `全体で${limits.allTexts.toLocaleString('ja')}文字を超えています。`,
  }),
  noSuchQuestion: () => ({
    en: 'An answer is to a question that this survey does not ask.',
    ja: 'このアンケートにない質問への回答が含まれています。',
  }),
  notAnswers: () => ({ en: 'These are no answers.', ja: '回答として読めません。' }),
}
