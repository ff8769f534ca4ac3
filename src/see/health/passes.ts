import type { Metric } from '#platform/contributions.ts'
import type { Definition, Measure } from './definition.ts'

/** One thing to find out about every customer: the columns `x`, `k`, `n` and `f` with the index of the want. */
export type Want = {
  readonly index: number
  readonly key: string
  readonly from: string
  readonly columns: readonly string[]
}

const now = "{now:DateTime64(3, 'UTC')}"
const personal: Readonly<Record<string, string>> = { events: 'person_id', responses: 'person_id' }

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
    validDays === null || metric.at === null ? '1' : `(${metric.observations(windowOf(metric.at, validDays))}) > 0`
  return {
    from: `${metric.from}${metric.mirrored ? ' FINAL' : ''} WHERE ${rowsOf(metric)}`,
    columns: [
      `if(${metric.knownWhen(window)}, toFloat64(${metric.value(window)}), NULL) AS x${index}`,
      `toUInt32(${metric.observations(window)}) AS n${index}`,
      `toUInt8(${fresh}) AS f${index}`,
    ],
  }
}

/** Each row counts unless the person behind it has withdrawn the consent to be analysed, or it lies ahead. */
function rowsOf({ from, at }: Metric): string {
  const person = personal[from]
  const consent =
    person === undefined ? [] : [`ifNull(${person}, toUUID('00000000-0000-0000-0000-000000000000')) NOT IN withheld`]
  const past = at === null ? [] : [`${at} <= ${now}`]
  return ['workspace_id = {workspace:UUID}', ...past, ...consent].join(' AND ')
}

function windowOf(at: string | null, days: number): string {
  return at === null ? '1' : `(${at} > ${now} - toIntervalDay(${days}))`
}

function judged(topic: string, validDays: number | null, index: number): Omit<Want, 'index' | 'key'> {
  const on = `topic = '${topic}'`
  const fresh = validDays === null ? '1' : `countIf(${on} AND ${windowOf('judged_at', validDays)}) > 0`
  return {
    from: `judgements FINAL WHERE workspace_id = {workspace:UUID} AND judged_at <= ${now}`,
    columns: [
      `if(countIf(${on}) > 0, argMaxIf(points, judged_at, ${on}), NULL) AS x${index}`,
      `toUInt32(least(countIf(${on}), 1)) AS n${index}`,
      `toUInt8(${fresh}) AS f${index}`,
    ],
  }
}

export const withheld =
  'withheld AS (SELECT id FROM people FINAL WHERE workspace_id = {workspace:UUID} AND may_analyse = 0)'

/** One pass over each table, whatever is wanted from it. */
export function passesOver(wants: readonly Want[]): readonly { readonly name: string; readonly sql: string }[] {
  const tables = [...new Set(wants.map(({ from }) => from))]
  return tables.map((from, index) => {
    const columns = wants.filter((want) => want.from === from).flatMap((want) => want.columns)
    const sql = `SELECT customer_id, ${columns.join(', ')} FROM ${from} GROUP BY customer_id`
    return { name: `pass${index}`, sql }
  })
}
