import type { Context } from '#platform/context.ts'
import { nobody } from '#platform/stores/facts.ts'
import { Band } from '../scorecards/contract.ts'
import type { Judgement, Override } from './contract/answers.ts'
import type { InForce } from './facts.ts'

/** The overrides that hold today, one per customer: the latest. */
export async function overridesInForce(context: Context, customerIds?: readonly string[]): Promise<InForce[]> {
  let query = inForce(context)
  if (customerIds) query = query.where('customer_id', 'in', [...customerIds, nobody])
  const rows = await query.execute()
  return rows.map(({ id, customer_id, band, score }) => ({ id, customer_id, band, score }))
}

export async function overrideOf(context: Context, customerId: string): Promise<Override | null> {
  return (await overridesOf(context, [customerId])).get(customerId) ?? null
}

/** The override in force of each of these customers who have one. */
export async function overridesOf(context: Context, customerIds: readonly string[]): Promise<Map<string, Override>> {
  const rows = await inForce(context)
    .where('customer_id', 'in', [...customerIds, nobody])
    .execute()
  return new Map(
    rows.map(({ id, customer_id, band, score, reason, until_on, author, at }) => [
      customer_id,
      { id, customerId: customer_id, band: Band.parse(band), score, reason, until: until_on, by: author, at },
    ]),
  )
}

export async function insertOverride(
  context: Context,
  wish: { id: string; band: string; score: number | null; reason: string; until: string },
): Promise<void> {
  await endOverride(context, wish.id)
  const { id: customer_id, band, score, reason, until: until_on } = wish
  await context.db
    .insertInto('health_overrides')
    .values({
      workspace_id: context.workspace.id,
      customer_id,
      band,
      score,
      reason,
      until_on,
      author: context.actor.author,
      at: context.now,
    })
    .execute()
}

export async function endOverride(context: Context, customerId: string): Promise<boolean> {
  const { numUpdatedRows } = await context.db
    .updateTable('health_overrides')
    .set({ ended_at: context.now, ended_by: context.actor.author })
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .where('ended_at', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows > 0n
}

export async function insertJudgement(
  context: Context,
  wish: { id: string; topic: string; points: number; note: string },
): Promise<Judgement> {
  const { id: customer_id, topic, points, note } = wish
  const { id } = await context.db
    .insertInto('judgements')
    .values({
      workspace_id: context.workspace.id,
      customer_id,
      topic,
      points,
      note,
      author: context.actor.author,
      judged_at: context.now,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return { id, topic, points, note, by: context.actor.author, at: context.now }
}

export async function judgementsOf(context: Context, customerId: string): Promise<Judgement[]> {
  const rows = await context.db
    .selectFrom('judgements')
    .select(['id', 'topic', 'points', 'note', 'author', 'judged_at'])
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .orderBy('judged_at', 'desc')
    .limit(200)
    .execute()
  return rows.map(({ author, judged_at, ...row }) => ({ ...row, by: author, at: judged_at }))
}

function inForce(context: Context) {
  return context.db
    .selectFrom('health_overrides')
    .distinctOn('customer_id')
    .selectAll()
    .where('workspace_id', '=', context.workspace.id)
    .where('ended_at', 'is', null)
    .where('until_on', '>=', context.today)
    .orderBy('customer_id')
    .orderBy('at', 'desc')
}
