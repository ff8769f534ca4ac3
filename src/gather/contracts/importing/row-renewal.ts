import type { ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { flagIn } from '#platform/tables/storing/store-rows.ts'
import * as words from '../words.ts'

/** Whether a cell for the last day says that there is none, because the contract renews by itself. */
export function saysRenewing(cell: string): boolean {
  return renewing.test(cell.normalize('NFKC').trim())
}

const renewing =
  /^(自動更新|自動継続|auto([ -]?renew(s|al|ed|ing)?)?|automatic( renewal)?|evergreen|renews automatically)$/i

/**
 * Whether the contract renews by itself: yes, no, or `null` where nothing says it. A row that contradicts itself says nothing, not even
 * that there is no last day.
 */
export function renewalIn(row: ImportRow): { autoRenew: boolean | null; inEnd: boolean; lost: readonly Lost[] } {
  const inEnd = saysRenewing(row.unread?.ends_on ?? '')
  const said = flagIn(row, 'auto_renew')
  if (inEnd && said === false)
    return { autoRenew: null, inEnd: false, lost: [{ column: 'auto_renew', because: words.renewalContradicts }] }
  return { autoRenew: inEnd ? true : said, inEnd, lost: [] }
}
