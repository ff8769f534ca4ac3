import { type RawBuilder, sql } from 'kysely'
import { onDay, onDayFacts } from '../amending/on-day.ts'

/** The same as `noticeDayOf`, of a row of the records on a day; `end` is the last day that holds on it, where the statement has it already. */
export function noticeDay(
  k: string,
  day: string,
  end: RawBuilder<string | null> = onDay(k, 'ends_on', day),
): RawBuilder<string | null> {
  const [on, count, unit] = ['notice_on', 'notice_count', 'notice_unit'].map((column) => sql.ref(`${k}.${column}`))
  return sql`coalesce(${on}, CASE ${unit}
    WHEN 'days' THEN ${end} - ${count}::integer
    WHEN 'months' THEN (${end} + 1 - make_interval(months => ${count}::integer))::date - 1 END)`
}

/** The same among the facts, `day` being a parameter of the statement. */
export function noticeDayFacts(day?: string): string {
  const end = onDayFacts('ends_on', day)
  const counted = `multiIf(notice_unit = 'days', subtractDays(${end}, notice_count),
    notice_unit = 'months', subtractDays(subtractMonths(addDays(${end}, 1), notice_count), 1), NULL)`
  return `coalesce(notice_on, ${counted})`
}
