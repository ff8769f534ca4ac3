import type { Text } from '#platform/wording/words.ts'
import { offersIn } from '../../letters/letters.ts'
import type { Lack, Settings } from '../contract.ts'
import type { MessageClass } from '../may/kinds.ts'
import * as words from '../words.ts'
import type { InLanguages } from './letter.ts'

const named = ['organisation', 'postalAddress', 'contact'] as const

/** What an advertisement must name and this workspace has not said (特定電子メール法 4条, 施行規則 7条–9条). */
export function lackingIn(settings: Settings): (typeof named)[number][] {
  return named.filter((field) => settings[field] === '')
}

/** Why a message cannot be sent to anybody as it stands; nothing where it can. */
export function lacksOf(messageClass: MessageClass, said: InLanguages, settings: Settings, sends: boolean): Lack[] {
  const lacks: Lack[] = []
  const texts = [said.en, said.ja].flatMap((one) => (one === null ? [] : [one.subject, one.text]))
  const offered = messageClass === 'safety' ? offersIn(texts) : []
  if (offered.length > 0) lacks.push({ what: 'offer', because: words.offered(offered) })
  const lacking: Text[] = lackingIn(settings).map((field) => words.settingNames[field])
  if (messageClass === 'promotion' && lacking.length > 0)
    lacks.push({ what: 'sender', because: words.senderLacks(lacking) })
  if (!sends) lacks.push({ what: 'server', because: words.noServer })
  return lacks
}
