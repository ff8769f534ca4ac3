import type { Text } from '#platform/wording/words.ts'
import type { Scene } from './cast/cast.ts'

type Of<Kind extends Scene['kind']> = Extract<Scene, { kind: Kind }>

/** A conversation as it was noted. */
export function talk(daysAgo: number, by: Of<'talk'>['by'], title: Text, body: Text): Scene {
  return { kind: 'talk', daysAgo, by, title, body }
}

/** What somebody answered when asked. */
export function answer(daysAgo: number, nps: number, comment: Text): Scene {
  return { kind: 'answer', daysAgo, nps, comment }
}

/** A question to support; open still unless said otherwise. */
export function supportCase(
  daysAgo: number,
  priority: Of<'case'>['priority'],
  subject: Text,
  turn: Partial<Pick<Of<'case'>, 'closedAfterDays' | 'escalated' | 'satisfaction'>> = {},
): Scene {
  return { kind: 'case', daysAgo, subject, priority, closedAfterDays: null, ...turn }
}
