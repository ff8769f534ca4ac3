import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'What recurs: contracts in force at the end of each period, without tax, each rounded once to the smallest unit of the currency. Every figure opens its customers.',
    ja: '継続契約の金額です。各期末に有効な契約を税抜で集計し、契約ごとに通貨の最小単位へ一度だけ四捨五入しています。各数値から対象の顧客を開けます。',
  },
  titleUp: {
    en: (measure: string, amount: string, change: string, since: string) =>
      `${measure} is ${amount}, ${change} more than at the end of ${since}`,
    ja: (measure: string, amount: string, change: string, since: string) =>
      `${measure}は${amount}、${since}末より${change}増えました`,
  },
  titleDown: {
    en: (measure: string, amount: string, change: string, since: string) =>
      `${measure} is ${amount}, ${change} less than at the end of ${since}`,
    ja: (measure: string, amount: string, change: string, since: string) =>
      `${measure}は${amount}、${since}末より${change}減りました`,
  },
  titleSame: {
    en: (measure: string, amount: string, since: string) => `${measure} is ${amount}, as at the end of ${since}`,
    ja: (measure: string, amount: string, since: string) => `${measure}は${amount}、${since}末と同額です`,
  },
  none: { en: 'No contract counts in these periods', ja: 'この条件で集計できる契約がありません' },
  noneText: {
    en: 'Under these switches none counts in these periods. Change how it is counted.',
    ja: '指定した集計方法では、対象期間に集計できる契約がありません。集計方法を変更してください。',
  },
  empty: { en: 'No recurring contract is on record', ja: '継続契約が登録されていません' },
  emptyText: {
    en: 'Revenue is counted of contracts: subscriptions, and what is paid by use. Import them, or add one to a customer.',
    ja: '経常収益は、サブスクリプションと従量課金の契約から集計します。契約を取り込むか、顧客に追加してください。',
  },
  importContracts: { en: 'Import contracts', ja: '契約を取り込む' },
  mrr: { en: 'MRR', ja: 'MRR（月次経常収益）' },
  arr: { en: 'ARR', ja: 'ARR（年次経常収益）' },
  waterfall: {
    en: (period: string) => `From opening to closing: ${period}`,
    ja: (period: string) => `期首から期末への増減：${period}`,
  },
  untilToday: {
    en: (day: string) => `This period is not over: it is counted until ${day}.`,
    ja: (day: string) => `この期間は途中です。${day}までを集計しています。`,
  },
  period: { en: 'Period', ja: '期間' },
  toDate: { en: (name: string) => `${name}, to date`, ja: (name: string) => `${name}（途中）` },
  table: { en: 'Roll-forward', ja: '増減表' },
  compared: {
    en: 'Two days compared: what went up and down again within a period is not in it.',
    ja: '期首と期末の2時点を比較しています。期間内で増えて戻った分などは含みません。',
  },
  summed: {
    en: 'The movements of the months, summed: what went up and down again within a period stands on both lines.',
    ja: '各月の増減を合計しています。期間内で増えて戻った分は、増と減の両方に含まれます。',
  },
  customers: { en: 'Customers', ja: '顧客数' },
  customersOf: {
    en: (n: number, text: string) => `${text} ${n === 1 ? 'customer' : 'customers'}`,
    ja: (_n: number, text: string) => `${text}件`,
  },
  grr: { en: 'Gross retention (GRR)', ja: 'GRR（売上継続率・グロス）' },
  nrr: { en: 'Net retention (NRR)', ja: 'NRR（売上継続率・ネット）' },
  customerChurn: { en: 'Customer churn', ja: '顧客解約率' },
  retentionOf: {
    en: (held: string, since: string) =>
      `of ${held} held on ${since}: in force or waiting for renewal, without customers who came later`,
    ja: (held: string, since: string) =>
      `${since}時点の${held}（有効または契約更新待ち）に対する割合。以後の新規顧客は含みません`,
  },
  churnOf: {
    en: (lost: string, held: string, since: string) => `${lost} of ${held} customers of ${since}`,
    ja: (lost: string, held: string, since: string) => `${since}時点の${held}件のうち${lost}件`,
  },
  notKnown: { en: 'not known', ja: '不明' },
  slices: { en: (period: string) => `Told apart: ${period}`, ja: (period: string) => `${period}の内訳` },
  tableOf: { en: (title: string) => `${title}: table`, ja: (title: string) => `${title}の表` },
  slice: { en: 'Told apart by', ja: '内訳' },
  all: { en: 'All', ja: '全体' },
  leftOut: {
    en: (n: number, text: string, why: string) =>
      `${text} ${n === 1 ? 'contract is' : 'contracts are'} left out: ${why}.`,
    ja: (_n: number, text: string, why: string) => `${text}件の契約を除外しています（${why}）。`,
  },
  ofCurrency: {
    en: (currency: string, why: string) => `${currency}: ${why}`,
    ja: (currency: string, why: string) => `${currency}：${why}`,
  },
  taxNotSaid: {
    en: (n: number, text: string) =>
      `${text} ${n === 1 ? 'contract does' : 'contracts do'} not say whether the amount holds the tax: counted as without.`,
    ja: (_n: number, text: string) => `税込か税抜かが不明な契約が${text}件あり、税抜として集計しています。`,
  },
  ratesUsed: {
    en: (parts: string) => `Rates: ${parts}.`,
    ja: (parts: string) => `換算レート：${parts}。`,
  },
  rate: {
    en: (from: string, rate: string, day: string, source: string) =>
      `1 ${from} = ${rate} on ${day}${source === '' ? '' : ` (${source})`}`,
    ja: (from: string, rate: string, day: string, source: string) =>
      `${day}：1${from}＝${rate}${source === '' ? '' : `（${source}）`}`,
  },
  rateMissing: {
    en: (from: string, day: string) => `No rate of ${from} is on record for ${day}.`,
    ja: (from: string, day: string) => `${day}の${from}のレートが登録されていません。`,
  },
  rowsTitle: {
    en: (figure: string, amount: string, n: string) => `${figure}: ${amount} of ${n}`,
    ja: (figure: string, amount: string, n: string) => `${figure}：${amount}（${n}）`,
  },
  rowsLede: {
    en: (from: string, to: string) => `From the end of ${from} to the end of ${to}.`,
    ja: (from: string, to: string) => `${from}の終わりから${to}の終わりまで。`,
  },
  renewalRate: { en: 'Renewal rate', ja: '契約更新率' },
  renewalsOf: {
    en: (renewed: string, decided: string) =>
      `${renewed} of ${decided} contracts that came to their last day and are decided`,
    ja: (renewed: string, decided: string) => `終了日を迎え、結果の決まった${decided}件のうち${renewed}件`,
  },
  rateOf: {
    en: (rate: string, renewed: string, decided: string) => `${rate} (${renewed} of ${decided})`,
    ja: (rate: string, renewed: string, decided: string) => `${rate}（${decided}件中${renewed}件）`,
  },
  dueOnly: { en: (n: string) => `${n} not decided`, ja: (n: string) => `${n}件が未定` },
  renewals: { en: 'Contracts up for renewal', ja: '契約更新の対象となった契約' },
  renewalsTitle: {
    en: (outcome: string, n: string) => `${outcome}: ${n}`,
    ja: (outcome: string, n: string) => `${outcome}：${n}件`,
  },
  due: { en: 'Came to their last day', ja: '終了日を迎えた契約' },
  number: { en: 'Number', ja: '契約番号' },
  lastDay: { en: 'Last day', ja: '終了日' },
  outcome: { en: 'What became of it', ja: '結果' },
  noRows: { en: 'Nobody stands behind this figure', ja: 'この数値に該当する顧客はいません' },
  customer: { en: 'Customer', ja: '顧客' },
  amount: { en: 'Amount', ja: '金額' },
  move: { en: 'Movement', ja: '増減の種類' },
  before: { en: 'Before', ja: '変更前' },
  after: { en: 'After', ja: '変更後' },
  contracts: { en: 'Contracts', ja: '契約' },
  back: { en: 'Back to revenue', ja: '経常収益に戻る' },
  agreedIn: { en: (money: string) => `${money} a year as agreed`, ja: (money: string) => `契約通貨で年間${money}` },
  steady: { en: 'Unchanged', ja: '変更なし' },
  priceOnly: { en: 'Price changed', ja: '単価の変更' },
  examples: { en: 'Examples of others, computed here', ja: '他社の例との比較' },
  noPlan: { en: 'no plan', ja: 'プランなし' },
} satisfies Record<string, Text | TextOf<never>>

