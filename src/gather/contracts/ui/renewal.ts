import type { Text } from '#platform/wording/words.ts'
import { words } from './words.ts'

/** Whether a contract renews by itself, as somebody chooses it: what is not known is neither yes nor no. */
export const renewals = ['unknown', 'yes', 'no'] as const
export type Renewal = (typeof renewals)[number]

export const renewalNames: Readonly<Record<Renewal, Text>> = {
  unknown: words.notKnown,
  yes: words.yes,
  no: words.no,
}

export function renewalIn(autoRenew: boolean | null): Renewal {
  if (autoRenew === null) return 'unknown'
  return autoRenew ? 'yes' : 'no'
}

export function autoRenewOf(renewal: Renewal): boolean | null {
  return renewal === 'unknown' ? null : renewal === 'yes'
}
