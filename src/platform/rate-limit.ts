import type { Clock } from './clock.ts'

/** A bucket per caller that refills evenly: answers 0 when the call may pass, otherwise the seconds to wait. */
export function limiter({ perMinute, clock }: { perMinute: number; clock: Clock }): (caller: string) => number {
  const buckets = new Map<string, { left: number; at: number }>()
  return (caller) => {
    const at = clock().getTime()
    const before = buckets.get(caller) ?? { left: perMinute, at }
    const left = Math.min(perMinute, before.left + ((at - before.at) / 60_000) * perMinute)
    if (buckets.size > 50_000) buckets.clear()
    buckets.set(caller, { left: left >= 1 ? left - 1 : left, at })
    return left >= 1 ? 0 : Math.ceil(((1 - left) / perMinute) * 60)
  }
}
