import { points, type Unit } from '#platform/wording/unit.ts'
import { type Locale, locales, type Text, type TextOf } from '#platform/wording/words.ts'
import type { Input, Measure } from '../contract.ts'
import { both } from './both.ts'
import { missing } from './sentences.ts'
import { overDays, withSpan } from './span-words.ts'

/** What an explanation needs to know of a declared metric. */
export type MetricWords = {
  readonly name: string
  readonly unit: Unit
  readonly better: 'higher' | 'lower'
  readonly unknownBecause: Text
  readonly asChange?: TextOf<[size: string, fell: boolean]>
  readonly isState?: true
  readonly goneWhen?: Text
  readonly at?: string | null
  readonly value?: (inWindow: string) => string
  readonly looksBack?: true
  readonly span?: Text
}

/** What a member thinks, out of a hundred. */
const judgement: Unit = {
  name: 'judgement',
  of: { en: (number) => `${number} of 100`, ja: (number) => `100点中${number}点` },
  counts: false,
}

/** A value with its unit: `9 people`, `9人`. */
export function figureOf(unit: Unit, value: number): Text {
  return both((locale) => unit.of[locale](numberIn(locale, value), Math.abs(value) === 1))
}

export function unitOf(measure: Measure, metrics: readonly MetricWords[]): Unit {
  const { source } = measure
  return source.kind === 'judgement' ? judgement : (metrics.find(({ name }) => name === source.metric)?.unit ?? points)
}

const anyWindow = 'the window'

/** The days over which a value is counted, or another span of it; `null` where it is of one day. */
export function spanOf({ source }: Pick<Measure, 'source'>, metrics: readonly MetricWords[]): Text | null {
  const metric = source.kind === 'metric' ? metrics.find(({ name }) => name === source.metric) : undefined
  if (metric === undefined || source.kind !== 'metric' || metric.looksBack) return null
  if (metric.span !== undefined) return metric.span
  const isWindowed = metric.at != null && metric.value?.(anyWindow).includes(anyWindow) === true
  return isWindowed ? both((locale) => overDays[locale](source.withinDays)) : null
}

/** How a measure is called where a figure of it is quoted: with its span, unless its name tells it. */
export function calledInWords(measure: Measure, metrics: readonly MetricWords[]): Text {
  const span = spanOf(measure, metrics)
  const { source } = measure
  return both((locale) => {
    const name = measure.name[locale]
    const isNamed = source.kind === 'metric' && name.includes(String(source.withinDays))
    return span === null || isNamed ? name : withSpan[locale](name, span[locale])
  })
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
