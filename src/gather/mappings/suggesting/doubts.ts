import type { Text } from '#platform/wording/words.ts'
import { certainFrom, isSure } from './columns/claim.ts'
import { type Plan, type Sight, sure } from './plan.ts'
import { targetWords } from './plan-words.ts'
import { type MeantBefore, meantIn, openIn } from './values/meant.ts'

/** A column that says who has left, in a list of customers of whom all would come in as active. */
export function whoHasLeft({ importable, claims }: Plan, { columns }: Sight): Text | null {
  if (importable.name !== 'customers') return null
  const taken = new Set(claims.filter(isSure).map(({ column }) => column.heading))
  if (['stage', 'churned', 'left_on'].some((field) => sure(claims, field, certainFrom) !== undefined)) return null
  const telling = columns.find(
    ({ heading, bare, cells }) => !taken.has(heading) && leaving.has(bare) && cells.length > 0,
  )
  return telling === undefined ? null : targetWords.whoHasLeft(telling.heading)
}

const leaving: ReadonlySet<string> = new Set([
  ...['active', 'inactive', 'isactive', 'churned', 'ischurned', 'churn', 'canceled', 'cancelled'],
  ...['解約', '退会', '離反', '離脱', '継続'].flatMap((word) =>
    ['', '状況', '状態', '区分', '有無', 'フラグ', '中'].map((more) => word + more),
  ),
])

/** Words of a column with choices that nobody has said the meaning of. */
export function openWords({ importable, claims, parts }: Plan, meant: readonly MeantBefore[]): Text | null {
  const all = [{ target: importable.name, claims }, ...parts.map((part) => ({ ...part }))]
  for (const { target, claims: its } of all) {
    for (const { field, column } of its.filter(isSure)) {
      const open = openIn(field, column, meantIn(meant, { target, field: field.name, heading: column.heading }))
      if (open.length > 0) return targetWords.openWords(column.heading, open)
    }
  }
  return null
}
