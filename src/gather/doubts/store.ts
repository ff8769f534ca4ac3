import { type RawBuilder, type Selectable, sql } from 'kysely'
import { daysBetween, shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import type { Doubts } from '#platform/stores/database.ts'
import { memberNames } from '../customers/customers.ts'
import { heardInOf } from '../requests/requests.ts'
import { type Doubt, type DoubtList, daysBeforeLong } from './contract.ts'

export type DoubtColumns = Omit<
  Selectable<Doubts>,
  'workspace_id' | 'id' | 'author' | 'created_at' | 'updated_at' | 'settled_at' | 'settled_by' | 'settled_with'
>
type Settled = Pick<Selectable<Doubts>, 'settled_at' | 'settled_by' | 'settled_with'>

/** Up to which day what is open was said, for it to be open for long. */
function lastLongDay({ today }: Context): string {
  return shiftDate(today, { days: -daysBeforeLong - 1 })
}

function listed(context: Context, list: DoubtList): RawBuilder<boolean> {
  return {
    open: sql<boolean>`d.settled_at IS NULL`,
    long: sql<boolean>`d.settled_at IS NULL AND d.said_on <= ${lastLongDay(context)}::date`,
    settled: sql<boolean>`d.settled_at IS NOT NULL`,
  }[list]
}

function ofOne(customerId: string | undefined): RawBuilder<boolean> {
  return customerId === undefined ? sql<boolean>`true` : sql<boolean>`d.customer_id = ${customerId}`
}

export type Filter = { readonly list: DoubtList; readonly customerId?: string | undefined }
/** Where a page ended: the day on which it was said, or the instant at which it was settled. */
export type Place = { readonly at: string; readonly id: string }

/** Open ones the oldest first, settled ones the latest first, strictly after the place in that order. */
export async function page(context: Context, { list, customerId }: Filter, after: Place | undefined, limit: number) {
  const parts = [listed(context, list), ofOne(customerId)]
  if (list === 'settled') {
    if (after) parts.push(sql<boolean>`(d.settled_at, d.id) < (${after.at}::timestamptz, ${after.id}::uuid)`)
    return read(context, sql`${sql.join(parts, sql` AND `)} ORDER BY d.settled_at DESC, d.id DESC LIMIT ${limit}`)
  }
  if (after) parts.push(sql<boolean>`(d.said_on, d.id) > (${after.at}::date, ${after.id}::uuid)`)
  return read(context, sql`${sql.join(parts, sql` AND `)} ORDER BY d.said_on, d.id LIMIT ${limit}`)
}

export async function counts(context: Context, customerId: string | undefined): Promise<Record<DoubtList, number>> {
  const many = (list: DoubtList) => sql`count(*) FILTER (WHERE ${listed(context, list)})::int`
  const { rows } = await sql<Record<DoubtList, number>>`
    SELECT ${many('open')} AS open, ${many('long')} AS long, ${many('settled')} AS settled
    FROM doubts d WHERE d.workspace_id = ${context.workspace.id} AND ${ofOne(customerId)}`.execute(context.db)
  return rows[0] ?? { open: 0, long: 0, settled: 0 }
}

export async function find(context: Context, id: string): Promise<Doubt | undefined> {
  return (await read(context, sql`d.id = ${id}`))[0]
}

/** The open ones of several customers, the oldest first. */
export async function openOf(context: Context, customerIds: readonly string[]): Promise<Doubt[]> {
  const which = sql`d.customer_id = ANY (${[...customerIds]}::uuid[]) AND d.settled_at IS NULL`
  return read(context, sql`${which} ORDER BY d.said_on, d.id`)
}

/** Those of a customer that were said before a moment, or settled before it, the latest first. */
export async function toldOf(context: Context, customerId: string, before: Date, limit: number) {
  const said = sql`(d.said_on::timestamp AT TIME ZONE ${context.workspace.zone})`
  const at = sql`greatest(CASE WHEN d.settled_at < ${before} THEN d.settled_at END, CASE WHEN ${said} < ${before} THEN ${said} END)`
  return read(
    context,
    sql`d.customer_id = ${customerId} AND ${at} IS NOT NULL ORDER BY ${at} DESC, d.id DESC LIMIT ${limit}`,
  )
}

type Row = Omit<Doubt, 'author' | 'settled' | 'daysOpen' | 'isLong'> & {
  readonly writer: string
  readonly settledOn: string | null
} & Settled

/** Those for which this holds, in the order that it says. */
async function read(context: Context, which: RawBuilder<unknown>): Promise<Doubt[]> {
  const { rows } = await sql<Row>`
    SELECT d.id, d.customer_id AS "customerId", c.name AS "customerName", d.person_id AS "personId", p.name AS "personName",
      d.said_on AS "saidOn", d.words, ${heardInOf('d')} AS "heardIn", d.author AS writer, d.settled_at, d.settled_by, d.settled_with,
      (d.settled_at AT TIME ZONE ${context.workspace.zone})::date AS "settledOn", d.created_at AS "createdAt", d.updated_at AS "updatedAt"
    FROM doubts d
    JOIN customers c ON c.workspace_id = d.workspace_id AND c.id = d.customer_id
    LEFT JOIN people p ON p.workspace_id = d.workspace_id AND p.id = d.person_id
    WHERE d.workspace_id = ${context.workspace.id} AND ${which}`.execute(context.db)
  const ids = rows.flatMap(({ writer, settled_by }) => [writer, settled_by].flatMap((one) => memberIn(one) ?? []))
  const names = await memberNames(context, [...new Set(ids)])
  const nameOf = (author: string | null) => names.get(memberIn(author) ?? '') ?? null
  return rows.map(({ writer, settled_at, settled_by, settled_with, settledOn, ...row }) => ({
    ...row,
    author: nameOf(writer),
    daysOpen: daysBetween(row.saidOn, settledOn ?? context.today),
    isLong: settled_at === null && row.saidOn <= lastLongDay(context),
    settled: settled_at === null ? null : { at: settled_at, by: nameOf(settled_by), with: settled_with },
  }))
}

function memberIn(author: string | null): string | undefined {
  return author?.startsWith('member:') ? author.slice('member:'.length) : undefined
}

/** Whether the customer has said the same already, and it is open. */
export async function isOpen(context: Context, customerId: string, words: string, except: string | null) {
  const { rows } =
    await sql`SELECT FROM doubts WHERE workspace_id = ${context.workspace.id} AND customer_id = ${customerId}
    AND settled_at IS NULL AND words = ${words} AND id IS DISTINCT FROM ${except}::uuid LIMIT 1`.execute(context.db)
  return rows.length > 0
}

export async function insert(context: Context, columns: DoubtColumns): Promise<string> {
  const { id } = await context.db
    .insertInto('doubts')
    .values({ ...columns, workspace_id: context.workspace.id, created_at: context.now, updated_at: context.now })
    .returning('id')
    .executeTakeFirstOrThrow()
  return id
}

export async function update(context: Context, id: string, columns: Partial<DoubtColumns & Settled>): Promise<void> {
  await context.db
    .updateTable('doubts')
    .set({ ...columns, updated_at: context.now })
    .where('workspace_id', '=', context.workspace.id)
    .where('id', '=', id)
    .execute()
}

export async function remove(context: Context, id: string): Promise<void> {
  await context.db.deleteFrom('doubts').where('workspace_id', '=', context.workspace.id).where('id', '=', id).execute()
}

/** Until the transaction ends, so that of two acts at once the second sees what the first did. */
export async function hold(context: Context, id: string): Promise<void> {
  await sql`SELECT FROM doubts WHERE workspace_id = ${context.workspace.id} AND id = ${id} FOR UPDATE`.execute(
    context.db,
  )
}

/** Of two who keep the same of one customer at once the second sees the first. */
export async function holdCustomer(context: Context, customerId: string): Promise<void> {
  const key = `doubts ${context.workspace.id} ${customerId}`
  await sql`SELECT pg_advisory_xact_lock(hashtextextended(${key}, 0))`.execute(context.db)
}
