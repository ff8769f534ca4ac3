import type { Text, TextOf } from '#platform/wording/words.ts'
import type { Known, Measure, Way } from '../contract.ts'
import type { Stance } from '../rule/stances.ts'
import { menuWords } from './menu-words.ts'

/** Names that are written alike everywhere. */
const marks = {
  name: 'Net Promoter Score®',
  owners: ['Bain & Company, Inc.', 'NICE Systems, Inc.', 'Fred Reichheld'].join('、'),
}

export const words = {
  ...menuWords,
  allAnswers: { en: 'All answers', ja: 'すべての回答' },
  titleAlone: {
    en: (name: string, value: string, period: string) => `${name} is ${value} (${period})`,
    ja: (name: string, value: string, period: string) => `${name}は${value}です（${period}）`,
  },
  titleUnknown: {
    en: (name: string, period: string) => `${name}: nobody answered in ${period}`,
    ja: (name: string, period: string) => `${name}：${period}の回答はありません`,
  },
  titleBeyond: {
    en: (name: string, value: string, period: string, change: string, before: string) =>
      `${name} is ${value} (${period}); ${change} since ${before}, beyond chance`,
    ja: (name: string, value: string, period: string, change: string, before: string) =>
      `${name}は${value}です（${period}）。${before}から${change}で、偶然とは言えない変化です`,
  },
  titleCannotSay: {
    en: (name: string, value: string, period: string, change: string, before: string) =>
      `${name} is ${value} (${period}); ${change} since ${before}: cannot say whether it changed`,
    ja: (name: string, value: string, period: string, change: string, before: string) =>
      `${name}は${value}です（${period}）。${before}から${change}ですが、変化したとは言えません`,
  },
  none: {
    en: (name: string) => `No answers count for ${name} in these periods`,
    ja: (name: string) => `この期間に${name}の回答がありません`,
  },
  noneText: {
    en: 'Send a survey, or bring answers from a file or by the API. Another score or survey can be chosen.',
    ja: 'アンケートを送るか、ファイルやAPIで回答を取り込んでください。別の指標やアンケートも選べます。',
  },
  importAnswers: { en: 'Import answers', ja: '回答を取り込む' },
  scales: {
    en: (steps: string) =>
      `Scales that were answered: of ${steps} steps. Each answer is held against the top of its own.`,
    ja: (steps: string) => `回答のあった尺度：${steps}段階。回答ごとに、その尺度の上位かどうかで数えています。`,
  },
  mark: {
    en: 'NPS® and Net Promoter Score® are trademarks of Bain & Company, Inc., NICE Systems, Inc. and Fred Reichheld.',
    ja: `NPS®、${marks.name}は、${marks.owners}の商標です。`,
  },
  ofPeriod: {
    en: (name: string, period: string) => `${name}, ${period}`,
    ja: (name: string, period: string) => `${name}（${period}）`,
  },
  interval: {
    en: (low: string, high: string) => `95% interval ${low} to ${high}`,
    ja: (low: string, high: string) => `95%信頼区間：${low}〜${high}`,
  },
  range: {
    en: (low: string, high: string) => `${low} to ${high}`,
    ja: (low: string, high: string) => `${low}〜${high}`,
  },
  intervalHead: { en: '95% interval', ja: '95%信頼区間' },
  few: { en: 'fewer than 30 answers', ja: '回答30件未満' },
  notOver: { en: 'period not over', ja: '期間の途中' },
  counted: { en: 'Answers counted', ja: '集計した回答' },
  given: { en: (n: string) => `of ${n} given`, ja: (n: string) => `回答全体は${n}件` },
  part: { en: (name: string, n: string) => `${name}: ${n}`, ja: (name: string, n: string) => `${name}：${n}` },
  change: { en: 'Change', ja: '変化' },
  changeSince: { en: (before: string) => `Change since ${before}`, ja: (before: string) => `${before}からの変化` },
  beyond: { en: 'Beyond chance', ja: '偶然とは言えない変化' },
  cannotSay: { en: 'Cannot say whether it changed', ja: '変化したとは言えません' },
  inBoth: {
    en: (n: string) => `told as two separate groups, though ${n} answered in both`,
    ja: (n: string) => `別々の集団として比べています（両方の期間に回答：${n}）`,
  },
  answered: { en: 'Customers who answered', ja: '回答した顧客' },
  ofCustomers: {
    en: (answered: string, onRecord: string) => `${answered} of ${onRecord}`,
    ja: (answered: string, onRecord: string) => `${onRecord}件中${answered}件`,
  },
  notAsked: {
    en: 'Of the customers on record in this period. Who was asked is not known, so this is no response rate.',
    ja: '期間中に登録のある顧客に対する数です。誰に依頼したかの記録がないため、回答率ではありません。',
  },
  silentCount: { en: (n: string) => `${n} did not answer`, ja: (n: string) => `未回答${n}件` },
  trend: {
    en: (name: string, first: string, then: string, last: string, now: string) =>
      `${name} went from ${first} (${then}) to ${last} (${now})`,
    ja: (name: string, first: string, then: string, last: string, now: string) =>
      `${name}は${first}（${then}）から${last}（${now}）になりました`,
  },
  trendSub: {
    en: 'With the ends of the 95% interval. Where these overlap much, the line tells little.',
    ja: '95%信頼区間の上限と下限を添えています。区間が大きく重なる期間の差は、変化とは言えません。',
  },
  lowEnd: { en: '95% low', ja: '下限' },
  highEnd: { en: '95% high', ja: '上限' },
  survey: { en: 'Survey', ja: 'アンケート' },
  allSurveys: { en: 'All surveys', ja: 'すべてのアンケート' },
  slices: { en: (period: string) => `Told apart: ${period}`, ja: (period: string) => `${period}の内訳` },
  slicesSub: {
    en: 'The most answers first. Each is held against all others together, corrected for how many are compared.',
    ja: '回答の多い順です。ほかの内訳全体と比べ、比較の数に応じて補正しています。',
  },
  slice: { en: 'Slice', ja: '内訳' },
  stance: { en: 'Against the others', ja: 'ほかとの比較' },
  acrossCultures: {
    en: 'Do not compare these scores with one another: people of different countries and languages use scales differently. Compare each with its own past.',
    ja: 'これらのスコアを互いに比べないでください。尺度の使い方は国や言語によって異なります。それぞれの過去と比べてください。',
  },
  reach: {
    en: (period: string) => `Who answered, and who did not: ${period}`,
    ja: (period: string) => `回答した顧客と未回答の顧客：${period}`,
  },
  reachSub: {
    en: 'Health is today’s; tenure that at the end of the period. The score tells of those who answered alone.',
    ja: 'ヘルスは現在、利用期間は期末のものです。スコアは回答した方だけの評価です。',
  },
  known: { en: 'What is known', ja: '分かっていること' },
  knownAs: {
    en: (head: string, name: string) => `${head}: ${name}`,
    ja: (head: string, name: string) => `${head}：${name}`,
  },
  answeredHead: { en: 'Answered', ja: '回答' },
  silentHead: { en: 'Did not answer', ja: '未回答' },
  answeredShare: { en: 'Answered, share', ja: '回答の割合' },
  behind: {
    en: (name: string, n: number, text: string) => `${name}: ${text} ${n === 1 ? 'answer' : 'answers'}`,
    ja: (name: string, _n: number, text: string) => `${name}：回答${text}件`,
  },
  days: {
    en: (from: string, to: string) => `From the end of ${from} to the end of ${to}.`,
    ja: (from: string, to: string) => `${from}の終わりから${to}の終わりまで。`,
  },
  noneBehind: { en: 'No answer stands behind this score', ja: 'このスコアに該当する回答はありません' },
  back: { en: 'Back to the scores', ja: 'スコアに戻る' },
  silent: { en: 'Customers without an answer', ja: '未回答の顧客' },
  silentTitle: {
    en: (n: number, text: string) => `${text} ${n === 1 ? 'customer' : 'customers'} did not answer`,
    ja: (_n: number, text: string) => `未回答の顧客は${text}件です`,
  },
  nobodySilent: { en: 'All of them answered', ja: '該当する顧客はすべて回答しています' },
  customer: { en: 'Customer', ja: '顧客' },
  since: { en: 'With us since', ja: '利用開始日' },
  notKnown: { en: 'not known', ja: '不明' },
} satisfies Record<string, Text | TextOf<never>>

