import { type RawBuilder, sql } from 'kysely'
import { openStatuses } from './contract.ts'

export { isOpen } from './contract.ts'

/** Whether a row of the records is an open case, `k` being what the statement calls it. */
export function openCases(k: string): RawBuilder<boolean> {
  return sql`${sql.ref(`${k}.status`)} = ANY (${[...openStatuses]}::text[])`
}

/** The same among the facts. */
export const openFacts = `status IN (${openStatuses.map((status) => `'${status}'`).join(', ')})`