export const leftOutWords = {
  amount: { en: 'their amount is not known', ja: '金額が不明' },
  tax: { en: 'they hold a tax of which the rate is not known', ja: '税込で税率が不明' },
  rate: { en: 'no rate of their currency is on record for a day of this report', ja: '集計日の換算レートがない' },
} as const satisfies Record<string, Text>

export const switchNames = {
  by: { en: 'Periods', ja: '期間の単位' },
  measure: { en: 'Measure', ja: '指標' },
  method: { en: 'Method', ja: '増減の数え方' },
  rates: { en: 'Rates', ja: '換算レート' },
  recognised: { en: 'Churn counts from', ja: '解約の計上時点' },
  usage: { en: 'Paid by use', ja: '従量課金の契約' },
  trials: { en: 'Trials', ja: '試用の契約' },
  services: { en: 'Services bought once', ja: '単発の役務' },
  retention: { en: 'Retention since', ja: '継続率の起算日' },
  grace: { en: 'Grace for renewals', ja: '契約更新の猶予期間' },
  reactivation: { en: 'NRR and those who came back', ja: 'NRRの復帰顧客' },
} as const satisfies Record<string, Text>

const workspace = { en: 'as set for all', ja: '共通の設定に従う' }
const isCounted = {
  workspace,
  counted: { en: 'counted', ja: '含める' },
  'left out': { en: 'left out', ja: '含めない' },
}

