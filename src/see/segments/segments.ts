import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound } from '#platform/errors.ts'
import { filled } from '#platform/tables/words.ts'
import { say, type Text } from '#platform/wording/words.ts'
import { holdAttributes } from '../../gather/attributes/attributes.ts'
import { Parameters } from './compiled/place.ts'
import { conditionOf } from './compiled/to-clickhouse.ts'
import type { Reason, Segment, VocabularyList } from './contract.ts'
import { type Asked, countEach } from './facts.ts'
import { circleFrom, type Known, misfitOf, segmentsIn } from './language/fit.ts'
import { conditionsOf, type Rule } from './language/rule.ts'
import { attributesOf } from './properties/attributes-store.ts'
import * as store from './store.ts'
import { words } from './words.ts'

export { rowsOf } from './compiled/place.ts'
export { crossed } from './crossings.ts'
export { memberCountOf, memberIdsOf, membersAmong } from './members.ts'

type Wish = { name?: string | undefined; description?: string | undefined; rule?: Rule | undefined }

/** With what a rule is compiled here and now. */
export function askedBy({
  facts,
  contributions,
  now,
  today,
  workspace,
}: Pick<Context, 'facts' | 'contributions' | 'now' | 'today' | 'workspace'>): Asked {
  return {
    facts,
    vocabulary: contributions,
    moment: { now, today, zone: workspace.zone, currency: workspace.currency },
  }
}

/** A checked rule as a condition on `id` of the customers, with the values that travel beside it. */
export async function compiledRule(
  context: Context,
  rule: Rule,
): Promise<{ condition: string; parameters: Readonly<Record<string, unknown>> }> {
  await fitOrRefuse(context, rule)
  const { vocabulary: declared, moment } = askedBy(context)
  const parameters = new Parameters('rule')
  return { condition: conditionOf(rule, declared, moment, parameters), parameters: parameters.values }
}

/** How many customers match each of these rules, in one statement. */
export async function countOfEach(context: Context, rules: readonly Rule[]): Promise<readonly number[]> {
  for (const rule of rules) await fitOrRefuse(context, rule)
  return (await countEach(askedBy(context), rules)).matching
}

export async function segment(context: Context, id: string): Promise<Segment> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.segment)
  return found
}

export async function createSegment(
  context: Context,
  wish: { name: string; description: string; rule: Rule },
): Promise<Segment> {
  await freeName(context, wish.name, null)
  await holdAndFit(context, wish.rule)
  const id = await store.insert(context, wish)
  await orderRebuild(context, id, 'change')
  return segment(context, id)
}

/** A changed rule becomes the next version, and who is in is found anew. */
export async function changeSegment(context: Context, id: string, { rule, ...wish }: Wish): Promise<Segment> {
  const before = await segment(context, id)
  if (wish.name !== undefined) await freeName(context, wish.name, id)
  const fields = {
    ...(wish.name === undefined ? {} : { name: wish.name }),
    ...(wish.description === undefined ? {} : { description: wish.description }),
  }
  if (rule === undefined || JSON.stringify(rule) === JSON.stringify(before.rule)) {
    await store.update(context, id, fields)
    return segment(context, id)
  }
  await holdAndFit(context, rule)
  await refuseCircle(context, id, rule)
  await store.addVersion(context, id, before.version + 1, rule)
  await store.update(context, id, { ...fields, version: before.version + 1 })
  await orderRebuild(context, id, 'change')
  return segment(context, id)
}

/** Whether there is such a segment and who is in it is still found anew. */
export async function isKept(context: Context, id: string): Promise<boolean> {
  const found = await store.find(context, id)
  return found !== undefined && found.archivedAt === null
}

export async function archiveSegment(context: Context, id: string): Promise<Segment> {
  await segment(context, id)
  const uses = await usesOf(context, id)
  if (uses.length > 0) throw conflict(filled(words.stillUsed, uses))
  await store.update(context, id, { archived: true })
  return segment(context, id)
}

