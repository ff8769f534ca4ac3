import type { Clock } from './clock.ts'

export type Limiter = {
  /** 0 when the call may pass, otherwise the seconds to wait. */
  take(caller: string): number
  /** As if the last call had not been made. */
  giveBack(caller: string): void
}

const mostBuckets = 50_000

/** A bucket per caller that holds `most` calls and refills evenly. The callers that were longest away are forgotten first. */
export function limiter({
  perMinute,
  most = perMinute,
  clock,
}: {
  perMinute: number
  most?: number
  clock: Clock
}): Limiter {
  const buckets = new Map<string, { left: number; at: number }>()
  const leftOf = (caller: string, at: number) => {
    const before = buckets.get(caller) ?? { left: most, at }
    return Math.min(most, before.left + ((at - before.at) / 60_000) * perMinute)
  }
  const keep = (caller: string, left: number, at: number) => {
    buckets.delete(caller)
    buckets.set(caller, { left, at })
    for (const oldest of buckets.size > mostBuckets ? buckets.keys().take(1) : []) buckets.delete(oldest)
  }
  return {
    take(caller) {
      const at = clock().getTime()
      const left = leftOf(caller, at)
      keep(caller, left >= 1 ? left - 1 : left, at)
      return left >= 1 ? 0 : Math.ceil(((1 - left) / perMinute) * 60)
    },
    giveBack(caller) {
      const at = clock().getTime()
      keep(caller, Math.min(most, leftOf(caller, at) + 1), at)
    },
  }
}
