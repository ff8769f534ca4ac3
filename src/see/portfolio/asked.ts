import { z } from 'zod'
import { type Context, memberIn } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { asTyped, withSlips, wordsOf } from '#platform/finding/wanted.ts'
import type { ContributedColumn, Listed } from '#platform/furnishing/contributions.ts'
import { textOfIssue } from '#platform/wording/issue-text.ts'
import { attributesCalled } from '../../gather/attributes/attributes.ts'
import { companyName } from '../../gather/customers/customers.ts'
import { Rule } from '../segments/contract.ts'
import { compiledRule } from '../segments/segments.ts'
import { Filter, type Order } from './contract.ts'
import * as facts from './facts.ts'
import { attributeIn, type Column, columns, type Declared } from './list/columns.ts'
import { groupValue } from './list/grouping.ts'
import { type Asked, ordersOf, saidOf } from './list/list-statement.ts'
import * as store from './store.ts'
import { words } from './words.ts'

/** `named` is a column beside those of the filter: what the list is sorted or grouped by. */
export async function askedOf(context: Context, filter: Filter, named = ''): Promise<Asked> {
  const progress = await store.progress(context)
  const rule = filter.rule === undefined ? null : await compiledRule(context, ruleIn(filter.rule))
  const asked: Asked = {
    filter,
    rule: rule && { sql: rule.condition, parameters: rule.parameters },
    baseVersion: progress?.baseVersion ?? '0',
    zone: context.workspace.zone,
    only: await visibleTo(context),
    now: context.now,
    contributed: contributedTo(context),
    attributes: await attributesAsked(context, filter, named),
  }
  return { ...asked, ...(await sought(context, asked)) }
}

/** Where nobody is called as was typed, those who are called so but for a slip of the keyboard. */
async function sought(context: Context, asked: Asked): Promise<Pick<Asked, 'wanted' | 'also' | 'isSimilar'>> {
  const { text } = asked.filter
  if (text === undefined || text.trim() === '') return {}
  const words = wordsOf(companyName(text).core)
  const [wanted, slips] = [asTyped(words), withSlips(words)]
  const bearing = async (words: typeof wanted) =>
    (await context.contributions.alsoFound?.(context, { typed: text, wanted: words })) ?? []
  const also = await bearing(wanted)
  if (slips === null) return { wanted, also }
  const called = await facts.count(context.facts, { ...asked, filter: { text }, rule: null, wanted, also })
  return called > 0 ? { wanted, also } : { wanted: slips, also: await bearing(slips), isSimilar: true }
}

async function attributesAsked(context: Context, { is = [] }: Filter, named: string): Promise<Declared[]> {
  const asked = [named, ...is.map((said) => saidOf(said)[0])].flatMap((column) => attributeIn(column) ?? [])
  const declared = await attributesCalled(context, 'customer', [...new Set(asked)])
  if (is.some((said) => groupValue(saidOf(said)[0], declared) === null)) throw badInput('is', words.notAGroup)
  return declared
}

/** The customers whom a filter of the list finds, in its order. Who is only called alike may be meant or not: nobody is edited for that. */
export const idsListed: Listed = async (context, wish) => {
  const filter = z.strictObject(Filter.shape).safeParse(wish)
  if (filter.data === undefined) throw badInput('which.filter', textOfIssue(filter.error.issues[0] ?? filter.error))
  const asked = await askedOf(context, filter.data)
  const ids = await facts.idsOf(context.facts, asked)
  if (asked.isSimilar === true && ids.length > 0) throw badInput('which.filter', words.nobodyCalledSo)
  return ids
}

function ruleIn(json: string): Rule {
  try {
    return Rule.parse(JSON.parse(json))
  } catch {
    throw badInput('rule', words.notARule)
  }
}

export function contributedTo({ contributions }: Pick<Context, 'contributions'>): readonly ContributedColumn[] {
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

/** Whom the column of owners is sorted by: nobody else is asked for. */
export function membersFor(context: Context, { sort }: Order): Promise<facts.Members> {
  return sort === 'owner' ? membersOf(context) : Promise.resolve({ memberIds: [], memberNames: [] })
}

export async function membersOf(context: Context): Promise<facts.Members> {
  const members = await store.memberNames(context)
  return { memberIds: members.map(({ id }) => id), memberNames: members.map(({ name }) => name) }
}
