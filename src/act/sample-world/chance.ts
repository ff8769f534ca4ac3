/** Chance that always falls the same way: one seed, one world. (mulberry32, Tommy Ettinger, public domain) */
export type Chance = {
  /** Evenly between 0 and 1. */
  next(): number
  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number
  pick<One>(list: readonly One[]): One
  happens(share: number): boolean
}

export function chanceOf(seed: string): Chance {
  let state = [...seed].reduce((sum, sign) => Math.imul(sum ^ (sign.codePointAt(0) ?? 0), 0x01000193) >>> 0, 0x811c9dc5)
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  return {
    next,
    whole,
    pick: (list) => {
      const one = list[whole(0, list.length - 1)]
      if (one === undefined) throw new RangeError('list: nothing to pick from')
      return one
    },
    happens: (share) => next() < share,
  }
}
