import type { Text, TextOf } from '#platform/wording/words.ts'
import { menuWords } from './menu-words.ts'

export const words = {
  ...menuWords,
  lede: {
    en: 'Three different things are called lifetime value, and each is told under its own name: what was bought so far, the profit in it, and what is expected in the next 52 weeks. The forecast is of purchases without a contract; beside it stands how well it would have done. Amounts are without tax, and what was given back is taken off.',
    ja: 'LTVと呼ばれる3つの値を、それぞれの名前で示します。これまでの購買額、これまでの粗利、今後52週間の購買予測額です。金額は税抜で、返金を差し引きます。予測は契約によらない購買を対象とし、過去の時点で予測していた場合の予測精度も示します。',
  },
  titleWithin: {
    en: (day: string) => `Standing on ${day}, what came after would have been foretold within the range`,
    ja: (day: string) => `${day}時点で予測していた場合、その後の実績は予測の範囲内でした`,
  },
  titleLow: {
    en: (day: string, share: string) => `Standing on ${day}, the forecast would have been ${share} too low`,
    ja: (day: string, share: string) => `${day}時点で予測していた場合、予測は実績より${share}低い値でした`,
  },
  titleHigh: {
    en: (day: string, share: string) => `Standing on ${day}, the forecast would have been ${share} too high`,
    ja: (day: string, share: string) => `${day}時点で予測していた場合、予測は実績より${share}高い値でした`,
  },
  empty: { en: 'Nothing was bought yet', ja: '購買が登録されていません' },
  emptyText: {
    en: 'The forecast is made each night of the purchases on record. Bring them along as a file with customer, day and amount.',
    ja: '予測は、登録された購買をもとに毎晩作成されます。顧客・購入日・金額のファイルを取り込んでください。',
  },
  emptyAct: { en: 'Import purchases', ja: '購買を取り込む' },
  soFar: { en: 'Purchases so far', ja: 'これまでの購買額' },
  profit: { en: 'Profit so far', ja: 'これまでの粗利' },
  forecast: { en: 'Forecast: purchases of 52 weeks', ja: '予測：52週間の購買額' },
  forecastProfit: { en: 'Forecast: profit of 52 weeks', ja: '予測：52週間の粗利' },
  ofCustomers: {
    en: (n: number, text: string) => `of ${text} ${n === 1 ? 'customer' : 'customers'}`,
    ja: (_: number, text: string) => `顧客${text}件`,
  },
  purchasesRange: {
    en: (expected: string, low: string, high: string) => `${expected} purchases (95%: ${low} to ${high})`,
    ja: (expected: string, low: string, high: string) => `購買${expected}回（95%範囲：${low}〜${high}回）`,
  },
  holdOut: { en: 'How well would it have foretold?', ja: '過去の時点からの予測の検証' },
  holdOutSub: {
    en: (day: string, customers: string, again: string) =>
      `Fitted on what ${customers} customers bought until ${day} (${again} of them again), then held against what the same customers bought after it, all together. Purchases of one day count once. The range is that of 95% if the model is right.`,
    ja: (day: string, customers: string, again: string) =>
      `${day}までの購買（顧客${customers}件、うち再購入${again}件）だけで推定し、同じ顧客のその後の購買回数（累計）と比べています。同じ日の購買は1回と数えます。範囲は、モデルが正しい場合の95%範囲です。`,
  },
  holdOutUnknown: {
    en: (because: string) => `What came after cannot be foretold from that day: ${because}.`,
    ja: (because: string) => `この時点からは予測できません：${because}。`,
  },
  weeksBasis: { en: 'weeks after', ja: '経過週数' },
  times: { en: 'purchases', ja: '回' },
  actual: { en: 'Actual', ja: '実績' },
  expectedBy: { en: (model: string) => `Expected (${model})`, ja: (model: string) => `予測（${model}）` },
  low: { en: '95% from', ja: '95%範囲の下限' },
  high: { en: '95% to', ja: '95%範囲の上限' },
  standingOn: { en: 'Standing on', ja: '予測の時点' },
  weeks: { en: 'Weeks foretold', ja: '予測する週数' },
  make: { en: 'Make anew', ja: '作成し直す' },
  ordered: {
    en: 'The forecast is being made; the page follows',
    ja: '予測を作成しています。完了すると画面に反映されます',
  },
  models: { en: 'The models', ja: 'モデル' },
  modelsSub: {
    en: 'Both suppose that customers buy at rates of their own and stay away for good at some time. Under BG/NBD nobody leaves before buying again; under the modified one they may. The likelier of the two tells the forecast.',
    ja: 'どちらも、顧客ごとに購買の頻度が異なり、いつか購買をやめると仮定します。BG/NBDでは再購入の前に離れることはなく、修正BG/NBDでは初回の購買後にも離れ得ます。尤度の高い方を予測に使います。',
  },
  model: { en: 'Model', ja: 'モデル' },
  parameters: { en: 'Parameters (standard error)', ja: 'パラメータ（標準誤差）' },
  likelihood: { en: 'Log-likelihood', ja: '対数尤度' },
  foretold: { en: 'Foretold', ja: '予測' },
  ranks: { en: 'Ranks (AUC)', ja: '順位付けの精度（AUC）' },
  used: { en: 'used', ja: '使用中' },
  ranksSub: {
    en: 'AUC: how often, of one who bought again and one who did not, more was expected of the first. ½ is a coin.',
    ja: 'AUCは、再び購買した顧客としなかった顧客の組で、前者の予測の方が大きかった割合です。0.5は偶然と同じです。',
  },
  spend: {
    en: (mean: string, customers: string) =>
      `A purchase is worth ${mean} on average (gamma-gamma, of ${customers} customers who bought again). It supposes that what one spends does not go with how often.`,
    ja: (mean: string, customers: string) =>
      `1回の購買は平均${mean}です（ガンマ・ガンマモデル、再購入した顧客${customers}件から推定）。購買額と購買頻度は関係しないと仮定しています。`,
  },
  spendGoes: {
    en: (r: string) => `Here it does: their correlation is ${r}, so that amounts ahead are to be taken with care.`,
    ja: (r: string) => `ただし両者の相関は${r}のため、購買予測額は慎重に扱ってください。`,
  },
  spendUnknown: {
    en: (because: string) => `What a purchase is worth is not known: ${because}.`,
    ja: (because: string) => `1回の購買額は分かりません：${because}。`,
  },
  customers: { en: 'Customers', ja: '顧客' },
  customersSub: {
    en: 'Purchases of one day count once. Who bought on one day only is never ranked by the chance of still being there.',
    ja: '同じ日の購買は1回と数えます。購買が1日だけの顧客を、継続の確率で上位に並べることはありません。',
  },
  customer: { en: 'Customer', ja: '顧客' },
  last: { en: 'Bought last', ja: '最終購買日' },
  days: { en: 'Days of buying', ja: '購買日数' },
  expected: { en: 'Purchases expected', ja: '購買回数の予測' },
  alive: { en: 'Still there', ja: '継続の確率' },
  order: { en: 'The most first by', ja: '並べ替え' },
  orders: {
    forecast: { en: 'forecast amount', ja: '購買予測額' },
    soFar: { en: 'purchases so far', ja: 'これまでの購買額' },
    expected: { en: 'purchases expected', ja: '購買回数の予測' },
  },
  range: {
    en: (value: string, low: string, high: string) => `${value} (${low}–${high})`,
    ja: (value: string, low: string, high: string) => `${value}（${low}〜${high}）`,
  },
  notKnown: { en: 'not known', ja: '不明' },
  madeOn: { en: (day: string) => `As of ${day}`, ja: (day: string) => `${day}時点` },
  leftOutAmount: {
    en: (n: number, text: string) =>
      `${text} ${n === 1 ? 'customer is' : 'customers are'} not in the amounts: a purchase has no amount on record.`,
    ja: (_: number, text: string) => `金額が不明な購買のある顧客${text}件は、金額に含めていません。`,
  },
  leftOutTax: {
    en: (n: number, text: string) =>
      `${text} ${n === 1 ? 'customer is' : 'customers are'} not in the amounts: a purchase holds a tax of which the rate is not known.`,
    ja: (_: number, text: string) => `税込で税率が不明な購買のある顧客${text}件は、金額に含めていません。`,
  },
  taxNotSaid: {
    en: (n: number, text: string) =>
      `Of ${text} ${n === 1 ? 'customer' : 'customers'} a purchase does not say whether its amount holds the tax: counted as without.`,
    ja: (_: number, text: string) => `税込か税抜かが不明な購買のある顧客が${text}件あり、税抜として集計しています。`,
  },
  leftOutCurrency: {
    en: (n: number, text: string) =>
      `${text} ${n === 1 ? 'customer is' : 'customers are'} not in the amounts: a purchase is in another currency, and nothing is converted.`,
    ja: (_: number, text: string) => `別の通貨の購買がある顧客${text}件は、金額に含めていません（換算しません）。`,
  },
  leftOutMargin: {
    en: (n: number, text: string) =>
      `Of ${text} ${n === 1 ? 'customer' : 'customers'} the profit is not known: no margin is set for the day of a purchase.`,
    ja: (_: number, text: string) => `購入日の粗利率が未設定のため、顧客${text}件の粗利は分かりません。`,
  },
  setMargins: { en: 'Set margins', ja: '粗利率を設定' },
  sampled: {
    en: (fitted: string, all: string) =>
      `The models are fitted on ${fitted} of ${all} customers, chosen by their ids alone.`,
    ja: (fitted: string, all: string) =>
      `モデルの推定には、顧客${all}件のうちIDだけで選んだ${fitted}件を使っています。`,
  },
  because: { en: (because: string) => `Not known: ${because}`, ja: (because: string) => `不明：${because}` },
  cardForecast: { en: 'Forecast of 52 weeks', ja: '52週間の購買予測額' },
  cardNone: {
    en: 'Nothing was bought yet, or the night has not passed.',
    ja: '購買がないか、まだ夜間の集計が行われていません。',
  },
} satisfies Record<string, Text | TextOf<never> | Readonly<Record<string, Text>>>
