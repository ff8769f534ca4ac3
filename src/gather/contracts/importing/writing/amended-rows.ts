import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Lost } from '#platform/furnishing/contributions.ts'
import { isSame } from '../../amending/amend.ts'
import * as amendmentStore from '../../amending/amendment-store.ts'
import { faultIn } from '../../amending/chain.ts'
import { type Amendable, amendable, termOn } from '../../amending/terms-on.ts'
import type { Amendment, SignedWish } from '../../contract.ts'
import * as termWords from '../../words/terms.ts'
import { type TermsOnRecord, termsOnRecord } from '../bulk-store.ts'
import { saidOf } from './amended-since.ts'
import { isOfContract } from './money-of-rows.ts'
import type { SaidContract } from './write-contracts.ts'

export type Change = { readonly isNew: boolean; readonly lost: readonly Lost[] }

/** Rows with the day of a change, each as an amendment of its contract, in the order of their days; the same file again adds none. */
export async function writeAmendments(
  context: Context,
  source: string,
  said: readonly SaidContract[],
): Promise<readonly (Change | undefined)[]> {
  const wished = said.flatMap((row, at) => (row.amended_on === null ? [] : [{ row, at, day: row.amended_on }]))
  const changes: (Change | undefined)[] = []
  if (wished.length === 0) return changes
  const known = await termsOnRecord(context, source, [...new Set(wished.map(({ row }) => row.external_id))])
  for (const { row, at, day } of wished.toSorted((one, other) => (one.day < other.day ? -1 : 1))) {
    const contract = known.get(row.external_id)
    if (contract === undefined || day <= contract.startsOn) continue
    const { change, amendment } = await amendedBy(context, contract, row, day)
    changes[at] = change
    const others = contract.amendments.filter(({ fromOn }) => fromOn !== day)
    known.set(row.external_id, { ...contract, amendments: amendment === null ? others : [...others, amendment] })
  }
  return changes
}

async function amendedBy(context: Context, contract: TermsOnRecord, row: SaidContract, day: string) {
  const present = contract.amendments.find(({ fromOn }) => fromOn === day)
  const others = contract.amendments.filter(({ fromOn }) => fromOn !== day)
  const { changes, back, lost } = changesIn(contract, others, present, row, day)
  const untouched = { change: { isNew: false, lost }, amendment: present ?? null }
  if (back.length === 0 && Object.keys(changes).length === 0) return untouched
  const whole = { ...without(back, present?.changes), ...changes }
  const isEmpty = Object.keys(whole).length === 0
  const amendment = { fromOn: day, note: present?.note ?? '', changes: whole }
  const dates = { startsOn: contract.startsOn, endsOn: contract.asSigned.endsOn }
  if (faultIn(dates, isEmpty ? others : [...others, amendment]) !== null) {
    const because = termWords.left.notInContract(day)
    return { ...untouched, change: { isNew: false, lost: [...lost, { column: 'amended_on', because }] } }
  }
  const id = present?.id ?? (await amendmentStore.insert(context, contract.id, amendment))
  if (isEmpty) await amendmentStore.remove(context, contract.id, id)
  else if (present !== undefined) await amendmentStore.update(context, id, whole)
  const written = { ...amendment, id, createdAt: context.now }
  return { change: { isNew: true, lost }, amendment: isEmpty ? null : written }
}

/**
 * What the row says otherwise than is on record from its day on, and what it takes back: a term that it says as it was on the day before.
 * An amount in other money than the contract's is none of it.
 */
function changesIn(
  contract: TermsOnRecord,
  others: readonly Amendment[],
  present: Amendment | undefined,
  row: SaidContract,
  day: string,
) {
  const lost: Lost[] = []
  const back: Amendable[] = []
  const eve = shiftDate(day, { days: -1 })
  const said = amendable.flatMap((term) => {
    const value = saidOf(row, term)
    if (value === undefined) return []
    if (term === 'amount' && value !== null && !isOfContract(contract, row)) {
      lost.push({ column: 'amount', because: termWords.left.otherTerms(day) })
      return []
    }
    const before = termOn(term, contract.asSigned[term], others, eve)
    const onRecord = present?.changes[term]
    if (isSame(value, onRecord === undefined ? before : onRecord)) return []
    if (!isSame(value, before)) return [[term, value] as const]
    back.push(term)
    return []
  })
  return { changes: Object.fromEntries(said) as SignedWish, back, lost }
}

function without(terms: readonly Amendable[], changes: SignedWish = {}): SignedWish {
  return Object.fromEntries(
    Object.entries(changes).filter(([term]) => !terms.some((one) => one === term)),
  ) as SignedWish
}
