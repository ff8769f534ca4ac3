import { z } from 'zod'
import { type Context, type Desk, memberIn } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import type { ContributedColumn, Listed, Show } from '#platform/furnishing/contributions.ts'
import { manyRows, settledVersion } from '#platform/jobs/visible.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { attributesCalled } from '../../gather/attributes/attributes.ts'
import { Rule } from '../segments/contract.ts'
import { compiledRule } from '../segments/segments.ts'
import { Filter, type Order } from './contract.ts'
import * as facts from './facts.ts'
import { attributeIn, type Column, columns, type Declared } from './list/columns.ts'
import { groupValue } from './list/grouping.ts'
import { type Asked, ordersOf, saidOf } from './list/list-statement.ts'
import { lately, type PeopleActive } from './list/refresh-statement.ts'
import * as store from './store.ts'
import { words } from './words.ts'

/** So many superseding rows slow every list down; then everybody is written anew and becomes the base. */
const mostTouched = manyRows
/** While rows keep pouring in, everybody is not written anew more often than this. */
const sparedFor = 5 * 60_000

/** `named` is a column beside those of the filter: what the list is sorted or grouped by. */
export async function askedOf(context: Context, filter: Filter, named = ''): Promise<Asked> {
  const progress = await store.progress(context)
  const rule = filter.rule === undefined ? null : await compiledRule(context, ruleIn(filter.rule))
  return {
    filter,
    rule: rule && { sql: rule.condition, parameters: rule.parameters },
    baseVersion: progress?.baseVersion ?? '0',
    zone: context.workspace.zone,
    only: await visibleTo(context),
    contributed: contributedTo(context),
    attributes: await attributesAsked(context, filter, named),
  }
}

async function attributesAsked(context: Context, { is = [] }: Filter, named: string): Promise<Declared[]> {
  const asked = [named, ...is.map((said) => saidOf(said)[0])].flatMap((column) => attributeIn(column) ?? [])
  const declared = await attributesCalled(context, 'customer', [...new Set(asked)])
  if (is.some((said) => groupValue(saidOf(said)[0], declared) === null)) throw badInput('is', words.notAGroup)
  return declared
}

/** The customers whom a filter of the list finds, in its order. */
export const idsListed: Listed = async (context, wish) => {
  const filter = z.strictObject(Filter.shape).safeParse(wish)
  if (filter.data === undefined) throw badInput('which.filter', textOfIssue(filter.error.issues[0] ?? filter.error))
  return facts.idsOf(context.facts, await askedOf(context, filter.data))
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
export function sortedBy(context: Context, { attributes = [] }: Pick<Asked, 'attributes'>, order: Order): Order {
  const isAttribute = attributes.some(({ name }) => name === attributeIn(order.sort))
  if (!isAttribute && !ordersOf(contributedTo(context)).has(order.sort)) throw badInput('sort', words.notAColumn)
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
 * because a row may still have been on its way when the last one looked. A `sparing` step leaves so many changes that everybody would be
 * written anew to a later one, as long as that has been done lately.
 */
export async function followChanges(
  desk: Desk,
  { wholly, sparing = false }: { wholly: boolean; sparing?: boolean },
): Promise<void> {
  await desk.transaction((context) => store.begin(context))
  await desk.transaction((context) => store.clearOrder(context))
  const settled = wholly ? await settledVersion(desk) : null
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
