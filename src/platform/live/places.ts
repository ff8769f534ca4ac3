import { Problem } from '../errors.ts'
import { words } from './words.ts'

/** So many streams has one caller, whose tabs share one, and one process. */
const ofOneCaller = 12
const ofAProcess = 4_000

/** Bounds how many screens are told at once; whoever finds no place asks later. */
export function openPlaces() {
  const taken = new Map<string, number>()
  let all = 0
  return {
    /** Answers how to give the place back. */
    take(caller: string): () => void {
      const theirs = taken.get(caller) ?? 0
      if (theirs >= ofOneCaller || all >= ofAProcess)
        throw new Problem('TOO_MANY', words.tooMany, { retryAfterSeconds: 30 })
      taken.set(caller, theirs + 1)
      all += 1
      let given = false
      return () => {
        if (given) return
        given = true
        all -= 1
        const left = (taken.get(caller) ?? 1) - 1
        if (left === 0) taken.delete(caller)
        else taken.set(caller, left)
      }
    },
  }
}