export const choiceNames: Readonly<Record<string, Readonly<Record<string, Text>>>> = {
  by: {
    month: { en: 'months', ja: '月' },
    quarter: { en: 'fiscal quarters', ja: '四半期（会計年度）' },
    year: { en: 'fiscal years', ja: '会計年度' },
  },
  measure: { mrr: { en: 'MRR (a month)', ja: 'MRR（月額）' }, arr: { en: 'ARR (a year)', ja: 'ARR（年額）' } },
  method: {
    compared: { en: 'two days compared', ja: '2時点を比較' },
    summed: { en: 'months summed', ja: '各月の増減を合計' },
  },
  rates: {
    'period end': { en: 'of the end of each period', ja: '各期末のレート' },
    constant: { en: 'constant: of the last day', ja: '一定（最終日のレート）' },
  },
  recognised: {
    workspace,
    end: { en: 'the end of the paid period', ja: '契約期間の終了' },
    cancellation: { en: 'the cancellation', ja: '解約の申入れ' },
  },
  usage: isCounted,
  trials: isCounted,
  services: isCounted,
  retention: {
    period: { en: 'the start of the period', ja: '期首' },
    '30 days': { en: '30 days before its end', ja: '期末の30日前' },
    '12 months': { en: '12 months before its end', ja: '期末の12か月前' },
  },
  grace: {
    workspace,
    '45': { en: '45 days', ja: '45日' },
    '0': { en: 'none', ja: 'なし' },
    '30': { en: '30 days', ja: '30日' },
    '60': { en: '60 days', ja: '60日' },
    '90': { en: '90 days', ja: '90日' },
  },
  reactivation: { without: { en: 'not counted', ja: '含めない' }, with: { en: 'counted', ja: '含める' } },
}

export const sliceWords = {
  plan: { en: 'plan', ja: 'プラン' },
  currency: { en: 'currency', ja: '通貨' },
  kind: { en: 'kind of contract', ja: '契約の種類' },
  tenure: { en: 'months of paying', ja: '利用期間' },
} as const satisfies Record<string, Text>

export const outcomeNames = {
  renewed: { en: 'Renewed', ja: '契約更新済み' },
  lost: { en: 'Not renewed', ja: '契約更新なし' },
  open: { en: 'Renewal pending', ja: '契約更新待ち' },
} as const satisfies Record<string, Text>
