import type { ImportField } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
import { certainFrom, isSure } from './columns/claim.ts'
import type { Column } from './columns/column.ts'
import { type Plan, type Sight, sure } from './plan.ts'
import { targetWords } from './plan-words.ts'

/** What a record of the target cannot be without. */
export function lackOf(plan: Plan, sight: Pick<Sight, 'around'>): Text | null {
  const { importable, claims, defaults } = plan
  const has = (field: string) => sure(claims, field, certainFrom) !== undefined
  const isMissing = (field: ImportField) =>
    field.required && !has(field.name) && defaults[field.name] === undefined && idsOnRecord(plan, sight) === null
  const lacking = importable.fields.find(isMissing)
  if (lacking) return targetWords.lacks(lacking.label)
  if (importable.name === 'responses' && !['nps', 'csat', 'ces', 'comment'].some(has)) return targetWords.noScore
  const refers = importable.fields.some(({ name }) => name === 'customer_name')
  const isAbout = ['customer', 'customer_name', 'person', 'contract', 'email'].some(has)
  return refers && importable.name !== 'responses' && !isAbout ? targetWords.noCustomer : null
}

/**
 * The column of ids of a list of customers who are all on record: what only a new customer needs may be missing. It says something of
 * them besides: an id of customers alone stands in every list of contracts, too.
 */
export function idsOnRecord({ importable, claims }: Plan, { around }: Pick<Sight, 'around'>): Column | null {
  const id = importable.name === 'customers' ? sure(claims, 'external_id', certainFrom) : undefined
  if (id === undefined || id.column.cells.length === 0) return null
  if (!claims.some((claim) => isSure(claim) && claim.field.name !== 'external_id')) return null
  const known = new Set(around.customerIds)
  return id.column.cells.every((cell) => known.has(cell)) ? id.column : null
}
