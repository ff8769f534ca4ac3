import { calendarDate, dayNumber } from '#maths/time/calendar-date.ts'
import { period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { settingsInForce } from '../../../gather/calendar/calendar.ts'
import { customerNames } from '../../../gather/customers/customers.ts'
import { mostSlices } from '../../figures/figures.ts'
import { words as shared, spanName } from '../../figures/words.ts'
import { movesFacts } from '../../revenue/revenue.ts'
import { type CohortCustomersWish, type Cohorts, type CohortsWish, mostMonthsOfRevenue } from '../contract/cohorts.ts'
import * as facts from '../facts.ts'
import { cellsOf, type Told, wholeOf } from '../rule/cells.ts'
import { activeBeginners, agesSql, heldBeginners, payingBeginners, periodsSql } from '../statement/cohorts-sql.ts'
import { words } from '../words.ts'
import { activeOf } from './active.ts'
import { namesOf, preparedLives } from './prepared.ts'

const always = { seenFrom: -1_000_000, seenUntil: 1_000_000 }

/** Of customers who began together, how many count in each month after. */
export async function cohorts(context: Context, wish: CohortsWish): Promise<Cohorts> {
  const { lives, recorded, withoutStart, isInParts, money } = await prepared(context, wish, 'slice')
  const found = await facts.cohorts(context.facts, lives, { isInParts, isMoney: money !== null })
  const inMoney = money?.inMoney ?? String
  if (found.length > mostSlices) throw badInput(wish.slice === undefined ? 'by' : 'slice', shared.tooManySlices)
  const names = await namesFor(context, wish, found)
  return {
    ...{ today: context.today, recorded, withoutStart, currency: money?.currency ?? null },
    rows: found.map((one) => ({
      ...{ cohort: one.cohort, name: names(one.cohort), customers: one.customers, cells: cellsOf(one, inMoney) },
    })),
    whole: wholeOf(found, inMoney),
    customers: found.reduce((sum, { customers }) => sum + customers, 0),
  }
}

/** The customers behind a cell; one row more than asked for tells that there are more. */
export async function cohortCustomers(context: Context, wish: CohortCustomersWish, skip: number) {
  const { cohort, after, which } = wish
  const months = Math.max(wish.months, after ?? 0)
  const { lives, money } = await prepared(context, { ...wish, months }, 'all')
  const asked = { cohort, after, which, skip, limit: wish.limit + 1 }
  const isMoney = money !== null && after !== undefined
  const { rows, total, sum } = await facts.cohortCustomers(context.facts, lives, asked, isMoney)
  const inMoney = (units: string) => (isMoney ? money.inMoney(BigInt(units)) : null)
  const names = await customerNames(context, [...new Set(rows.map(({ customerId }) => customerId))])
  return {
    ...{ total, sum: inMoney(sum), currency: isMoney ? money.currency : null },
    rows: rows.map(({ begin, amount, ...row }) => ({
      ...{ ...row, amount: inMoney(amount) },
      ...{ name: names.get(row.customerId) ?? '', beganOn: calendarDate(begin) },
    })),
  }
}

async function prepared(context: Context, wish: CohortsWish, only: 'all' | 'slice') {
  const { way, slice } = wish
  const cohort = slice === undefined ? periodsSql[wish.by] : 'slice'
  const { yearStartsIn } = await settingsInForce(context)
  const own = { day: dayNumber(context.today), ages: wish.months, yearStartsIn }
  if (wish.measure === 'activity') {
    const { sql, bound, recorded, withoutStart } = await activeOf(context, wish)
    const beginners = activeBeginners(sql)
    const lives = { sql: agesSql({ way, beginners, cohort }), bound: { ...bound, ...own } }
    return { lives, recorded, withoutStart, isInParts: false, money: null }
  }
  const { graceDays, recognised, usage } = wish
  const held = await preparedLives(context, { graceDays, recognised, usage, unit: 'month', slice }, only)
  const paid = wish.measure === 'revenue' ? await revenueOf(context, wish, only) : null
  const beginners = paid === null ? heldBeginners(held.sql) : payingBeginners(held.sql, paid.sql)
  const lives = {
    sql: agesSql({ way, beginners, cohort }),
    bound: { ...held.bound, ...paid?.bound, ...own, ...always },
  }
  const withoutStart = await facts.withoutContract(context.facts, held)
  return { lives, recorded: null, withoutStart, isInParts: true, money: paid }
}

/** What customers hold at the end of each month: of those who began since the period in which the earliest that is told lies. */
async function revenueOf(context: Context, wish: CohortsWish, only: 'all' | 'slice') {
  if (wish.way !== 'bounded') throw badInput('way', words.boundedOnly)
  if (wish.months > mostMonthsOfRevenue) throw badInput('months', words.tooManyMonths)
  const { graceDays, recognised, usage, currency, by, slice } = wish
  const { yearStartsIn } = await settingsInForce(context)
  const since = shiftDate(context.today, { months: -wish.months })
  const { first } = period(slice === undefined ? by : 'month', since, { yearStartsIn })
  const pairs = monthsUntil(context.today, first)
  const switches = { graceDays, recognised, usage, ...(currency === undefined ? {} : { currency }) }
  const found = await movesFacts(context, switches, pairs, only)
  return { ...found, bound: { ...found.bound, firstDay: dayNumber(first) } }
}

/** The months that are over, each from the end of the one before to its own. */
function monthsUntil(today: string, first: string) {
  const pairs: { from: string; to: string }[] = []
  for (let day = first; ; day = shiftDate(day, { months: 1 })) {
    const to = shiftDate(shiftDate(day, { months: 1 }), { days: -1 })
    if (to > today) return pairs
    pairs.push({ from: shiftDate(day, { days: -1 }), to })
  }
}

async function namesFor(context: Context, { slice, by }: CohortsWish, found: readonly Told[]) {
  if (slice !== undefined) {
    const names = await namesOf(
      context,
      slice,
      found.map(({ cohort }) => cohort),
    )
    return (cohort: string) => names.get(cohort) ?? shared.none
  }
  const { yearStartsIn } = await settingsInForce(context)
  return (cohort: string) => spanName(by, cohort, yearStartsIn)
}
