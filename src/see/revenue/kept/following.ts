import type { Context, Desk } from '#platform/context.ts'
import type { Show } from '#platform/furnishing/contributions.ts'
import { mirrored } from '#platform/jobs/visible.ts'
import { ready } from '../asking/prepared.ts'
import { countedHere, kindsOf } from '../asking/settled.ts'
import type { Counted } from '../contract.ts'
import type { Prepared } from '../facts.ts'
import type { Pair } from '../rule/moves.ts'
import * as counted from '../store.ts'
import { type Counting, countingHere, isSame, switchesOf } from './counting.ts'
import * as facts from './kept-facts.ts'
import { monthEnd, monthsToKeep, onlyPairs, type Recount, ratesIn, recountsOf, withoutRates } from './kept-months.ts'
import * as store from './kept-store.ts'

/** A step is ordered at most once at a time, however much asks for it. */
export async function orderStep(context: Context): Promise<void> {
  await store.begin(context)
  if (await store.markOrdered(context)) await context.enqueue('revenue.follow', {})
}

/** Nobody waits for what is kept: a report counts what it has not come to beside it. */
export const show: Show = (desk) => desk.transaction(orderStep)

/** What is kept is told apart from what a step was ordered for: that has reached the facts first. */
export async function followOrdered(desk: Desk): Promise<void> {
  await mirrored(desk)
  await catchUp(desk)
}

/** What another step is at work for is left to it, and what came too late for that one to the next minute. */
export function catchUp(desk: Desk): Promise<void> {
  return followContracts(desk, { hold: store.holdIfFree })
}

type HowToFollow = {
  readonly hold?: (context: Context) => Promise<boolean>
  /** So many customers are counted anew by their ids; where more are touched, they are found as they are counted. */
  readonly byIds?: number
}

/**
 * Brings the kept months up to the contracts, the rates, the switches and the day: what none of these touched is not counted again. All
 * that a step writes has one version, which counts when the step has ended.
 */
export async function followContracts(
  desk: Desk,
  { hold = store.hold, byIds = facts.mostTouched }: HowToFollow = {},
): Promise<void> {
  await desk.transaction(store.begin)
  await desk.transaction(store.clearOrder)
  await desk.transaction(async (context) => {
    if (!(await hold(context))) return
    const before = await store.progress(context)
    if (before === undefined) return
    const since = await store.nextSince(context, before)
    const counting = countingHere(await countedHere(context), context.workspace.currency)
    const version = before.known + 1
    const plan = await planOf(context, before, counting, version)
    const next = { ...before, ...since, keptAt: context.now, counting }
    if (plan.recounts.length === 0 && plan.because === null) {
      await store.advance(context, { ...next, counting: before.counting })
      return
    }
    if (!plan.isTouched) await facts.throwAway(context.facts, before.known)
    await count(context, plan, { version, byIds })
    const isLong = version - before.base > versionsUntilFold
    await store.keepMonths(context, plan.months)
    await store.keepVersion(context, { version, because: plan.because ?? 'days', counting })
    await store.advance(context, { ...next, known: version })
    if (isLong) {
      await facts.foldTotals(context.facts, { known: version, base: before.base })
      await store.advance(context, { ...next, known: version, base: version })
    }
    await context.tell({ record: 'revenue', customerIds: null })
  })
}

/** Sums of so many versions are read quickly. */
const versionsUntilFold = 200

/** The months that are over are reported as they are known now, each once: what changes of them later is told beside that. */
export async function reportMonths(desk: Desk): Promise<void> {
  await followContracts(desk)
  await desk.transaction(async (context) => {
    await store.hold(context)
    const now = await store.progress(context)
    if (now === undefined || now.known === 0) return
    if ((await store.report(context, now.known)) > 0) await context.tell({ record: 'revenue', customerIds: null })
  })
}

type Plan = {
  readonly because: store.Because | null
  readonly prepared: Prepared
  readonly pairs: readonly Pair[]
  readonly recounts: readonly Recount[]
  /** Whether contracts say something else than was counted, and whose they were and are. */
  readonly isTouched: boolean
  readonly found: readonly string[]
  readonly kinds: readonly string[]
  /** The last days of the months that were reported. */
  readonly reported: ReadonlySet<string>
  readonly months: Parameters<typeof store.keepMonths>[1]
}

