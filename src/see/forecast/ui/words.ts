import type { Text, TextOf } from '#platform/wording/words.ts'
import { switchNames as ofRevenue, choiceNames as ofRevenueChoices } from '../../revenue/ui/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'The monthly recurring revenue at the end of each of the next 12 months, without tax, at today’s rates of currencies. What is agreed counts as agreed; what comes up for renewal counts at the rate that its like has shown.',
    ja: '今後12か月の各月末の月次経常収益（税抜、本日の換算レート）です。契約済みの分は契約どおり、契約更新が必要な分は同種の契約の契約更新率で見込みます。',
  },
  title: {
    en: (amount: string, low: string, high: string) => `${amount} in the next 12 months, between ${low} and ${high}`,
    ja: (amount: string, low: string, high: string) => `今後12か月の見込みは${amount}（${low}〜${high}）です`,
  },
  titleSure: {
    en: (amount: string) => `${amount} in the next 12 months, all of it by contract`,
    ja: (amount: string) => `今後12か月の見込みは${amount}、すべて契約済みです`,
  },
  titleUnknown: {
    en: (amount: string) => `${amount} is known of the next 12 months; how much is renewed is not known`,
    ja: (amount: string) => `今後12か月で分かっているのは${amount}です。契約更新の見込みは分かりません`,
  },
  empty: { en: 'No recurring contract is on record', ja: '継続契約が登録されていません' },
  emptyText: {
    en: 'The forecast is made of contracts: subscriptions, and what is paid by use. Import them, or add one to a customer.',
    ja: '予測は、サブスクリプションと従量課金の契約から求めます。契約を取り込むか、顧客に追加してください。',
  },
  importContracts: { en: 'Import contracts', ja: '契約を取り込む' },
  none: { en: 'No contract is ahead under these switches', ja: 'この条件で予測できる契約がありません' },
  noneText: {
    en: 'No contract reaches the next 12 months. Change how it is counted.',
    ja: '今後12か月に数えられる契約がありません。集計方法を変更してください。',
  },
  expectedYear: { en: 'Expected in 12 months', ja: '12か月の見込み' },
  between: {
    en: (low: string, high: string) => `${low} to ${high}`,
    ja: (low: string, high: string) => `${low}〜${high}`,
  },
  shareOf: {
    en: (share: string, contracts: string) => `${share} of it, ${contracts}`,
    ja: (share: string, contracts: string) => `見込みの${share}（${contracts}）`,
  },
  contractsOf: {
    en: (n: number, text: string) => `${text} ${n === 1 ? 'contract' : 'contracts'}`,
    ja: (_n: number, text: string) => `契約${text}件`,
  },
  notInSum: {
    en: (contracts: string) => `${contracts}, in no sum`,
    ja: (contracts: string) => `${contracts}（合計に含みません）`,
  },
  ofUp: {
    en: (amount: string, contracts: string) => `of ${amount} that is up, ${contracts}`,
    ja: (amount: string, contracts: string) => `契約更新の対象${amount}のうち（${contracts}）`,
  },
  nobody: { en: 'none', ja: 'なし' },
  chart: { en: 'Recurring revenue at the end of each month', ja: '各月末の月次経常収益' },
  chartSub: {
    en: 'The thin lines are all renewal rates at the low and at the high end of their intervals of 95%. A point opens its contracts.',
    ja: '細い線は、すべての契約更新率が95%信頼区間の下限・上限だった場合です。点を選ぶと対象の契約を開きます。',
  },
  expected: { en: 'Expected', ja: '見込み' },
  lowLine: { en: 'Low end', ja: '下限' },
  highLine: { en: 'High end', ja: '上限' },
  scenarioLine: { en: 'Scenario', ja: 'シナリオ' },
  byContract: { en: 'By contract', ja: '契約済み' },
  table: { en: 'Month by month', ja: '月別の内訳' },
  tableScenario: { en: 'Month by month: scenario', ja: '月別の内訳（シナリオ）' },
  tableSub: {
    en: 'Up for renewal and pending stand at what is expected of them; opened, each contract shows the whole as well.',
    ja: '契約更新予定と契約更新待ちは見込み額です。開くと、契約ごとの契約更新前の金額も確認できます。',
  },
  month: { en: 'Month', ja: '月' },
  newBusiness: { en: 'New business', ja: '新規獲得' },
  range: { en: 'Range', ja: '範囲' },
  wholeYear: { en: '12 months', ja: '12か月計' },
  scenario: { en: 'Scenario', ja: 'シナリオ' },
  scenarioSub: {
    en: 'What would be if things went otherwise than shown. What is agreed by contract stays; the forecast above stays beside it.',
    ja: '実績と異なる場合の試算です。契約済みの分は変わりません。実績どおりの予測と並べて表示します。',
  },
  calculate: { en: 'Calculate', ja: '計算する' },
  clear: { en: 'Clear', ja: 'クリア' },
  notANumber: { en: 'Not a number that can be counted with.', ja: '計算に使える数値ではありません。' },
  scenarioSays: {
    en: (amount: string, difference: string) => `With this scenario ${amount} is expected in 12 months: ${difference}.`,
    ja: (amount: string, difference: string) => `このシナリオでは12か月で${amount}の見込みです（${difference}）。`,
  },
  moreThan: { en: (amount: string) => `${amount} more`, ja: (amount: string) => `${amount}増` },
  lessThan: { en: (amount: string) => `${amount} less`, ja: (amount: string) => `${amount}減` },
  asMuch: { en: 'as much as without it', ja: '増減なし' },
  rates: { en: 'What renewals have shown', ja: '契約更新の実績' },
  ratesSub: {
    en: (months: string) =>
      `Ends of terms that contracts came to in the past ${months} months: what renews itself each month came to one each month. From 5 that are decided a rate is said, with its interval of 95%.`,
    ja: (months: string) =>
      `過去${months}か月に契約期間の終わりを迎えた契約更新です。1か月ごとに自動更新する契約は、毎月1件と数えます。結果の決まった契約更新が5件以上あれば、契約更新率を95%信頼区間とともに示します。`,
  },
  alike: { en: 'Alike in', ja: '区分' },
  rate: { en: 'Renewal rate', ja: '契約更新率' },
  rateOf: {
    en: (rate: string, low: string, high: string) => `${rate} (${low} to ${high})`,
    ja: (rate: string, low: string, high: string) => `${rate}（${low}〜${high}）`,
  },
  notKnown: { en: 'not known', ja: '不明' },
  becauseOf: { en: (why: string) => `: ${why}`, ja: (why: string) => `（${why}）` },
  noRenewals: {
    en: 'No contract came to the end of a term in that time, so no renewal rate is known.',
    ja: 'この期間に契約期間の終わりを迎えた契約がないため、契約更新率は分かりません。',
  },
  unknownNote: {
    en: (n: number, text: string, amount: string) =>
      `${text} ${n === 1 ? 'contract comes' : 'contracts come'} up for renewal, together ${amount} over the 12 months, and too few of their like have come so far to say how many go on. They are in no sum. Choose what is alike more widely, or say in the scenario which rate you assume.`,
    ja: (_n: number, text: string, amount: string) =>
      `契約更新が必要な契約のうち${text}件（12か月で計${amount}）は、同種の実績が少なく契約更新率が分からないため、合計に含めていません。区分を広げるか、シナリオで契約更新率を仮定してください。`,
  },
  open: { en: 'Show them', ja: '一覧を見る' },
  rateUsed: {
    en: (from: string, rate: string, day: string, source: string) =>
      `1 ${from} = ${rate} on ${day}${source === '' ? '' : ` (${source})`}`,
    ja: (from: string, rate: string, day: string, source: string) =>
      `${day}：1${from}＝${rate}${source === '' ? '' : `（${source}）`}`,
  },
  ratesUsed: { en: (parts: string) => `Rates: ${parts}.`, ja: (parts: string) => `換算レート：${parts}。` },
  leftOutNote: {
    en: (n: number, text: string, currency: string, why: string) =>
      `${text} ${n === 1 ? 'contract' : 'contracts'} in ${currency} cannot be counted: ${why}.`,
    ja: (_n: number, text: string, currency: string, why: string) =>
      `${currency}の契約${text}件を除外しています（${why}）。`,
  },
  taxNotSaid: {
    en: (n: number, text: string) =>
      `${text} ${n === 1 ? 'contract does' : 'contracts do'} not say whether the amount holds the tax: counted as without.`,
    ja: (_n: number, text: string) => `税込か税抜かが不明な契約が${text}件あり、税抜として集計しています。`,
  },
  counted: { en: 'In the sum', ja: '合計に含む契約' },
  leftOut: { en: 'Not counted', ja: '除外した契約' },
  rowsTitle: {
    en: (line: string, amount: string, n: string) => `${line}: ${amount} of ${n}`,
    ja: (line: string, amount: string, n: string) => `${line}：${amount}（${n}）`,
  },
  atEndOf: { en: (month: string) => `At the end of ${month}.`, ja: (month: string) => `${month}末時点。` },
  overYear: { en: 'Summed over the 12 months.', ja: '12か月の合計。' },
  inScenario: { en: 'In the scenario.', ja: 'シナリオの場合。' },
  leftTitle: {
    en: (line: string, n: string) => `${line}: ${n}`,
    ja: (line: string, n: string) => `${line}：${n}`,
  },
  rangeOf: {
    en: (low: string, high: string) => `Between ${low} and ${high}.`,
    ja: (low: string, high: string) => `範囲は${low}〜${high}です。`,
  },
  wholeOf: {
    en: (amount: string) => `These contracts come to ${amount} where all of them are renewed as they are.`,
    ja: (amount: string) => `契約更新前の金額は${amount}です。`,
  },
  newOf: {
    en: (amount: string) => `${amount} of the figure is new business, with no contract behind it.`,
    ja: (amount: string) => `このうち${amount}は新規獲得で、対象の契約はありません。`,
  },
  customer: { en: 'Customer', ja: '顧客' },
  number: { en: 'Number', ja: '契約番号' },
  plan: { en: 'Plan', ja: 'プラン' },
  noPlan: { en: 'no plan', ja: 'プランなし' },
  lastDay: { en: 'Last day', ja: '終了日' },
  noEnd: { en: 'no end', ja: '期限なし' },
  renewals: { en: 'Renewals', ja: '契約更新の回数' },
  amount: { en: 'Whole', ja: '契約更新前の金額' },
  why: { en: 'Why', ja: '理由' },
  outcome: { en: 'What became of it', ja: '結果' },
  renewalsTitle: {
    en: (outcome: string, n: string) => `${outcome}: ${n}`,
    ja: (outcome: string, n: string) => `${outcome}：${n}件`,
  },
  noRows: { en: 'No contract stands behind this figure', ja: 'この数値に該当する契約はありません' },
  back: { en: 'Back to the forecast', ja: '予測に戻る' },
} satisfies Record<string, Text | TextOf<never>>

