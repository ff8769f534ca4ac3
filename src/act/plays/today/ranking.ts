import { Decimal } from 'decimal.js'
import type { Text } from '#platform/wording/words.ts'
import type { Band } from '../../../see/segments/words.ts'
import * as words from '../words.ts'

export type Candidate = {
  readonly customerId: string
  readonly band: Band | null
  /** Yearly value in the workspace's currency; `null` where it is not known. */
  readonly value: string | null
  readonly renewalInDays: number | null
  /** Days until the first of its plays is due; negative when overdue. */
  readonly dueInDays: number
}

export type Rank = {
  readonly points: number
  readonly value: number
  readonly urgency: number
  readonly band: number
  readonly said: Text
}

/**
 * The first so many in the order of the day: yearly value × urgency × band, the most first. An unknown value stands in the middle of
 * the known ones, so that nobody sinks for a missing contract; equal points keep the nearer due day first, then the order of ids.
 */
export function ranked<One extends Candidate>(
  candidates: readonly One[],
  most: number,
  write: (amount: string) => Text,
): readonly (One & { readonly rank: Rank })[] {
  const middle = medianOf(candidates.flatMap(({ value }) => (value === null ? [] : [Number(value)])))
  return candidates
    .map((candidate) => ({ candidate, weight: weightOf(candidate, middle) }))
    .toSorted((a, b) => b.weight.points - a.weight.points || earlier(a.candidate, b.candidate))
    .slice(0, most)
    .map(({ candidate, weight }) => ({
      ...candidate,
      rank: { ...weight, said: inWords(candidate, weight.urgency, weight.band, write) },
    }))
}

function earlier(a: Candidate, b: Candidate): number {
  return a.dueInDays - b.dueInDays || (a.customerId < b.customerId ? -1 : 1)
}

const bandFactor = { risk: 4, watch: 2, steady: 1, thriving: 1 } as const

function weightOf(candidate: Candidate, middle: number): Omit<Rank, 'said'> {
  const value = candidate.value === null ? middle : Number(candidate.value)
  const urgency = urgencyOf(candidate)
  const band = candidate.band === null ? 1 : bandFactor[candidate.band]
  return { points: Decimal.mul(value, urgency * band).toNumber(), value, urgency, band }
}

function urgencyOf({ renewalInDays, dueInDays }: Candidate): number {
  const days = renewalInDays ?? Number.POSITIVE_INFINITY
  if (days <= 7 || dueInDays < 0) return 4
  if (days <= 30) return 3
  return days <= 90 ? 2 : 1
}

function inWords(candidate: Candidate, urgency: number, band: number, write: (amount: string) => Text): Text {
  const say = (locale: 'en' | 'ja') => {
    const value =
      candidate.value === null ? words.rank.median[locale] : words.rank.value[locale](write(candidate.value)[locale])
    return [
      value,
      `${whyUrgent(candidate)[locale]} ${words.rank.times[locale](urgency)}`,
      words.rank.times[locale](band),
    ].join(' · ')
  }
  return { en: say('en'), ja: say('ja') }
}

function whyUrgent({ renewalInDays, dueInDays }: Candidate): Text {
  const say = (words: { en: (days: number) => string; ja: (days: number) => string }, days: number) => ({
    en: words.en(days),
    ja: words.ja(days),
  })
  if (dueInDays < 0) return say(words.rank.late, -dueInDays)
  return renewalInDays !== null && renewalInDays <= 90
    ? say(words.rank.renewal, renewalInDays)
    : say(words.rank.due, dueInDays)
}

function medianOf(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  const half = sorted.length / 2
  const upper = sorted[Math.floor(half)]
  if (upper === undefined) return 1
  return Number.isInteger(half) ? (upper + (sorted[half - 1] ?? upper)) / 2 : upper
}
