import type { Context } from '#platform/context.ts'
import { type ConsentTurn, consentTurns } from '../../../gather/people/people.ts'

type Read = { readonly customer_id: string; readonly read_at: string }

/** How many people of a customer took their consent to be analysed back, or gave it again, between two of its readings. */
export type Turned = (before: Read, latest: Read) => number

/**
 * Two readings between which the people who may be analysed are not the same do not compare: what one of them did is in the one and not
 * in the other. That is no fall and no rise of the customer.
 */
export async function turnedBetween(context: Context, earlier: readonly Read[]): Promise<Turned> {
  const first = Math.min(...earlier.map(({ read_at }) => Date.parse(read_at)))
  const customers = [...new Set(earlier.map(({ customer_id }) => customer_id))]
  const turns =
    earlier.length === 0
      ? new Map<string, readonly ConsentTurn[]>()
      : await consentTurns(context, customers, new Date(first))
  return (before, latest) => {
    const [from, to] = [Date.parse(before.read_at), Date.parse(latest.read_at)]
    const within = (turns.get(latest.customer_id) ?? []).filter(({ at }) => Number(at) > from && Number(at) <= to)
    return new Set(within.map(({ personId }) => personId)).size
  }
}
