import type { Text } from '#platform/wording/words.ts'
import type { FigureKind } from './contract.ts'

export const words = {
  notACurrency: {
    en: 'This is no currency of ISO 4217, such as JPY or USD.',
    ja: 'JPYやUSDのような通貨コード（ISO 4217）ではありません。',
  },
  notASlice: {
    en: 'Revenue can be told apart by plan, currency, kind, tenure, owner, industry, country, stage, attribute:<name> or segment:<id>.',
    ja: 'この項目は内訳に指定できません。プラン、通貨、契約の種類、利用期間、主担当、業種、国、ステージ、属性、セグメントのいずれかを指定してください。',
  },
  fromAfterTo: { en: 'The first day comes after the last.', ja: '開始日が終了日より後になっています。' },
  tooLong: { en: 'At most 60 months at a time.', ja: '一度に指定できるのは60か月までです。' },
  tooEarly: {
    en: 'Days from 1 January 1900 until today can be asked for.',
    ja: '1900年1月1日から今日までの日を指定してください。',
  },
  tooManyMonths: { en: 'At most 120 months are summed at a time.', ja: '一度に合計できるのは120か月までです。' },
  inFuture: {
    en: 'Nobody knows yet what is in force on a day that lies ahead.',
    ja: '未来の日の契約状況は集計できません。',
  },
  negative: {
    en: 'more was given back than was paid, so that a share of it says nothing',
    ja: '返金額が支払額を上回っているため、割合を計算できません',
  },
  noneDue: {
    en: 'no contract came to its last day and is decided',
    ja: '終了日を迎え、結果の決まった契約がありません',
  },
  reportedMonth: { en: 'month that was reported', ja: '確定した月' },
  firstReported: { en: 'Closing as first reported', ja: '期末（当初の確定値）' },
  mrr: { en: 'MRR', ja: 'MRR（月次経常収益）' },
  arr: { en: 'ARR', ja: 'ARR（年次経常収益）' },
  fileName: { en: 'revenue', ja: '経常収益の推移' },
  period: { en: 'Period', ja: '期間' },
  from: { en: 'From the end of', ja: '前期末日' },
  to: { en: 'To the end of', ja: '期末日' },
  measure: { en: 'Measure', ja: '指標' },
  retentionSince: { en: 'Retention since the end of', ja: '継続率の起算日' },
  nrrWithReactivation: { en: 'NRR with those who came back', ja: 'NRR（復帰顧客を含む）' },
  slice: { en: 'Slice', ja: '内訳' },
  all: { en: 'all', ja: '全体' },
  currency: { en: 'Currency', ja: '通貨' },
  customers: { en: 'Customers', ja: '顧客数' },
} satisfies Record<string, Text>

export function notInOneCurrency(then: string, now: string): Text {
  return {
    en: `This month was first reported in ${then}, and revenue is told in ${now} now: line by line they cannot be compared.`,
    ja: `この月は${then}建てで確定しており、現在の${now}建ての値とは項目ごとに比較できません。`,
  }
}

/** What every figure is called. */
export const figureNames: Readonly<Record<FigureKind, Text>> = {
  opening: { en: 'Opening', ja: '期首' },
  new: { en: 'New', ja: '新規' },
  reactivation: { en: 'Reactivation', ja: '復帰' },
  expansion: { en: 'Expansion', ja: '拡大' },
  priceUp: { en: 'Price raised', ja: '値上げ' },
  priceDown: { en: 'Price lowered', ja: '値下げ' },
  contraction: { en: 'Contraction', ja: '縮小' },
  churn: { en: 'Churn', ja: '解約' },
  moved: { en: 'Moved between slices', ja: '内訳間の移動' },
  currency: { en: 'Currency effect', ja: '為替の影響' },
  pending: { en: 'Renewal pending', ja: '契約更新待ち' },
  closing: { en: 'Closing', ja: '期末' },
  waiting: { en: 'Waiting for renewal at the closing', ja: '期末の契約更新待ち残高' },
  held: { en: 'Held at the start', ja: '継続率の分母' },
  lost: { en: 'Lost of it', ja: 'うち減少' },
  gained: { en: 'Gained on it', ja: 'うち増加' },
}

