import { type DayKind, dayKinds } from '../../../../gather/calendar/contract.ts'
import type { Doing } from '../../../../see/scorecards/contract.ts'
import { doingWords } from '../../../../see/scorecards/words.ts'
import type { PlayKind } from '../../contract/rules.ts'
import { kinds, type ShownRule } from '../plays-api.ts'
import type { Watched } from './WatchedFields.tsx'

/** A rule as somebody types it. */
export type RuleDraft = Watched & {
  readonly kind: PlayKind
  readonly en: string
  readonly ja: string
  readonly doing: Doing
  readonly days: number
  readonly dayKind: DayKind
}

/** What its choices may be, where a browser has kept it. */
export const ruleChoices = {
  by: ['segment', 'event'],
  kind: kinds,
  doing: Object.keys(doingWords),
  dayKind: dayKinds,
} as const

export function ruleDraftOf(rule: ShownRule | undefined): RuleDraft {
  const {
    kind = 'activity',
    act = { en: '', ja: '' },
    doing = 'other',
    dueInDays = 3,
    dayKind = 'calendar',
  } = rule ?? {}
  return { by: 'segment', name: '', kind, en: act.en, ja: act.ja, doing, days: dueInDays, dayKind }
}

/** Which play it opens; where it is written in one language, that text serves for both. */
export function playOf({ kind, en, ja, doing, days, dayKind }: RuleDraft) {
  const act = { en: en.trim() || ja.trim(), ja: ja.trim() || en.trim() }
  return { kind, act, doing, dueInDays: days, dayKind }
}
