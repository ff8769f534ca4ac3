/**
 * A stream of uniform numbers in [0, 1) that is the same for the same seed, everywhere: for tests by permutation, whose
 * p-value somebody must be able to compute again.
 *
 * The 32-bit counter-and-mix generator "mulberry32"; its period of 2³² is ample for permutations, and it is not for secrets.
 *
 * @param seed  a whole number; only its low 32 bits count
 * @throws      RangeError when the seed is not whole.   O(1) a number
 */
export function seededRandom(seed: number): () => number {
  if (!Number.isSafeInteger(seed)) throw new RangeError(`seed must be a whole number, not ${seed}`)
  let state = seed | 0
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** Shuffles in place, every order equally likely (Fisher & Yates). O(n) */
export function shuffle(values: Float64Array, random: () => number): void {
  for (let i = values.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    const moved = values[i] ?? 0
    values[i] = values[j] ?? 0
    values[j] = moved
  }
}
