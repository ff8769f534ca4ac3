import type { Alarm, AlarmCriterion, Band, Definition, Edges } from '../contract.ts'
import { bandOf, worseOf } from './band.ts'
import { bands } from './bands.ts'
import { compare } from './compare.ts'

/** What was found for one criterion: its value, where it is known, and when what it counts happened last (epoch milliseconds). */
export type Seen = { readonly value: number | null; readonly n: number; readonly at: number | null }

/** An alarm that holds, and when what it tells of happened last, where that is known. */
export type Raised = { readonly id: string; readonly at: number | null }

/**
 * The alarms that hold, the gravest first. `seen` has what was found for the criteria of each alarm in their order, `contactAt` the last
 * call, meeting or mail.
 */
export function raisedOf(
  definition: Pick<Definition, 'alarms'>,
  seen: readonly (readonly Seen[])[],
  { contactAt, now }: { readonly contactAt: number | null; readonly now: number },
): Raised[] {
  return gravestFirst(definition.alarms).flatMap((alarm) => {
    const found = seen[definition.alarms.indexOf(alarm)] ?? []
    if (!alarm.criteria.every((criterion, index) => holds(criterion, found[index]?.value ?? null))) return []
    const at = Math.max(...found.map((one) => one.at ?? 0))
    return hasEnded(alarm, at, contactAt ?? 0, now) ? [] : [{ id: alarm.id, at: at > 0 ? at : null }]
  })
}

export function gravestFirst(alarms: readonly Alarm[]): readonly Alarm[] {
  return bands.toReversed().flatMap((band) => alarms.filter(({ ceiling }) => ceiling === band))
}

/** The best band that the alarms which hold allow. */
export function ceilingOf({ alarms }: Pick<Definition, 'alarms'>, raised: readonly Raised[]): Band | null {
  return gravestFirst(alarms).find(({ id }) => raised.some((one) => one.id === id))?.ceiling ?? null
}

/** A score and its band, no better than the ceiling: a score above it is brought to the most whole points of that band. */
export function beneath(
  edges: Edges,
  ceiling: Band | null,
  { score, band }: { readonly score: number | null; readonly band: Band | null },
): { readonly score: number | null; readonly band: Band | null } {
  if (ceiling === null || ceiling === 'thriving') return { score, band }
  const most = mostPointsOf(edges, ceiling)
  return {
    score: score === null ? null : Math.min(score, most),
    band: band === null ? ceiling : worseOf(band, ceiling),
  }
}

/** The most whole points with which one still stands in a band. */
export function mostPointsOf(edges: Edges, band: Band): number {
  if (band === 'thriving') return 100
  const next = edges[better[band]]
  const most = next.included ? Math.ceil(next.from) - 1 : Math.floor(next.from)
  return Math.max(0, bandOf(edges, most) === band ? most : next.from)
}

const better = { steady: 'thriving', watch: 'steady', risk: 'watch' } as const

function holds({ is, than, orUnknown }: AlarmCriterion, value: number | null): boolean {
  return value === null ? is === 'unknown' || orUnknown : compare(is, value, than)
}

const day = 86_400_000

function hasEnded({ ends }: Alarm, at: number, contactAt: number, now: number): boolean {
  if (at <= 0) return false
  if (ends.followUp && contactAt > at) return true
  return ends.afterDays !== null && now - at > ends.afterDays * day
}
