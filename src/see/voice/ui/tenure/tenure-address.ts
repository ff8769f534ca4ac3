import type { Search } from '#web/address.ts'
import { type Choices, chosenIn } from '../../../figures/ui/chosen.ts'

/** Satisfaction is what one looks at first here. */
export const choices = {
  measure: ['csat', 'nps', 'ces'],
  counted: ['latest', 'all'],
} as const satisfies Choices

export function refreshedIn({ refreshed }: Search): string | undefined {
  return refreshed !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(refreshed) ? refreshed : undefined
}

export function wishIn(search: Search) {
  const refreshedOn = refreshedIn(search)
  return {
    measure: chosenIn(choices, search, 'measure'),
    counted: chosenIn(choices, search, 'counted'),
    months: 120,
    around: 90,
    ...(refreshedOn === undefined ? {} : { refreshedOn }),
  }
}
