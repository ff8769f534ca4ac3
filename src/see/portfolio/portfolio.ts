import { type Context, type Desk, memberIn } from '#platform/context.ts'
import { badInput, conflict, notFound, Problem } from '#platform/errors.ts'
import type { ContributedColumn, Show } from '#platform/furnishing/contributions.ts'
import { manyRows, mirrored, settledVersion } from '#platform/jobs/visible.ts'
import { Rule } from '../segments/contract.ts'
import { compiledRule } from '../segments/segments.ts'
import type { Filter, Order, View, ViewWish } from './contract.ts'
import * as facts from './facts.ts'
import { type Column, columns } from './list/columns.ts'
import { type Asked, ordersOf } from './list/list-statement.ts'
import { lately, type PeopleActive } from './list/refresh-statement.ts'
import * as store from './store.ts'
import { words } from './words.ts'

/** So many superseding rows slow every list down; then everybody is written anew and becomes the base. */
const mostTouched = manyRows
/** While rows keep pouring in, everybody is not written anew more often than this. */
const sparedFor = 5 * 60_000

export async function askedOf(context: Context, filter: Filter): Promise<Asked> {
  const progress = await store.progress(context)
  const rule = filter.rule === undefined ? null : await compiledRule(context, ruleIn(filter.rule))
  return {
    filter,
    rule: rule && { sql: rule.condition, parameters: rule.parameters },
    baseVersion: progress?.baseVersion ?? '0',
    zone: context.workspace.zone,
    only: await visibleTo(context),
    contributed: contributedTo(context),
  }
}

function ruleIn(json: string): Rule {
  try {
    return Rule.parse(JSON.parse(json))
  } catch {
    throw badInput('rule', words.notARule)
  }
}

function contributedTo({ contributions }: Pick<Context, 'contributions'>): readonly ContributedColumn[] {
  return contributions.columns ?? []
}

/** The columns that exist, of the list itself and contributed, in their order. */
export function columnsOf(desk: Pick<Context, 'contributions'>): ReadonlyMap<string, Column> {
  const further = contributedTo(desk).map(({ name, label, kind }): [string, Column] => [name, { label, kind }])
  return new Map([...Object.entries<Column>(columns), ...further])
}

/** Nothing is sorted by what is no column, or has no order. */
export function sortedBy(context: Context, order: Order): Order {
  if (!ordersOf(contributedTo(context)).has(order.sort)) throw badInput('sort', words.notAColumn)
  return order
}

/** A partner sees the customers shared with them, a person of a customer no list; everybody else sees all. */
async function visibleTo(context: Context): Promise<readonly string[] | null> {
  const { actor } = context
  if (actor.kind === 'member' && actor.role !== 'partner') return null
  const memberId = memberIn(actor)
  return memberId === null ? [] : store.sharedWith(context, memberId)
}

export async function membersOf(context: Context): Promise<facts.Members> {
  const members = await store.memberNames(context)
  return { memberIds: members.map(({ id }) => id), memberNames: members.map(({ name }) => name) }
}

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

export async function viewSeen(context: Context, id: string): Promise<View> {
  const view = await store.view(context, id)
  if (view === undefined) throw notFound(words.view)
  return view
}

export async function saveView(
  context: Context,
  wish: { name: string; shared: boolean; wish: ViewWish },
): Promise<View> {
  knownColumns(context, wish.wish)
  if (await store.isNamed(context, wish.name, null)) throw conflict(words.nameTaken)
  return viewSeen(context, await store.insertView(context, wish))
}

function knownColumns(context: Context, { columns: chosen, order }: ViewWish): void {
  const known = columnsOf(context)
  if (!chosen.every((one) => known.has(one))) throw badInput('wish.columns', words.notAColumn)
  sortedBy(context, order)
}

type ViewChange = { name?: string | undefined; shared?: boolean | undefined; wish?: ViewWish | undefined }

export async function changeView(context: Context, id: string, { name, shared, wish }: ViewChange): Promise<View> {
  await own(context, id)
  if (wish !== undefined) knownColumns(context, wish)
  if (name !== undefined && (await store.isNamed(context, name, id))) throw conflict(words.nameTaken)
  await store.updateView(context, id, {
    ...(name === undefined ? {} : { name }),
    ...(shared === undefined ? {} : { shared }),
    ...(wish === undefined ? {} : { wish }),
  })
  return viewSeen(context, id)
}

export async function removeView(context: Context, id: string): Promise<{ id: string }> {
  await own(context, id)
  await store.removeView(context, id)
  return { id }
}

async function own(context: Context, id: string): Promise<void> {
  const { mine } = await viewSeen(context, id)
  if (!mine) throw new Problem('FORBIDDEN', words.notYours, { permission: 'profile.write' })
}
