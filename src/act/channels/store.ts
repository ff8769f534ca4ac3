import { sql } from 'kysely'
import type { Context } from '#platform/context.ts'
import { given } from '#platform/given.ts'
import { AccountChannel, type Costs, type CostsWish } from './contract.ts'

export type Row = {
  readonly id: string
  readonly channel: AccountChannel
  readonly sender: string
  readonly account: string
  readonly server: string
  readonly secretSetAt: Date
  readonly sealed: Buffer
}

/** In the order of the channels' names. */
export async function read({ db, workspace }: Context, channel?: AccountChannel): Promise<Row[]> {
  const { rows } = await sql<Omit<Row, 'channel'> & { channel: string }>`
    SELECT a.id, a.channel, a.sender, a.account, a.server, a.secret_set_at AS "secretSetAt", s.sealed
    FROM channel_accounts a JOIN channel_secrets s ON s.workspace_id = a.workspace_id AND s.account_id = a.id
    WHERE a.workspace_id = ${workspace.id} AND (${channel ?? null}::text IS NULL OR a.channel = ${channel ?? null})
    ORDER BY a.channel`.execute(db)
  return rows.map((row) => ({ ...row, channel: AccountChannel.parse(row.channel) }))
}

type Columns = Pick<Row, 'channel' | 'sender' | 'account' | 'server'>

/** Puts it in place of what was there; with `sealed` its secrets as well. */
export async function put(context: Context, columns: Columns, sealed: Buffer | null): Promise<void> {
  const { db, workspace, now } = context
  const { id } = await db
    .insertInto('channel_accounts')
    .values({ ...columns, workspace_id: workspace.id, created_at: now, secret_set_at: now })
    .onConflict((on) =>
      on
        .columns(['workspace_id', 'channel'])
        .doUpdateSet({ ...columns, ...(sealed !== null && { secret_set_at: now }) }),
    )
    .returning('id')
    .executeTakeFirstOrThrow()
  if (sealed === null) return
  await db
    .insertInto('channel_secrets')
    .values({ workspace_id: workspace.id, account_id: id, sealed })
    .onConflict((on) => on.columns(['workspace_id', 'account_id']).doUpdateSet({ sealed }))
    .execute()
}

export async function remove({ db, workspace }: Context, channel: AccountChannel): Promise<void> {
  await db
    .deleteFrom('channel_accounts')
    .where('workspace_id', '=', workspace.id)
    .where('channel', '=', channel)
    .execute()
}

/** What was said; nothing of what costs is known before. */
export async function costs({ db, workspace }: Context): Promise<Costs> {
  const row = await db
    .selectFrom('channel_costs')
    .select(['currency', 'email', 'sms', 'line'])
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  return row ?? { currency: workspace.currency, email: null, sms: null, line: null }
}

export async function keepCosts({ db, workspace }: Context, wish: CostsWish): Promise<void> {
  const { email, sms, line } = wish
  const columns = {
    ...given('currency', wish.currency),
    ...given('email', email),
    ...given('sms', sms),
    ...given('line', line),
  }
  await db
    .insertInto('channel_costs')
    .values({ currency: workspace.currency, ...columns, workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doUpdateSet({ ...columns, workspace_id: workspace.id }))
    .execute()
}
