import { calendarDate } from '#maths/time/calendar-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { customerNames } from '../../gather/customers/customers.ts'
import { mostSlices } from '../figures/figures.ts'
import { words as shared } from '../figures/words.ts'
import { namesOf, preparedLives } from './asking/prepared.ts'
import {
  type BehindWish,
  type CustomerBehind,
  farthest,
  milestones,
  mostDrawn,
  type Survival,
  type SurvivalWish,
} from './contract.ts'
import * as facts from './facts.ts'
import { comparisonOf } from './rule/compared.ts'
import { curveOf, groupOf, hazardsOf, peakOf } from './rule/curves.ts'
import { words } from './words.ts'

export { cohortCustomers, cohorts } from './asking/cohorts.ts'

/** How long customers stay, of all and by slice, as contracts stand today. */
export async function survival(context: Context, wish: SurvivalWish): Promise<Survival> {
  const { unit, slice } = wish
  const lives = await preparedLives(context, wish, 'slice')
  const { counted, returned, waiting } = await facts.counts(context.facts, lives)
  const bySlice = Map.groupBy(slice === undefined ? [] : counted, (one) => one.slice)
  if (bySlice.size > mostSlices) throw badInput('slice', shared.tooManySlices)
  const names = slice === undefined ? new Map() : await namesOf(context, slice, [...bySlice.keys()])
  const curves = [...bySlice]
    .map(([of, own]) => ({ slice: of, name: names.get(of) ?? shared.none, curve: curveOf(own) }))
    .toSorted((one, other) => other.curve.subjects - one.curve.subjects || (one.slice < other.slice ? -1 : 1))
  const drawn = curves.slice(0, mostDrawn)
  const whole = curveOf(counted)
  const within = Math.min(whole.observedUntil, ...drawn.map(({ curve }) => curve.observedUntil))
  const until = farthest[unit]
  const told = { within, milestones: milestones[unit] }
  const hazards = hazardsOf(whole, until)
  return {
    ...{ unit, today: context.today, returned, waiting, hazards },
    whole: groupOf(whole, { slice: '', name: words.all, ...told, until }),
    slices: curves.map(({ curve, ...said }, i) =>
      groupOf(curve, { ...said, ...told, until: i < mostDrawn ? until : 0 }),
    ),
    comparison:
      slice === undefined
        ? null
        : compared(
            drawn.map((one) => one.slice),
            counted,
          ),
    peak: peakOf(hazards),
    withoutContract: await facts.withoutContract(context.facts, lives),
  }
}

function compared(drawn: readonly string[], counted: Parameters<typeof comparisonOf>[1]) {
  return comparisonOf(
    drawn,
    counted.filter((one) => drawn.includes(one.slice)),
  )
}

/** The customers behind a number; one row more than asked for tells that there are more. */
export async function customersBehind(context: Context, wish: BehindWish, skip: number) {
  const { which, of, at } = wish
  if (at === undefined && (which === 'left at' || which === 'at risk')) throw badInput('at', words.atMissing)
  const lives = await preparedLives(context, wish, 'all')
  const { rows, total } = await facts.lives(context.facts, lives, { which, of, at, skip, limit: wish.limit + 1 })
  const names = await customerNames(context, [...new Set(rows.map(({ customerId }) => customerId))])
  return {
    total,
    rows: rows.map(
      ({ customerId, begin, covered, hasLeft, length, slice }): CustomerBehind => ({
        ...{ customerId, name: names.get(customerId) ?? '', hasLeft, length, slice },
        ...{ beganOn: calendarDate(begin), coveredUntil: calendarDate(covered) },
      }),
    ),
  }
}
