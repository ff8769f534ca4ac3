import type { Pace, PaceStanding } from '../contract.ts'

/** As the fields have it; an empty figure is none. */
export type PaceDraft = {
  readonly perHour: number | ''
  readonly rates: readonly { readonly group: string; readonly perHour: number | '' }[]
  readonly isKnown: boolean
}

type Kept = Pick<PaceStanding, 'perHour' | 'isKnown' | 'others'> & {
  readonly groups: readonly Pick<PaceStanding['groups'][number], 'group' | 'perHour'>[]
}

/** Who is shown only because letters wait for them has the figure of all, and goes on having it when that is changed. */
export function draftOf({ perHour, isKnown, others, groups }: Kept): PaceDraft {
  const named = new Set(others.map(({ group }) => group))
  const own = groups.filter((one) => named.has(one.group) || one.perHour !== perHour)
  return { perHour, isKnown, rates: own.map((one) => ({ group: one.group, perHour: one.perHour })) }
}

/** Null as long as a figure is lacking. A provider that has the figure of all needs none of its own. */
export function paceIn({ perHour, rates, isKnown }: PaceDraft): Pace | null {
  if (perHour === '') return null
  const others: Pace['others'] = []
  for (const { group, perHour: own } of rates) {
    if (group.trim() === '' || own === '') return null
    others.push({ group: group.trim(), perHour: own })
  }
  return { perHour, others, isKnown }
}