/** What has changed since, and what of it is to be counted anew. */
async function planOf(context: Context, before: store.Progress, counting: Counting, version: number): Promise<Plan> {
  const kinds = kindsOf(counting)
  const first = await facts.firstDay(context.facts, kinds)
  const kept = await store.months(context)
  const earliest = [...kept.keys()][0]
  const begins = [first, earliest].filter((day) => day !== undefined).toSorted()[0]
  const pairs = begins === undefined ? [] : monthsToKeep(begins, context.today)
  const isCountedAnew = !isSame(before.counting, counting)
  const isTouched = pairs.length > 0 && (isCountedAnew || (await facts.touched(context.facts, before, 0)).length > 0)
  // What contracts say is written down before their currencies are read: what comes in meanwhile is found by the next step.
  const found = isTouched ? await written(context, before, version) : []
  const prepared = await ready(context, switchesOf(counting), pairs, context.today)
  const months = pairs.map((pair, place) => ({
    ...{ month: monthEnd(pair.to), until: pair.to },
    rates: ratesIn(prepared, place),
  }))
  const reported = new Set([...kept.values()].flatMap((one) => (one.reportedVersion === null ? [] : one.month)))
  const nothing = { prepared, pairs, kinds, months, reported, isTouched, found }
  if (pairs.length === 0) return { ...nothing, because: null, recounts: [] }
  if (isCountedAnew) {
    const because = before.known === 0 ? 'first' : 'counting'
    return { ...nothing, because, recounts: [{ pairs, of: 'all' }] }
  }
  const recounts = recountsOf(pairs, kept, (pair) => ratesIn(prepared, pairs.indexOf(pair)))
  const isRated = recounts.some(({ of }) => of !== 'all')
  const because = isTouched ? 'contracts' : isRated ? 'rates' : recounts.length > 0 ? 'days' : null
  return { ...nothing, because, recounts }
}

/** Writes what contracts say that are about to be counted; answers whose they were and are. */
async function written({ facts: kept }: Context, before: store.Progress, version: number): Promise<string[]> {
  await facts.throwAway(kept, before.known)
  const since = before.counting === null ? { known: before.known, since: '0' } : before
  return facts.keepInputs(kept, since, version, before.known > 0)
}

type Step = { readonly version: number; readonly byIds: number }

async function count({ facts: kept }: Context, plan: Plan, { version, byIds }: Step): Promise<void> {
  const { prepared, pairs, isTouched, kinds, found } = plan
  const counted = (which: readonly Pair[]) => ({
    ...onlyPairs(
      prepared,
      which.map((pair) => pairs.indexOf(pair)),
    ),
    ...{ version, months: which.map(({ to }) => monthEnd(to)) },
  })
  const isAll = plan.because === 'first' || plan.because === 'counting'
  const touched: facts.Whom = isAll ? 'all' : found.length > byIds ? 'touched' : found
  const recounts: readonly Recount[] = isAll ? [{ pairs, of: 'all' }] : plan.recounts
  for (const { pairs: which, of } of recounts) {
    if (of === 'all') {
      await facts.keepMonths(kept, counted(which), 'all')
      continue
    }
    const asked = { currencies: of, kinds }
    const whose = await facts.ofCurrencies(kept, asked)
    await facts.keepMonths(kept, counted(which), whose.length > facts.mostTouched ? 'all' : whose)
    // The causes are those of a difference to what was reported: the present month has a new rate every day.
    if (which.some(({ to }) => plan.reported.has(monthEnd(to)))) await facts.keepRateCauses(kept, asked, version)
  }
  if (touched !== 'all' && touched.length > 0) await facts.keepMonths(kept, counted(pairs), touched)
  if (isTouched) await facts.keepDues(kept, { ...withoutRates(prepared, facts.always), version }, touched)
  await facts.keepTotals(kept, version)
}

/** Says how the workspace counts; what is left out stays as it is. The kept months are counted anew. */
export async function chooseCounted(
  context: Context,
  wish: { readonly [Name in keyof Counted]?: Counted[Name] | undefined },
) {
  const here = await countedHere(context)
  await counted.chooseCounted(context, {
    graceDays: wish.graceDays ?? here.graceDays,
    recognised: wish.recognised ?? here.recognised,
    usage: wish.usage ?? here.usage,
    trials: wish.trials ?? here.trials,
    services: wish.services ?? here.services,
  })
  await orderStep(context)
  return countedHere(context)
}