/** What a score is made of, and how answers are counted: shown beside every score. */
export const rules: {
  readonly measure: Readonly<Record<Measure, Text>>
  readonly counted: Readonly<Record<Way, Text>>
} = {
  measure: {
    nps: {
      en: 'NPS®: share of promoters (9–10) less share of detractors (0–6).',
      ja: 'NPS®：推奨者（9〜10）の割合から批判者（0〜6）の割合を引いた値です。',
    },
    csat: {
      en: 'CSAT: share of the answers at the top of their scale.',
      ja: 'CSAT：尺度の上位を選んだ回答の割合です。',
    },
    ces: {
      en: 'CES: mean of how much effort it took, 1 (little) to 7 (much). Less is better.',
      ja: 'CES：かかった手間（1：少ない〜7：多い）の平均です。小さいほど良い値です。',
    },
  },
  counted: {
    latest: {
      en: 'Of each person the latest answer within the period counts. An answer of a customer without a person counts as the customer’s, one of nobody for itself.',
      ja: '同じ期間に複数回答した方は、最新の回答だけを数えます。担当者のない回答は顧客ごとに、匿名の回答は1件ずつ数えます。',
    },
    all: {
      en: 'Every answer counts, also of who answered twice. Intervals take each for another person’s and are too narrow by that; nothing is called beyond chance.',
      ja: '同じ方の複数の回答も、すべて数えます。区間は回答ごとに別の方とみなすため実際より狭くなります。「偶然とは言えない」という判定はしません。',
    },
  },
}

