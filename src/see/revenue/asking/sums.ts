import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import type { RollForward, RollForwardWish } from '../contract.ts'
import * as facts from '../facts.ts'
import { keptSums } from '../kept/answering.ts'
import type { Pair } from '../rule/moves.ts'
import type { Ready } from './prepared.ts'
import type { Settled } from './settled.ts'

/** What a report is made of, by slice and by the place of each pair of days, from 1 on. */
export type Sums = {
  readonly found: facts.TotalsOf
  /** Not told apart: the whole is no sum of slices, for who moved from one to another is one customer, who lost nothing. */
  readonly all: facts.TotalsOf
  readonly due: facts.DuesOf
  readonly leftOut: RollForward['leftOut']
  /** Contracts that count on the last day of all and do not say whether their amount holds the tax. */
  readonly unsaid: number
}
export type AskedSums = {
  readonly wish: RollForwardWish & Settled
  readonly pairs: readonly Pair[]
  readonly prepared: Ready
  /** The place of the last period. */
  readonly last: number
}

/** Of the kept months where these are asked for, and computed of the contracts where they are not; both say the same. */
export async function sumsOf(context: Context, asked: AskedSums): Promise<Sums> {
  return (await keptSums(context, asked)) ?? (await computedSums(context, asked))
}

/** Exported for the tests that compare both. */
export async function computedSums(context: Context, { wish, prepared, last }: AskedSums): Promise<Sums> {
  const found = await facts.totals(context.facts, prepared)
  const all = wish.slice === undefined ? found : await facts.totals(context.facts, facts.undivided(prepared))
  const due = facts.duesOf(await facts.dues(context.facts, prepared, dayNumber(context.today)))
  const leftOut = await facts.doubtful(context.facts, prepared)
  return { found: facts.withRows(found), all, due, leftOut, unsaid: facts.unsaidAt(all, last) }
}
