import type { Text } from '#platform/wording/words.ts'
import type { Reading, Suggestion } from '../contract.ts'
import { certainFrom, isSure } from './columns/claim.ts'
import { type Plan, type Sight, sure } from './plan.ts'
import { repeatWords } from './plan-words.ts'

/** Which of several rows of one record is proposed to hold, why, and what about it has to be asked. */
export type Repeats = Pick<Suggestion, 'repeated'> & {
  readonly remarks: Suggestion['reasons']
  readonly doubt: Text | null
}

const lastRow: Repeats = { repeated: 'last', remarks: {}, doubt: null }

/**
 * Rows that repeat an id and do not stand in the order of the one column of days by which they differ: the latest by it holds. A day that
 * the record itself has, such as when a case was opened, says nothing of when its row was written. Where several columns could order
 * them, only one that says when a row was changed is proposed, and asked.
 */
export function repeatsIn(
  { importable, claims, parts }: Plan,
  { columns }: Pick<Sight, 'columns'>,
  orders: Reading['orders'] = [],
): Repeats {
  const ids = importable.name === 'customers' ? ['external_id', 'name'] : ['external_id']
  const id = ids.flatMap((field) => sure(claims, field, certainFrom) ?? [])[0]
  if (id === undefined) return lastRow
  const said = [claims, ...parts.map((part) => part.claims)].flatMap((all) => all.filter(isSure))
  const ofRecords = new Set(said.map(({ column }) => column.place))
  const found = orders.filter(({ key, by }) => key === id.column.place && !ofRecords.has(by))
  if (!found.some(({ otherwise }) => otherwise)) return lastRow
  const headingAt = (place: number) => columns[place]?.heading ?? ''
  const possible = found.map(({ by }) => headingAt(by))
  const [only, ...others] = possible
  if (only !== undefined && others.length === 0) {
    const because = repeatWords.latestBy(id.column.heading, only)
    return { repeated: { latestBy: only }, remarks: { repeated: { certainty: 0.85, because } }, doubt: null }
  }
  const because = repeatWords.several(id.column.heading, possible)
  const changed = found.filter(({ by }) => saysChanged.test(columns[by]?.bare ?? ''))
  const [likely] = changed.length === 1 ? changed : []
  return {
    repeated: likely === undefined ? 'last' : { latestBy: headingAt(likely.by) },
    remarks: { repeated: { certainty: 0.3, because } },
    doubt: because,
  }
}

const saysChanged = /updat|modif|chang|timestamp|asof|recorded|更新|変更|記録|時点/
