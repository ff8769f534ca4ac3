import { priceInWords } from '#platform/wording/money-in-words.ts'
import { countable } from '#platform/wording/unit.ts'
import { counted, type Text, type TextOf } from '#platform/wording/words.ts'
import type { Period } from './billing/period.ts'
import type { ContractKind, Tax } from './contract.ts'
import { periodName } from './words/terms.ts'

export { periodName, periodNames } from './words/terms.ts'

export const units = {
  contracts: countable('contracts', 'contract', 'contracts', '件'),
  purchases: countable('purchases', 'purchase', 'purchases', '件'),
  seats: countable('seats', 'seat', 'seats', '席'),
  gaps: {
    name: 'gaps',
    of: {
      en: (number: string) => `${number} times the usual gap`,
      ja: (number: string) => `ふだんの間隔の${number}倍`,
    },
    counts: false,
  },
} as const

export const contractNoun: Text = { en: 'contract', ja: '契約' }
export const contracts: Text = { en: 'Contracts', ja: '契約' }
export const purchaseNoun: Text = { en: 'purchase', ja: '購買' }
export const purchases: Text = { en: 'Purchases', ja: '購買' }

export const contractKindNames: Readonly<Record<ContractKind, Text>> = {
  subscription: { en: 'Subscription', ja: '定期契約' },
  usage: { en: 'By usage', ja: '従量契約' },
  trial: { en: 'Trial', ja: '試用' },
  service: { en: 'Service', ja: '役務' },
}

export const fieldNames = {
  externalId: { en: 'External id', ja: '外部ID' },
  person: { en: "Person's external id", ja: '担当者の外部ID' },
  plan: { en: 'Plan', ja: 'プラン' },
  kind: { en: 'Kind', ja: '契約種別' },
  seats: { en: 'Seats', ja: '席数' },
  amount: { en: 'Amount per period', ja: '金額（期間あたり）' },
  monthly: { en: 'Amount per month (MRR)', ja: '月額（MRR）' },
  yearly: { en: 'Amount per year (ARR)', ja: '年額（ARR）' },
  currency: { en: 'Currency', ja: '通貨' },
  tax: { en: 'Tax', ja: '税の扱い' },
  taxRate: { en: 'Tax rate (%)', ja: '税率（%）' },
  period: { en: 'Period', ja: '期間' },
  startsOn: { en: 'Starts on', ja: '開始日' },
  endsOn: { en: 'Ends on', ja: '終了日' },
  autoRenew: { en: 'Renews by itself', ja: '自動更新' },
  noticeOn: { en: 'Notice deadline', ja: '更新拒絶通知期限' },
  renews: { en: 'Renews', ja: '契約更新元' },
  renewsNumber: { en: 'Number of the contract it renews', ja: '契約更新元の番号' },
  cancellationRequestedOn: { en: 'Cancellation requested on', ja: '解約申入れ日' },
  amendedOn: { en: 'Changed from', ja: '変更適用開始日' },
  isTrial: { en: 'Is a trial', ja: '試用' },
  product: { en: 'Product', ja: '商品' },
  quantity: { en: 'Quantity', ja: '数量' },
  purchasedAt: { en: 'Purchased at', ja: '購入日時' },
} as const satisfies Record<string, Text>

