import type { Metric } from '#platform/furnishing/contributions.ts'
import type { Measure } from '../../scorecards/contract.ts'

export type RowsBehind = { of: 'events' | 'open cases'; after: Date | null; upTo: Date }

const anyWindow = 'the window'

/** Where the rows of a measure can be listed so that they make its value: use over its window as of the reading, and open cases. */
export function rowsBehind({ source }: Measure, readAt: Date, metrics: readonly Metric[]): RowsBehind | null {
  const metric = source.kind === 'metric' ? metrics.find(({ name }) => name === source.metric) : undefined
  if (metric === undefined || source.kind !== 'metric') return null
  if (metric.name === 'cases_open') return { of: 'open cases', after: null, upTo: readAt }
  if (metric.from !== 'events' || !metric.value(anyWindow).includes(anyWindow)) return null
  return { of: 'events', after: new Date(Number(readAt) - source.withinDays * 86_400_000), upTo: readAt }
}
