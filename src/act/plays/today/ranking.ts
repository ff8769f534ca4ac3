import { Decimal } from 'decimal.js'
import type { Text } from '#platform/wording/words.ts'
import type { Band } from '../../../see/segments/words.ts'
import * as words from '../words.ts'
import { type Pressing, pressingInWords } from './order/pressing.ts'

export type Candidate = {
  readonly customerId: string
  readonly band: Band | null
  /** Yearly value in the workspace's currency; `null` where it is not known. */
  readonly value: string | null
  /** The value, or where it is not known the middle one of the list. */
  readonly weighs: string
  /** 4 most, 1 least. */
  readonly urgency: number
  readonly renewalInDays: number | null
  /** Days until the first of its plays is due; negative when overdue. */
  readonly dueInDays: number
  /** What comes before all value, and how soon: `tier` 1 to 3, the nearer `place` first. Where nothing presses, 4. */
  readonly pressing: Pressing | null
  readonly tier: number
  readonly place: number
}

export type Rank = {
  readonly pressing: Pressing | null
  /** Exact decimals. */
  readonly points: string
  readonly value: string
  readonly urgency: number
  readonly band: number
  readonly said: Text
}

/**
 * The first so many in the order of the day: what presses, by its day; then yearly value × urgency × band, the most first. Equal points
 * keep the nearer due day first, then the order of ids.
 */
export function ranked<One extends Candidate>(
  candidates: readonly One[],
  most: number,
  write: (amount: string) => Text,
): readonly (One & { readonly rank: Rank })[] {
  return candidates
    .map((candidate) => ({ candidate, weight: weightOf(candidate) }))
    .toSorted(
      (a, b) =>
        a.candidate.tier - b.candidate.tier ||
        a.candidate.place - b.candidate.place ||
        b.weight.points.cmp(a.weight.points) ||
        earlier(a.candidate, b.candidate),
    )
    .slice(0, most)
    .map(({ candidate, weight }) => ({
      ...candidate,
      rank: {
        points: weight.points.toFixed(),
        value: weight.value.toFixed(),
        urgency: candidate.urgency,
        band: weight.band,
        pressing: candidate.pressing,
        said: inWords(candidate, weight.band, write),
      },
    }))
}

function earlier(a: Candidate, b: Candidate): number {
  return a.dueInDays - b.dueInDays || (a.customerId < b.customerId ? -1 : 1)
}

const bandFactor = { risk: 4, watch: 2, steady: 1, thriving: 1 } as const

/** Whatever an amount has of digits, its product has all of them. */
const Exact = Decimal.clone({ precision: 100 })

function weightOf({ band, weighs, urgency }: Candidate) {
  const factor = band === null ? 1 : bandFactor[band]
  const value = new Exact(weighs)
  return { points: value.times(urgency * factor), value, band: factor }
}

function inWords(candidate: Candidate, band: number, write: (amount: string) => Text): Text {
  const say = (locale: 'en' | 'ja') => {
    const value =
      candidate.value === null ? words.rank.median[locale] : words.rank.value[locale](write(candidate.value)[locale])
    if (candidate.pressing !== null) return pressingInWords(candidate.pressing)[locale]
    return words.rank.product[locale](value, candidate.urgency, whyUrgent(candidate)[locale], band)
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
