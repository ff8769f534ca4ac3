import { type Selectable, sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import type { Contracts } from '#platform/stores/database.ts'
import * as amendmentStore from './amending/amendment-store.ts'
import { onDay } from './amending/on-day.ts'
import { termsOn } from './amending/terms-on.ts'
import { type Amendment, type Contract, ContractKind, type NoticeWish, Period, Tax } from './contract.ts'
import { begun, ended, standingOf } from './in-force.ts'
import { yearlyValueOf } from './yearly-value.ts'

export type ContractColumns = Partial<Omit<Selectable<Contracts>, 'workspace_id' | 'id' | 'created_at' | 'attributes'>>
/** A contract as it holds today; by when notice is best given is the calendar's to say. */
export type KeptContract = Omit<Contract, 'noticeDeadline'>

/** Those in force first, the latest start first; `skip` rows have been seen. A customer has few contracts. */
export async function page(context: Context, customerId: string, skip: number, limit: number): Promise<KeptContract[]> {
  const found = await rows(context)
    .where('customer_id', '=', customerId)
    .orderBy(ended('contracts', context.today))
    .orderBy('starts_on', 'desc')
    .orderBy('id')
    .offset(skip)
    .limit(limit)
    .execute()
  return whole(context, found)
}

/** All of a customer, in the order in which they began. */
export async function ofCustomer(context: Context, customerId: string): Promise<KeptContract[]> {
  return whole(
    context,
    await rows(context).where('customer_id', '=', customerId).orderBy('starts_on').orderBy('id').execute(),
  )
}

export async function find(context: Context, id: string): Promise<KeptContract | undefined> {
  const [found] = await whole(context, await rows(context).where('id', '=', id).execute())
  return found
}

export async function insert(
  context: Context,
  columns: ContractColumns & { customer_id: string; currency: string; starts_on: string },
): Promise<string> {
  const { id } = await context.db
    .insertInto('contracts')
    .values({ ...columns, workspace_id: context.workspace.id })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: ContractColumns): Promise<void> {
  await context.db
    .updateTable('contracts')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db
    .deleteFrom('contracts')
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

/** Two who change the contracts of one customer at once do so one after the other. */
export async function takeTurn({ db, workspace }: Context, customerId: string): Promise<void> {
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${`contracts ${workspace.id} ${customerId}`}, 0))`.execute(db)
}

/** The beginning of the first and the end of the last day of contracts, in the workspace's zone; nothing that lies ahead. */
export async function turns(context: Context, customerId: string, before: Date, limit: number) {
  const { today, workspace } = context
  const { rows: found } = await sql<{
    id: string
    plan: string | null
    at: Date
    turn: 'started' | 'ended'
    amount: string | null
    currency: string
    tax: Tax
    period: Period
  }>`
    SELECT * FROM (
      SELECT id, plan, amount, currency, tax, period, starts_on::timestamp AT TIME ZONE ${workspace.zone} AS at, 'started' AS turn
      FROM contracts WHERE workspace_id = ${workspace.id} AND customer_id = ${customerId} AND ${begun('contracts', today)}
      UNION ALL
      SELECT id, plan, amount, currency, tax, period,
        ((${onDay('contracts', 'ends_on', today)} + 1)::timestamp - interval '1 millisecond') AT TIME ZONE ${workspace.zone}, 'ended'
      FROM contracts WHERE workspace_id = ${workspace.id} AND customer_id = ${customerId} AND ${ended('contracts', today)}) turns
    WHERE at < ${before} ORDER BY at DESC, id DESC LIMIT ${limit}`.execute(context.db)
  return found
}

function rows(context: Context) {
  return context.db.selectFrom('contracts').selectAll().where('workspace_id', '=', context.workspace.id)
}

async function whole(context: Context, found: readonly Selectable<Contracts>[]): Promise<KeptContract[]> {
  const ids = found.map(({ id }) => id)
  const amendments = await amendmentStore.ofContracts(context, ids)
  const renewed = await renewing(context, ids)
  return found.map((row) => contractOf(row, amendments.get(row.id) ?? [], renewed.get(row.id) ?? [], context.today))
}

/** Which contracts renew each of these. */
async function renewing(context: Context, ids: readonly string[]): Promise<Map<string | null, string[]>> {
  if (ids.length === 0) return new Map()
  const links = await context.db
    .selectFrom('contracts')
    .select(['id', 'renews_id'])
    .where('workspace_id', '=', context.workspace.id)
    .where('renews_id', 'in', [...ids])
    .orderBy('starts_on')
    .orderBy('id')
    .execute()
  const grouped = Map.groupBy(links, ({ renews_id }) => renews_id)
  return new Map([...grouped].map(([id, some]) => [id, some.map((one) => one.id)]))
}

function contractOf(
  row: Selectable<Contracts>,
  amendments: Amendment[],
  renewedByIds: string[],
  today: string,
): KeptContract {
  const period = Period.parse(row.period)
  const asSigned = { plan: row.plan, seats: row.seats, amount: row.amount, endsOn: row.ends_on }
  const terms = termsOn(asSigned, amendments, today)
  return {
    id: row.id,
    customerId: row.customer_id,
    source: row.source,
    externalId: row.external_id,
    kind: ContractKind.parse(row.kind),
    ...terms,
    currency: row.currency,
    tax: Tax.parse(row.tax),
    taxRate: row.tax_rate,
    period,
    startsOn: row.starts_on,
    autoRenew: row.auto_renew,
    yearlyValue: yearlyValueOf(terms.amount, period),
    standing: standingOf({ startsOn: row.starts_on, endsOn: asSigned.endsOn, amendments }, today),
    asSigned,
    amendments,
    notice: noticeOf(row),
    renewsId: row.renews_id,
    renewsNumber: row.renews_id === null ? row.renews_number : null,
    renewedByIds,
    cancellationRequestedOn: row.cancel_requested_on,
    attributes: Object(row.attributes),
    createdAt: row.created_at,
    updatedAt: row.updated_at,
  }
}

function noticeOf({
  notice_on: on,
  notice_count: before,
  notice_unit: unit,
}: Selectable<Contracts>): NoticeWish | null {
  if (on !== null) return { on }
  if (before === null) return null
  return unit === 'months' ? { before, unit } : { before, unit: 'days' }
}

export async function count(context: Context, customerId: string): Promise<number> {
  const { count: found } = await context.db
    .selectFrom('contracts')
    .select(({ fn }) => fn.countAll<string>().as('count'))
    .where('workspace_id', '=', context.workspace.id)
    .where('customer_id', '=', customerId)
    .executeTakeFirstOrThrow()
  return Number(found)
}
