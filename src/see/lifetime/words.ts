import { countable } from '#platform/wording/unit.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'
import type { ModelName } from './contract/forecast.ts'

export const words = {
  marginNoun: { en: 'margin', ja: '粗利率' },
  isThere: {
    en: 'There is a margin from that day on already: change that one.',
    ja: 'この適用開始日の粗利率はすでに登録されています。既存の粗利率を修正してください。',
  },
  weeksNotOver: {
    en: 'These weeks are not over yet: nothing could be compared.',
    ja: 'この期間はまだ終わっていないため、実績と比べられません。',
  },
  tooFewAgain: {
    en: (n: string, least: string) =>
      `${n} customers have bought again, and ${least} are needed to tell how customers buy`,
    ja: (n: string, least: string) => `再購入した顧客が${n}件で、購買の傾向を推定するのに必要な${least}件に足りません`,
  },
  noModel: { en: 'no model could be fitted to the purchases', ja: '購買に当てはまるモデルを推定できませんでした' },
  taxUnknown: {
    en: 'a purchase holds a tax of which the rate is not known',
    ja: '税込で税率が不明な購買があります',
  },
  amountUnknown: { en: 'a purchase has no amount', ja: '金額が不明な購買があります' },
  otherCurrency: {
    en: (currency: string) => `a purchase is not in ${currency}`,
    ja: (currency: string) => `${currency}以外の通貨の購買があります`,
  },
  noMargin: {
    en: 'no margin is set for the day of a purchase',
    ja: '購入日に適用される粗利率が設定されていない購買があります',
  },
  nothingSpent: {
    en: 'nothing was paid so far, so its margin is not known',
    ja: 'これまでの購買額が0のため、粗利率が分かりません',
  },
  ofNobody: { en: 'of no customer is it known', ja: '値の分かる顧客がいません' },
  oneTime: {
    en: 'who bought on one day only cannot have left under this model, which says nothing of being safe',
    ja: 'このモデルでは、購買が1日だけの顧客は離れたと判定されません。安全という意味ではないため示しません',
  },
  meanUnknown: {
    en: 'fewer than 30 customers with a known amount bought again, too few to tell what they spend',
    ja: '金額の分かる再購入の顧客が30件未満のため、購買額を推定できません',
  },
  fileName: { en: 'lifetime-hold-out', ja: 'LTV予測の検証' },
  week: { en: 'Weeks after', ja: '経過週数' },
  ends: { en: 'Until', ja: '週の末日' },
  actual: { en: 'Actual purchases', ja: '実際の購買回数' },
  expectedBy: { en: (model: string) => `Expected by ${model}`, ja: (model: string) => `予測（${model}）` },
  lowBy: { en: (model: string) => `95% from, ${model}`, ja: (model: string) => `95%範囲の下限（${model}）` },
  highBy: { en: (model: string) => `95% to, ${model}`, ja: (model: string) => `95%範囲の上限（${model}）` },
  metricAmount: {
    en: 'nothing was bought yet, or an amount is missing, in another currency, or holds a tax of no known rate',
    ja: 'まだ購買がないか、金額や税率が不明な購買、または別の通貨の購買があります',
  },
  metricProfit: {
    en: 'an amount or the margin of a purchase is not known',
    ja: '金額または粗利率が分からない購買があります',
  },
  metricForecast: {
    en: 'nothing was bought yet, or purchases tell too little for a forecast',
    ja: 'まだ購買がないか、予測に必要な購買の実績が足りません',
  },
} satisfies Record<string, Text | TextOf<never>>

/** The names of the models, as the literature has them. */
export const modelTitles: Readonly<Record<ModelName, Text>> = {
  'bg-nbd': { en: 'BG/NBD', ja: 'BG/NBDモデル' },
  'modified-bg-nbd': { en: 'modified BG/NBD', ja: '修正BG/NBDモデル' },
}

export const metrics = {
  lifetime_purchases: {
    label: { en: 'Purchases so far', ja: 'これまでの購買額' },
    description: {
      en: 'What the customer bought so far without tax, less what was given back, as the last forecast counted it.',
      ja: '顧客のこれまでの購買額です（税抜、返金を差し引いた額。直近の予測時点の集計）。',
    },
  },
  lifetime_profit: {
    label: { en: 'Profit so far', ja: 'これまでの粗利' },
    description: {
      en: 'What the customer bought so far, each purchase at the margin of its day.',
      ja: 'これまでの購買額に、購入日ごとの粗利率を掛けた額です。',
    },
  },
  lifetime_forecast: {
    label: { en: 'Forecast of 52 weeks', ja: '52週間の購買予測額' },
    description: {
      en: 'What the customer is expected to buy within 52 weeks: expected purchases times what one is expected to be worth.',
      ja: '今後52週間に見込まれる購買額です（購買回数の予測×1回あたりの購買額の予測）。',
    },
  },
  lifetime_expected: {
    label: { en: 'Purchases expected in 52 weeks', ja: '52週間の購買回数の予測' },
    description: {
      en: 'On how many days the customer is expected to buy within 52 weeks.',
      ja: '今後52週間に購買が見込まれる日数です。',
    },
  },
} as const satisfies Record<string, { label: Text; description: Text }>

export const units = { expected: countable('purchases_expected', 'purchase', 'purchases', '回') }
