import type { Metric, SegmentField } from '#platform/furnishing/contributions.ts'
import { nobody } from '#platform/stores/facts.ts'
import { inSlice } from '#platform/stores/slices.ts'
import type { Moment } from '../language/moment.ts'
import type { Condition } from '../language/rule.ts'

/** What features declared: the fields and metrics a rule may name, with their SQL. */
export type Vocabulary = { readonly fields: readonly SegmentField[]; readonly metrics: readonly Metric[] }

/** Rules are checked before they are stored; a field or metric that has gone since is refused by name. */
export function declared<One extends { readonly name: string }>(all: readonly One[], name: string): One {
  const found = all.find((one) => one.name === name)
  if (found === undefined) throw new RangeError(`nothing called '${name}' is declared`)
  return found
}

/** Among whom a statement looks: all customers, or one slice of them, when it is given `from` and `until`. */
export type Scope = 'all' | 'slice'

export type Asking = {
  readonly vocabulary: Vocabulary
  readonly moment: Moment
  readonly parameters: Parameters
  readonly scope: Scope
}

export type Place = {
  readonly from: string
  /** `SELECT customer_id FROM …`, to be completed by what decides. */
  readonly select: string
  readonly decidesBy: 'HAVING' | 'AND'
  write(condition: Condition): string
  /** The answer for a customer without rows here. */
  readonly withoutRows: ((condition: Condition) => boolean) | 'asked'
}

export type ParameterType = 'String' | 'Array(String)' | 'Float64' | 'Int64' | 'UInt64' | 'UUID' | 'Date32'

/** Every value a person typed travels beside the statement, never in it. */
export class Parameters {
  readonly values: Record<string, unknown> = {}
  readonly #prefix: string
  #bound = 0

  constructor(prefix = 'p') {
    this.#prefix = prefix
  }

  /** `{p3:String}` */
  bind(value: unknown, type: ParameterType): string {
    const name = `${this.#prefix}${this.#bound++}`
    this.values[name] = value
    return `{${name}:${type}}`
  }

  /** What declared fields and metrics may name besides: the day, the zone and the currency of the workspace. */
  at({ today, zone, currency }: Moment): void {
    Object.assign(this.values, { today, zone, currency })
  }

  /** The same instant as a DateTime64, whatever the server's own zone. */
  instant(milliseconds: number): string {
    return `fromUnixTimestamp64Milli(${this.bind(milliseconds, 'Int64')}, 'UTC')`
  }
}

const ours = 'workspace_id = {workspace:UUID}'

/** The rows that a pass may look at. */
export function inScope({ scope }: Pick<Asking, 'scope'>, id = 'customer_id'): string {
  return scope === 'all' ? ours : `${ours} AND ${inSlice(id)}`
}

const personal: Readonly<Record<string, string>> = { events: 'person_id', responses: 'person_id' }

/**
 * The rows that a metric looks at, wherever it is asked: none that lies ahead of `now`, and none of a person among
 * `withheld`, who withdrew the consent to be analysed.
 */
export function rowsOf(
  { from, at }: Pick<Metric, 'from' | 'at'>,
  now: string,
  withheld: string,
  within = ours,
): string {
  const person = personal[from]
  const past = at === null ? [] : [`${at} <= ${now}`]
  const consent = person === undefined ? [] : [`ifNull(${person}, toUUID('${nobody}')) NOT IN ${withheld}`]
  return [within, ...past, ...consent].join(' AND ')
}
