import type { Happening, Placed } from '../../../gather/events/events.ts'
import type { Calendar } from '../calendar.ts'
import type { Course, Part } from '../cast/cast.ts'
import type { Someone } from '../cast/people.ts'
import { chanceOf } from '../chance.ts'
import { pagesBelow, site } from './pages.ts'

/** How likely somebody of a customer has looked at pages of a group, as its story goes; most have seen none. */
const shares: Readonly<Record<Course, number>> = {
  thriving: 0.55,
  steady: 0.2,
  slipping: 0.1,
  falling: 0.06,
  starting: 0.3,
  gone: 0.04,
}
/** What is sought most is how to do something, least what must not happen. */
const sought = { '/features': 1, '/help': 1.3, '/safety': 0.6 } as const

/**
 * Who looked at which page of the maker's site. Those who thrive came lately as well; the others long enough ago that how much a
 * customer uses the product is told by its use alone.
 */
export function viewsOf(
  part: Part,
  people: readonly Someone[],
  placeOf: (userId: string) => Placed,
  calendar: Calendar,
): Happening[] {
  const chance = chanceOf(`pages of ${part.key}`)
  if (people.length === 0) return []
  const [earliest, latest] = part.course === 'thriving' ? [240, 8] : [320, 100]
  return Object.entries(sought).flatMap(([below, factor]) => {
    if (!chance.happens(shares[part.course] * factor)) return []
    return Array.from({ length: chance.whole(1, 4) }, (_, nth): Happening => {
      const someone = chance.pick(people)
      const daysAgo = Math.min(chance.whole(latest, earliest), Math.max(1, part.sinceDaysAgo - 1))
      const occurredAt = calendar.at(daysAgo, chance.whole(9, 18), chance.whole(0, 59))
      return {
        type: 'page',
        name: 'page viewed',
        messageId: `sample-view-${part.key}${below}-${nth}`,
        occurredAt,
        receivedAt: occurredAt,
        userId: someone.userId,
        anonymousId: '',
        groupId: part.key,
        properties: { url: `${site}${chance.pick(pagesBelow(below))}` },
        source: 'sample',
        placed: placeOf(someone.userId),
      }
    })
  })
}
