import { type Crossed, spearmanOfTallies } from '#maths/association/spearman-of-tallies.ts'
import { atMost } from '#maths/distributions/p-value.ts'
import { holm } from '#maths/experiments/holm.ts'
import type { Connection, Driver } from '../contract/drivers.ts'
import type { Measure } from '../contract.ts'
import { hiddenIn } from '../rule/hidden.ts'
import { differenceOf, isBeyondChance } from '../rule/score.ts'
import { nobody, type Totals, together } from '../rule/totals.ts'
import { reasons, saysOf } from '../words/drivers.ts'
import type { Alike } from './drivers-facts.ts'

/** Fewer pairs than these tell nothing. */
export const fewestPairs = 20
/** Nor do fewer than these on either side. */
export const fewestOfEach = 10

/** What is needed of a question; see `questionsOf`. */
export type Asked = Pick<Driver, 'key' | 'name'> & {
  readonly kinds: readonly string[]
  readonly isOrdinal: boolean
  readonly values: ReadonlyMap<string, Driver['name']>
  /** Whether it is of the kind that makes the score, so that it may be the score where that was not answered. */
  readonly isOfKind: boolean
}

type Tried = Omit<Driver, 'connection' | 'says'> & { readonly p: number | null }

/**
 * What each question has to do with the score: Spearman's correlation where its answers have an order, else of each option the score of
 * who chose it less that of who chose another. The more are tried the likelier one stands out by chance: p-values are corrected for their
 * number (Holm), so that where nothing is connected at most one report in twenty names any. What goes together is no cause.
 */
export function connectionsOf(
  measure: Measure,
  questions: readonly Asked[],
  all: readonly Alike[],
  counted: Pick<Totals, 'n' | 'unnamed'>,
): { rows: Driver[]; tried: number } {
  const byKey = Map.groupBy(all, ({ key }) => key)
  const looked = questions.flatMap((question) => {
    const own = (byKey.get(question.key) ?? []).filter(
      ({ kind, hasScore }) => question.kinds.includes(kind) && (hasScore || !question.isOfKind),
    )
    if (own.length === 0) return []
    return question.isOrdinal ? [inOrder(question, own)] : byOption(measure, question, totalsOf(own), counted)
  })
  const tested = looked.filter(({ p }) => p !== null)
  const corrected = holm(tested.map(({ p }) => p ?? 1))
  const pOf = new Map(tested.map((one, i) => [one, corrected[i] ?? 1]))
  const rows = looked.map((one): Driver => {
    const { p: _, ...driver } = one
    const connection = connectionOf(one, pOf.get(one))
    return { ...driver, connection, says: saysOf(measure, driver, connection) }
  })
  return { rows, tried: tested.length }
}

function inOrder({ key, name }: Asked, own: readonly Alike[]): Tried {
  const crossed = own.flatMap(({ what, totals }): Crossed[] =>
    [...totals.tallies].map(([score, count]) => ({ x: Number(what), y: score, count })),
  )
  const n = crossed.reduce((sum, { count }) => sum + count, 0)
  const said = { key, name, option: null, others: null }
  if (n < fewestPairs) return { ...said, n: null, p: null, effect: { known: false, because: reasons.fewPairs } }
  const found = spearmanOfTallies(crossed)
  if (!found.known) return { ...said, n, p: null, effect: { known: false, because: found.because } }
  const { coefficient, interval, p } = found.value
  const { low, high } = interval.known ? interval.value : { low: null, high: null }
  return { ...said, n, p: p.known ? atMost(p.value) : 1, effect: { known: true, value: coefficient, low, high } }
}

function byOption(
  measure: Measure,
  { key, name, values }: Asked,
  own: ReadonlyMap<string, Totals>,
  counted: Pick<Totals, 'n' | 'unnamed'>,
): Tried[] {
  const answered = together(own.values())
  const silent = { n: counted.n - answered.n, unnamed: counted.unnamed - answered.unnamed }
  const hidden = hiddenIn(new Map([...own, ['', silent] as const]))
  // Of yes and no one says what the other says.
  const options = own.has('yes') || own.has('no') ? ['yes'] : inTheirOrder(values, own)
  return options.map((value): Tried => {
    const chose = own.get(value) ?? nobody
    const rest = together([...own].flatMap(([other, totals]) => (other === value ? [] : [totals])))
    const option = { value, name: values.get(value) ?? { en: value, ja: value } }
    const said = { key, name, option, n: chose.n, others: rest.n }
    if (hidden.has(value) || Math.min(chose.n, rest.n) < fewestOfEach)
      return {
        ...said,
        ...(hidden.has(value) || answered.unnamed > 0 ? { n: null, others: null } : {}),
        ...{ p: null, effect: { known: false, because: hidden.has(value) ? reasons.hidden : reasons.fewOfEach } },
      }
    const found = differenceOf(measure, rest, chose)
    if (!found.known) return { ...said, p: null, effect: { known: false, because: found.because } }
    const { difference, interval, p } = found.value
    const { low, high } = interval ?? { low: null, high: null }
    return { ...said, p, effect: { known: true, value: difference, low, high } }
  })
}

/** As they are asked, and then what nobody asks any more. */
function inTheirOrder(values: ReadonlyMap<string, unknown>, own: ReadonlyMap<string, Totals>): string[] {
  return [...values.keys(), ...[...own.keys()].filter((value) => !values.has(value))].filter((value) => own.has(value))
}

function totalsOf(own: readonly Alike[]): ReadonlyMap<string, Totals> {
  const groups = Map.groupBy(own, ({ what }) => what)
  return new Map([...groups].map(([what, all]) => [what, together(all.map(({ totals }) => totals))]))
}

function connectionOf({ effect }: Tried, p: number | undefined): Connection {
  if (!effect.known || p === undefined) return 'cannot say'
  const { value: difference, low, high } = effect
  const interval = low === null || high === null ? null : { low, high }
  if (!isBeyondChance({ difference, interval, p })) return 'no connection seen'
  return effect.value > 0 ? 'higher' : 'lower'
}
