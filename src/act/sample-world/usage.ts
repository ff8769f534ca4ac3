import type { Course, Part } from './cast/cast.ts'
import type { Chance } from './chance.ts'

/** The share of the seats that is active in a week, so many weeks ago, as each course goes. */
const shares: Readonly<Record<Course, (weeksAgo: number) => number>> = {
  thriving: (weeksAgo) => 0.94 - weeksAgo * 0.002,
  steady: () => 0.68,
  slipping: (weeksAgo) => (weeksAgo < 9 ? 0.34 + weeksAgo * 0.035 : 0.66),
  falling: (weeksAgo) => (weeksAgo < 4 ? 0.15 : weeksAgo < 6 ? 0.5 : 0.74),
  starting: (weeksAgo) => 0.34 - weeksAgo * 0.03,
  gone: (weeksAgo) => (weeksAgo < 10 ? 0 : Math.min(0.6, (weeksAgo - 9) * 0.12)),
}

/** How many of the eight features a person of this course uses. */
export const breadths: Readonly<Record<Course, number>> = {
  thriving: 8,
  steady: 6,
  slipping: 5,
  falling: 4,
  starting: 3,
  gone: 1,
}

export const features = [
  'order sent',
  'stock counted',
  'recipe opened',
  'report read',
  'invoice made',
  'shift planned',
  'label printed',
  'price changed',
] as const

export type Week = { weeksAgo: number; activePeople: number }

/** The active people of each week of two years, or since the customer came; newest first. */
export function weeksOf(part: Part, chance: Chance): Week[] {
  const weeks = Math.min(104, Math.floor(part.sinceDaysAgo / 7))
  const endedWeeksAgo = part.renewsInDays < 0 ? Math.floor(-part.renewsInDays / 7) : 0
  return Array.from({ length: weeks }, (_, weeksAgo) => {
    const share =
      weeksAgo < endedWeeksAgo ? 0 : shares[part.course](part.course === 'gone' ? weeksAgo - endedWeeksAgo : weeksAgo)
    const wobble = share === 0 ? 0 : (chance.next() - 0.5) * 0.06
    return { weeksAgo, activePeople: Math.max(0, Math.min(part.seats, Math.round(part.seats * (share + wobble)))) }
  })
}
