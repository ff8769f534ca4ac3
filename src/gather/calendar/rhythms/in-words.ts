import { dayInWords } from '#platform/wording/day-in-words.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Rhythm } from './rhythm.ts'

/** Monday first, as ISO 8601 numbers them. */
export const weekdayNames: readonly Text[] = [
  { en: 'Monday', ja: '月曜日' },
  { en: 'Tuesday', ja: '火曜日' },
  { en: 'Wednesday', ja: '水曜日' },
  { en: 'Thursday', ja: '木曜日' },
  { en: 'Friday', ja: '金曜日' },
  { en: 'Saturday', ja: '土曜日' },
  { en: 'Sunday', ja: '日曜日' },
]

/** `the last working day of each month at 09:00`, `毎月の最終営業日 9:00`. */
export function rhythmInWords(rhythm: Rhythm): Text {
  const { en, ja } = rhythm.on === 'weekdays' ? byWeek(rhythm) : byMonth(rhythm)
  return { en: `${en} at ${rhythm.at}`, ja: `${ja} ${rhythm.at.replace(/^0/, '')}` }
}

function byWeek({ weekdays, every }: Extract<Rhythm, { on: 'weekdays' }>): Text {
  const days = [...new Set(weekdays)].sort((one, other) => one - other)
  const names = days.map((day) => nameOf(day))
  const isDaily = days.length === 7
  const en = isDaily ? 'day' : listed(names.map((name) => name.en))
  const ja = isDaily ? '毎日' : `${names.map((name) => name.ja.replace('曜日', '')).join('・')}曜日`
  if (every === undefined) return { en: isDaily ? 'every day' : `every ${en}`, ja: isDaily ? ja : `毎週${ja}` }
  const from = dayInWords(every.from)
  const week = `every ${ordinal(every.n)} week, starting with the week of ${from.en}`
  return {
    en: `${isDaily ? 'every day' : `${en}`} of ${week},`,
    ja: `${every.n}週ごと（${from.ja}を含む週から）の${ja}`,
  }
}

function byMonth(rhythm: Exclude<Rhythm, { on: 'weekdays' }>): Text {
  const { every } = rhythm
  const day = dayOfMonth(rhythm)
  if (every === undefined) return { en: `${day.en} of each month${day.enAside}`, ja: `毎月${day.ja}` }
  const from = monthInWords(every.from)
  return {
    en: `${day.en} of every ${ordinal(every.n)} month${day.enAside}, starting with ${from.en},`,
    ja: `${every.n}か月ごと（${from.ja}から）の${day.ja.replace(/^の/, '')}`,
  }
}

type DayOfMonth = Text & { readonly enAside: string }

function dayOfMonth(rhythm: Exclude<Rhythm, { on: 'weekdays' }>): DayOfMonth {
  if (rhythm.on === 'day of month') {
    if (rhythm.day === 'last') return { en: 'the last day', ja: '末日', enAside: '' }
    const aside = rhythm.day > 28 ? shorter : { en: '', ja: '' }
    return { en: `the ${ordinal(rhythm.day)}`, ja: `${rhythm.day}日${aside.ja}`, enAside: aside.en }
  }
  const isWorking = rhythm.on === 'working day of month'
  const day = isWorking ? { en: 'working day', ja: '営業日' } : nameOf(rhythm.weekday)
  if (rhythm.nth === 'last') return { en: `the last ${day.en}`, ja: `の最終${day.ja}`, enAside: '' }
  return { en: `the ${ordinal(rhythm.nth)} ${day.en}`, ja: `の第${rhythm.nth}${day.ja}`, enAside: '' }
}

const shorter: Text = { en: ' (the last day of shorter months)', ja: '（ない月は末日）' }

function monthInWords(day: string): Text {
  const [year, month] = day.split('-')
  return { en: `${months[Number(month) - 1]} ${year}`, ja: `${Number(year)}年${Number(month)}月` }
}

const months = 'January February March April May June July August September October November December'.split(' ')

function nameOf(weekday: number): Text {
  return weekdayNames[weekday - 1] ?? { en: '', ja: '' }
}

function listed(names: readonly string[]): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`
}

function ordinal(number: number): string {
  const tens = number % 100
  const end = tens >= 11 && tens <= 13 ? 'th' : ({ 1: 'st', 2: 'nd', 3: 'rd' }[number % 10] ?? 'th')
  return `${number}${end}`
}