export const endsBeforeStart: Text = { en: 'The contract ends before it starts.', ja: '終了日が開始日より前です。' }
export const noStart: Text = { en: 'A contract needs the day on which it starts.', ja: '契約の開始日がありません。' }
export const noPeriod: Text = {
  en: 'It is not said for how long the amount is (per month, per quarter, per year …); the amount was left out.',
  ja: '金額が何か月分か（月額・四半期・年額など）分からないため、金額は取り込んでいません。',
}
export const taxNames: Readonly<Record<Tax, Text>> = {
  included: { en: 'tax included', ja: '税込' },
  excluded: { en: 'before tax', ja: '税抜' },
  unknown: { en: 'not known', ja: '不明' },
}
export const amountUnknown: Text = { en: 'not known', ja: '不明' }
export const noInstant: Text = { en: 'A purchase needs its date.', ja: '購入日がありません。' }
export function notACurrency(written: string, amount: string | null): Text {
  return {
    en: `“${written}” is no currency of ISO 4217 such as JPY or USD; the amount${amount === null ? '' : ` ${amount}`} was left out.`,
    ja: `「${written}」はJPYやUSDのような通貨コード（ISO 4217）ではないため、金額${amount === null ? '' : `（${amount}）`}は取り込んでいません。`,
  }
}
export function currencyContradicts(amount: string, ofCell: string, ofColumn: string): Text {
  return {
    en: `The cell says ${ofCell} and the currency column ${ofColumn}; the amount ${amount} was left out.`,
    ja: `セルの通貨は${ofCell}、通貨の列は${ofColumn}で食い違うため、金額（${amount}）は取り込んでいません。`,
  }
}
export function tooManyDigits(amount: string, currency: string): Text {
  return {
    en: `${amount} has more digits after the point than ${currency} has; the amount was left out.`,
    ja: `${amount}は${currency}の小数の桁数を超えるため、金額は取り込んでいません。`,
  }
}
export const renewalContradicts: Text = {
  en: 'The end says that the contract renews by itself, the column says that it does not: neither is taken. A contract on record stays as it is; of a new one it is not known.',
  ja: '終了日の欄は自動更新、自動更新の列は「いいえ」で食い違うため、どちらも反映していません。登録済みの契約は元のままで、新しい契約では不明とします。',
}
export const notSeats: Text = { en: 'Seats are a whole number from 0 on.', ja: '席数は0以上の整数で指定してください。' }
export const noSuchPerson: Text = { en: 'There is no such person.', ja: '該当する担当者がいません。' }
export const timelineKinds = {
  contract: { en: 'Contracts', ja: '契約' },
  purchase: { en: 'Purchases', ja: '購買' },
} as const satisfies Record<string, Text>

export function started(plan: string | null): Text {
  return plan === null
    ? { en: 'A contract started', ja: '契約を開始' }
    : { en: `Contract started: ${plan}`, ja: `契約を開始：${plan}` }
}
export function ended(plan: string | null): Text {
  return plan === null
    ? { en: 'A contract ended', ja: '契約が終了' }
    : { en: `Contract ended: ${plan}`, ja: `契約が終了：${plan}` }
}
type Price = { readonly amount: string | null; readonly currency: string; readonly tax: Tax }

export function price({ amount, currency, tax }: Price, period: Period): Text {
  if (amount === null) return { en: 'amount not known', ja: '金額不明' }
  return withTax(perPeriod(priceInWords({ amount, currency }), period), tax)
}
/** `月額100,000円`, `2年ごとに2,000,000円`: in Japanese the period stands before its money. */
export function perPeriod({ en, ja }: Text, period: Period): Text {
  const each = periodName(period)
  const before = each.ja.endsWith('額') ? each.ja : `${each.ja.replace(/ごと$/, '')}ごとに`
  return { en: `${en} ${each.en}`, ja: `${before}${ja}` }
}
export function bought(product: string | null, { amount, currency, tax }: Price): Text {
  if (amount === null)
    return product === null
      ? { en: 'Purchase, amount not known', ja: '購買（金額不明）' }
      : { en: `Bought ${product}, amount not known`, ja: `${product}を購入（金額不明）` }
  const { en, ja } = withTax(priceInWords({ amount, currency }), tax)
  return product === null
    ? { en: `Purchase of ${en}`, ja: `購買：${ja}` }
    : { en: `Bought ${product} for ${en}`, ja: `${product}を購入（${ja}）` }
}
function withTax({ en, ja }: Text, tax: Tax): Text {
  return tax === 'unknown' ? { en, ja } : { en: `${en}, ${taxNames[tax].en}`, ja: `${ja}（${taxNames[tax].ja}）` }
}

