import type { QuestionnaireWish } from '../asked/questionnaire.ts'

export type Both = { readonly en: string; readonly ja: string }
export type QuestionWish = QuestionnaireWish['questions'][number]

export function both(en: string, ja: string): Both {
  return { en, ja }
}

export function options(of: Readonly<Record<string, readonly [en: string, ja: string]>>) {
  return Object.entries(of).map(([key, [en, ja]]) => ({ key, text: both(en, ja) }))
}

export function atMost(question: string, than: number) {
  return { rules: [{ question, is: 'atMost' as const, than }] }
}

export function anyOf(question: string, ...chosen: readonly string[]) {
  return { rules: [{ question, is: 'anyOf' as const, options: [...chosen] }] }
}

export function noneOf(question: string, ...chosen: readonly string[]) {
  return { rules: [{ question, is: 'noneOf' as const, options: [...chosen] }] }
}

export const other = both('Something else', 'その他')

export const satisfied = { low: both('Very dissatisfied', 'とても不満'), high: both('Very satisfied', 'とても満足') }

/** The question of the Net Promoter Score in its own words, and no other. */
export const recommend: QuestionWish = {
  kind: 'nps',
  key: 'recommend',
  required: true,
  text: both(
    'How likely are you to recommend our service to a friend or colleague?',
    '当社のサービスを友人や同僚に薦める可能性は、どのくらいありますか？',
  ),
  low: both('Not at all likely', 'まったくない'),
  high: both('Extremely likely', '非常に高い'),
}

export const quote: QuestionWish = {
  kind: 'consent',
  key: 'quote',
  text: both('May we quote what you wrote?', 'いただいたコメントを紹介してもよろしいですか？'),
  help: both('You can withdraw this at any time.', 'いつでも取り消せます。'),
  showIf: { rules: [{ question: 'why', is: 'answered' }] },
}

export const thanks = {
  title: both('Thank you', 'ご回答ありがとうございました'),
  text: both('We read every answer.', 'いただいた回答にはすべて目を通します。'),
}

/** For those who told of trouble: what they said is worth an answer. */
export function sorry(showIf: ReturnType<typeof atMost> | ReturnType<typeof anyOf>) {
  return {
    key: 'sorry',
    showIf,
    title: both('Thank you for telling us', '率直なご意見をありがとうございました'),
    text: both(
      'Your answer goes to the people who look after you.',
      'いただいた回答は、当社でお客様を担当している者が確認します。',
    ),
  }
}
