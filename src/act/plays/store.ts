import { type RawBuilder, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { Doing } from '../../see/scorecards/contract.ts'
import { asleep, isAsleep } from './asleep.ts'
import { withdrawn } from './closing/untouched-store.ts'
import { PlayKind, Said } from './contract/rules.ts'
import type { Play, PlayState } from './contract.ts'
import { type PlayOnRecord, withDueDays } from './due.ts'
import { asOf, reasonAt } from './told/as-of.ts'
import { dismissedBecause } from './words.ts'

export type NewPlay = {
  customerId: string
  kind: PlayKind
  reason: string
  because: Text
  act: Text
  doing: Doing
  ownerId: string | null
  dueOn: string
  promised: boolean
}
type Filter = {
  ids?: readonly string[]
  customerId?: string | undefined
  ownerId?: string | undefined
  state?: PlayState | undefined
  kind?: PlayKind | undefined
  doneFrom?: string | undefined
}

export async function find(context: Context, id: string): Promise<Play | undefined> {
  return (await all(context, { ids: [id] }))[0]
}

export async function all(context: Context, filter: Filter): Promise<Play[]> {
  if (filter.ids?.length === 0) return []
  return withDueDays(context, await rows(context, filter).orderBy('plays.id').execute(), asPlay)
}

/** Those due first; the cursor is the last row's `<due day> <id>`. */
export async function page(
  context: Context,
  filter: Filter,
  cursor: { dueOn: string; id: string } | null,
  limit: number,
): Promise<Play[]> {
  let query = rows(context, filter).orderBy('plays.due_on').orderBy('plays.id').limit(limit)
  if (cursor) query = query.where(sql<boolean>`(plays.due_on, plays.id) > (${cursor.dueOn}::date, ${cursor.id}::uuid)`)
  return withDueDays(context, await query.execute(), asPlay)
}

export async function count(context: Context, filter: Filter): Promise<number> {
  const found = await rows(context, filter)
    .clearSelect()
    .select(({ fn }) => fn.countAll<string>().as('n'))
    .executeTakeFirstOrThrow()
  return Number(found.n)
}

/** The open play of a customer for a reason; or, where `ever`, any that there was for it and the house has not withdrawn. */
export async function forReason(
  context: Context,
  customerId: string,
  reason: string,
  ever = false,
): Promise<string | undefined> {
  let query = context.db
    .selectFrom('plays')
    .select('id')
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .where('reason', '=', reason)
  query = ever ? query.where(({ not }) => not(withdrawn('plays'))) : query.where('closed_at', 'is', null)
  return (await query.executeTakeFirst())?.id
}

export async function insert(context: Context, play: NewPlay): Promise<string> {
  const { id } = await context.db
    .insertInto('plays')
    .values({
      workspace_id: context.workspace.id,
      customer_id: play.customerId,
      kind: play.kind,
      reason: play.reason,
      ...reasonAt(play.because, context.now),
      act: JSON.stringify(play.act),
      doing: play.doing,
      promised: play.promised,
      owner_id: play.ownerId,
      due_on: play.dueOn,
      opened_at: context.now,
      opened_by: context.actor.author,
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(
  context: Context,
  id: string,
  wish: {
    ownerId?: string | null | undefined
    dueOn?: string | undefined
    act?: Text | undefined
    doing?: Doing | undefined
    because?: Text | undefined
    closedAt?: Date | null
  },
): Promise<void> {
  await context.db
    .updateTable('plays')
    .set({
      id,
      ...(wish.ownerId !== undefined && { owner_id: wish.ownerId }),
      ...(wish.dueOn !== undefined && { due_on: wish.dueOn, promised: true }),
      ...(wish.act !== undefined && { act: JSON.stringify(wish.act) }),
      ...(wish.doing !== undefined && { doing: wish.doing }),
      ...(wish.because !== undefined && reasonAt(wish.because, context.now)),
      ...(wish.closedAt !== undefined && { closed_at: wish.closedAt }),
    })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

function rows(context: Context, filter: Filter) {
  let query = context.db
    .selectFrom('plays')
    .innerJoin('customers', (join) =>
      join.onRef('customers.workspace_id', '=', 'plays.workspace_id').onRef('customers.id', '=', 'plays.customer_id'),
    )
    .leftJoin('play_completions as done', (join) =>
      join.onRef('done.workspace_id', '=', 'plays.workspace_id').onRef('done.play_id', '=', 'plays.id'),
    )
    .leftJoin('play_dismissals as gone', (join) =>
      join.onRef('gone.workspace_id', '=', 'plays.workspace_id').onRef('gone.play_id', '=', 'plays.id'),
    )
    .leftJoin('play_snoozes as nap', (join) =>
      join.onRef('nap.workspace_id', '=', 'plays.workspace_id').onRef('nap.play_id', '=', 'plays.id'),
    )
    .select([
      'plays.id',
      'plays.customer_id',
      'customers.name as customer_name',
      'plays.kind',
      'plays.reason',
      'plays.because',
      'plays.because_at',
      'plays.act',
      'plays.doing',
      'plays.owner_id',
      'plays.due_on',
      'plays.promised',
      'plays.opened_at',
      'plays.opened_by',
    ])
    .select([
      'done.note as done_note',
      'done.author as done_by',
      'done.at as done_at',
      'gone.reason as gone_reason',
      'gone.cause as gone_cause',
      'gone.author as gone_by',
      'gone.at as gone_at',
    ])
    .select(['nap.until_on as nap_until', 'nap.reason as nap_reason', 'nap.author as nap_by', 'nap.at as nap_at'])
    .where('plays.workspace_id', '=', context.workspace.id)
  if (filter.ids) query = query.where('plays.id', 'in', [...filter.ids])
  if (filter.customerId !== undefined) query = query.where('plays.customer_id', '=', filter.customerId)
  if (filter.ownerId !== undefined) query = query.where('plays.owner_id', '=', filter.ownerId)
  if (filter.kind !== undefined) query = query.where('plays.kind', '=', filter.kind)
  if (filter.doneFrom !== undefined) query = query.where(onDayOrAfter(context, 'done.at', filter.doneFrom))
  if (filter.state === 'done') query = query.where('done.at', 'is not', null)
  if (filter.state === 'dismissed') query = query.where('gone.at', 'is not', null)
  if (filter.state === 'snoozed') query = query.where('plays.closed_at', 'is', null).where(asleep('nap', context.today))
  if (filter.state === 'open')
    query = query.where('plays.closed_at', 'is', null).where(sql<boolean>`NOT ${asleep('nap', context.today)}`)
  return query
}

/** An instant on a day of the workspace or after it. */
export function onDayOrAfter({ workspace }: Context, instant: string, day: string): RawBuilder<boolean> {
  return sql<boolean>`${sql.ref(instant)} >= ${day}::date::timestamp AT TIME ZONE ${workspace.zone}`
}

type Row = Awaited<ReturnType<ReturnType<typeof rows>['execute']>>[number]

function asPlay(context: Context, row: Row): PlayOnRecord {
  const snooze =
    row.nap_at && row.nap_until
      ? { until: row.nap_until, reason: row.nap_reason ?? '', by: row.nap_by ?? '', at: row.nap_at }
      : null
  const completion = row.done_at ? { note: row.done_note ?? '', by: row.done_by ?? '', at: row.done_at } : null
  const dismissal = row.gone_at
    ? {
        reason: dismissedBecause(row.gone_reason ?? '', row.gone_cause, context.locale),
        by: row.gone_by ?? '',
        at: row.gone_at,
      }
    : null
  const rests = snooze !== null && isAsleep(snooze.until, context.today)
  return {
    id: row.id,
    customerId: row.customer_id,
    customerName: row.customer_name,
    kind: PlayKind.parse(row.kind),
    reason: row.reason,
    because: asOf(context, row.reason, Said.parse(row.because), row.because_at ?? row.opened_at),
    act: Said.parse(row.act),
    doing: Doing.parse(row.doing),
    state: completion ? 'done' : dismissal ? 'dismissed' : rests ? 'snoozed' : 'open',
    ownerId: row.owner_id,
    dueOn: row.due_on,
    promised: row.promised,
    openedAt: row.opened_at,
    openedBy: row.opened_by,
    snooze: rests ? snooze : null,
    completion,
    dismissal,
  }
}
