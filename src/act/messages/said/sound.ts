import type { Locale, Text } from '#platform/wording/words.ts'
import { isTooLong, type SendingChannel } from '../../channels/channels.ts'
import { nothingCarries, tooLongFor } from '../../channels/words.ts'
import { offersIn } from '../../letters/letters.ts'
import type { Lack, Message, Said, Settings } from '../contract.ts'
import * as words from '../words.ts'
import { textOf } from './letter.ts'

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
  if (offered.length > 0) lacks.push({ what: 'offer', because: words.offered(offered) })
  const lacking: Text[] = lackingIn(settings).map((field) => words.settingNames[field])
  if (messageClass === 'promotion' && lacking.length > 0)
    lacks.push({ what: 'sender', because: words.senderLacks(lacking) })
  for (const channel of channels) {
    if (closed.includes(channel)) lacks.push({ what: 'server', because: nothingCarries[channel] })
    const long = (['en', 'ja'] as const).filter((locale) =>
      isLong(made, { channel, locale, said: said[locale] }, settings),
    )
    if (long.length > 0) lacks.push({ what: 'length', because: tooLongFor(channel, long) })
  }
  return lacks
}

type In = { readonly channel: SendingChannel; readonly locale: Locale; readonly said: Said | null }

/** As it would go, with what stands below it. */
function isLong(made: Made, { channel, locale, said }: In, settings: Settings): boolean {
  if (said === null || channel === 'email') return false
  const wording = { ...made, channel, locale, said, reason: words.reasonFor('agreed'), link: '' }
  return isTooLong(channel, textOf(wording, settings))
}
