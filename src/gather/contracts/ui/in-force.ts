import { type Money, sumOfMoney } from '#maths/money/money.ts'
import type { Text } from '#platform/wording/words.ts'
import { recurringKinds } from '../contract.ts'
import type { ShownContract } from './contracts-api.ts'
import { words } from './words.ts'

type Term = Pick<ShownContract, 'standing' | 'endsOn' | 'autoRenew'>
type Priced = Pick<ShownContract, 'standing' | 'kind' | 'yearlyValue' | 'currency'>

/** What recurs: trials and services have no yearly value. */
export function recurring<One extends Priced>(contracts: readonly One[]): readonly One[] {
  return contracts.filter(
    ({ standing, kind }) => standing === 'in force' && recurringKinds.some((recurring) => recurring === kind),
  )
}

/** The yearly value in each currency, of what is known: amounts of different currencies are never added up. */
export function yearlyValues(contracts: readonly Priced[]): readonly Money[] {
  const known = recurring(contracts).flatMap(({ yearlyValue, currency }) =>
    yearlyValue === null ? [] : [{ amount: yearlyValue, currency }],
  )
  return [...Map.groupBy(known, ({ currency }) => currency)].map(([currency, some]) => sumOfMoney(some, currency))
}

/** Contracts in force whose amount is not known. */
export function withoutAmount(contracts: readonly Priced[]): number {
  return recurring(contracts).filter(({ yearlyValue }) => yearlyValue === null).length
}

/** The contracts that make a figure of the customer's head: its yearly value, or its next renewal. */
export function makingOf<One extends Priced & Term>(of: string | undefined, contracts: readonly One[]): readonly One[] {
  if (of === 'value') return recurring(contracts)
  if (of !== 'renewal') return contracts
  const on = nextRenewal(contracts)?.on
  return on === undefined ? [] : contracts.filter(({ standing, endsOn }) => standing === 'in force' && endsOn === on)
}

/** What is said in place of a last day: that none is on record does not mean that none was agreed. */
export function withoutEnd({ autoRenew }: Pick<Term, 'autoRenew'>): Text {
  return autoRenew ? words.renewsOpen : words.noEndOnRecord
}

/** The first day on which a contract in force ends; nothing where no end is on record. */
export function nextRenewal(contracts: readonly Term[]): { on: string; autoRenew: boolean | null } | null {
  const ends = contracts.flatMap(({ standing, endsOn, autoRenew }) =>
    standing === 'in force' && endsOn !== null ? [{ on: endsOn, autoRenew }] : [],
  )
  return ends.toSorted((one, other) => (one.on < other.on ? -1 : 1))[0] ?? null
}
