import type { Context } from '#platform/context.ts'
import { nobody } from '#platform/stores/facts.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Act, Band } from '../../scorecards/contract.ts'
import { versionsById } from '../../scorecards/scorecards.ts'
import { turnedBetween } from '../computing/comparing.ts'
import { actsOf, bandIn, namesOf, tell } from '../computing/reading.ts'
import * as facts from '../facts.ts'
import * as store from '../store.ts'

export type Reasoned = {
  readonly band: Band | null
  readonly score: number | null
  readonly reason: Text
  /** The measure that fell most. */
  readonly cause: Text | null
  readonly acts: readonly Act[]
}

/** `isComparable`: not where the people who may be analysed are others than at the reading before. */
type Told = { readonly reason: Text; readonly title: Text; readonly isComparable: boolean }

/** The reasons of many customers at once, each in one sentence: what fell most since the reading before, or what weighs most. */
export async function tellAll(context: Context, readings: readonly facts.StoredReading[]): Promise<Map<string, Told>> {
  const ids = readings.map(({ customer_id }) => customer_id)
  const instant = Math.min(Number(context.now), ...readings.map(({ read_at }) => Date.parse(read_at)))
  const told = await toldOf(context, readings, await facts.before(context, ids, new Date(instant)))
  return new Map(told.map(({ latest, telling, isComparable }) => [latest.customer_id, { ...telling, isComparable }]))
}

/** The latest readings of these customers with the reason for each: what moved within the month, or what weighs most as it stands. */
export async function reasonsFor(
  context: Context,
  customerIds: readonly string[],
  told: 'what moved' | 'as it stands' = 'what moved',
): Promise<Map<string, Reasoned>> {
  const month = new Date(Number(context.now) - 28 * 86_400_000)
  const [readings, earlier] = await Promise.all([
    facts.lastBefore(context, customerIds, context.now),
    told === 'what moved' ? by(context, customerIds, month) : [],
  ])
  return new Map(
    (await toldOf(context, readings, earlier, month)).map((one) => [one.latest.customer_id, reasoned(one)]),
  )
}

function reasoned({
  version,
  latest,
  telling: { reason, cause },
}: Awaited<ReturnType<typeof toldOf>>[number]): Reasoned {
  return { band: bandIn(latest.band), score: latest.score, reason, cause, acts: actsOf(version, latest) }
}

/** Each reading beside its version and its customer's earlier one, told; one whose version is gone is left out. What was read before `from` held on that day. */
async function toldOf(
  context: Context,
  readings: readonly facts.StoredReading[],
  earlier: readonly facts.StoredReading[],
  from = new Date(0),
) {
  const lasts = new Map(earlier.map((one) => [one.customer_id, one]))
  const turned = await turnedBetween(context, earlier)
  const versions = await versionsById(
    context,
    [...readings, ...earlier].map(({ version_id }) => version_id),
  )
  const names = await namesOf(context)
  const overridden = readings.filter(({ override_id }) => override_id !== nobody)
  const overrides = await store.overridesOf(
    context,
    overridden.map(({ customer_id }) => customer_id),
  )
  return readings.flatMap((latest) => {
    const version = versions.get(latest.version_id)
    if (version === undefined) return []
    const last = lasts.get(latest.customer_id) ?? null
    const isComparable = last === null || turned(last, latest) === 0
    const before = isComparable ? last : null
    const versionBefore = (before && versions.get(before.version_id)) ?? null
    const since = before && new Date(Math.max(Date.parse(before.read_at), Number(from)))
    const override = overrides.get(latest.customer_id) ?? null
    const { telling } = tell(context, { latest, version, before, versionBefore, since, override }, names)
    return [{ latest, version, telling, isComparable }]
  })
}

/** The reading of each of these customers as of an instant, or the first of those who had none by then. */
async function by(context: Context, customerIds: readonly string[], instant: Date): Promise<facts.StoredReading[]> {
  const then = await facts.lastBefore(context, customerIds, instant)
  const had = new Set(then.map(({ customer_id }) => customer_id))
  const firsts = await facts.firsts(
    context,
    customerIds.filter((id) => !had.has(id)),
  )
  return [...then, ...firsts]
}