export const units: Readonly<Record<Measure, Text>> = {
  nps: { en: 'points', ja: 'ポイント' },
  csat: { en: '%', ja: '%' },
  ces: { en: '1 to 7', ja: '1〜7' },
}

export const switchNames = {
  measure: { en: 'Score', ja: '指標' },
  by: { en: 'Periods', ja: '期間の単位' },
  counted: { en: 'Which answers count', ja: '数える回答' },
  top: { en: 'Counts as satisfied', ja: '満足とする段階' },
} as const satisfies Record<string, Text>

export const choiceNames: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  measure: {
    nps: { en: 'NPS', ja: 'NPS' },
    csat: { en: 'CSAT (satisfaction)', ja: 'CSAT（満足度）' },
    ces: { en: 'CES (effort)', ja: 'CES（手間）' },
  },
  by: {
    month: { en: 'months', ja: '月' },
    quarter: { en: 'fiscal quarters', ja: '四半期（会計年度）' },
    year: { en: 'fiscal years', ja: '会計年度' },
  },
  counted: {
    latest: { en: 'latest of each person', ja: '各人の最新の回答' },
    all: { en: 'all answers', ja: 'すべての回答' },
  },
  top: {
    '2': { en: 'the upper two steps', ja: '上位2段階' },
    '1': { en: 'the highest step', ja: '最上位のみ' },
  },
}

export const sliceWords = {
  survey: { en: 'survey', ja: 'アンケート' },
  locale: { en: 'language', ja: '言語' },
  tenure: { en: 'tenure', ja: '利用期間' },
  plan: { en: 'plan on the day', ja: '回答時のプラン' },
} as const satisfies Record<string, Text>

/** Within one survey. */
export const surveySliceWords = {
  version: { en: 'version of the questions', ja: '質問の版' },
} as const satisfies Record<string, Text>

/** A question, among what else tells apart. */
export function answerTo({ en, ja }: Text): Text {
  return { en: `answer to: ${en}`, ja: `回答：${ja}` }
}

export const stanceNames: Readonly<Record<Stance, Text>> = {
  above: { en: 'higher, beyond chance', ja: '高い（偶然とは言えない差）' },
  below: { en: 'lower, beyond chance', ja: '低い（偶然とは言えない差）' },
  'cannot say': { en: 'cannot say', ja: '差があるとは言えません' },
  alone: { en: 'nothing to compare with', ja: '比較対象なし' },
}

export const knownHeads: Readonly<Record<Known, Text>> = {
  band: { en: 'Health', ja: 'ヘルス' },
  tenure: { en: 'Tenure', ja: '利用期間' },
}
