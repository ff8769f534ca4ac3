import type { Unit } from '#platform/unit.ts'
import { type Locale, locales, type Text, type TextOf } from '#platform/words.ts'
import { both } from './both.ts'
import type { Input, Measure } from './contract.ts'
import { missing } from './sentences.ts'

/** What an explanation needs to know of a declared metric. */
export type MetricWords = {
  readonly name: string
  readonly unit: Unit
  readonly better: 'higher' | 'lower'
  readonly unknownBecause: Text
  readonly asChange?: TextOf<[size: string, fell: boolean]>
}

const counters: Readonly<
  Record<Unit | 'judgement', { en: (n: string, one: boolean) => string; ja: (n: string) => string; counts: boolean }>
> = {
  people: { en: (n, one) => `${n} ${one ? 'person' : 'people'}`, ja: (n) => `${n}人`, counts: true },
  events: { en: (n, one) => `${n} ${one ? 'event' : 'events'}`, ja: (n) => `${n}件`, counts: true },
  names: { en: (n, one) => `${n} ${one ? 'kind' : 'kinds'}`, ja: (n) => `${n}種類`, counts: true },
  cases: { en: (n, one) => `${n} ${one ? 'case' : 'cases'}`, ja: (n) => `${n}件`, counts: true },
  answers: { en: (n, one) => `${n} ${one ? 'answer' : 'answers'}`, ja: (n) => `${n}件`, counts: true },
  contracts: { en: (n, one) => `${n} ${one ? 'contract' : 'contracts'}`, ja: (n) => `${n}件`, counts: true },
  plays: { en: (n, one) => `${n} ${one ? 'play' : 'plays'}`, ja: (n) => `${n}件`, counts: true },
  seats: { en: (n, one) => `${n} ${one ? 'seat' : 'seats'}`, ja: (n) => `${n}席`, counts: true },
  days: { en: (n, one) => `${n} ${one ? 'day' : 'days'}`, ja: (n) => `${n}日`, counts: true },
  minutes: { en: (n, one) => `${n} ${one ? 'minute' : 'minutes'}`, ja: (n) => `${n}分`, counts: true },
  percent: { en: (n) => `${n}%`, ja: (n) => `${n}%`, counts: false },
  points: { en: (n) => n, ja: (n) => n, counts: false },
  money: { en: (n) => n, ja: (n) => n, counts: false },
  judgement: { en: (n) => `${n} of 100`, ja: (n) => `100点中${n}点`, counts: false },
}

/** A value with its unit: `9 people`, `9人`. */
export function figureOf(unit: Unit | 'judgement', value: number): Text {
  const one = Math.abs(value) === 1
  return both((locale) => counters[unit][locale](numberIn(locale, value), one))
}

/** Whether a unit counts things (増える・減る) or stands on a scale (上がる・下がる). */
export function isCounted(unit: Unit | 'judgement'): boolean {
  return counters[unit].counts
}

export function unitOf(measure: Measure, metrics: readonly MetricWords[]): Unit | 'judgement' {
  const { source } = measure
  return source.kind === 'judgement'
    ? 'judgement'
    : (metrics.find(({ name }) => name === source.metric)?.unit ?? 'points')
}

/** What was found for a measure in words, or why it is not known. */
export function foundInWords(measure: Measure, input: Input, metrics: readonly MetricWords[]): Text {
  if (input.value !== null) return figureOf(unitOf(measure, metrics), input.value)
  const { source } = measure
  const metric = source.kind === 'metric' ? metrics.find(({ name }) => name === source.metric) : undefined
  return both((locale) => {
    switch (input.because) {
      case 'out of date':
        return missing.outOfDate[locale](measure.validDays ?? 0)
      case 'too few':
        return missing.tooFew[locale](input.n, measure.least)
      case 'not judged':
        return missing.notJudged[locale]
      default:
        return missing.noData[locale](metric?.unknownBecause[locale] ?? null)
    }
  })
}

const formats = Object.fromEntries(
  locales.map((locale) => [locale, new Intl.NumberFormat(locale, { maximumFractionDigits: 1 })]),
)

export function numberIn(locale: Locale, value: number): string {
  return ((formats[locale] ?? formats.en)?.format(value) ?? String(value)).replace('-', '−')
}

/** `−18`, `+4`, `±0` in whole points, or with one decimal below one point. */
export function signed(points: number): string {
  const size = Math.abs(points)
  const rounded = size < 1 ? Math.round(size * 10) / 10 : Math.round(size)
  if (rounded === 0) return '±0'
  return `${points < 0 ? '−' : '+'}${rounded}`
}
