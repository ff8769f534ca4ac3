import type { Changed } from '#web/asking/refusal.ts'
import { useWords } from '#web/wording/say.ts'
import { useOrigin } from '#web/wording/use-origin.ts'
import { words } from './publish-words.ts'

/** Who has made what of a draft that somebody is looking at, and when; or to whom they have let the scorecard apply. */
export function useOtherSaid(): (changed: Changed) => string {
  const { t, n } = useWords()
  const origin = useOrigin()
  return ({ differs: [difference] }) => {
    if (difference === undefined) return t(words.otherDraft)
    const { author, authorName, at, theirs, field } = difference
    const who = origin.author(author, authorName ?? undefined)
    if (field === 'segmentId') return t(words.otherReach, who, n.instant(at))
    if (typeof theirs !== 'string') return t(words.draftGone, who, n.instant(at))
    return t(words.draftChanged, who, n.instant(at), theirs)
  }
}