/** The other segments that refer to it, and whatever else a feature says. */
async function usesOf(context: Context, id: string): Promise<Text[]> {
  const segments = (await store.all(context)).filter(({ rule }) => segmentsIn(rule).includes(id))
  const uses = segments.map(({ name }) => filled(words.called, name))
  for (const ask of context.contributions.segmentUses ?? []) uses.push(...(await ask(context, id)))
  return uses
}

export async function restoreSegment(context: Context, id: string): Promise<Segment> {
  const { name, rule } = await segment(context, id)
  await freeName(context, name, id)
  await holdAndFit(context, rule)
  await store.update(context, id, { archived: false })
  await orderRebuild(context, id, 'demand')
  return segment(context, id)
}

export function orderRebuild(context: Context, segmentId: string | null, reason: Reason): Promise<string> {
  return context.enqueue('segments.rebuild', { segmentId, reason })
}

/** What a kept rule asks for is not removed before it is kept. */
async function holdAndFit(context: Context, rule: Rule): Promise<void> {
  const asked = conditionsOf(rule).flatMap((one) => (one.kind === 'attribute' ? [one.attribute] : []))
  await holdAttributes(context, 'customer', asked)
  await fitOrRefuse(context, rule)
}

/** Refuses a rule that this workspace cannot evaluate, saying what does not fit. */
export async function fitOrRefuse(context: Context, rule: Rule): Promise<void> {
  const misfit = misfitOf(rule, await knownIn(context))
  if (misfit !== null) throw badInput('rule', misfit)
}

async function knownIn(context: Context): Promise<Known> {
  const { fields, metrics } = context.contributions
  const [attributes, segments] = await Promise.all([attributesOf(context), store.all(context)])
  return {
    fields: new Map(fields.map(({ name, type }) => [name, type])),
    attributes: new Map(attributes.map(({ name, type }) => [name, type])),
    metrics: new Set(metrics.map(({ name }) => name)),
    segments: new Set(segments.map(({ id }) => id)),
  }
}

async function freeName(context: Context, name: string, except: string | null): Promise<void> {
  if (await store.isNamed(context, name, except)) throw conflict(words.nameTaken)
}

async function refuseCircle(context: Context, id: string, rule: Rule): Promise<void> {
  const segments = await store.all(context)
  const circle = circleFrom({ id, rule }, segments)
  if (circle === null) return
  const names = [...circle, id].map((one) => segments.find((other) => other.id === one)?.name ?? one).join(' → ')
  throw conflict({ en: words.circle.en(names), ja: words.circle.ja(names) })
}

/** What a rule may name here, labelled in the reader's language. */
export async function vocabularyOf(context: Context): Promise<VocabularyList> {
  const { contributions, locale } = context
  const [attributes, segments, events] = await Promise.all([
    attributesOf(context),
    store.all(context),
    eventsOf(context),
  ])
  return {
    fields: contributions.fields.map(({ name, label, type, choices = [] }) => ({
      name,
      label: say(label, locale),
      type,
      choices: choices.map((choice) => ({ value: choice.value, label: say(choice.label, locale) })),
    })),
    attributes: attributes.map((one) => ({ ...one })),
    metrics: contributions.metrics.map(({ name, label, unit, withinDays }) => ({
      name,
      label: say(label, locale),
      unit: unit.name,
      withinDays,
    })),
    segments: segments.map(({ id, name }) => ({ id, name })),
    events,
  }
}

/** The events that the catalogue has learnt and nobody has hidden. */
async function eventsOf(context: Context): Promise<VocabularyList['events']> {
  const rows = await context.db
    .selectFrom('event_names')
    .select(['name', 'properties'])
    .where('workspace_id', '=', context.workspace.id)
    .where('hidden', '=', false)
    .orderBy('name')
    .limit(2000)
    .execute()
  return rows.map(({ name, properties }) => ({ name, properties: Object.keys(Object(properties)).sort() }))
}
