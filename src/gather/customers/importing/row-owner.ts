import type { ImportRow, Lost } from '#platform/contributions.ts'
import { textIn } from '#platform/tables/storing/store-rows.ts'
import type { Owner } from '../identity/owner-word.ts'
import * as words from './words.ts'

export type SaidOwner = { readonly ownerId?: string; readonly namedOwner?: string; readonly lost: Lost[] }

/** Who looks after the customer by what the row says: a member, somebody who is none yet, or nobody. */
export function ownerIn(row: ImportRow, ownerOf: (raw: string) => Owner): SaidOwner {
  const raw = textIn(row, 'owner_email')
  const owner = raw === null ? null : ownerOf(raw)
  if (raw === null || owner === null) return { lost: [] }
  if ('memberId' in owner) return { ownerId: owner.memberId, lost: [] }
  if ('named' in owner) return { namedOwner: owner.named, lost: [] }
  return { lost: [{ column: 'owner_email', because: words.severalMembers(raw, owner.severalOf) }] }
}
