import type { Happening, Placed } from '../../gather/events/events.ts'
import type { Calendar } from './calendar.ts'
import type { Part } from './cast/cast.ts'
import type { Someone } from './cast/people.ts'
import { chanceOf } from './chance.ts'
import { breadths, features, weeksOf } from './usage.ts'

/** What the people of a customer did in two years: one event in every other week long ago, two a week in the last half year. */
export function happeningsOf(
  part: Part,
  people: readonly Someone[],
  placeOf: (userId: string) => Placed,
  calendar: Calendar,
): Happening[] {
  const chance = chanceOf(`use of ${part.key}`)
  const known = features.slice(0, breadths[part.course])
  return weeksOf(part, chance)
    .filter(({ weeksAgo }) => weeksAgo < 26 || weeksAgo % 2 === 0)
    .flatMap(({ weeksAgo, activePeople }) =>
      people.slice(Math.max(0, people.length - activePeople)).flatMap((someone, index) =>
        Array.from({ length: weeksAgo < 26 ? 2 : 1 }, (_, nth): Happening => {
          const occurredAt = calendar.at(
            weeksAgo * 7 + ((nth * 3 + index) % 6) + 1,
            chance.whole(8, 20),
            chance.whole(0, 59),
          )
          return {
            type: 'track',
            name: known[(index + nth + weeksAgo) % known.length] ?? features[0],
            messageId: `sample-${someone.userId}-${weeksAgo}-${nth}`,
            occurredAt,
            receivedAt: occurredAt,
            userId: someone.userId,
            anonymousId: '',
            groupId: part.key,
            properties: nth === 0 ? { shop: 1 + (index % 4) } : {},
            source: 'sample',
            placed: placeOf(someone.userId),
          }
        }),
      ),
    )
}
