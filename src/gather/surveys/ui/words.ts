import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  none: { en: 'Nobody has answered a survey yet', ja: 'アンケートの回答がまだありません' },
  noneText: {
    en: 'Send a survey, or bring answers from a file or by the API.',
    ja: 'アンケートを送るか、ファイルやAPIで回答を取り込んでください。',
  },
  noneSuch: { en: 'There are no such answers', ja: '該当する回答はありません' },
  verbatims: { en: 'Verbatims', ja: '自由記述' },
  quotes: { en: 'Quotes', ja: '引用' },
  interviews: { en: 'Interviews', ja: 'インタビュー' },
  touchpoints: { en: 'Touchpoints', ja: 'タッチポイント' },
  scores: { en: 'Scores (NPS, CSAT, CES)', ja: 'スコア（NPS・CSAT・CES）' },
  answers: { en: 'Answers', ja: '回答' },
  lastNps: { en: 'Last NPS answer', ja: '直近のNPS回答' },
  noAnswer: { en: 'nobody answered', ja: '回答なし' },
  who: { en: 'Who', ja: '回答者' },
  someone: { en: 'not named', ja: '匿名' },
  customer: { en: 'Customer', ja: '顧客' },
  nobodys: { en: 'no customer', ja: '顧客なし' },
  score: { en: 'Answer', ja: '回答' },
  npsByMonth: { en: 'Net Promoter Score by month', ja: '月ごとのNPS' },
  points: { en: 'points', ja: 'ポイント' },
  dedup: {
    en: 'Each person counts once per period, with the latest answer. Promoters 9–10, passives 7–8, detractors 0–6.',
    ja: '同じ期間に複数回答した方は、最新の回答だけを数えます。推奨者9〜10、中立者7〜8、批判者0〜6。',
  },
} as const satisfies Record<string, Text>

/** The answers that the score counts, and its three parts. */
export const voiceNames = {
  all: { en: 'latest answer of each person', ja: '各人の最新の回答' },
  promoters: { en: 'Promoters', ja: '推奨者' },
  passives: { en: 'Passives', ja: '中立者' },
  detractors: { en: 'Detractors', ja: '批判者' },
} as const satisfies Record<string, Text>

export const sentences = {
  days: {
    en: (from, until) => `${from} – ${until}`,
    ja: (from, until) => `${from}〜${until}`,
  } satisfies TextOf<readonly [from: string, until: string]>,
  answers: {
    en: (count, written) => `${written} ${count === 1 ? 'answer' : 'answers'}`,
    ja: (_, written) => `回答${written}件`,
  } satisfies TextOf<readonly [count: number, written: string]>,
  people: {
    en: (count, written) => `${written} ${count === 1 ? 'person' : 'people'}`,
    ja: (_, written) => `${written}人`,
  } satisfies TextOf<readonly [count: number, written: string]>,
  nps: {
    en: (score, n) => `NPS is ${score} from ${n} ${n === 1 ? 'person' : 'people'}`,
    ja: (score, n) => `NPSは${score}です（${n}人の回答）`,
  } satisfies TextOf<readonly [score: string, n: number]>,
  npsUntil: {
    en: (score, n, day) => `NPS was ${score} from ${n} ${n === 1 ? 'person' : 'people'}; no answers since ${day}`,
    ja: (score, n, day) => `NPSは${score}でした（${n}人の回答。${day}を最後に回答はありません）`,
  } satisfies TextOf<readonly [score: string, n: number, day: string]>,
  interval: {
    en: (low, high) => `95% interval ${low} to ${high}`,
    ja: (low, high) => `95%信頼区間：${low}〜${high}`,
  } satisfies TextOf<readonly [low: string, high: string]>,
  csat: {
    en: (value, scale) => `${value} of ${scale}`,
    ja: (value, scale) => `${scale}段階中${value}`,
  } satisfies TextOf<readonly [value: number, scale: number]>,
  answered: {
    en: (day, survey) => `${day}, ${survey}`,
    ja: (day, survey) => `${day}・${survey}`,
  } satisfies TextOf<readonly [day: string, survey: string]>,
}
