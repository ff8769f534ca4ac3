import type { Context } from '#platform/context.ts'
import type { Letter } from '#platform/outside/mail/letter.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { linkTo } from '../preferences/token.ts'
import * as settings from '../settings-store.ts'
import * as words from '../words.ts'
import { letterOf } from './letter.ts'
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
