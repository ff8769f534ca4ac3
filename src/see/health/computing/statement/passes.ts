import type { Metric } from '#platform/furnishing/contributions.ts'
import { withheld as withdrawn } from '../../../../gather/events/fields.ts'
import type { AlarmSource, Definition, Measure } from '../../../scorecards/contract.ts'
import { rowsOf } from '../../../segments/segments.ts'

/**
 * One thing to find out about every customer: the value `x`, the observations `n`, where it can grow old the freshness `f`, and where an
 * alarm may end after it, when it happened last `s`, in milliseconds.
 */
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

type Asked = { readonly source: AlarmSource; readonly validDays: number | null; readonly isDated: boolean }

/** The last call, meeting or mail: what an alarm waits for that ends with a follow-up. */
const contact = { kind: 'metric', metric: 'last_contact_days', withinDays: 36_500 } as const
export const contactKey = keyOf(contact, null)

/** What is asked about the same metric over the same days, with the same validity, is found once. */
export function wantsOf(definitions: readonly Definition[], metrics: readonly Metric[]): readonly Want[] {
  const asked = definitions.flatMap((definition) => askedBy(definition, metrics))
  const keys = [...new Set(asked.map(({ source, validDays }) => keyOf(source, validDays)))]
  return keys.map((key, index) => {
    const same = asked.filter(({ source, validDays }) => keyOf(source, validDays) === key)
    const [first] = same
    if (first === undefined) throw new RangeError(`nothing wants ${key}`)
    return { index, key, ...wanted({ ...first, isDated: same.some(({ isDated }) => isDated) }, metrics, index) }
  })
}

function askedBy({ measures, alarms }: Definition, metrics: readonly Metric[]): Asked[] {
  const follows = alarms.some(({ ends }) => ends.followUp) && metrics.some(({ name }) => name === contact.metric)
  return [
    ...measures.map(({ source, validDays }) => ({ source, validDays, isDated: false })),
    ...alarms.flatMap(({ criteria }) => criteria.map(({ source }) => ({ source, validDays: null, isDated: true }))),
    ...(follows ? [{ source: contact, validDays: null, isDated: true }] : []),
  ]
}

export function wantKey({ source, validDays }: Measure): string {
  return keyOf(source, validDays)
}

export function keyOf(source: AlarmSource, validDays: number | null): string {
  return `${whatIs(source)} ${validDays ?? 'always'}`
}

function whatIs(source: AlarmSource): string {
  if (source.kind === 'metric') return `${source.metric} ${source.withinDays}`
  return source.kind === 'judgement' ? `judgement ${source.topic}` : `attribute ${source.attribute}`
}

function wanted(
  { source, validDays, isDated }: Asked,
  metrics: readonly Metric[],
  index: number,
): Omit<Want, 'index' | 'key'> {
  if (source.kind === 'judgement') return judged(source.topic, validDays, isDated, index)
  if (source.kind === 'attribute') return attributed(source.attribute, index)
  const metric = metrics.find(({ name }) => name === source.metric)
  if (metric === undefined) throw new RangeError(`nothing called '${source.metric}' is declared`)
  const window = windowOf(metric.at, source.withinDays)
  const fresh =
    validDays === null || metric.at === null ? null : `(${metric.observations(windowOf(metric.at, validDays))}) > 0`
  return {
    table: `${metric.from}${metric.mirrored ? ' FINAL' : ''}`,
    where: rowsOf(metric, now, 'withheld'),
    columns: columnsOf(index, {
      value: `if(${metric.knownWhen(window)}, toFloat64(${metric.value(window)}), NULL)`,
      observations: metric.observations(window),
      fresh,
      since: isDated && metric.since ? metric.since(window) : null,
    }),
  }
}

type Parts = { value: string; observations: string; fresh: string | null; since: string | null }

function columnsOf(index: number, { value, observations, fresh, since }: Parts): Column[] {
  const found: Column[] = [
    { name: `x${index}`, sql: `CAST(${value}, 'Nullable(Float64)')`, none: nothing, join: 'any' },
    { name: `n${index}`, sql: `toUInt32(${observations})`, none: 'toUInt32(0)', join: 'max' },
  ]
  if (fresh !== null) found.push({ name: `f${index}`, sql: `toUInt8(${fresh})`, none: 'toUInt8(0)', join: 'max' })
  if (since !== null)
    found.push({
      name: `s${index}`,
      sql: `toInt64(toUnixTimestamp64Milli(${since}))`,
      none: 'toInt64(0)',
      join: 'max',
    })
  return found
}

export const nothing = "CAST(NULL, 'Nullable(Float64)')"

export function windowOf(at: string | null, days: number): string {
  return at === null ? '1' : `(${at} > ${now} - toIntervalDay(${days}))`
}

function judged(topic: string, validDays: number | null, isDated: boolean, index: number): Omit<Want, 'index' | 'key'> {
  const on = `topic = '${topic}'`
  return {
    table: 'judgements FINAL',
    where: `workspace_id = {workspace:UUID} AND judged_at <= ${now}`,
    columns: columnsOf(index, {
      value: `if(countIf(${on}) > 0, argMaxIf(points, judged_at, ${on}), NULL)`,
      observations: `least(countIf(${on}), 1)`,
      fresh: validDays === null ? null : `countIf(${on} AND ${windowOf('judged_at', validDays)}) > 0`,
      since: isDated ? `maxIf(judged_at, ${on})` : null,
    }),
  }
}

/** A number of the customer's own attributes, or a yes as 1; its name travels as hexadecimal digits. */
function attributed(name: string, index: number): Omit<Want, 'index' | 'key'> {
  const key = `unhex('${Buffer.from(name).toString('hex')}')`
  return {
    table:
      '(SELECT workspace_id, id AS customer_id, numbers, flags FROM customers FINAL WHERE workspace_id = {workspace:UUID})',
    where: 'workspace_id = {workspace:UUID}',
    columns: columnsOf(index, {
      value: `any(multiIf(mapContains(numbers, ${key}), numbers[${key}], mapContains(flags, ${key}), toFloat64(flags[${key}]), NULL))`,
      observations: `countIf(mapContains(numbers, ${key}) OR mapContains(flags, ${key}))`,
      fresh: null,
      since: null,
    }),
  }
}

export const withheld = `withheld AS (${withdrawn})`

export type Pass = { readonly from: string; readonly columns: readonly Column[] }

/** One pass over each table, whatever is wanted from it. */
export function passesOver(wants: readonly Want[]): readonly (Pass & { readonly wants: readonly Want[] })[] {
  const places = Map.groupBy(wants, ({ table, where }) => `${table} WHERE ${where}`)
  return [...places].map(([from, own]) => ({ from, wants: own, columns: own.flatMap(({ columns }) => columns) }))
}
