import type { Context } from '#platform/context.ts'
import { Settings } from './contract/settings.ts'

const nothing: Settings = {
  senderName: '',
  organisation: '',
  postalAddress: '',
  contact: '',
  replyTo: '',
  unsubscribeMail: '',
  restsOn: [],
}

/** What was said, or nothing. */
export async function kept({ db, workspace }: Context): Promise<Settings> {
  const row = await db
    .selectFrom('message_settings')
    .selectAll()
    .where('workspace_id', '=', workspace.id)
    .executeTakeFirst()
  if (row === undefined) return nothing
  return Settings.parse({
    senderName: row.sender_name,
    organisation: row.organisation,
    postalAddress: row.postal_address,
    contact: row.contact,
    replyTo: row.reply_to,
    unsubscribeMail: row.unsubscribe_mail,
    restsOn: row.rests_on,
  })
}

export async function keep({ db, workspace }: Context, wish: Settings): Promise<void> {
  const columns = {
    sender_name: wish.senderName,
    organisation: wish.organisation,
    postal_address: wish.postalAddress,
    contact: wish.contact,
    reply_to: wish.replyTo,
    unsubscribe_mail: wish.unsubscribeMail,
    rests_on: [...new Set(wish.restsOn)].sort(),
  }
  await db
    .insertInto('message_settings')
    .values({ ...columns, workspace_id: workspace.id })
    .onConflict((on) => on.column('workspace_id').doUpdateSet(columns))
    .execute()
}
