import type { Context } from '#platform/context.ts'
import * as bulk from './bulk-store.ts'
import { referred } from './upsert.ts'

export type Reference = { readonly personId: string; readonly customerId: string | null }

/** Who these external ids refer to: the given source's own ids first, then those of any source where only one person has them. */
export async function peopleByExternalId(
  context: Context,
  ids: readonly string[],
  source?: string,
): Promise<Map<string, Reference>> {
  const known = referred(await bulk.byExternalIds(context, [...new Set(ids)]), source)
  return new Map([...known].map(([id, one]) => [id, { personId: one.person_id, customerId: one.customer_id }]))
}

/** Who these addresses belong to; an address that several people share tells nobody. */
export async function peopleByEmail(context: Context, emails: readonly string[]): Promise<Map<string, Reference>> {
  const theirs = await peopleOfEmails(context, emails)
  return new Map(
    emails.flatMap((email) => {
      const [one, ...others] = theirs.get(email.toLowerCase()) ?? []
      return one === undefined || others.length > 0 ? [] : [[email, one] as const]
    }),
  )
}

/** Everybody who has these addresses, by the address in small letters. */
export async function peopleOfEmails(context: Context, emails: readonly string[]): Promise<Map<string, Reference[]>> {
  const rows = await bulk.byEmails(context, [...new Set(emails.map((email) => email.toLowerCase()))])
  const theirs = Map.groupBy(rows, ({ email }) => email)
  return new Map(
    [...theirs].map(([email, some]) => [
      email,
      some.map(({ person_id, customer_id }) => ({ personId: person_id, customerId: customer_id })),
    ]),
  )
}
