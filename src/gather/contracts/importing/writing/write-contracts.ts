import type { Context } from '#platform/context.ts'
import type { Lost } from '#platform/furnishing/contributions.ts'
import { type Stored, withLost, withNoted } from '#platform/tables/storing/store-rows.ts'
import * as bulk from '../bulk-store.ts'
import { writeAmendments } from './amended-rows.ts'
import { withoutAmended } from './amended-since.ts'
import { linkPredecessors } from './predecessors.ts'

/** A row as it says a contract; where it says the day of a change, its terms hold from that day on. */
export type SaidContract = bulk.BulkContract & { readonly amended_on: string | null }

/**
 * Writes contracts, then what rows say to hold from a later day on, then which contract renews which. What cannot be taken is left out
 * of its row and named there.
 */
export async function writeContracts(
  context: Context,
  source: string,
  said: readonly SaidContract[],
): Promise<Stored[]> {
  const known = await bulk.termsOnRecord(context, source, [...new Set(said.map(({ external_id }) => external_id))])
  const { rows, lost } = withoutAmended(context, said, known)
  const outcomes = await bulk.upsertContracts(context, source, rows.map(withoutDay))
  const amended = await writeAmendments(context, source, said)
  const noted = await linkPredecessors(context, source, said)
  return outcomes.map((outcome, at) => {
    const change = amended[at]
    const stored: Stored = outcome === 'unchanged' && change?.isNew ? 'changed' : outcome
    const left: readonly Lost[] = [...(lost[at] ?? []), ...(change?.lost ?? []), ...(noted[at]?.lost ?? [])]
    return withNoted(withLost(stored, left), noted[at]?.noted ?? [])
  })
}

function withoutDay({ amended_on: _, ...row }: SaidContract): bulk.BulkContract {
  return row
}
