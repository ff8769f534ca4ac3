import type { Fillable } from '#platform/furnishing/contributions.ts'
import type { Mapping } from '../../mapping.ts'
import { placesOf } from '../../rows/column.ts'
import { type Claim, certainFrom, isSure } from '../columns/claim.ts'
import { columnsOf, type Seen } from '../columns/column.ts'
import { contractClaims } from '../customer-plan.ts'
import { plainPlan } from '../plan.ts'

/** Columns of a contract that a list of customers holds without saying when it starts. */
export type Startless = { readonly prices: readonly Claim[]; readonly renewals: readonly Claim[] }

const prices = new Set(['amount', 'mrr', 'arr'])
/** From here on a heading at least resembles what it might be. */
const perhapsFrom = 0.3

/**
 * What the columns that a mapping does not use say of contracts, where no contract is made of them: a price together with a renewal day,
 * or a price that says for how long it is.
 */
export function startlessIn(
  seen: Pick<Seen, 'headings' | 'sample'>,
  importables: readonly Fillable[],
  { target, columns, also, skip }: Pick<Mapping, 'target' | 'columns' | 'also' | 'skip'>,
): Startless | null {
  const customers = importables.find(({ name }) => name === 'customers')
  if (target !== 'customers' || customers === undefined || also.some((part) => part.target === 'contracts')) return null
  const sources = [columns, ...also.map((part) => part.columns)].flatMap((one) => Object.values(one))
  const used = new Set([...sources, ...skip].flatMap((source) => placesOf(source, seen.headings, 'mapping')))
  const sight = { columns: columnsOf(seen), importables, fileName: '', around: { members: [], customerIds: [] } }
  const found = contractClaims(plainPlan(customers, sight).claims, sight).filter(
    ({ column, certainty }) => !used.has(column.place) && certainty > perhapsFrom,
  )
  if (found.some((claim) => claim.field.name === 'starts_on' && claim.certainty >= certainFrom)) return null
  const told = {
    prices: found.filter(({ field }) => prices.has(field.name)),
    renewals: found.filter(({ field }) => field.name === 'ends_on'),
  }
  const isRecurring = told.prices.some((claim) => claim.field.name !== 'amount' && isSure(claim))
  return told.prices.length > 0 && (told.renewals.length > 0 || isRecurring) ? told : null
}
