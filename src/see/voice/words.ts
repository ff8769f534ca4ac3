import type { Text } from '#platform/wording/words.ts'
import { tenureNames } from '../figures/words.ts'
import { bandWords } from '../segments/words.ts'
import type { Measure, Part } from './contract.ts'

export const words = {
  notASlice: {
    en: 'Scores can be told apart by survey, locale, tenure, plan, owner, industry, country, stage, attribute:<name>, segment:<id>, version or answer:<key>.',
    ja: 'この項目は内訳に指定できません。アンケート、言語、利用期間、プラン、主担当、業種、国、ステージ、属性、セグメント、質問の版、ほかの質問への回答のいずれかを指定してください。',
  },
  fromAfterTo: { en: 'The first day comes after the last.', ja: '開始日が終了日より後になっています。' },
  tooEarly: {
    en: 'Days from 1 January 1970 until today can be asked for.',
    ja: '1970年1月1日から今日までの日を指定してください。',
  },
  inFuture: { en: 'Nobody has answered yet on a day that lies ahead.', ja: '未来の日の回答は集計できません。' },
  notRefreshed: {
    en: 'A refresh lies between 2 January 1970 and today.',
    ja: '1970年1月2日から今日までの日を指定してください。',
  },
  noneBefore: { en: 'no period before it is asked for', ja: '前の期間が対象に含まれていません' },
  fewPairs: { en: 'fewer than ten people answered in both', ja: '両方の期間に回答した方が10人未満です' },
  hidden: {
    en: 'fewer than five answered, some of them anonymously, or it could be reckoned from the others',
    ja: '匿名を含む回答が5件未満か、ほかの内訳から逆算できるため、表示しません',
  },
  notEachAnothers: {
    en: 'all answers count: those of one person are alike, so that differences look surer than they are. Compare the latest of each person',
    ja: 'すべての回答を数えているため比較できません。同じ方の回答は互いに似るので、差が実際より確かに見えます。各人の最新の回答で比べてください',
  },
  notKnown: { en: 'not known', ja: '不明' },
  fileName: { en: 'survey-scores', ja: 'アンケートのスコア' },
  period: { en: 'Period', ja: '期間' },
  from: { en: 'From the end of', ja: '前期末日' },
  to: { en: 'To the end of', ja: '期末日' },
  slice: { en: 'Slice', ja: '内訳' },
  all: { en: 'all', ja: '全体' },
  measure: { en: 'Measure', ja: '指標' },
  counted: { en: 'Counted', ja: '数え方' },
  survey: { en: 'Survey', ja: 'アンケート名' },
  answers: { en: 'Answers given', ja: '回答数' },
  n: { en: 'Answers counted', ja: '集計した回答数' },
  score: { en: 'Score', ja: 'スコア' },
  low: { en: 'From (95%)', ja: '下限（95%）' },
  high: { en: 'To (95%)', ja: '上限（95%）' },
  onRecord: { en: 'Customers on record', ja: '登録されている顧客数' },
  answered: { en: 'Customers who answered', ja: '回答した顧客数' },
} as const satisfies Record<string, Text>

export const measureNames: Readonly<Record<Measure, Text>> = {
  nps: { en: 'NPS', ja: 'NPS' },
  csat: { en: 'CSAT', ja: 'CSAT（顧客満足度）' },
  ces: { en: 'CES', ja: 'CES（顧客努力指標）' },
}

/** What each figure counts, in a sentence. */
export const measureMeanings: Readonly<Record<Measure, Text>> = {
  nps: {
    en: 'Share of promoters (9–10) less share of detractors (0–6) among the latest answer of each person in the period, −100 to 100.',
    ja: '期間内の各人の最新の回答について、推奨者（9〜10）の割合から批判者（0〜6）の割合を引いた値です（−100〜100）。',
  },
  csat: {
    en: 'Share of the latest answer of each person in the period that lies in the upper two steps of its scale (of 2 or 3 steps, the highest).',
    ja: '期間内の各人の最新の回答のうち、上位2段階（2〜3段階の尺度では最上位のみ）の割合です。',
  },
  ces: {
    en: 'Mean of the latest answer of each person in the period on how much effort it took, 1 (little) to 7 (much).',
    ja: '期間内の各人の最新の回答について、かかった手間（1：少ない〜7：多い）の平均です。',
  },
}

export const partNames: Readonly<Record<Measure, Readonly<Record<Part, Text>>>> = {
  nps: {
    top: { en: 'Promoters', ja: '推奨者' },
    middle: { en: 'Passives', ja: '中立者' },
    bottom: { en: 'Detractors', ja: '批判者' },
  },
  csat: {
    top: { en: 'Satisfied', ja: '満足' },
    middle: { en: 'Between', ja: '中間' },
    bottom: { en: 'Not satisfied', ja: '満足以外' },
  },
  ces: {
    top: { en: 'Much effort (5–7)', ja: '手間が多い（5〜7）' },
    middle: { en: 'Between', ja: '中間' },
    bottom: { en: 'Little effort (1–3)', ja: '手間が少ない（1〜3）' },
  },
}

/** What the values of slices are called that have words of their own. */
export const declaredSlices = { tenure: tenureNames }

/** What is known of customers, in words. */
export const knownNames = {
  band: { ...bandWords, '': words.notKnown } as Readonly<Record<string, Text>>,
  tenure: { ...tenureNames, '': words.notKnown } as Readonly<Record<string, Text>>,
}