/** What is typed of a scenario, and what it does. */
export const partWords = {
  churnPoints: {
    label: { en: 'Lost at each renewal, points more', ja: '契約更新ごとの解約の増加（ポイント）' },
    hint: { en: '1 turns a renewal rate of 80% into 79%', ja: '1と入力すると、契約更新率80%は79%になります' },
  },
  pricePercent: {
    label: { en: 'Price at each renewal, percent', ja: '契約更新時の価格改定（%）' },
    hint: { en: '5 raises what is renewed by 5%', ja: '5と入力すると、契約更新後の金額は5%上がります' },
  },
  newMonthly: {
    label: { en: 'New business of each month', ja: '毎月の新規獲得（月額）' },
    hint: { en: 'recurring revenue of a month, won anew in every month', ja: '毎月新たに加わる月次経常収益です' },
  },
  assumedRate: {
    label: { en: 'Renewal rate where none is known, percent', ja: '契約更新率が不明な契約の仮定（%）' },
    hint: { en: 'your assumption, with no interval', ja: '利用者による仮定で、信頼区間はありません' },
  },
} as const satisfies Record<string, { readonly label: Text; readonly hint: Text }>

export const switchNames = {
  shownOver: { en: 'Renewals of the past', ja: '契約更新の実績の期間' },
  grace: ofRevenue.grace,
  recognised: ofRevenue.recognised,
  usage: ofRevenue.usage,
} as const satisfies Record<string, Text>

export const choiceNames: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  ...ofRevenueChoices,
  shownOver: {
    '12': { en: '12 months', ja: '12か月' },
    '24': { en: '24 months', ja: '24か月' },
    '36': { en: '36 months', ja: '36か月' },
  },
}

/** In what contracts may be alike, besides what is of their customers. */
export const alikeWords = {
  label: { en: 'Alike in', ja: '同種とみなす区分' },
  own: {
    plan: { en: 'plan', ja: 'プラン' },
    all: { en: 'all contracts', ja: 'すべての契約' },
    kind: { en: 'kind of contract', ja: '契約の種類' },
    currency: { en: 'currency', ja: '通貨' },
  },
} as const
