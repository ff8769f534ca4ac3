import { demandAllFinite, demandNotNegative, demandSameLength } from '../demand.ts'

/**
 * How long each subject stayed, by columns: a million subjects are two arrays, not a million objects.
 */
export interface Lives {
  /** Time observed, zero or more, in any one unit. */
  readonly duration: ArrayLike<number>
  /** True (or 1) when the subject left at that time, false (or 0) when censored: still here when last seen. */
  readonly left: ArrayLike<boolean | number>
  /** How many subjects alike each row stands for, whole and above 0; 1 each when absent: a million subjects are some hundred rows. */
  readonly count?: ArrayLike<number>
}

/**
 * The columns for lives given one by one.
 *
 * @param lives  one per subject
 * @throws       RangeError on a negative duration.   O(n)
 */
export function livesOf(lives: readonly { readonly duration: number; readonly left: boolean }[]): Lives {
  const columns = {
    duration: Float64Array.from(lives, (life) => life.duration),
    left: Uint8Array.from(lives, (life) => (life.left ? 1 : 0)),
  }
  demandLives(columns)
  return columns
}

/** @throws RangeError on columns of different lengths, a duration that is negative or not finite, or a count that is not whole and positive. */
export function demandLives(lives: Lives): void {
  demandSameLength('left', lives.left, 'duration', lives.duration)
  demandAllFinite('duration', lives.duration)
  if (lives.count !== undefined) demandSameLength('count', lives.count, 'duration', lives.duration)
  for (let i = 0; i < lives.duration.length; i++) {
    const count = lives.count?.[i] ?? 1
    if (!Number.isSafeInteger(count) || count < 1)
      throw new RangeError(`count[${i}] must be whole and above 0, not ${count}`)
    if ((lives.duration[i] ?? 0) < 0) demandNotNegative(`duration[${i}]`, lives.duration[i] ?? 0)
    const left = lives.left[i]
    if (left !== true && left !== false && left !== 0 && left !== 1) {
      throw new RangeError(`left[${i}] must be true or false, not ${left}`)
    }
  }
}
