import type { TextOf } from './words.ts'

/** What a measured value counts or is measured in; whoever measures it declares it. */
export type Unit = {
  readonly name: string
  /** `9 people`, `9人`: the number as it is written, and whether it is exactly one. */
  readonly of: TextOf<[number: string, isOne: boolean]>
  /** Whether it counts things (増える・減る) or stands on a scale (上がる・下がる). */
  readonly counts: boolean
}

export function countable(name: string, one: string, many: string, counter: string): Unit {
  const of = {
    en: (number: string, isOne: boolean) => `${number} ${isOne ? one : many}`,
    ja: (number: string) => `${number}${counter}`,
  }
  return { name, of, counts: true }
}

export function onScale(name: string, sign = ''): Unit {
  const of = (number: string) => `${number}${sign}`
  return { name, of: { en: of, ja: of }, counts: false }
}

export const days = countable('days', 'day', 'days', '日')
export const minutes = countable('minutes', 'minute', 'minutes', '分')
export const percent = onScale('percent', '%')
export const points = onScale('points')
export const money = onScale('money')