export const faults = {
  endsBeforeStart: {
    en: (count) => counted(count, 'contract ends before it starts', 'contracts end before they start'),
    ja: (count) => `終了日が開始日より前の契約が${count}件あります`,
  },
  beforeCustomer: {
    en: (count) =>
      counted(
        count,
        'contract starts before its customer became one',
        'contracts start before their customer became one',
      ),
    ja: (count) => `顧客の取引開始日より前に始まる契約が${count}件あります`,
  },
  double: {
    en: (count) =>
      `${counted(count, 'contract', 'contracts')} may be the same as another contract of the customer: counted twice`,
    ja: (count) => `同じ顧客の別の契約と同一の可能性がある契約が${count}件あります（二重に集計されています）`,
  },
  leftInForce: {
    en: (count) =>
      counted(
        count,
        'customer is flagged as left and has a contract in force',
        'customers are flagged as left and have a contract in force',
      ),
    ja: (count) => `解約済みとされていて、有効な契約がある顧客が${count}件あります`,
  },
  presentWithout: {
    en: (count) =>
      counted(
        count,
        'customer is not flagged as left and has only contracts that ended',
        'customers are not flagged as left and have only contracts that ended',
      ),
    ja: (count) => `解約済みとされておらず、有効な契約がない顧客が${count}件あります`,
  },
} as const satisfies Record<string, TextOf<readonly [count: number]>>

export const metrics = {
  contracts_in_force: {
    label: { en: 'Contracts in force', ja: '有効な契約' },
    description: { en: 'Contracts that cover today', ja: '本日を契約期間に含む契約の件数' },
  },
  yearly_value: {
    label: { en: 'Yearly value', ja: '年間契約額' },
    description: {
      en: 'What the subscriptions and usage contracts in force are worth in a year, where all of them are known and in the workspace’s currency',
      ja: '有効な定期契約と従量契約の1年あたりの金額（すべての金額が判明していて、ワークスペースの通貨のとき）',
    },
  },
  renewal_days: {
    label: { en: 'Days to renewal', ja: '契約更新までの日数' },
    description: {
      en: 'Days until the first of the contracts in force ends',
      ja: '有効な契約のうち最初に終わるものの終了日までの日数',
    },
  },
  ending_days: {
    label: { en: 'Days until everything ends', ja: '全契約の終了までの日数' },
    description: {
      en: 'Days until the last contract ends, where none goes on by itself or is open-ended',
      ja: '最後の契約の終了日までの日数（自動更新や終了日のない契約がないとき）',
    },
  },
  cancellations_requested: {
    label: { en: 'Cancellations requested', ja: '解約の申し入れ' },
    description: {
      en: 'Contracts in force whose cancellation was requested',
      ja: '解約申入れ日が登録されている有効な契約の件数',
    },
  },
  purchase_gap: {
    label: { en: 'Time since the last purchase', ja: '最終購入からの間隔' },
    description: {
      en: 'Days since the last purchase, as so many of the customer’s own usual gaps; three purchases or more',
      ja: '最終購入からの日数が、そのお客さまのふだんの購入間隔の何倍か（購入が3回以上のとき）',
    },
  },
  contract_seats: {
    label: { en: 'Seats agreed', ja: '契約席数' },
    description: { en: 'Seats of all contracts in force', ja: '有効な契約の席数の合計' },
  },
  purchases_365: {
    label: { en: 'Purchases in a year', ja: '1年間の購買' },
    description: { en: 'Purchases in the last 365 days', ja: '直近365日の購買の件数' },
  },
} as const satisfies Record<string, { label: Text; description: Text }>

export const noContracts: Text = { en: 'no contracts on record', ja: '契約の登録なし' }
export const otherCurrency: Text = {
  en: 'no contracts on record, or some in another currency or without a known amount',
  ja: '契約の登録なし、または他の通貨か金額不明の契約あり',
}
export const noEnd: Text = { en: 'no contract in force has an end on record', ja: '終了日の登録がある有効な契約なし' }
export const noSeats: Text = { en: 'no contract in force says its seats', ja: '席数のある有効な契約なし' }
export const noPurchases: Text = { en: 'no purchases on record', ja: '購買の登録なし' }
export const tooFewPurchases: Text = { en: 'fewer than three purchases', ja: '購入が3回未満' }
export const goesOn: Text = {
  en: 'no contract in force, or one goes on by itself or without an end',
  ja: '有効な契約がないか、自動更新または終了日のない契約あり',
}

export const renewed: Text = { en: 'a contract goes on beyond that day', ja: 'その日以降も続く契約が登録されたとき' }
export const requestTakenBack: Text = {
  en: 'the request is taken back, or the contract has ended',
  ja: '申し入れが取り下げられたとき、または契約が終了したとき',
}
export const boughtAgain: Text = { en: 'the customer buys again', ja: '再び購入があったとき' }
