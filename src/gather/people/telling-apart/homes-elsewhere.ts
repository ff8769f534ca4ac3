import type { Rejection } from '#platform/tables/storing/store-rows.ts'

/** A row's address, and its customer where that is settled. */
export type Addressed = {
  readonly email: string | null | undefined
  readonly externalId: string | null | undefined
  readonly here: string | Rejection | undefined
}

/**
 * For each row the customer at whom somebody of its address is already, where that is only another one: as if each row came by itself,
 * so that it does not matter which rows come together. Who bears an id of their own is somebody else wherever they are.
 */
export function homesElsewhere(
  rows: readonly Addressed[],
  onRecord: ReadonlyMap<string, readonly (string | null)[]>,
): (string | undefined)[] {
  const homes = new Map([...onRecord].map(([email, known]) => [email, [...known]]))
  return rows.map(({ email, externalId, here }) => {
    if (!email || typeof here === 'object') return undefined
    const key = email.toLowerCase()
    const known = homes.get(key) ?? []
    homes.set(key, known)
    const free = known.indexOf(null)
    if (here === undefined) {
      if (known.length === 0) known.push(null)
      return undefined
    }
    if (known.includes(here)) return undefined
    if (free === -1 && known.length > 0 && !externalId) return known[0] ?? undefined
    // Somebody whose customer was not known yet is there from now on.
    known.splice(free === -1 ? known.length : free, free === -1 ? 0 : 1, here)
    return undefined
  })
}
