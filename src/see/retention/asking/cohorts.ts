import { calendarDate, dayNumber } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { settingsInForce } from '../../../gather/calendar/calendar.ts'
import { customerNames } from '../../../gather/customers/customers.ts'
import { mostSlices } from '../../figures/figures.ts'
import { words as shared, spanName } from '../../figures/words.ts'
import type { CohortCustomersWish, Cohorts, CohortsWish } from '../contract/cohorts.ts'
import * as facts from '../facts.ts'
import { cellsOf, type Told, wholeOf } from '../rule/cells.ts'
import { activeBeginners, agesSql, heldBeginners, periodsSql } from '../statement/cohorts-sql.ts'
import { activeOf } from './active.ts'
import { namesOf, preparedLives } from './prepared.ts'

const always = { seenFrom: -1_000_000, seenUntil: 1_000_000 }

/** Of customers who began together, how many count in each month after. */
export async function cohorts(context: Context, wish: CohortsWish): Promise<Cohorts> {
  const { lives, recorded, withoutStart, isInParts } = await prepared(context, wish, 'slice')
  const found = await facts.cohorts(context.facts, lives, isInParts)
  if (found.length > mostSlices) throw badInput(wish.slice === undefined ? 'by' : 'slice', shared.tooManySlices)
  const names = await namesFor(context, wish, found)
  return {
    ...{ today: context.today, recorded, withoutStart },
    rows: found.map((one) => ({
      ...{ cohort: one.cohort, name: names(one.cohort), customers: one.customers, cells: cellsOf(one) },
    })),
    whole: wholeOf(found),
    customers: found.reduce((sum, { customers }) => sum + customers, 0),
  }
}

/** The customers behind a cell; one row more than asked for tells that there are more. */
export async function cohortCustomers(context: Context, wish: CohortCustomersWish, skip: number) {
  const { lives } = await prepared(context, wish, 'all')
  const { cohort, after, which } = wish
  const months = Math.max(wish.months, after ?? 0)
  const asked = { cohort, after, which, skip, limit: wish.limit + 1 }
  const { rows, total } = await facts.cohortCustomers(
    context.facts,
    { ...lives, bound: { ...lives.bound, ages: months } },
    asked,
  )
  const names = await customerNames(context, [...new Set(rows.map(({ customerId }) => customerId))])
  return {
    total,
    rows: rows.map(({ begin, ...row }) => ({
      ...row,
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
    return { lives, recorded, withoutStart, isInParts: false }
  }
  const { graceDays, recognised, usage } = wish
  const held = await preparedLives(context, { graceDays, recognised, usage, unit: 'month', slice }, only)
  const beginners = heldBeginners(held.sql)
  const lives = { sql: agesSql({ way, beginners, cohort }), bound: { ...held.bound, ...own, ...always } }
  return { lives, recorded: null, withoutStart: await facts.withoutContract(context.facts, held), isInParts: true }
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
