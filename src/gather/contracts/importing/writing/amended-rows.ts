import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Lost } from '#platform/furnishing/contributions.ts'
import { isSame } from '../../amending/amend.ts'
import * as amendmentStore from '../../amending/amendment-store.ts'
import { faultIn } from '../../amending/chain.ts'
import { amendable, termOn } from '../../amending/terms-on.ts'
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
    if (amendment !== null) {
      const others = contract.amendments.filter(({ fromOn }) => fromOn !== day)
      known.set(row.external_id, { ...contract, amendments: [...others, amendment] })
    }
  }
  return changes
}

async function amendedBy(context: Context, contract: TermsOnRecord, row: SaidContract, day: string) {
  const present = contract.amendments.find(({ fromOn }) => fromOn === day)
  const others = contract.amendments.filter(({ fromOn }) => fromOn !== day)
  const { changes, lost } = changesIn(contract, others, row, day)
  const whole = { ...present?.changes, ...changes }
  const isNothing = amendable.every((term) => isUnchanged(present, changes, term))
  if (isNothing) return { change: { isNew: false, lost }, amendment: null }
  const fault = faultIn({ startsOn: contract.startsOn, endsOn: contract.asSigned.endsOn }, [
    ...others,
    { fromOn: day, changes: whole },
  ])
  if (fault !== null) {
    const because = termWords.left.notInContract(day)
    return { change: { isNew: false, lost: [...lost, { column: 'amended_on', because }] }, amendment: null }
  }
  const amendment = { fromOn: day, note: present?.note ?? '', changes: whole }
  if (present === undefined) await amendmentStore.insert(context, contract.id, amendment)
  else await amendmentStore.update(context, present.id, whole)
  return { change: { isNew: true, lost }, amendment: { ...amendment, id: present?.id ?? '', createdAt: context.now } }
}

function isUnchanged(present: Amendment | undefined, changes: SignedWish, term: (typeof amendable)[number]): boolean {
  const [said, before] = [changes[term], present?.changes[term]]
  return said === undefined || (before !== undefined && isSame(said, before))
}

/** What the row says otherwise than it held the day before; an amount in other money than the contract's is none of it. */
function changesIn(contract: TermsOnRecord, others: readonly Amendment[], row: SaidContract, day: string) {
  const lost: Lost[] = []
  const before = shiftDate(day, { days: -1 })
  const said = amendable.flatMap((term) => {
    const value = saidOf(row, term)
    if (value === undefined) return []
    if (term === 'amount' && value !== null && !isOfContract(contract, row)) {
      lost.push({ column: 'amount', because: termWords.left.otherTerms(day) })
      return []
    }
    return isSame(value, termOn(term, contract.asSigned[term], others, before)) ? [] : [[term, value] as const]
  })
  return { changes: Object.fromEntries(said) as SignedWish, lost }
}
