import type { Unit } from '../contract.ts'

/** Days are counted from 1970; this one never comes. */
const never = 'toInt32(1000000)'

/** The last day up to which a contract is held, and the last that it covers, after its own end. */
const next = 'least(said, near)'
const covers = `if(renews_itself, greatest(ends, least(cancelled, ${next}) - 1), ends)`
const waits = {
  end: `least(cancelled - 1, if(renews_itself, ${never}, ends + {grace:Int32}))`,
  cancellation: `if(renews_itself, cancelled - 1, if(cancelled = ${never}, ends + {grace:Int32}, ends))`,
} as const
export type Recognised = keyof typeof waits

const lengths: Readonly<Record<Unit, string>> = {
  day: 'toInt32(gone - begin)',
  week: 'intDiv(gone - begin + if(has_left, 6, 0), 7)',
  month: 'whole_months + toInt32(has_left AND addMonths(toDate32(begin), whole_months) < toDate32(gone))',
}

type Lives = {
  /** What `heldFacts` of revenue answers, told apart by something of the customer or not at all. */
  readonly held: string
  readonly recognised: Recognised
  readonly unit: Unit
  /** The slice of a life, of its columns. */
  readonly slice: string
}

/**
 * One row for each customer who has begun: `spans` (first day, last day held, last day covered),
 * `begin`, `covered` and `gone` as numbers of days, `has_left`, `returned`, `plan` (that of the
 * contract with which they began), `length` in whole units and `slice`, as `lifeOf` and `lengthOf` say them. `{day:Int32}` is today.
 */
export function livesSql({ held, recognised, unit, slice }: Lives): string {
  return `SELECT customer_id, begin, covered, gone, has_left, returned, plan, spans, toInt32(${lengths[unit]}) AS length, ${slice} AS slice
FROM (SELECT *, toInt32(covered + 1) AS gone, reach < {day:Int32} AS has_left,
    arrayExists(s -> s.1 > reach + 1 AND s.1 <= {day:Int32}, spans) AS returned,
    dateDiff('month', toDate32(begin), toDate32(gone)) AS crossed,
    crossed - toInt32(addMonths(toDate32(begin), crossed) > toDate32(gone)) AS whole_months
  FROM (SELECT *, toInt32(least(arrayMax(s -> s.3, arrayFilter(s -> s.1 <= least(reach, {day:Int32}), spans)), {day:Int32})) AS covered
    FROM (SELECT customer_id, begin, spans, plan, own_slice,
        arrayFold((until, s) -> if(s.1 <= until + 1, greatest(until, toInt64(s.2)), until), spans, toInt64(begin - 1)) AS reach
      FROM (SELECT customer_id, any(paid) AS begin, any(own_slice) AS own_slice, arraySort(groupArrayArray(own_spans)) AS spans,
          argMinIf(first_plan, (begins, id), first_plan_at > 0) AS plan
        FROM (${spansSql(held, recognised)}) GROUP BY customer_id
        HAVING begin <= {day:Int32}))))`
}

/** The stretches of each contract that held: the first day, the last on which it is held, and the last that it covers. */
function spansSql(held: string, recognised: Recognised): string {
  return `SELECT customer_id, id, begins, paid, own_slice, ${covers} AS covers,
  greatest(covers, least(${next} - 1, if(said < ${never}, ${never}, ${waits[recognised]}))) AS until,
  arrayLastIndex((f, l, y) -> f <= paid AND paid <= l AND ifNull(y > 0, 1), firsts, lasts, years) AS first_plan_at,
  if(first_plan_at > 0, toString(plans[first_plan_at]), '') AS first_plan,
  arrayFilter(s -> s.1 <= s.3, arrayMap((f, l, i) -> if(i = final, (f, until, covers), (f, l, l)),
    firsts, lasts, arrayEnumerate(firsts))) AS own_spans
FROM (${held}) WHERE final > 0`
}
