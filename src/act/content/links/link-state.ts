import type { Text } from '#platform/wording/words.ts'
import { linkWords } from '../words.ts'

export const linkStates = ['unchecked', 'alive', 'dead', 'unsure', 'refused'] as const
export type LinkState = (typeof linkStates)[number]

/** What the last looks at an address said. */
export type Link = {
  readonly state: Exclude<LinkState, 'unchecked'>
  /** The status of the last answer, where there was one. */
  readonly status: number | null
  readonly because: Text | null
  /** Where the page has moved for good. */
  readonly movedTo: string | null
  readonly checkedAt: Date
  /** Since when each look failed, and how many did. */
  readonly failingSince: Date | null
  readonly failures: number
  readonly deadSince: Date | null
}

/** What one look came to, after as many redirections as were followed. */
export type Look =
  | { readonly came: 'answer'; readonly status: number; readonly movedTo: string | null }
  | { readonly came: 'refusal'; readonly text: Text }
  | { readonly came: 'nothing' }

/** A server that is away for a night comes back: so long and so often it is tried before its page counts as dead. */
const patience = { hours: 72, looks: 3 }

/**
 * 404 and 410 say that the page is gone. A server that does not answer, or answers with a fault of its own, may come back: its page is
 * dead after three days of at least three looks. What asks who we are (401, 403), or not to come so often (429), says nothing of the page.
 */
export function linkAfter(before: Link | null, look: Look, now: Date): Link {
  const nothing = { status: null, because: null, movedTo: null, failingSince: null, failures: 0, deadSince: null }
  if (look.came === 'refusal') return { ...nothing, state: 'refused', because: look.text, checkedAt: now }
  const status = look.came === 'answer' ? look.status : null
  const movedTo = look.came === 'answer' ? look.movedTo : null
  if (status !== null && status >= 200 && status < 300)
    return { ...nothing, state: 'alive', status, movedTo, checkedAt: now }
  if (status !== null && status < 500 && status !== 404 && status !== 410)
    return { ...nothing, state: 'unsure', status, movedTo, because: linkWords.guarded(status), checkedAt: now }
  const failingSince = before?.failingSince ?? now
  const failures = (before?.failures ?? 0) + 1
  const isGone = status === 404 || status === 410
  const isLost = failures >= patience.looks && Number(now) - Number(failingSince) >= patience.hours * 3_600_000
  const isDead = isGone || isLost || before?.state === 'dead'
  return {
    state: isDead ? 'dead' : 'unsure',
    status,
    movedTo,
    because: isGone ? linkWords.gone(status) : status === null ? linkWords.silent : linkWords.fault(status),
    checkedAt: now,
    failingSince,
    failures,
    deadSince: isDead ? (before?.deadSince ?? failingSince) : null,
  }
}
