import type { Context } from '#platform/context.ts'
import { given } from '#platform/given.ts'
import type { House } from '#platform/house.ts'
import { addressIn } from '#platform/outside/mail/mail-server.ts'
import { Settings, type SettingsWish } from './contract/settings.ts'
import { lackingIn } from './said/sound.ts'

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

export async function keep({ db, workspace }: Context, wish: SettingsWish): Promise<void> {
  const columns = {
    ...given('sender_name', wish.senderName),
    ...given('organisation', wish.organisation),
    ...given('postal_address', wish.postalAddress),
    ...given('contact', wish.contact),
    ...given('reply_to', wish.replyTo),
    ...given('unsubscribe_mail', wish.unsubscribeMail),
    ...given('rests_on', wish.restsOn && [...new Set(wish.restsOn)].sort()),
  }
  const row = { ...columns, workspace_id: workspace.id }
  await db
    .insertInto('message_settings')
    .values(row)
    .onConflict((on) => on.column('workspace_id').doUpdateSet(row))
    .execute()
}

export async function settingsShown(context: Context, house: House) {
  const found = await kept(context)
  const sends = house.outside.mail !== null
  return { ...found, lacking: lackingIn(found), from: addressIn(house.config.mailFrom), sends }
}

export async function keepSettings(context: Context, house: House, wish: SettingsWish) {
  await keep(context, wish)
  return settingsShown(context, house)
}
