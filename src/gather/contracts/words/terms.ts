import { dayInWords } from '#platform/wording/day-in-words.ts'
import { priceInWords } from '#platform/wording/money-in-words.ts'
import { counted, type Text } from '#platform/wording/words.ts'
import type { AmendedTerms } from '../amending/terms-on.ts'
import { monthsIn, type NamedPeriod, type Period } from '../billing/period.ts'

export const periodNames: Readonly<Record<NamedPeriod, Text>> = {
  month: { en: 'per month', ja: '月額' },
  quarter: { en: 'per quarter', ja: '四半期' },
  'half-year': { en: 'per half-year', ja: '半年ごと' },
  year: { en: 'per year', ja: '年額' },
  'two-years': { en: 'per two years', ja: '2年ごと' },
}

export function periodName(period: Period): Text {
  const named: Readonly<Record<string, Text>> = periodNames
  return named[period] ?? { en: `every ${monthsIn(period)} months`, ja: `${monthsIn(period)}か月ごと` }
}

export const amendmentNoun: Text = { en: 'amendment', ja: '変更契約' }
export const nothingChanges: Text = {
  en: 'Nothing changes: say what holds anew from that day on.',
  ja: '変更内容がありません。その日から変わる内容を入力してください。',
}
export function notAfterStart(startsOn: string): Text {
  return {
    en: `An amendment begins after the first day of its contract (${dayInWords(startsOn).en}). What held from then on is the contract itself: change that.`,
    ja: `変更日は契約の開始日（${dayInWords(startsOn).ja}）より後の日にしてください。開始日からの内容は、契約そのものを修正してください。`,
  }
}
export function amendedAlready(day: string): Text {
  return {
    en: `The contract is amended from ${dayInWords(day).en} on already: take that amendment back first.`,
    ja: `${dayInWords(day).ja}からの変更はすでに登録されています。先にその変更を取り消してください。`,
  }
}
export function overByThen(endsOn: string): Text {
  return {
    en: `By then the contract is over (${dayInWords(endsOn).en}). What was agreed afterwards is a contract of its own, which renews this one.`,
    ja: `その日には契約が終了しています（${dayInWords(endsOn).ja}）。終了後の合意は、この契約を更新する別の契約として登録してください。`,
  }
}
export const endsBeforeChange: Text = {
  en: 'The new end lies before the day from which it is to hold.',
  ja: '新しい終了日が変更日より前です。',
}
export function laterChangeLost(day: string): Text {
  return {
    en: `The amendment from ${dayInWords(day).en} on would begin after the contract has ended: take that one back first.`,
    ja: `${dayInWords(day).ja}からの変更が契約終了後になってしまいます。先にその変更を取り消してください。`,
  }
}
export function startAfterChange(day: string): Text {
  return {
    en: `The contract is amended from ${dayInWords(day).en} on: it cannot begin on that day or later.`,
    ja: `${dayInWords(day).ja}からの変更が登録されているため、開始日をその日以降にはできません。`,
  }
}
export function amendedSince(day: string): Text {
  return {
    en: `This was amended from ${dayInWords(day).en} on. Take that amendment back, add another one, or change what was signed (asSigned).`,
    ja: `この項目は${dayInWords(day).ja}から変更されています。その変更を取り消すか、新しい変更を追加するか、当初の内容（asSigned）を修正してください。`,
  }
}
export function amountAmended(day: string): Text {
  return {
    en: `The amount was amended from ${dayInWords(day).en} on, and would mean something else: take the amendments of the amount back first.`,
    ja: `${dayInWords(day).ja}からの金額の変更が登録されており、その金額の意味が変わってしまいます。先に金額の変更を取り消してください。`,
  }
}
export const saidTwice: Text = {
  en: 'This is said twice, as it holds today and as it was signed.',
  ja: '現在の内容と当初の内容の両方が指定されています。どちらか一方にしてください。',
}

