import type { Basis } from '../contract.ts'
import { basis as words } from '../words.ts'

/** What data there is in a workspace: whether anybody's use is on record, and how many customers have purchases and contracts. */
export type Reach = { readonly use: boolean; readonly buyers: number; readonly contracted: number }

/** The kind of standard scorecard that fits the data, with the reason. */
export function basisFor({ use, buyers, contracted }: Reach): Basis {
  if (use) return { kind: 'software', reason: words.software }
  if (buyers > contracted)
    return {
      kind: 'purchases',
      reason: { en: words.purchases.en(buyers, contracted), ja: words.purchases.ja(buyers, contracted) },
    }
  return { kind: 'service', reason: words.service }
}
