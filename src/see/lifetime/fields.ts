import type { Contribution, Metric } from '#platform/furnishing/contributions.ts'
import { money } from '#platform/wording/unit.ts'
import { metrics as said, units, words } from './words.ts'

/** A state of the latest forecast; of who bought nothing, or has not been told of, it is not known. */
const state = (
  name: keyof typeof said,
  column: string,
  unit: Metric['unit'],
  unknownBecause: Metric['unknownBecause'],
): Metric => ({
  name,
  ...said[name],
  unit,
  better: 'higher',
  from: 'lifetime_values',
  mirrored: true,
  at: null,
  withinDays: 36_500,
  value: () => `toFloat64(ifNull(sum(${column}), 0))`,
  knownWhen: () => `countIf(isNotNull(${column})) > 0`,
  observations: () => 'toUInt64(sum(purchases))',
  unknownBecause,
})

export const fields: Contribution = {
  metrics: [
    state('lifetime_purchases', 'amount', money, words.metricAmount),
    state('lifetime_profit', 'profit', money, words.metricProfit),
    state('lifetime_forecast', 'forecast', money, words.metricForecast),
    state('lifetime_expected', 'expected', units.expected, words.metricForecast),
  ],
}
