import type { Context } from '#platform/context.ts'
import type { ImportOrder } from '#platform/furnishing/contributions.ts'
import type { Stored } from '#platform/tables/storing/store-rows.ts'
import { type CustomerReference, writeKnown } from '../../customers/customers.ts'
import { plain } from '../naming/person-name.ts'
import * as bulk from './bulk-store.ts'
import { peopleByExternalId } from './references.ts'

/** Whose a row of a file is: a customer's, and which of their people's where it says so. */
export type RowOwner = CustomerReference & {
  readonly person: string | null
  readonly email: string | null
  readonly personName: string | null
}

type Settled = { readonly customer_id: string; readonly person_id: string | null }

/** Writes the rows whose customer is there, each with its person where that one is known, and rejects the others. */
export async function writeWithPeople<Wish extends RowOwner>(
  context: Context,
  wishes: readonly Wish[],
  order: ImportOrder,
  write: (known: readonly (Wish & Settled)[]) => Promise<readonly Stored[]>,
): Promise<Stored[]> {
  return writeKnown(context, wishes, order, async (known) => {
    const people = await peopleOfRows(context, known, order.source)
    return write(known.map((one, index) => ({ ...one, person_id: people[index] ?? null })))
  })
}

/** The person that each row means: by id, else by address or name among the customer's people where only one bears it. */
export async function peopleOfRows(
  context: Context,
  rows: readonly (Omit<RowOwner, keyof CustomerReference> & { readonly customer_id: string })[],
  source: string,
): Promise<(string | undefined)[]> {
  const byId = await peopleByExternalId(
    context,
    rows.flatMap(({ person }) => person ?? []),
    source,
  )
  const open = rows.filter(({ person }) => person === null || !byId.has(person))
  const byEmail = Map.groupBy(
    await bulk.byEmails(context, [...new Set(open.flatMap(({ email }) => email?.toLowerCase() ?? []))]),
    ({ email }) => email,
  )
  const byName = Map.groupBy(
    await bulk.byNames(
      context,
      open.flatMap(({ customer_id, personName }) =>
        personName === null ? [] : [{ customer_id, name: plain(personName) }],
      ),
    ),
    ({ customer_id, name }) => `${customer_id} ${name}`,
  )
  return rows.map(({ person, email, personName, customer_id }) => {
    const own = person === null ? undefined : byId.get(person)
    if (own !== undefined) return own.personId
    const addressed = (email === null ? [] : (byEmail.get(email.toLowerCase()) ?? [])).filter(
      (one) => one.customer_id === customer_id,
    )
    if (addressed.length > 0) return onlyOne(addressed)
    return personName === null ? undefined : onlyOne(byName.get(`${customer_id} ${plain(personName)}`) ?? [])
  })
}

function onlyOne(found: readonly { person_id: string }[]): string | undefined {
  return found.length === 1 ? found[0]?.person_id : undefined
}
