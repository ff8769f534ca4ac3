import type { Text } from '#platform/wording/words.ts'

export const words = {
  needsSurvey: {
    en: 'Scores are told apart by answers, and by versions of the questions, within one survey: say which.',
    ja: '回答や質問の版による内訳は、1つのアンケートの中で集計します。アンケートを指定してください。',
  },
  noSuchQuestion: {
    en: 'This survey has no such question that can be counted: texts and days are not told apart.',
    ja: 'このアンケートに、集計できるその質問はありません。自由記述と日付は内訳に指定できません。',
  },
  isTheScore: { en: 'This question makes the score itself.', ja: 'この質問は、スコアそのものです。' },
  notAnswered: { en: 'not answered', ja: '未回答' },
  noVersion: { en: 'version not known', ja: '版の記録なし' },
  version: (number: string): Text => ({ en: `Version ${number}`, ja: `第${number}版` }),
  chosen: { en: 'chosen', ja: '選択あり' },
  notChosen: { en: 'not chosen', ja: '選択なし' },
  yes: { en: 'yes', ja: 'はい' },
  no: { en: 'no', ja: 'いいえ' },
  placeOf: (question: Text, option: Text): Text => ({
    en: `${question.en} – place of ${option.en} (1 first)`,
    ja: `${question.ja}：${option.ja}の順位（1が最上位）`,
  }),
  partOf: (question: Text, part: Text): Text => ({
    en: `${question.en} – ${part.en}`,
    ja: `${question.ja}：${part.ja}`,
  }),
}
