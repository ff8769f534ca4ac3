import type { Came } from '#platform/outside/web/web.ts'
import type { DeliveryState, Kind } from '../contract.ts'

/** `gone`: the receiver wants nothing any more. */
export type Outcome = 'accepted' | 'later' | 'refused' | 'in doubt' | 'gone'

/**
 * What an answer means. A webhook is sent until it is taken, at least once, and its receiver drops doubles by their id; whoever reads a
 * chat cannot, so there what may have arrived is in doubt, and what was refused is not sent again by itself.
 */
export function outcomeOf(kind: Kind, came: Came): Outcome {
  // A name that stands for an address of our own just now; each attempt judges anew.
  if (came.came === 'refusal') return 'later'
  if (came.came === 'nothing') return kind !== 'webhook' && came.hasLeft ? 'in doubt' : 'later'
  const { status } = came
  if (status >= 200 && status < 300) return 'accepted'
  if (status === 410) return 'gone'
  if (kind === 'webhook' || status === 408 || status === 429 || status >= 500) return 'later'
  return 'refused'
}

/** When it is sent again, in minutes after each attempt; after the last, three days on, a person decides. */
export const waits = [1, 5, 30, 120, 300, 600, 840, 1200, 1440]

/** After so many days in which nothing was taken, and so many attempts in them, nothing more is sent. */
export const offAfter = { days: 5, failures: 10 } as const

const longestWait = 24 * 60

/** The state after an attempt and, where there is another, when: not before the receiver said, within a day. */
export function after(
  outcome: Outcome,
  { turn, now, retryAfter }: { readonly turn: number; readonly now: Date; readonly retryAfter: string | undefined },
): { readonly state: DeliveryState; readonly dueAt: Date | null } {
  const wait = waits[turn - 1]
  if (outcome !== 'later' || wait === undefined)
    return { state: outcome === 'accepted' || outcome === 'in doubt' ? outcome : 'refused', dueAt: null }
  const minutes = Math.max(wait, Math.min(minutesIn(retryAfter, now), longestWait))
  return { state: 'reserved', dueAt: new Date(Number(now) + minutes * 60_000) }
}

/** Seconds or a date, as `Retry-After` has it; 0 where it says nothing. */
function minutesIn(retryAfter: string | undefined, now: Date): number {
  if (retryAfter === undefined) return 0
  const minutes = /^\d{1,9}$/.test(retryAfter)
    ? Number(retryAfter) / 60
    : (Date.parse(retryAfter) - Number(now)) / 60_000
  return Number.isFinite(minutes) ? Math.max(0, minutes) : 0
}

const longestAnswer = 500

/** What the receiver said, as it can be kept: the beginning of it, without what no text has. */
export function wordsOf(body: Uint8Array): string {
  const text = new TextDecoder().decode(body)
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is taken out
  return [...text.replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '').trim()].slice(0, longestAnswer).join('')
}
