import type { Outside } from '#platform/outside/outside.ts'
import type { Locale, Text } from '#platform/wording/words.ts'
import { costOf, isReached, isTooLong, type Over, type SendingChannel } from '../../channels/channels.ts'
import type { Costs } from '../../channels/contract.ts'
import { nobodyHears, noShortText, nothingCarries, tooLongFor } from '../../channels/words.ts'
import type { OfTemplate } from '../../content/content.ts'
import { offersIn, plainText } from '../../letters/letters.ts'
import { type Lack, type Message, openOf, type Said, type Settings } from '../contract.ts'
import { isList } from '../may/kinds.ts'
import * as words from '../words.ts'
import { type InLanguages, saidIn, textOf } from './letter.ts'

const named = ['organisation', 'postalAddress', 'contact'] as const

/** What an advertisement must name and this workspace has not said (特定電子メール法 4条, 施行規則 7条–9条). */
export function lackingIn(settings: Settings): (typeof named)[number][] {
  return named.filter((field) => settings[field] === '')
}

type Made = Pick<Message, 'class' | 'purpose' | 'channels' | 'said'>

/**
 * Why a message cannot be sent to anybody as it stands; nothing where it can.
 *
 * @param closed of its channels those over which nothing leaves the house
 */
export function lacksOf(made: Made, settings: Settings, closed: readonly SendingChannel[]): Lack[] {
  const { class: messageClass, said, channels } = made
  const lacks: Lack[] = []
  const texts = [said.en, said.ja].flatMap((one) => (one === null ? [] : [one.subject, one.text]))
  const offered = messageClass === 'safety' ? offersIn(texts) : []
  if (offered.length > 0) lacks.push({ what: 'offer', channel: null, because: words.offered(offered) })
  const lacking: Text[] = lackingIn(settings).map((field) => words.settingNames[field])
  if (messageClass === 'promotion' && lacking.length > 0)
    lacks.push({ what: 'sender', channel: null, because: words.senderLacks(lacking) })
  for (const channel of channels) {
    if (closed.includes(channel)) lacks.push({ what: 'server', channel, because: nothingCarries[channel] })
    const long = (['en', 'ja'] as const).filter((locale) =>
      isLong(made, { channel, locale, said: said[locale] }, settings),
    )
    if (long.length > 0) lacks.push({ what: 'length', channel, because: tooLongFor(channel, long) })
  }
  return lacks
}

/**
 * The channels over which it can go as it stands, with what it costs over each for whoever reads which language; all of its channels where
 * none is open. What a person's own words add to a template is not counted.
 */
export function oversOf(made: Made, settings: Settings, lacks: readonly Lack[], costs: Costs, house: Locale): Over[] {
  const open = openOf(made.channels, lacks)
  const { said } = made
  return (open.length === 0 ? made.channels : open).map((channel) => {
    const of = (own: Locale) => {
      if (channel !== 'sms') return costs[channel]
      if (said.en === null && said.ja === null) return null
      const { locale, said: one } = saidIn(said, own, house)
      return costOf(costs, channel, wholeOf(made, { channel, locale, said: one }, settings))
    }
    return { channel, costs: { en: of('en'), ja: of('ja') } }
  })
}

/** The short text before anything is filled in; the letter is never sent in its place. */
export function shortOf({ version: { texts } }: OfTemplate): InLanguages {
  const of = (locale: Locale) => {
    const { short = '' } = texts[locale]
    return short.trim() === '' ? null : { subject: '', text: short }
  }
  return { en: of('en'), ja: of('ja') }
}

/** Over SMS and LINE the short text is read: there is one in each language in which there is a letter, or none goes there. */
export function wordlessIn(of: OfTemplate, channels: Made['channels']): Lack[] {
  const short = shortOf(of)
  const lacking = (['en', 'ja'] as const).filter((locale) => of.version.html[locale] !== '' && short[locale] === null)
  if (lacking.length === 0) return []
  const because = noShortText(lacking)
  return channels.filter((one) => one !== 'email').map((channel) => ({ what: 'short', channel, because }))
}

/** Over SMS and LINE a list says that a reply ends it. */
export function deafTo({ class: messageClass, purpose, channels }: Made, outside: Outside): Lack[] {
  if (!isList(messageClass, purpose) || isReached(outside)) return []
  const deaf = channels.filter((one) => one !== 'email')
  return deaf.map((channel) => ({ what: 'server', channel, because: nobodyHears }))
}

/** What it says before anything is filled in, with what is said instead. */
export function unfilled({ version: { texts, html, fallbacks } }: OfTemplate): InLanguages {
  const of = (locale: Locale) => {
    const instead = Object.values(fallbacks).map((one) => one[locale])
    const { subject, short = '' } = texts[locale]
    return { subject, text: [plainText(html[locale]), short, ...instead].join('\n') }
  }
  return { en: of('en'), ja: of('ja') }
}

type In = { readonly channel: SendingChannel; readonly locale: Locale; readonly said: Said | null }

/** As it would go, with what stands below it. */
function isLong(made: Made, { channel, locale, said }: In, settings: Settings): boolean {
  if (said === null || channel === 'email') return false
  return isTooLong(channel, wholeOf(made, { channel, locale, said }, settings))
}

function wholeOf(made: Made, one: In & { readonly said: Said }, settings: Settings): string {
  return textOf({ ...made, ...one, reason: words.reasonFor('agreed'), link: '' }, settings)
}
