import { newcombeInterval } from '#maths/experiments/newcombe-interval.ts'
import type { Outcome } from '../words.ts'

/** Below this many in either group nothing is claimed. */
const tooFewBelow = 30

type Closed = { readonly openedAt: Date; readonly at: Date }
export type Group = { readonly customers: number; readonly saved: number }

/** What last week's acts came to: no difference is claimed from a handful, nor where chance explains it. */
export function outcomeOf(done: readonly Closed[], dismissed: number, acted: Group, untouched: Group): Outcome {
  const tooFew = acted.customers < tooFewBelow || untouched.customers < tooFewBelow
  return {
    done: done.length,
    quick: done.filter(({ openedAt, at }) => Number(at) - Number(openedAt) <= 2 * 86_400_000).length,
    dismissed,
    acted: acted.customers,
    actedSaved: acted.saved,
    untouched: untouched.customers,
    untouchedSaved: untouched.saved,
    tooFew,
    certain: !tooFew && isCertain(acted, untouched),
  }
}

function isCertain(acted: Group, untouched: Group): boolean {
  const proportion = ({ customers, saved }: Group) => ({ successes: saved, trials: customers })
  const { low, high } = newcombeInterval(proportion(untouched), proportion(acted))
  return low > 0 || high < 0
}
