import { Decimal } from 'decimal.js'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import type { AmendmentWish, ContractChange, SignedWish } from '../contract.ts'
import type { KeptContract } from '../store.ts'
import * as words from '../words/terms.ts'
import * as amendmentStore from './amendment-store.ts'
import { faultIn } from './chain.ts'
import { type Amendable, amendable, inOrder, termOn } from './terms-on.ts'

/** What of a contract holds anew from a day on. */
export async function amend(context: Context, contract: KeptContract, wish: AmendmentWish): Promise<void> {
  const { fromOn, note = '' } = wish
  const { startsOn, asSigned, amendments } = contract
  const changes = termsSaid(wish)
  if (fromOn <= startsOn) throw badInput('fromOn', words.notAfterStart(startsOn))
  if (amendments.some((one) => one.fromOn === fromOn)) throw badInput('fromOn', words.amendedAlready(fromOn))
  if (!amendable.some((term) => changesTerm(contract, changes, term, fromOn)))
    throw badInput('fromOn', words.nothingChanges)
  const fault = faultIn({ startsOn, endsOn: asSigned.endsOn }, [...amendments, { fromOn, changes }])
  if (fault !== null)
    throw fault.fromOn === fromOn
      ? badInput(fault.at, fault.because)
      : badInput('endsOn', words.laterChangeLost(fault.fromOn))
  await amendmentStore.insert(context, contract.id, { fromOn, note, changes })
}

/** What held before an amendment holds on; refused where a later one would then begin after the end. */
export async function takeBack(context: Context, contract: KeptContract, amendmentId: string): Promise<void> {
  const { startsOn, asSigned, amendments } = contract
  if (!amendments.some(({ id }) => id === amendmentId)) throw notFound(words.amendmentNoun)
  const rest = amendments.filter(({ id }) => id !== amendmentId)
  const fault = faultIn({ startsOn, endsOn: asSigned.endsOn }, rest)
  if (fault !== null && faultIn({ startsOn, endsOn: asSigned.endsOn }, amendments) === null)
    throw conflict(words.laterChangeLost(fault.fromOn))
  await amendmentStore.remove(context, contract.id, amendmentId)
}

/**
 * What a change says of the terms that were signed. Of a term that has been amended by today nobody can tell from which day another
 * value is to hold: one that says what holds today says nothing new, another is refused with the ways that there are.
 */
export function signedIn(contract: KeptContract, wish: ContractChange, today: string): SignedWish {
  const said = amendable.flatMap((term) => {
    const [present, signed] = [wish[term], wish.asSigned?.[term]]
    if (present !== undefined && signed !== undefined) throw badInput(term, words.saidTwice)
    if (signed !== undefined) return [[term, signed] as const]
    if (present === undefined) return []
    const since = amendedSince(contract, term, today)
    if (since === null) return [[term, present] as const]
    if (!isSame(present, contract[term])) throw badInput(term, words.amendedSince(since))
    return []
  })
  return Object.fromEntries(said)
}

/** An amended amount is in the money of its contract: in other money it would be another amount. */
export function mindAmendedAmounts(contract: KeptContract, wish: ContractChange): void {
  const amended = inOrder(contract.amendments).find(({ changes }) => changes.amount != null)
  if (amended === undefined) return
  const other = money.find((field) => wish[field] !== undefined && !isSame(wish[field], contract[field]))
  if (other !== undefined) throw badInput(other, words.amountAmended(amended.fromOn))
}

const money = ['currency', 'period', 'tax', 'taxRate'] as const

/** From which day on a term holds that is not the one signed; `null` where it was not amended by that day. */
export function amendedSince({ amendments }: Pick<KeptContract, 'amendments'>, term: Amendable, day: string) {
  const last = inOrder(amendments).findLast(({ fromOn, changes }) => fromOn <= day && changes[term] !== undefined)
  return last?.fromOn ?? null
}

export function isSame(one: string | number | null, other: string | number | null): boolean {
  if (one === null || other === null) return one === other
  return one === other || (isFigure(one) && isFigure(other) && new Decimal(one).equals(other))
}

function isFigure(value: string | number): boolean {
  return /^-?\d+(\.\d+)?$/.test(String(value))
}

function termsSaid({ plan, seats, amount, endsOn }: SignedWish): SignedWish {
  return {
    ...(plan !== undefined && { plan }),
    ...(seats !== undefined && { seats }),
    ...(amount !== undefined && { amount }),
    ...(endsOn !== undefined && { endsOn }),
  }
}

function changesTerm({ asSigned, amendments }: KeptContract, changes: SignedWish, term: Amendable, day: string) {
  const said = changes[term]
  return said !== undefined && !isSame(said, termOn(term, asSigned[term], amendments, day))
}
