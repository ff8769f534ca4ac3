import type { TroubleKind } from '#platform/outside/mailbox/mailbox.ts'

/** A mailbox that can be read is looked into so often, in minutes. */
export const usual = 5
/** What was ordered and did not begin by then is ordered again, in minutes. */
export const lost = 15

/** Minutes until it is tried again, after the first failure in a row, the second, and so on; the last goes on. */
const waits: Readonly<Record<'passing' | 'lasting', readonly number[]>> = {
  passing: [5, 5, 10, 30, 60, 180],
  // What somebody has to mend: whoever asks a server with a wrong password again and again is locked out of it.
  lasting: [15, 60, 180, 360],
}

const lasting = new Set<TroubleKind>(['password', 'certificate', 'insecure', 'unknown', 'private', 'folder', 'sealed'])

/** When it is tried again. `failures`: how many there were in a row before this one. */
export function againAt(kind: TroubleKind, failures: number, now: Date): Date {
  const minutes = waits[lasting.has(kind) ? 'lasting' : 'passing']
  return minutesAfter(now, minutes[Math.min(failures, minutes.length - 1)] ?? usual)
}

export function minutesAfter(now: Date, minutes: number): Date {
  return new Date(Number(now) + minutes * 60_000)
}
