import { period } from '#maths/time/period.ts'
import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { settingsInForce } from '../../gather/calendar/calendar.ts'
import { spansOf } from '../figures/figures.ts'
import type { Kpi } from '../kpis/contract.ts'
import { readingsOf, withParts } from '../kpis/kpis.ts'
import { type By, spans, type Target } from './contract/target.ts'
import type { KeptTarget } from './store.ts'
import { type Actual, verdictOf } from './verdict/verdict.ts'

/** So many periods a figure is told of at once. */
const mostPeriods = 60

/** Targets with what became of them. */
export async function told(context: Context, kpis: readonly Kpi[], targets: readonly KeptTarget[]): Promise<Target[]> {
  const { yearStartsIn } = await settingsInForce(context)
  const actuals = new Map<string, Actual>()
  for (const by of spans)
    for (const [key, actual] of await actualsOf(context, kpis, by, targets, yearStartsIn)) actuals.set(key, actual)
  return targets.flatMap((target) => {
    const kpi = kpis.find(({ id }) => id === target.kpiId)
    const [version] = target.versions
    if (kpi === undefined || version === undefined) return []
    return [
      {
        ...target,
        versions: [...target.versions],
        kpiName: kpi.name,
        counted: kpi.counted,
        period: periodOf(target, yearStartsIn),
        verdict: verdictOf(version, target, actuals.get(keyOf(target)), context.today),
      },
    ]
  })
}

/** What the workspace calls the period. */
export function periodOf({ by, endsOn }: Pick<KeptTarget, 'by' | 'endsOn'>, yearStartsIn: number): Text {
  const [named] = spansOf({ by, periods: 1, until: endsOn }, endsOn, { yearStartsIn })
  return named?.name ?? { en: '', ja: '' }
}

/** What each KPI was in each period that has begun and of which there is a target; one question for as many periods as are told of at once. */
async function actualsOf(
  context: Context,
  kpis: readonly Kpi[],
  by: By,
  targets: readonly KeptTarget[],
  yearStartsIn: number,
): Promise<Map<string, Actual>> {
  const found = new Map<string, Actual>()
  let left = targets.filter((one) => one.by === by && one.startsOn <= context.today)
  while (left.length > 0) {
    const until =
      left
        .map(({ endsOn }) => endsOn)
        .toSorted()
        .at(-1) ?? context.today
    const earliest = left.map(({ startsOn }) => startsOn).toSorted()[0] ?? until
    const periods = Math.min(mostPeriods, periodsBetween(by, earliest, until, yearStartsIn))
    const asked = { by, periods, until: [until, context.today].toSorted()[0] }
    const readings = await readingsOf(context, withParts(kpis, [...new Set(left.map(({ kpiId }) => kpiId))]), asked)
    const begins = beginOf(by, until, periods, yearStartsIn)
    for (const target of left.filter(({ startsOn }) => startsOn >= begins)) {
      const reading = readings.get(target.kpiId)
      const from = shiftDate(target.startsOn, { days: -1 })
      const point = reading?.points.find((one) => one.from === from && (one.to === target.endsOn || !one.isOver))
      const measured = {
        unit: reading?.unit ?? null,
        figure: kpis.find(({ id }) => id === target.kpiId)?.figure ?? null,
      }
      if (point !== undefined)
        found.set(keyOf(target), { to: point.to, value: point.value, currency: point.currency, ...measured })
      else if (reading?.notMeasured)
        found.set(keyOf(target), {
          to: target.endsOn,
          value: { known: false, because: reading.notMeasured },
          currency: null,
          ...measured,
        })
    }
    left = left.filter(({ startsOn }) => startsOn < begins)
  }
  return found
}

function periodsBetween(by: By, from: string, until: string, yearStartsIn: number): number {
  let count = 1
  for (let { first } = period(by, until, { yearStartsIn }); first > from && count < mostPeriods; count++)
    first = period(by, shiftDate(first, { days: -1 }), { yearStartsIn }).first
  return count
}

/** The first day of the earliest of so many periods. */
function beginOf(by: By, until: string, periods: number, yearStartsIn: number): string {
  let { first } = period(by, until, { yearStartsIn })
  for (let i = 1; i < periods; i++) first = period(by, shiftDate(first, { days: -1 }), { yearStartsIn }).first
  return first
}

function keyOf({ kpiId, by, startsOn }: Pick<KeptTarget, 'kpiId' | 'by' | 'startsOn'>): string {
  return `${kpiId} ${by} ${startsOn}`
}
