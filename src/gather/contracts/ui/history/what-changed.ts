import type { Words } from '#web/wording/say.ts'
import { changed } from '../../words/terms.ts'
import { amountUnknown, contractKindNames, perPeriod } from '../../words.ts'
import type { ShownContract } from '../contracts-api.ts'
import { sentences } from '../words.ts'

export type ShownAmendment = ShownContract['amendments'][number]

/** How a contract is told from the others of its customer: its plan, its number, its days. */
export function calledIn({ plan, kind, externalId, startsOn, endsOn }: ShownContract, { t, n }: Words): string {
  const term = t(sentences.term, n.day(startsOn), endsOn === null ? '' : n.day(endsOn))
  return [plan ?? t(contractKindNames[kind]), externalId, term].filter((part) => part !== null).join(' · ')
}

type Priced = { readonly amount: string; readonly currency: string; readonly period: string }

/** What is paid, and how often. */
export function pricedIn({ amount, currency, period }: Priced, { t, n }: Words): string {
  const money = n.money({ amount, currency })
  return t(perPeriod({ en: money, ja: money }, period))
}

/** What an amendment changes, in a line. */
export function changedIn({ currency }: ShownContract, { changes, note }: ShownAmendment, { t }: Words): string {
  return t(changed({ currency, changes, note }))
}

/** What holds today of a term that was signed otherwise, and since when. */
export function sinceAmended(contract: ShownContract, field: string, { t, n }: Words): string | undefined {
  if (field !== 'plan' && field !== 'seats' && field !== 'amount' && field !== 'endsOn') return undefined
  const last = contract.amendments.findLast(({ changes }) => changes[field] !== undefined)
  if (last === undefined) return undefined
  const said = last.changes[field] ?? null
  const value =
    said === null
      ? t(amountUnknown)
      : field === 'amount'
        ? n.money({ amount: said, currency: contract.currency })
        : field === 'endsOn'
          ? n.day(String(said))
          : String(said)
  return t(sentences.sinceAmended, n.day(last.fromOn), value)
}
