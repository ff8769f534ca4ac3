import type { Context } from '#platform/context.ts'
import type { Known, ReachWish } from '../contract.ts'
import * as facts from '../facts.ts'
import { knownNames, words } from '../words.ts'
import { mindDays, prepared } from './prepared.ts'

/** What is known of those who answered within a period, and of those who did not. */
export async function reachOf(context: Context, wish: ReachWish) {
  mindDays(context, wish)
  const found = await facts.reach(context.facts, await prepared(context, wish, [wish]))
  const order = (known: Known) => Object.keys(knownNames[known])
  const place = ({ known, value }: facts.Reach) => order(known).indexOf(value)
  return found
    .toSorted((one, other) => one.known.localeCompare(other.known) || place(one) - place(other))
    .map((row) => ({ ...row, name: knownNames[row.known][row.value] ?? words.notKnown }))
}

type SilentWish = ReachWish & { readonly known?: Known | undefined; readonly value: string; readonly limit: number }

/** The customers without an answer; one more than asked for tells that there are more. */
export async function customersWithoutAnswer(context: Context, wish: SilentWish, skip: number) {
  mindDays(context, wish)
  const ready = await prepared(context, wish, [wish])
  return facts.silent(context.facts, ready, wish, { skip, limit: wish.limit + 1 })
}
