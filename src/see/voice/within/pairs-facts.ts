import type { Facts } from '#platform/stores/facts.ts'
import type { Prepared } from '../facts.ts'
import { countedSql } from '../statement/counted-sql.ts'
import { whole } from '../statement/slicing-sql.ts'
import type { Pair } from './within.ts'

/** The people who answered in a period and in the one before it, by what they answered then and now; periods are counted from 1. */
export async function pairs(
  facts: Facts,
  { bound, ...counted }: Prepared,
): Promise<ReadonlyMap<number, readonly Pair[]>> {
  const latest = countedSql({ ...counted, way: 'latest', slicing: whole })
  const rows = await facts.all<Pair & { span: number }>(
    `SELECT toUInt32(later.1) AS span, earlier.2 AS before, later.2 AS after, toUInt8(earlier.3) AS wasSatisfied,
      toUInt8(later.3) AS isSatisfied, toUInt32(count()) AS people
    FROM (
      SELECT arraySort(groupArray((span, value, is_satisfied))) AS all_, arrayJoin(arrayZip(arrayPopBack(all_), arrayPopFront(all_))) AS two,
        two.1 AS earlier, two.2 AS later
      FROM (${latest}) WHERE isNotNull(person) GROUP BY person)
    WHERE later.1 = earlier.1 + 1
    GROUP BY span, before, after, wasSatisfied, isSatisfied ORDER BY span, before, after, wasSatisfied, isSatisfied`,
    bound,
  )
  return Map.groupBy(rows, ({ span }) => span)
}
