import { isSame } from '../../amending/amend.ts'
import type { TermsOnRecord } from '../bulk-store.ts'
import type { SaidContract } from './write-contracts.ts'

/** Whether the amount of a row can stand among those of the contract, which all have one currency, tax and period. */
export function isOfContract(contract: TermsOnRecord, { currency, tax, tax_rate, period }: SaidContract): boolean {
  return (
    (currency ?? contract.currency) === contract.currency &&
    (period ?? contract.period) === contract.period &&
    (tax ?? contract.tax) === contract.tax &&
    isSame(tax_rate ?? contract.taxRate, contract.taxRate)
  )
}

/**
 * An amount stands with the currency, the tax and the period of its own row, so that those of rows without an amount are left out. Where
 * only amounts of later days are known, the first of them says in which money the contract is.
 */
export function withMoneyOfOneRow(rows: readonly SaidContract[], said: readonly SaidContract[]): SaidContract[] {
  const places = Map.groupBy(rows.keys(), (at) => rows[at]?.external_id)
  return rows.map((row, at) => {
    const same = places.get(row.external_id) ?? []
    if (row.amount !== null || same.every((place) => said[place]?.amount == null)) return row
    const isPriced = same.some((place) => rows[place]?.amount != null)
    return !isPriced && at === firstAmount(said, same) ? row : withoutMoney(row)
  })
}

function firstAmount(said: readonly SaidContract[], places: readonly number[]): number | undefined {
  const dayAt = (place: number) => said[place]?.amended_on ?? ''
  return places
    .filter((place) => said[place]?.amount != null)
    .toSorted((one, other) => (dayAt(one) < dayAt(other) ? -1 : 1))[0]
}

function withoutMoney(row: SaidContract): SaidContract {
  return { ...row, currency: null, tax: null, tax_rate: null, period: null }
}
