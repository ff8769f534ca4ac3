import { type Locale, say } from '#platform/wording/words.ts'
import type { Forecast } from '../contract/standing.ts'
import type { ForecastTurn } from '../contract.ts'
import * as words from '../words.ts'
import type { Ahead } from './forecast.ts'

/** A forecast in numbers: day by day, and why; the most first, of those who are asked. */
export function forecastOf({ days, due, perDay }: Ahead, locale: Locale): Forecast {
  const asksOn = (day: string) => (due === null ? null : due.filter(({ dueOn, asks }) => asks && dueOn === day).length)
  const groups = [...Map.groupBy(due ?? [], ({ asks, because }) => `${asks} ${because}`).values()].map(groupOf)
  return {
    days: days.map((day) => ({ day, due: perDay.get(day) ?? 0, asks: asksOn(day) })),
    due: [...perDay.values()].reduce((sum, count) => sum + count, 0),
    asks: due === null ? null : due.filter(({ asks }) => asks).length,
    groups: groups
      .flatMap((group) => (group === null ? [] : [{ ...group, reason: say(words.reasons[group.because], locale) }]))
      .toSorted((a, b) => Number(b.asks) - Number(a.asks) || b.turns - a.turns),
  }
}

function groupOf(some: readonly ForecastTurn[]) {
  const [first] = some
  return first === undefined ? null : { because: first.because, asks: first.asks, turns: some.length }
}
