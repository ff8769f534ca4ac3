import type { Context } from '#platform/context.ts'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import type { Rejection, Stored } from '#platform/tables/storing/store-rows.ts'
import type { CustomerReference } from '../references.ts'
import { idIn, isNamed } from '../row-customers.ts'
import { recordsKept, type Table } from './content-id.ts'

type Needing = CustomerReference & {
  readonly external_id: string
  /** What only a new record needs and the row does not say. */
  readonly lacks: Rejection | null
}

/** What a row lacks is no matter where it may be about a record on record: only one without an id is refused at once. */
export function refusedFor(row: ImportRow, lacks: Rejection | null): Rejection | null {
  return idIn(row, 'external_id') === null ? lacks : null
}

/** Refuses the rows that lack what a new record needs; a row about a record on record, or of an earlier row, is about its customer. */
export async function writeNeeded<Wish extends Needing>(
  context: Context,
  { table, source }: { readonly table: Table; readonly source: string },
  wishes: readonly Wish[],
  write: (wishes: readonly Wish[]) => Promise<readonly Stored[]>,
): Promise<Stored[]> {
  const lacking = wishes.flatMap(({ lacks, external_id }) => (lacks === null ? [] : [external_id]))
  if (lacking.length === 0) return [...(await write(wishes))]
  const kept = await recordsKept(context, table, source, lacking)
  const earlier = new Map<string, CustomerReference>()
  const settled = wishes.map((wish): Wish | Rejection => {
    const { external_id, lacks, customer, customerName, customerId } = wish
    const before = earlier.get(external_id)
    if (lacks !== null && before === undefined && !kept.has(external_id)) return lacks
    const whose = isNamed(wish)
      ? { customer, customerName: customerName ?? null, customerId }
      : (before ?? { customer: null, customerId: kept.get(external_id) ?? undefined })
    earlier.set(external_id, whose)
    return { ...wish, ...whose }
  })
  const stored = (await write(settled.filter((one): one is Wish => !('because' in one)))).values()
  return settled.map((one) => ('because' in one ? one : (stored.next().value ?? 'unchanged')))
}
