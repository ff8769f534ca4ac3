import type { ImportRow } from '#platform/furnishing/contributions.ts'
import { nameIn, normalName, referenceIn } from '../../customers/customers.ts'

/** What a row without an id is known by: the e-mail address, at the customer that the row names. */
export function recordKey(row: ImportRow): string | null {
  const email = nameIn(row, 'email')
  if (email === null || !email.includes('@')) return null
  const { customer, customerName } = referenceIn(row)
  const whose = customer ?? (customerName ? normalName(customerName) : '')
  return `${email.toLowerCase()} ${whose}`
}
