import { dayInWords } from '#platform/wording/day-in-words.ts'
import type { Text, TextOf } from '#platform/wording/words.ts'
import { weekdayNames } from './rhythms/in-words.ts'

export { rhythmInWords, weekdayNames } from './rhythms/in-words.ts'

export const closingDays: Text = { en: 'closing days', ja: '休業日' }

export const endsBeforeItBegins: Text = {
  en: 'The last day lies before the first.',
  ja: '最終日が開始日より前です。',
}
export const longerThanAYear: Text = {
  en: 'Closing days last a year at most.',
  ja: '休業期間は1年以内で指定してください。',
}
export const tooMany: Text = {
  en: 'There are 500 closing days on record already; remove some that are past.',
  ja: '登録できる休業日は500件までです。過去のものを削除してください。',
}
export const repeatedWeekday: Text = {
  en: 'A day of the week is named twice.',
  ja: '同じ曜日が重複しています。',
}
export const customerMerged: Text = {
  en: 'This customer was merged into another: say it of that one.',
  ja: 'この顧客は統合済みです。統合先の顧客に登録してください。',
}

export function closedAlready(name: string, first: string, last: string): Text {
  const [from, to] = [dayInWords(first), dayInWords(last)]
  return {
    en: `Some of these days are closing days already: “${name}”, ${from.en} to ${to.en}.`,
    ja: `すでに登録されている休業日と重なります：「${name}」（${from.ja}～${to.ja}）`,
  }
}
export function outside(first: string, last: string): Text {
  const [from, to] = [dayInWords(first), dayInWords(last)]
  return {
    en: `Choose a day from ${from.en} to ${to.en}.`,
    ja: `${from.ja}から${to.ja}までの日付を指定してください。`,
  }
}

/** Why it is not known whether people work on a day. */
export function notKnown(from: string, to: string): Text {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return {
    en: `Not known whether it is a working day: the calendar covers ${first} to ${last} alone.`,
    ja: `営業日かどうかは不明です。カレンダーは${first}年から${last}年までを対象としています。`,
  }
}
export function countBeyond(from: string, to: string): Text {
  const [first, last] = [from.slice(0, 4), to.slice(0, 4)]
  return {
    en: `The count leaves the years ${first} to ${last}, which alone the calendar covers.`,
    ja: `カレンダーの対象である${first}年から${last}年までの範囲を超えるため、計算できません。`,
  }
}
export const noWorkingDay: Text = {
  en: 'Ten years hold no such working day: the calendar is closed throughout.',
  ja: '10年先まで該当する営業日がありません。カレンダーの設定を確認してください。',
}

export function isWeekday(weekday: number): Text {
  const { en, ja } = weekdayNames[weekday - 1] ?? { en: '', ja: '' }
  return { en: `no working day: ${en}`, ja: `休業日：${ja}` }
}
export function isHoliday({ en, ja }: Text): Text {
  return { en: `no working day: ${en}`, ja: `休業日：${ja}` }
}
export function isClosedHere(name: string): Text {
  return { en: `no working day: ${name}`, ja: `休業日：${name}` }
}
export function isClosedThere(name: string): Text {
  return { en: `the customer is closed: ${name}`, ja: `顧客の休業日：${name}` }
}

export const tableNames = {
  japan: { en: 'Japan', ja: '日本の祝日' },
  none: { en: 'None', ja: '祝日なし' },
} satisfies Record<string, Text>

export const monthName: TextOf<[month: number]> = {
  en: (month) => months[month - 1] ?? '',
  ja: (month) => `${month}月`,
}

const months = 'January February March April May June July August September October November December'.split(' ')

export const monthNames: readonly Text[] = Array.from({ length: 12 }, (_, at) => ({
  en: monthName.en(at + 1),
  ja: monthName.ja(at + 1),
}))

export const dayKindNames = {
  calendar: { en: 'Every day', ja: '暦日' },
  working: { en: 'Working days', ja: '営業日' },
} satisfies Record<string, Text>
