import type { Metric } from '#platform/furnishing/contributions.ts'
import { withheld as withdrawn } from '../../../gather/events/fields.ts'
import type { Definition, Measure } from '../../scorecards/contract.ts'
import { rowsOf } from '../../segments/segments.ts'

/** One thing to find out about every customer: the value `x`, the observations `n` and, where it can grow old, the freshness `f`. */
export type Want = {
  readonly index: number
  readonly key: string
  readonly table: string
  readonly where: string
  readonly columns: readonly Column[]
}

/** A column of what was found; `none` is what it holds where another pass found nothing about it. */
export type Column = {
  readonly name: string
  readonly sql: string
  readonly none: string
  readonly join: 'any' | 'max'
}

const now = "{now:DateTime64(3, 'UTC')}"

/** Measures that look at the same metric over the same days, with the same validity, are found once. */
export function wantsOf(definitions: readonly Definition[], metrics: readonly Metric[]): readonly Want[] {
  const measures = definitions.flatMap((definition) => definition.measures)
  const keys = [...new Set(measures.map(wantKey))]
  return keys.map((key, index) => {
    const measure = measures.find((one) => wantKey(one) === key)
    if (measure === undefined) throw new RangeError(`no measure wants ${key}`)
    return { index, key, ...wanted(measure, metrics, index) }
  })
}

export function wantKey({ source, validDays }: Measure): string {
  const what = source.kind === 'metric' ? `${source.metric} ${source.withinDays}` : `judgement ${source.topic}`
  return `${what} ${validDays ?? 'always'}`
}

function wanted(
  { source, validDays }: Measure,
  metrics: readonly Metric[],
  index: number,
): Omit<Want, 'index' | 'key'> {
  if (source.kind === 'judgement') return judged(source.topic, validDays, index)
  const metric = metrics.find(({ name }) => name === source.metric)
  if (metric === undefined) throw new RangeError(`nothing called '${source.metric}' is declared`)
  const window = windowOf(metric.at, source.withinDays)
  const fresh =
    validDays === null || metric.at === null ? null : `(${metric.observations(windowOf(metric.at, validDays))}) > 0`
  return {
    table: `${metric.from}${metric.mirrored ? ' FINAL' : ''}`,
    where: rowsOf(metric, now, 'withheld'),
    columns: columnsOf(
      index,
      `if(${metric.knownWhen(window)}, toFloat64(${metric.value(window)}), NULL)`,
      metric.observations(window),
      fresh,
    ),
  }
}

function columnsOf(index: number, value: string, observations: string, fresh: string | null): Column[] {
  const found: Column[] = [
    { name: `x${index}`, sql: `CAST(${value}, 'Nullable(Float64)')`, none: nothing, join: 'any' },
    { name: `n${index}`, sql: `toUInt32(${observations})`, none: 'toUInt32(0)', join: 'max' },
  ]
  if (fresh !== null) found.push({ name: `f${index}`, sql: `toUInt8(${fresh})`, none: 'toUInt8(0)', join: 'max' })
  return found
}

export const nothing = "CAST(NULL, 'Nullable(Float64)')"

export function windowOf(at: string | null, days: number): string {
  return at === null ? '1' : `(${at} > ${now} - toIntervalDay(${days}))`
}

function judged(topic: string, validDays: number | null, index: number): Omit<Want, 'index' | 'key'> {
  const on = `topic = '${topic}'`
  const fresh = validDays === null ? null : `countIf(${on} AND ${windowOf('judged_at', validDays)}) > 0`
  return {
    table: 'judgements FINAL',
    where: `workspace_id = {workspace:UUID} AND judged_at <= ${now}`,
    columns: columnsOf(
      index,
      `if(countIf(${on}) > 0, argMaxIf(points, judged_at, ${on}), NULL)`,
      `least(countIf(${on}), 1)`,
      fresh,
    ),
  }
}

export const withheld = `withheld AS (${withdrawn})`

export type Pass = { readonly from: string; readonly columns: readonly Column[] }

/** One pass over each table, whatever is wanted from it. */
export function passesOver(wants: readonly Want[]): readonly Pass[] {
  const places = [...new Set(wants.map(({ table, where }) => `${table} WHERE ${where}`))]
  return places.map((from) => ({
    from,
    columns: wants.filter((want) => `${want.table} WHERE ${want.where}` === from).flatMap((want) => want.columns),
  }))
}
