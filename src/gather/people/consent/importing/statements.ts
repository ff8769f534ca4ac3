import type { ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { flagIn, instantIn, textIn } from '#platform/tables/storing/store-rows.ts'
import type { Channel } from '../contract.ts'
import * as words from '../words.ts'
import { agreements } from './consent-fields.ts'

/** What a row says of marketing over a channel; without an instant it only says how it is now. */
export type Statement = {
  readonly field: string
  readonly channel: Channel | null
  readonly given: boolean
  readonly at: Date | null
  readonly source: string | null
}

/** Flags that are a refusal where they say yes; where they say no, nobody agreed to anything by that. */
const refusals: Readonly<Record<string, string>> = { email: 'email_refused', phone: 'phone_refused' }

/** What a row says, the consents first. Where it says yes and no at once, what withdraws is taken and the yes is named as left out. */
export function statementsIn(row: ImportRow, now: Date): { statements: Statement[]; lost: Lost[] } {
  const source = textIn(row, 'consent_source')
  const statements: Statement[] = []
  const lost: Lost[] = []
  const past = (column: string): Date | null => {
    const at = instantIn(row, column)
    if (at === null || at <= now) return at
    lost.push({ column, because: words.notYet })
    return null
  }
  const from = past('opted_in_at')
  const until = past('opted_out_at')
  for (const { name, channel } of agreements) {
    const value = textIn(row, name)
    const refusal = refusals[channel ?? '']
    const isRefused = value === 'withdrawn' || (refusal !== undefined && flagIn(row, refusal) === true)
    const [givenAt, withdrawnAt] = channel === 'email' ? [from, until] : [null, null]
    const isWithdrawn = isRefused || withdrawnAt !== null
    const isLater = givenAt !== null && withdrawnAt !== null && givenAt > withdrawnAt
    if (value === 'given' && isWithdrawn && (isRefused || !isLater))
      lost.push({ column: name, because: words.yesAndNo })
    const saysYes = value === 'given' && !isWithdrawn
    if (givenAt !== null || saysYes) statements.push({ field: name, channel, given: true, at: givenAt, source })
    // A refusal that holds now is later than the consent, whatever day it bears.
    const at = isRefused && isLater ? null : withdrawnAt
    if (isWithdrawn) statements.push({ field: name, channel, given: false, at, source })
  }
  return { statements, lost }
}
