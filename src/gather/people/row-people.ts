import type { Context } from '#platform/context.ts'
import type { ImportOrder } from '#platform/contributions.ts'
import type { Stored } from '#platform/tables/storing/store-rows.ts'
import { type CustomerReference, writeKnown } from '../customers/customers.ts'
import { peopleByExternalId } from './references.ts'

/** Whose a row of a file is: a customer's, and which of their people's where it says so. */
export type RowOwner = Required<CustomerReference> & { readonly person: string | null }

/** Writes the rows whose customer is there, each with its person where that one is known, and rejects the others. */
export async function writeWithPeople<Wish extends RowOwner>(
  context: Context,
  wishes: readonly Wish[],
  order: ImportOrder,
  write: (known: readonly (Wish & { customer_id: string; person_id: string | null })[]) => Promise<readonly Stored[]>,
): Promise<Stored[]> {
  const people = await peopleByExternalId(
    context,
    wishes.flatMap(({ person }) => person ?? []),
    order.source,
  )
  return writeKnown(context, wishes, order, (known) =>
    write(known.map((one) => ({ ...one, person_id: people.get(one.person ?? '')?.personId ?? null }))),
  )
}
