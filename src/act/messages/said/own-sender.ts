import { type Context, memberIn } from '#platform/context.ts'
import { conflict } from '#platform/errors.ts'
import type { Enclosed } from '#platform/furnishing/contributions.ts'
import type { Letter } from '#platform/outside/mail/letter.ts'
import type { Outside } from '#platform/outside/outside.ts'
import type { Locale } from '#platform/wording/words.ts'
import { linkTo } from '../preferences/token.ts'
import * as settings from '../settings-store.ts'
import * as words from '../words.ts'
import { letterOf, textOf } from './letter.ts'
import { type Made, readBy } from './of-template.ts'
import { lackingIn } from './sound.ts'

type Own = {
  /** One that is a list, as it would go to somebody; it goes to nobody. */
  readonly letter: Letter
  readonly replyTo: string
  readonly unsubscribeMail: string
  readonly lacking: readonly string[]
}

const nobody = '00000000-0000-4000-8000-000000000000'

/** What the workspace says of itself in its letters, for whoever looks at how these are received. */
export async function ownSender(context: Context, outside: Outside): Promise<Own> {
  const kept = await settings.kept(context)
  const { locale, workspace } = context
  const named = { workspaceId: workspace.id, deliveryId: nobody, personId: nobody }
  const wording = {
    channel: 'email',
    class: 'relationship',
    purpose: 'news',
    said: { subject: workspace.name, text: workspace.name },
    locale,
    reason: words.reasonFor('agreed'),
    link: linkTo(outside.sender.url, outside, named),
  } as const
  return {
    letter: letterOf(wording, kept, { key: `example ${workspace.id}`, to: outside.sender.address }),
    replyTo: kept.replyTo,
    unsubscribeMail: kept.unsubscribeMail,
    lacking: lackingIn(kept),
  }
}

/** How a message of words reads in a language, with what stands below it, for nobody in particular: its links lead nowhere. */
export async function shownLetter(
  context: Context,
  url: string,
  made: Made,
  { locale: wished, below }: { readonly locale: Locale; readonly below: (reads: Locale) => Enclosed },
) {
  const kept = await settings.kept(context)
  const read = await readBy(context, made, { personId: '', locale: wished }, { wished, below })
  const { said, html, reads: locale } = read
  const shown = { said, html, locale, reason: words.reasonFor('agreed'), link: `${url}/preferences/…` }
  const wording = { ...made, ...shown, channel: 'email' as const }
  const { html: whole = '' } = letterOf(wording, kept, { key: '', to: '' })
  return { locale, subject: said.subject, text: textOf(wording, kept), html: whole }
}

/** Where the member who asks gets a test; refused where they have no address. */
export async function ownAddress(context: Context): Promise<string> {
  const memberId = memberIn(context.actor)
  const row =
    memberId === null
      ? undefined
      : await context.db
          .selectFrom('members')
          .select('email')
          .where('workspace_id', '=', context.workspace.id)
          .where('id', '=', memberId)
          .executeTakeFirst()
  if (!row?.email) throw conflict(words.noOwnAddress)
  return row.email
}
