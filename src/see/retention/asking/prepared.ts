import { dayNumber } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { Text } from '#platform/wording/words.ts'
import { settingsInForce } from '../../../gather/calendar/calendar.ts'
import { customerSlice, sliceNames } from '../../figures/figures.ts'
import { spanName } from '../../figures/words.ts'
import { heldFacts } from '../../revenue/revenue.ts'
import type { SurvivalWish } from '../contract.ts'
import type { Lives } from '../facts.ts'
import { livesSql } from '../statement/lives-sql.ts'
import { words } from '../words.ts'

const begun = 'toDate32(begin)'
/** What tells lives apart besides what is of customers: the plan with which they began, the fiscal year in which they did. */
const ofLives: ReadonlyMap<string, string> = new Map([
  ['plan', 'plan'],
  ['begun', `toString(toYear(${begun}) - (toMonth(${begun}) < {yearStartsIn:UInt8}))`],
])

export async function preparedLives(context: Context, wish: SurvivalWish, only: 'all' | 'slice'): Promise<Lives> {
  const { slice, graceDays, recognised, usage, unit } = wish
  const own = slice === undefined ? undefined : ofLives.get(slice)
  if (slice !== undefined && own === undefined && (await customerSlice(context, slice)) === undefined)
    throw badInput('slice', words.notASlice)
  const ofCustomer = own === undefined ? { slice } : {}
  const held = await heldFacts(context, { graceDays, recognised, usage, ...ofCustomer }, only)
  const { yearStartsIn } = await settingsInForce(context)
  return {
    sql: livesSql({ held: held.sql, recognised: held.recognised, unit, slice: own ?? 'own_slice' }),
    bound: { ...held.bound, day: dayNumber(context.today), yearStartsIn },
  }
}

/** What people call each slice. */
export async function namesOf(context: Context, slice: string, values: readonly string[]) {
  const { yearStartsIn } = await settingsInForce(context)
  const month = String(yearStartsIn).padStart(2, '0')
  const years = slice === 'begun' ? values : []
  const begunIn: Record<string, Text> = Object.fromEntries(
    years.map((year) => [year, spanName('year', `${year}-${month}-01`, yearStartsIn)]),
  )
  return sliceNames(context, slice, values, { begun: begunIn })
}
