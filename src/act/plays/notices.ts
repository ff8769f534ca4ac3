import { z } from 'zod'
import { ofOne, ofSet } from '#platform/work/notices.ts'
import { PlayKind } from './contract/rules.ts'

const playId = z.uuid()
const Closed = z.object({ playId, kind: PlayKind })

export const notices = {
  'play.opened': ofOne(z.object({ playId, kind: PlayKind, reason: z.string() })),
  /** What a rule opened in one statement: the plays of this reason from the first id to the last. */
  'plays.opened': ofSet(
    z.object({
      ruleId: z.uuid(),
      kind: PlayKind,
      reason: z.string(),
      firstId: playId,
      lastId: playId,
      plays: z.number().int(),
    }),
  ),
  'play.completed': ofOne(Closed),
  'play.dismissed': ofOne(Closed),
}

type Own = typeof notices
declare module '#platform/work/notices.ts' {
  interface Announced extends Own {}
}
