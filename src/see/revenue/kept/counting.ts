import { z } from 'zod'
import { countedIn, type Settled } from '../asking/settled.ts'
import { Counted, Switches } from '../contract.ts'

/**
 * Under which switches months are kept. `rules` is raised with every change of how revenue is computed, so that what was kept by the
 * earlier ones is counted anew.
 */
export const CountingShape = Counted.extend({ rules: z.int(), currency: z.string() })
export type Counting = z.infer<typeof CountingShape>

const rules = 1

/** What of the switches decides the kept months; `undefined` where these are not of a kind that is kept. */
export function countingOf(switches: Settled, currency: string): Counting | undefined {
  if (switches.measure !== 'mrr' || switches.rates !== 'period end') return undefined
  return { rules, currency: switches.currency ?? currency, ...countedIn(switches) }
}

export function switchesOf(counting: Counting): Settled {
  return { ...Switches.parse({}), currency: counting.currency, ...countedIn(counting) }
}

/** Under which switches the months of a workspace are kept. */
export function countingHere(counted: Counted, currency: string): Counting {
  return { rules, currency, ...countedIn(counted) }
}

export function isSame(one: Counting | null, other: Counting): boolean {
  if (one === null) return false
  return (Object.keys(other) as (keyof Counting)[]).every((name) => one[name] === other[name])
}
