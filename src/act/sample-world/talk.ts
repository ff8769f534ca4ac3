import type { Text } from '#platform/words.ts'
import type { Scene } from './cast.ts'

/** A conversation as it was noted. */
export function talk(daysAgo: number, by: 'note' | 'call' | 'meeting' | 'mail', title: Text, body: Text): Scene {
  return {
    kind: 'talk',
    daysAgo,
    by,
    title,
    body,
  }
}
