import type { Text, TextOf } from '#platform/wording/words.ts'
import type { BehindWish, Unit } from './contract.ts'

export const words = {
  notASlice: {
    en: 'This can be told apart by plan, begun, owner, industry, country, stage, attribute:<name> or segment:<id>.',
    ja: 'この項目は内訳に指定できません。プラン、開始年度、主担当、業種、国、ステージ、属性、セグメントのいずれかを指定してください。',
  },
  byContractsOnly: {
    en: 'What customers do is told apart by what is known of them, not by plan or beginning.',
    ja: '活動の内訳には顧客の項目を指定してください（プランと開始年度は指定できません）。',
  },
  boundedOnly: {
    en: 'Revenue is told of exactly that month (bounded) alone.',
    ja: '経常収益は「当月」のみで集計します。',
  },
  tooManyMonths: { en: 'Revenue is told of 24 months at the most.', ja: '経常収益は24か月までです。' },
  amount: { en: 'Paid for a month', ja: '月額' },
  currency: { en: 'Currency', ja: '通貨' },
  cohort: { en: 'Cohort', ja: 'コホート' },
  customers: { en: 'Customers', ja: '顧客数' },
  months: { en: 'Months after', ja: '経過月数' },
  ofMany: { en: 'Month over for', ja: '月が終わった顧客数' },
  kept: { en: 'Kept', ja: '継続数' },
  share: { en: 'Share', ja: '継続率' },
  cohortsFile: { en: 'retention', ja: '継続率' },
  atMissing: { en: 'Say at which time.', ja: '時点を指定してください。' },
  tooFewExpected: {
    en: 'fewer than 5 departures are expected in one of them, too few for the test',
    ja: '解約の期待数が5件未満の区分があり、検定するには少なすぎます',
  },
  tooFewForRatios: {
    en: 'there are fewer than 10 departures for each slice that is compared',
    ja: '比べる区分1つあたりの解約が10件未満です',
  },
  tooFewForPeak: {
    en: 'nowhere have 30 customers come so far and 5 of them left',
    ja: '30件以上が到達し、そのうち5件以上が離れた時点がありません',
  },
  notEvenOne: { en: 'nobody was observed for a whole unit', ja: '1単位以上観察できた顧客がいません' },
  fileName: { en: 'how-long-customers-stay', ja: '継続期間' },
  slice: { en: 'Slice', ja: '区分' },
  all: { en: 'All', ja: '全体' },
  unit: { en: 'Unit', ja: '単位' },
  at: { en: 'After', ja: '経過' },
  atRisk: { en: 'At risk', ja: '観察中の顧客数' },
  left: { en: 'Left', ja: '解約数' },
  survival: { en: 'Still there', ja: '継続している割合' },
  low: { en: '95% from', ja: '95%信頼区間の下限' },
  high: { en: '95% to', ja: '95%信頼区間の上限' },
} satisfies Record<string, Text | TextOf<never>>

export const unitNames: Readonly<Record<Unit, Text>> = {
  month: { en: 'months', ja: 'か月' },
  week: { en: 'weeks', ja: '週' },
  day: { en: 'days', ja: '日' },
}

/** What the customers behind a number have in common. */
export const whichNames: Readonly<Record<BehindWish['which'], Text>> = {
  counted: { en: 'Counted', ja: '集計対象' },
  left: { en: 'Left', ja: '解約済み' },
  'still here': { en: 'Still here', ja: '継続中' },
  returned: { en: 'Left and came back', ja: '解約後に復帰' },
  waiting: { en: 'Waiting for a renewal', ja: '契約更新待ち' },
  'left at': { en: 'Left then', ja: 'その時点で解約' },
  'at risk': { en: 'At risk then', ja: 'その時点で観察中' },
}
