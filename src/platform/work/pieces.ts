import { isAskedNow } from './attention.ts'

/** Between two turns of others a piece of long work takes about so long, in milliseconds, while somebody waits for theirs. */
const piece = 120

export type Pieces = {
  /** How many the next piece should hold. */
  next(): number
  /** What a piece of so many took, in milliseconds. */
  took(count: number, milliseconds: number): void
}

/**
 * How much long work does at a time: as much as is quickest on the whole, or, while somebody asks this process for something, as much
 * as it was lately seen to do in about a tenth of a second. A slow machine then takes smaller pieces, not longer ones.
 *
 * @param most   in one piece while nobody asks
 * @param least  in one piece, where less would be little but what each piece costs by itself
 */
export function inPieces({ most, least }: { most: number; least: number }, isAsked = isAskedNow): Pieces {
  let perMillisecond = least / piece
  return {
    next: () => (isAsked() ? Math.min(most, Math.max(least, Math.round(perMillisecond * piece))) : most),
    took(count, milliseconds) {
      // What a piece costs by itself weighs more in a small one: from a full one it would be promised too much at once.
      const seen = count / Math.max(1, milliseconds)
      perMillisecond = (perMillisecond + Math.min(seen, perMillisecond * 4)) / 2
    },
  }
}
