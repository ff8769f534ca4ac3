import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Lost } from '#platform/furnishing/contributions.ts'
import { amendedSince, isSame } from '../../amending/amend.ts'
import { type Amendable, amendable, termOn } from '../../amending/terms-on.ts'
import { left } from '../../words/terms.ts'
import type { TermsOnRecord } from '../bulk-store.ts'
import { isOfContract, withMoneyOfOneRow } from './money-of-rows.ts'
import type { SaidContract } from './write-contracts.ts'

export const columnOf = { plan: 'plan', seats: 'seats', amount: 'amount', endsOn: 'ends_on' } as const satisfies Record<
  Amendable,
  string
>

/** What a row says of a term; `undefined` where it says nothing. */
export function saidOf<Term extends Amendable>(row: SaidContract, term: Term): string | number | null | undefined {
  const column = columnOf[term]
  return row[column] ?? (row.cleared.includes(column) ? null : undefined)
}

type Rows = { readonly rows: SaidContract[]; readonly lost: readonly Lost[][] }

/**
 * The rows as the contracts themselves take them. What holds from a later day on is an amendment and not theirs. Of a term that was
 * amended by today a row without a day says the present value, which is known, or the signed one, or another, of which nobody can tell
 * from which day it is to hold: that one is left out, and so is an amount in other money than the amended ones.
 */
export function withoutAmended(
  context: Context,
  said: readonly SaidContract[],
  known: ReadonlyMap<string, TermsOnRecord>,
): Rows {
  const lost: Lost[][] = []
  const rows = said.map((row) => {
    const contract = known.get(row.external_id)
    const left: Lost[] = []
    lost.push(left)
    const starts = row.starts_on ?? contract?.startsOn ?? null
    const isLater = row.amended_on !== null && (starts === null || row.amended_on > starts)
    if (isLater) return bare(row, amendable)
    if (contract === undefined) return row
    const held = amendable.filter((term) => isHeld(contract, row, term, context.today, left))
    return held.length === 0 ? row : bare(row, held)
  })
  return { rows: withMoneyOfOneRow(rows, said), lost }
}

function isHeld(contract: TermsOnRecord, row: SaidContract, term: Amendable, today: string, lost: Lost[]): boolean {
  const said = saidOf(row, term)
  if (term === 'amount' && said != null && hasAmendedAmount(contract) && !isOfContract(contract, row)) {
    lost.push({ column: 'amount', because: left.otherMoney })
    return true
  }
  const since = said === undefined ? null : amendedSince(contract, term, today)
  if (since === null || said === undefined) return false
  const [signed, present] = [contract.asSigned[term], termOn(term, contract.asSigned[term], contract.amendments, today)]
  const before = termOn(term, signed, contract.amendments, shiftDate(since, { days: -1 }))
  if (![signed, present, before].some((value) => isSame(value, said)))
    lost.push({ column: columnOf[term], because: left.amended(since) })
  return true
}

function hasAmendedAmount({ amendments }: TermsOnRecord): boolean {
  return amendments.some(({ changes }) => changes.amount != null)
}

/** The row without these terms. */
function bare(row: SaidContract, terms: readonly Amendable[]): SaidContract {
  const columns: readonly string[] = terms.map((term) => columnOf[term])
  const emptied = Object.fromEntries(columns.map((column) => [column, null]))
  return { ...row, ...emptied, cleared: row.cleared.filter((column) => !columns.includes(column)) }
}