/** What each figure counts, in a sentence. */
export const figureMeanings: Readonly<Record<FigureKind, Text>> = {
  opening: {
    en: 'In force at the end of the day before the period. Customers who only wait for a renewal, or pay nothing then, are counted with no amount.',
    ja: '期間が始まる前日の終わりに有効だった契約の金額です。契約更新待ちのみの顧客と無料の顧客も、金額0の顧客として件数に含みます。',
  },
  new: { en: 'Of customers who had never paid before.', ja: 'それまで支払いのなかった顧客の金額です。' },
  reactivation: {
    en: 'Of customers who had left before the period and came back.',
    ja: '期間より前に解約し、戻ってきた顧客の金額です。',
  },
  expansion: {
    en: 'What customers pay more: seats, plans, and all else that is not told as a price.',
    ja: '継続中の顧客の増額です（席数・プランの変更など、単価の変更と分けられるものを除く）。',
  },
  priceUp: {
    en: 'Higher prices for the same plan, told from seats where these are known.',
    ja: '同じプランの単価の引上げです（席数が分かる契約のみ）。',
  },
  priceDown: {
    en: 'Lower prices for the same plan, told from seats where these are known.',
    ja: '同じプランの単価の引下げです（席数が分かる契約のみ）。',
  },
  contraction: { en: 'What customers who stay pay less.', ja: '継続中の顧客の減額です。' },
  churn: {
    en: 'Of customers of whom nothing is in force or waits for its renewal any more.',
    ja: '有効な契約も契約更新待ちの契約もなくなった顧客の金額です。',
  },
  moved: {
    en: 'What went from one slice to another; over all slices it is nothing.',
    ja: '内訳の間で移った金額です。合計すると0になります。',
  },
  currency: {
    en: 'What was in force at the opening, at the rates of the closing, less the same at those of the opening.',
    ja: '期首に有効だった契約を期末のレートで換算した額と、期首のレートで換算した額との差です。',
  },
  pending: {
    en: 'What ended without a word and may still be renewed (less), and what of it was renewed or given up (more).',
    ja: '連絡なく終了し契約更新の可能性が残る金額（減）と、契約更新または解約が確定した金額（増）です。',
  },
  closing: {
    en: 'In force at the end of the last day of the period. Customers who only wait for a renewal, or pay nothing then, are counted with no amount.',
    ja: '期間の最終日の終わりに有効な契約の金額です。契約更新待ちのみの顧客と無料の顧客も、金額0の顧客として件数に含みます。',
  },
  waiting: {
    en: 'What ended without a word and still waits at the closing; it is not in it.',
    ja: '期末の時点で契約更新待ちの金額です。期末の額には含みません。',
  },
  held: {
    en: 'In force or waiting for renewal at the start, at the rates of the end: what retention is a share of.',
    ja: '起算日に有効または契約更新待ちだった金額を、期末のレートで換算したものです（継続率の分母）。',
  },
  lost: {
    en: 'What of these customers pays less, or nothing more, at the end.',
    ja: '分母の顧客のうち、減額または解約の金額です。',
  },
  gained: { en: 'What of these customers pays more at the end.', ja: '分母の顧客のうち、増額した金額です。' },
}

/** Shares of what customers held, or of contracts, each with what it is a share of. */
export const shares = {
  grr: {
    label: { en: 'Gross retention (GRR)', ja: 'GRR（売上継続率・グロス）' },
    meaning: {
      en: 'Of what customers held at the start of the period, in force or waiting for renewal, at the rates of the end: what is left.',
      ja: '期首に有効または契約更新待ちだった金額（期末のレートで換算）のうち、期末に残っている割合です。',
    },
  },
  nrr: {
    label: { en: 'Net retention (NRR)', ja: 'NRR（売上継続率・ネット）' },
    meaning: {
      en: 'What the customers of the start hold at the end, as a share of what they held. Who came later or came back is not in it.',
      ja: '期首に有効または契約更新待ちだった金額に対する、同じ顧客の期末の金額の割合です。新規顧客と復帰顧客は含みません。',
    },
  },
  customer_churn: {
    label: { en: 'Customer churn', ja: '顧客解約率' },
    meaning: {
      en: 'Of the customers at the start of the period, those who are none at its end.',
      ja: '期首の顧客のうち、期末に顧客でなくなった割合です。',
    },
  },
  renewal_rate: {
    label: { en: 'Renewal rate', ja: '契約更新率' },
    meaning: {
      en: 'Of the contracts whose last day came within the period and of which it is decided: those that went on.',
      ja: '期間内に終了日を迎え、結果の決まった契約のうち、継続した割合です。',
    },
  },
} as const satisfies Record<string, { readonly label: Text; readonly meaning: Text }>
