/** How many new names are learnt: more of them are values that a client writes in the place of names. */
export const most = {
  /** Attributes of one subject, or events. */
  names: { perMessage: 100, perMinute: 500, perWorkspace: 2_000 },
  /** Properties of events, of all names together. */
  properties: { perMessage: 100, perMinute: 3_000, perWorkspace: 20_000 },
} as const

const minute = 60_000
const mostHeld = 10_000

/** How much of a wish is granted to somebody within a minute. Kept per process, like other limits. */
export function allowance(perMinute: number): (whose: string, wished: number, now: Date) => number {
  const spent = new Map<string, { since: number; count: number }>()
  return (whose, wished, now) => {
    const at = now.getTime()
    const before = spent.get(whose)
    const isOver = before === undefined || at - before.since >= minute || at < before.since
    const count = isOver ? 0 : before.count
    const granted = Math.min(wished, perMinute - count)
    if (spent.size >= mostHeld && before === undefined) spent.clear()
    spent.set(whose, { since: isOver ? at : before.since, count: count + granted })
    return granted
  }
}