export const noSuchContract: Text = {
  en: 'This customer has no such contract.',
  ja: 'この顧客に該当する契約はありません。',
}
export const renewsItself: Text = {
  en: 'A contract does not renew itself.',
  ja: '契約の更新元に同じ契約は指定できません。',
}
export const renewsInCircle: Text = {
  en: 'That contract renews this one, by itself or through others: they would renew each other in a circle.',
  ja: '指定した契約はこの契約を（直接または間接に）更新しているため、更新元が循環します。',
}

/** Why a cell of a file was left out. */
export const left = {
  noPredecessor: (number: string): Text => ({
    en: `No contract with the number “${number}” of this customer is on record yet; the link is made when it comes in.`,
    ja: `この顧客に番号「${number}」の契約がまだ登録されていません。登録された時点で更新元として結び付けます。`,
  }),
  circle: (number: string): Text => ({
    en: `The contract “${number}” renews this one: the link would be a circle and was left out.`,
    ja: `契約「${number}」がこの契約の更新先のため、循環する更新元は取り込んでいません。`,
  }),
  amended: (day: string): Text => ({
    en: `The contract was amended from ${dayInWords(day).en} on, and the row says neither the amended nor the signed value, nor from which day its own holds; it was left out. Add a column with the day of the change.`,
    ja: `${dayInWords(day).ja}からの変更が登録されており、この行の値は変更後とも当初とも異なります。いつからの内容か分からないため取り込んでいません。変更適用開始日の列を追加してください。`,
  }),
  notInContract: (day: string): Text => ({
    en: `The day of the change, ${dayInWords(day).en}, does not lie within the contract; the change was left out.`,
    ja: `変更適用開始日（${dayInWords(day).ja}）が契約期間内にないため、変更は取り込んでいません。`,
  }),
  otherTerms: (day: string): Text => ({
    en: `The amount from ${dayInWords(day).en} on is in another currency, for another period or of another tax treatment than the contract; it was left out.`,
    ja: `${dayInWords(day).ja}からの金額は、通貨・請求周期・税の扱いのいずれかが契約と異なるため、取り込んでいません。`,
  }),
  otherMoney: {
    en: 'The contract has an amended amount, and the one of this row is in another currency, for another period or of another tax treatment; it was left out.',
    ja: '変更契約に金額が登録されており、この行の金額は通貨・請求周期・税の扱いのいずれかがそれと異なるため、取り込んでいません。',
  },
} as const

export function amended(plan: string | null): Text {
  return plan === null
    ? { en: 'A contract was amended', ja: '契約を変更' }
    : { en: `Contract amended: ${plan}`, ja: `契約を変更：${plan}` }
}

type Changed = { readonly currency: string; readonly changes: AmendedTerms; readonly note: string }

/** What an amendment changes, in a line: the price, the seats, the plan, the end, and what somebody noted. */
export function changed({ currency, changes: { plan, seats, amount, endsOn }, note }: Changed): Text {
  const price = amount == null ? { en: 'amount not known', ja: '金額不明' } : priceInWords({ amount, currency })
  const end = endsOn == null ? { en: 'no end on record', ja: '終了日なし' } : dayInWords(endsOn)
  const parts: readonly Text[] = [
    ...(amount === undefined ? [] : [price]),
    ...(seats === undefined ? [] : [seatsInWords(seats)]),
    ...(plan === undefined ? [] : [{ en: plan ?? 'no plan', ja: plan ?? 'プランなし' }]),
    ...(endsOn === undefined ? [] : [endsOn === null ? end : { en: `until ${end.en}`, ja: `${end.ja}まで` }]),
    ...(note === '' ? [] : [{ en: note, ja: note }]),
  ]
  return { en: parts.map(({ en }) => en).join(' · '), ja: parts.map(({ ja }) => ja).join('・') }
}

export function seatsInWords(seats: number | null): Text {
  if (seats === null) return { en: 'seats not known', ja: '席数不明' }
  return { en: counted(seats, 'seat', 'seats'), ja: `${seats.toLocaleString('ja')}席` }
}
