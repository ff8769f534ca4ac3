import type { Locale, Text } from '#platform/wording/words.ts'
import type { Band, Definition, Words } from '../contract.ts'
import { type MeasureScore, pointsReached, type Score } from '../scoring/score.ts'
import { roundingOfShares } from '../scoring/weighing.ts'
import { type AlarmsSeen, type ToldAlarm, toldAlarms } from './alarm-words.ts'
import { both } from './both.ts'
import { causeOf } from './cause.ts'
import { type Change, changeOf, differ } from './change.ts'
import { changedIn } from './changed.ts'
import { calledInWords, foundInWords, type MetricWords, numberIn } from './figure.ts'
import { ago, bandWords, rests, stands, title } from './sentences.ts'

export type Explained = {
  readonly definition: Definition
  readonly score: Score
  readonly before: {
    readonly definition: Definition
    readonly score: Score
    readonly day: Text
    readonly daysAgo: number
  } | null
  readonly scorecard: { readonly name: Words; readonly number: number }
  readonly override: {
    readonly band: Band
    readonly until: Text
    readonly reason: string
  } | null
  readonly metrics: readonly MetricWords[]
  readonly alarms: AlarmsSeen
}

export type Telling = {
  readonly title: Text
  readonly rests: Text
  readonly changed: Text | null
  readonly reason: Text
  readonly change: Change | null
  /** The measure that took most from the score since then. */
  readonly cause: Words | null
  /** The alarms that hold, the gravest first. */
  readonly alarms: readonly ToldAlarm[]
}

/** Why a customer stands as it does and why that changed, in both languages. */
export function explain(explained: Explained): Telling {
  const { score, before, scorecard, definition } = explained
  const alarms = toldAlarms(definition, score.raised, explained.alarms, explained.metrics)
  const change = before && changeOf(before.score, score, differ(before.definition, definition))
  return {
    title: titleOf(explained, change, alarms),
    rests: both((locale) =>
      rests[locale](scorecard.name[locale], scorecard.number, score.missing, definition.measures.length),
    ),
    changed:
      before &&
      change &&
      both((locale) => changedIn(locale, explained.definition, before.definition, change, before.day[locale])),
    reason: reasonOf(explained, change, alarms),
    change,
    cause: change && fallenMeasure(definition, change),
    alarms,
  }
}

/** The points each measure takes from the full score, most first: what holds a customer back. */
export function byDamage(score: Score): readonly MeasureScore[] {
  return score.measures
    .filter(({ points }) => points !== null)
    .toSorted((a, b) => b.share * 100 - b.contribution - (a.share * 100 - a.contribution))
}

function titleOf(explained: Explained, change: Change | null, alarms: readonly ToldAlarm[]): Text {
  const { definition, score, before, override } = explained
  if (override)
    return both((locale) =>
      title.override[locale](bandWords[override.band][locale], override.until[locale], override.reason),
    )
  const [gravest] = alarms
  if (gravest) return alarmTitle(score, gravest)
  if (definition.mode === 'axes') return axesTitle(definition, score)
  const { score: value } = score
  if (value === null) return unknownTitle(definition, score)
  const whole = (figure: number) => String(pointsReached(figure))
  const exception = definition.exceptions.find(({ id }) => id === score.exceptionId)
  if (exception) return both((locale) => title.exception[locale](whole(value), exception.name[locale]))
  const was = before?.score.score ?? null
  if (before === null || change === null || was === null) return both((locale) => title.known[locale](whole(value)))
  if (pointsReached(was) === pointsReached(value))
    return both((locale) => title.same[locale](whole(value), ago[locale](before.daysAgo)))
  const cause = causeOf(explained, change, value < was)
  return both((locale) =>
    cause === null
      ? title.movedOnly[locale](whole(value), whole(was), ago[locale](before.daysAgo))
      : title.fell[locale](whole(value), plain(cause[locale]), whole(was), ago[locale](before.daysAgo)),
  )
}

function alarmTitle({ band, computed }: Score, { alarm }: ToldAlarm): Text {
  const whole = computed === null ? null : String(pointsReached(computed))
  return both((locale) => title.alarm[locale](bandWords[band ?? alarm.ceiling][locale], alarm.name[locale], whole))
}

function unknownTitle({ measures, leastKnown }: Definition, { known, missing }: Score): Text {
  return both((locale) =>
    missing === measures.length
      ? title.unknown[locale](measures.length)
      : title.little[locale](Math.floor(known * 100 + roundingOfShares), leastKnown),
  )
}

function axesTitle(definition: Definition, score: Score): Text {
  const cell = definition.cells.find(({ id }) => id === score.cellId)
  return both((locale) => {
    const scores = score.groups.map(({ id, score: axis }) => {
      const name = definition.groups.find((group) => group.id === id)?.name[locale] ?? id
      return `${name} ${axis === null ? bandWords.unknown[locale] : pointsReached(axis)}`
    })
    const list = scores.join(locale === 'ja' ? '、' : ', ')
    return cell ? title.cell[locale](cell.name[locale], list) : title.unknownCell[locale](list)
  })
}

function fallenMeasure(definition: Definition, change: Change): Words | null {
  const worst = change.measures.filter(({ moved: by }) => by <= -0.5).toSorted((a, b) => a.moved - b.moved)[0]
  return definition.measures.find(({ id }) => id === worst?.id)?.name ?? null
}

/** One sentence for a list: what fell most, or what holds the customer back most. */
function reasonOf(explained: Explained, change: Change | null, alarms: readonly ToldAlarm[]): Text {
  const { definition, score, metrics, override } = explained
  if (override) return titleOf(explained, change, alarms)
  const [gravest] = alarms
  if (gravest) return both((locale) => ended(locale, gravest.said[locale]))
  const exception = definition.exceptions.find(({ id }) => id === score.exceptionId)
  if (exception) return both((locale) => ended(locale, `**${exception.name[locale]}**`))
  const isUnknown = definition.mode === 'score' && score.score === null
  if (isUnknown) return both((locale) => ended(locale, titleOf(explained, change, alarms)[locale]))
  const cause = change && causeOf(explained, change, true, explained.before?.day ?? null)
  if (cause) return both((locale) => ended(locale, cause[locale]))
  const worst = byDamage(score)[0]
  const measure = definition.measures.find(({ id }) => id === worst?.id)
  if (worst === undefined || measure === undefined)
    return both((locale) => ended(locale, titleOf(explained, change, alarms)[locale]))
  const called = calledInWords(measure, metrics)
  const reached = pointsReached(worst.points ?? 0)
  const isItsFigure = worst.input.value === reached
  return both((locale) => {
    const figure = foundInWords(measure, worst.input, metrics)[locale]
    return ended(locale, stands[locale](called[locale], figure, isItsFigure ? null : numberIn(locale, reached)))
  })
}

function ended(locale: Locale, sentence: string): string {
  return sentence.endsWith('.') || sentence.endsWith('。') ? sentence : `${sentence}${locale === 'ja' ? '。' : '.'}`
}

/** A sentence without the marks of what matters most. */
export function plain(sentence: string): string {
  return sentence.replaceAll('**', '')
}
