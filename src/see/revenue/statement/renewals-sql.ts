import { heldSql, type Shape } from './held-sql.ts'

/**
 * One row for each last day that a contract came to in a pair of days, as `duesOf` says it, with the stretches of the contract and the day
 * on which an amendment or another contract took over, or will. `now` is today as a number.
 */
export function duesSql(shape: Shape): string {
  const end = 'agreed_ends[stretch]'
  const next = 'firsts[stretch + 1]'
  const isLast = 'stretch = length(firsts)'
  return `SELECT *,
  multiIf(goes_on, 'renewed', (renews_itself OR ${end} + {grace:Int32} >= {now:Int32}) AND cancelled > {now:Int32}, 'open', 'lost') AS outcome
FROM (SELECT customer_id, id, stretch, firsts, agreed_ends, cancelled, renews_itself, begins, pair,
    ${shape.slicing.of('plans[stretch]', end)} AS slice, ${end} AS ended,
    least(said, near, if(${isLast}, toInt32(1000000), ${next})) AS taken_over,
    (NOT ${isLast} AND ${next} = ${end} + 1) OR least(said, near) < 1000000 AS goes_on
  FROM (SELECT *, arrayJoin(arrayEnumerate(firsts)) AS stretch, kind, currency FROM (${heldSql({ ...shape, recognised: 'end' })}))
  ARRAY JOIN arrayEnumerate({fromDays:Array(Int32)}) AS pair, {fromDays:Array(Int32)} AS opens, {toDays:Array(Int32)} AS closes
  WHERE opens < ${end} AND ${end} <= closes AND ${end} <= {now:Int32} AND ${end} >= firsts[stretch]
    AND (${isLast} OR ${next} > ${end}) AND ifNull(years[stretch] > 0, 1))`
}
