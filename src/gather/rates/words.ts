import { dayInWords } from '#platform/wording/day-in-words.ts'
import type { Text } from '#platform/wording/words.ts'
import type { RateAsked, RateFound } from './rate-on.ts'

export const rateNoun: Text = { en: 'currency rate', ja: '為替レート' }
export const rates: Text = { en: 'Currency rates', ja: '為替レート' }

export const fieldNames = {
  date: { en: 'Day', ja: '日付' },
  from: { en: 'From currency', ja: '換算元の通貨' },
  to: { en: 'To currency', ja: '換算先の通貨' },
  rate: { en: 'Rate', ja: 'レート' },
  source: { en: 'Source', ja: '出典' },
} as const satisfies Record<string, Text>

export const sameCurrency: Text = {
  en: 'A currency needs no rate to itself.',
  ja: '同じ通貨どうしのレートは登録できません。',
}
export const notACurrency: Text = {
  en: 'This is no currency of ISO 4217, such as JPY or USD.',
  ja: 'JPYやUSDのような通貨コード（ISO 4217）ではありません。',
}
export const notARate: Text = {
  en: 'A rate is a figure above 0, with at most 12 digits before the point and 18 after it.',
  ja: 'レートは0より大きい数値で、整数部12桁・小数部18桁までです。',
}
export const sourceTooLong: Text = {
  en: 'A source has at most 200 characters; it was left out.',
  ja: '出典は200文字までのため、取り込んでいません。',
}
export function ratedAlready({ from, to, date }: { from: string; to: string; date: string }): Text {
  const day = dayInWords(date)
  return {
    en: `${from} to ${to} has a rate of ${day.en} already: change that one.`,
    ja: `${day.ja}の${from}から${to}へのレートはすでに登録されています。既存のレートを修正してください。`,
  }
}

export function notKnown(found: RateFound & { known: false }, { from, to, day, atMostDays }: RateAsked): Text {
  const [on, last] = [dayInWords(day), found.latest === null ? null : dayInWords(found.latest)]
  if (found.because === 'too old' && last !== null)
    return {
      en: `The latest rate of ${from} to ${to} up to ${on.en} is of ${last.en}, which is more than ${atMostDays} days before.`,
      ja: `${on.ja}以前の${from}から${to}への最新のレートは${last.ja}のものです。有効とする日数（${atMostDays}日）を過ぎているため使用できません。`,
    }
  if (found.because === 'only later')
    return {
      en: `No rate of ${from} to ${to} is on record for ${on.en} or before.`,
      ja: `${on.ja}以前の${from}から${to}へのレートが登録されていません。`,
    }
  return {
    en: `No rate of ${from} to ${to} is on record.`,
    ja: `${from}から${to}へのレートが登録されていません。`,
  }
}
