import type { Letter, Tracked } from '#platform/outside/mail/letter.ts'
import { type Locale, say, type Text } from '#platform/wording/words.ts'
import type { SendingChannel } from '../../channels/channels.ts'
import { stopIt } from '../../channels/words.ts'
import { withFoot } from '../../letters/letters.ts'
import type { Said, Settings } from '../contract.ts'
import { isList, type MessageClass, type SentFor } from '../may/kinds.ts'
import * as words from '../words.ts'

export type InLanguages = { readonly en: Said | null; readonly ja: Said | null }

/** What somebody reads: their own language where the message has it, else that of the workspace, else the one that there is. */
export function saidIn(said: InLanguages, own: Locale | null, house: Locale): { locale: Locale; said: Said } {
  for (const locale of [own, house, 'en', 'ja'] as const) {
    const found = locale === null ? null : said[locale]
    if (locale !== null && found !== null) return { locale, said: found }
  }
  throw new RangeError('said: a message says something in one language at least')
}

export type Wording = {
  readonly channel: SendingChannel
  readonly class: MessageClass
  readonly purpose: SentFor
  readonly said: Said
  /** The same for readers of HTML, where it was made of a template. */
  readonly html?: string | null
  readonly locale: Locale
  /** Why they get it, in words. */
  readonly reason: Text
  /** Where they choose what they get. */
  readonly link: string
  /** What makes the letter tell that it was read; it says so. */
  readonly tracked?: Tracked | undefined
}

/** What is read: the text, and below it who speaks, why, and how it is ended; over other channels than e-mail in few words. */
export function textOf(wording: Wording, settings: Settings): string {
  if (wording.channel !== 'email')
    return [wording.said.text, footOf(wording, settings).join('\n')].filter((part) => part !== '').join('\n\n')
  return `${wording.said.text}\n\n${['--', ...footOf(wording, settings)].join('\n')}\n`
}

function footOf({ locale, channel, reason, link, tracked, ...kind }: Wording, settings: Settings): string[] {
  const of = (text: Text) => say(text, locale)
  const list = isList(kind.class, kind.purpose)
  const ending = list ? [of(reason), `${of(words.endIt)} ${link}`] : [`${of(words.chooseIt)} ${link}`]
  const answered = list ? [of(stopIt)] : []
  const foot = [
    ...(kind.class === 'promotion' ? [settings.organisation, settings.postalAddress, settings.contact] : []),
    ...(kind.class !== 'promotion' && settings.organisation !== '' ? [settings.organisation] : []),
    ...(channel === 'email' ? ending : answered),
    ...(tracked === undefined ? [] : [of(words.tells)]),
  ]
  return foot.filter((line) => line !== '')
}

/** The letter as it leaves: `key` makes it one. */
export function letterOf(wording: Wording, settings: Settings, { key, to }: { key: string; to: string }): Letter {
  const { channel, class: messageClass, purpose, said, html = null, locale, link, tracked } = wording
  if (channel !== 'email') return { key, to, channel, subject: '', text: textOf(wording, settings), locale }
  return {
    key,
    to,
    subject: said.subject,
    text: textOf(wording, settings),
    locale,
    ...(html !== null && { html: withFoot(html, footOf(wording, settings), locale) }),
    ...(settings.senderName !== '' && { fromName: settings.senderName }),
    ...(tracked !== undefined && { tracked }),
    ...(settings.replyTo !== '' && { replyTo: settings.replyTo }),
    ...(isList(messageClass, purpose) && { unsubscribe: { url: link, mail: settings.unsubscribeMail || null } }),
  }
}
