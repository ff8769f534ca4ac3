import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from '../menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'By completed months with us on the day of the answer. Satisfaction is often highest at the start; a refresh shows as a step.',
    ja: '回答時までの利用月数ごとのスコアです。満足度は利用開始直後が最も高いことが多く、刷新の効果は段差として現れます。',
  },
  title: {
    en: (name: string, first: string, month: string, last: string, then: string) =>
      `${name} is ${first} after ${month} and ${last} after ${then} completed months`,
    ja: (name: string, first: string, month: string, last: string, then: string) =>
      `${name}は利用${month}か月で${first}、${then}か月で${last}です`,
  },
  titleStep: {
    en: (name: string, change: string, day: string) => `${name}: ${change} after ${day}, beyond chance`,
    ja: (name: string, change: string, day: string) => `${name}：${day}以降に${change}（偶然とは言えない変化）`,
  },
  titleNoStep: {
    en: (name: string, change: string, day: string) => `${name}: ${change} after ${day}; cannot say whether it changed`,
    ja: (name: string, change: string, day: string) => `${name}：${day}以降に${change}（変化したとは言えません）`,
  },
  none: { en: 'No answer of a customer whose beginning is known', ja: '利用開始日の分かる顧客の回答がありません' },
  noneText: {
    en: 'Import answers with their customers, and the days since which these have been with you.',
    ja: '顧客の分かる回答と、顧客の利用開始日を取り込んでください。',
  },
  refreshedOn: { en: 'Refreshed on', ja: '刷新した日' },
  refreshedHint: { en: 'A release, a new service', ja: 'リリースや新サービスの開始日' },
  before: { en: 'Before', ja: '刷新前' },
  after: { en: 'From then on', ja: '刷新後' },
  all: { en: 'All answers', ja: 'すべての回答' },
  chart: { en: 'By months of tenure', ja: '利用月数ごとの推移' },
  month: { en: 'Completed months', ja: '利用月数' },
  answers: { en: 'Answers', ja: '回答数' },
  step: {
    en: (days: string, low: string, high: string) =>
      `The ${days} days after against as many before: 95% interval ${low} to ${high}. Customers are older by then, so that what decays pulls the other way.`,
    ja: (days: string, low: string, high: string) =>
      `刷新後${days}日間と刷新前の同じ日数を比べています（95%信頼区間：${low}〜${high}）。利用期間はその分長くなっているため、時間とともに下がる傾向は逆に働きます。`,
  },
  stepAlone: {
    en: (days: string) =>
      `The ${days} days after against as many before. Customers are older by then, so that what decays pulls the other way.`,
    ja: (days: string) =>
      `刷新後${days}日間と刷新前の同じ日数を比べています。利用期間はその分長くなっているため、時間とともに下がる傾向は逆に働きます。`,
  },
  unknown: {
    en: (n: number, text: string) =>
      `${text} ${n === 1 ? 'answer is' : 'answers are'} left out: since when the customer has been with us is not known.`,
    ja: (_n: number, text: string) => `利用開始日が不明な回答${text}件は含みません。`,
  },
  toScores: { en: 'Scores', ja: 'スコア' },
} satisfies Record<string, Text | TextOf<never>>
