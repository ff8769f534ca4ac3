import type { Context, Desk } from '#platform/context.ts'
import type { Show } from '#platform/furnishing/contributions.ts'
import { manyRows, mirrored, settledVersion } from '#platform/jobs/visible.ts'
import { contributedTo } from './asked.ts'
import * as facts from './facts.ts'
import { lately, type PeopleActive } from './list/refresh-statement.ts'
import * as store from './store.ts'

export { pin as pinView } from './store.ts'
export { saveView } from './views.ts'

/** So many superseding rows slow every list down; then everybody is written anew and becomes the base. */
const mostTouched = manyRows
/** While rows keep pouring in, everybody is not written anew more often than this. */
const sparedFor = 5 * 60_000

/** A step is ordered at most once at a time, however many notices ask for it. */
export async function orderStep(context: Context): Promise<void> {
  await store.begin(context)
  if (await store.markOrdered(context)) await context.enqueue('portfolio.follow', { wholly: false })
}

/**
 * Brings the portfolio up to what the mirrors and the events say. It reads from where the step before the last one stood,
 * because a row may still have been on its way when the last one looked. What was ordered is of something that is on record, and waits until
 * that has reached the facts: no later step might come to look for it. A `sparing` step waits for nothing, and leaves so many changes that
 * everybody would be written anew to a later one, as long as that has been done lately.
 */
export async function followChanges(
  desk: Desk,
  { wholly, sparing = false }: { wholly: boolean; sparing?: boolean },
): Promise<void> {
  await desk.transaction((context) => store.begin(context))
  await desk.transaction((context) => store.clearOrder(context))
  const settled = wholly ? await settledVersion(desk) : null
  if (!wholly && !sparing) await mirrored(desk)
  await desk.transaction(async (context) => {
    await store.hold(context)
    const before = await store.progress(context)
    if (before === undefined) return
    const since = { since: before.sinceVersion, sinceAt: Number(before.sinceAt) }
    const { touched, ids, seen } = await facts.look(context.facts, since, contributedTo(context))
    const isWhole = wholly || before.whollyAt === null || touched > mostTouched
    if (isWhole && sparing && before.whollyAt !== null && Number(context.now) - Number(before.whollyAt) < sparedFor)
      return
    const wish = {
      now: context.now,
      today: context.today,
      zone: context.workspace.zone,
      ...peopleActive(context),
      contributed: contributedTo(context),
      currency: context.workspace.currency,
      ...since,
    }
    if (isWhole || touched > 0) {
      const version = await facts.refresh(context.facts, { ...wish, ids, scope: isWhole ? 'all' : 'touched' })
      await context.tell({ record: 'portfolio', customerIds: isWhole || ids.length === 0 ? null : ids })
      if (isWhole)
        await store.advance(context, {
          ...(settled === null ? next(before, seen, context.now) : from(before, settled, context.now)),
          baseVersion: version,
          whollyAt: context.now,
        })
    }
    if (!isWhole) await store.advance(context, next(before, seen, context.now))
  })
}

export const show: Show = async (desk, { many }) => {
  await followChanges(desk, { wholly: many })
}

/** The people whom health counts as active are the people counted here. */
function peopleActive({ contributions }: Context): { people?: PeopleActive } {
  const metric = contributions.metrics.find(({ name, from }) => name === 'people_active' && from === 'events')
  return metric === undefined ? {} : { people: { value: metric.value(lately), knownWhen: metric.knownWhen(lately) } }
}

function next(before: store.Progress, seen: string, now: Date): store.Progress {
  return { ...before, sinceVersion: before.seenVersion, seenVersion: seen, sinceAt: before.seenAt, seenAt: now }
}

/** Nothing earlier is on its way any more: what has just been written anew need not be looked at once more. */
function from(before: store.Progress, settled: string, now: Date): store.Progress {
  const at = new Date(Number(now) - eventOnItsWay)
  return { ...before, sinceVersion: settled, seenVersion: settled, sinceAt: at, seenAt: at }
}

const eventOnItsWay = 5_000
