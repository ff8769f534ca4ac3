import { Decimal } from 'decimal.js'
import { wilsonInterval } from '#maths/experiments/wilson-interval.ts'
import type { Scenario } from '../contract.ts'

/** How contracts that are alike came out of their renewals: renewed, gone on by themselves, lost, or not decided. */
export type Shown = { readonly renewed: number; readonly itself: number; readonly lost: number; readonly open: number }
export type RenewalRate = { readonly value: number; readonly low: number; readonly high: number }

/** Of fewer that are decided nothing is said. */
export const leastDecided = 5
/** A contract is renewed so often at the most until the last month: each month, and once where it is late. */
export const mostRenewals = 14

/** The share that went on of those that are decided, with Wilson’s interval of 95 %; `null` where they are too few. */
export function rateOf({ renewed, itself, lost }: Shown): RenewalRate | null {
  const [successes, trials] = [renewed + itself, renewed + itself + lost]
  if (trials < leastDecided) return null
  return { value: successes / trials, ...wilsonInterval({ successes, trials }) }
}

/** What of a contract is left after 0, 1, 2 … renewals, in parts of 10¹²: at each so many points more are lost and the price changes. */
export function factorsOf(rate: number, { churnPoints, pricePercent }: Pick<Scenario, 'churnPoints' | 'pricePercent'>) {
  const kept = Decimal.min(1, Decimal.max(0, new Exact(rate).minus(new Exact(churnPoints).div(100))))
  const each = kept.times(new Exact(100).plus(pricePercent)).div(100)
  return Array.from({ length: mostRenewals + 1 }, (_, n) => each.pow(n).times('1e12').toFixed(0))
}

const Exact = Decimal.clone({ precision: 60 })
