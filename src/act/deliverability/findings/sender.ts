import type { Finding } from '../contract.ts'
import type { Seen } from '../looking/seeing.ts'
import { isOnTheInternet } from './dns-terms.ts'
import * as words from './words.ts'

/** Domains in which everybody has a mailbox: their owners have every letter refused that does not come from them. */
const mailboxes = new Set([
  'gmail.com',
  'googlemail.com',
  'yahoo.com',
  'yahoo.co.jp',
  'outlook.com',
  'outlook.jp',
  'hotmail.com',
  'hotmail.co.jp',
  'live.com',
  'live.jp',
  'icloud.com',
  'me.com',
  'aol.com',
  'docomo.ne.jp',
  'au.com',
  'ezweb.ne.jp',
  'softbank.ne.jp',
])

const of =
  (subject: Finding['subject']) =>
  (verdict: Finding['verdict'], said: Finding['said'], records: Finding['records'] = []): Finding => ({
    subject,
    verdict,
    said,
    records,
  })

export function addressOf({ address, domain }: Seen): Finding {
  const say = of('address')
  if (!isOnTheInternet(domain)) return say('lacking', words.addressNone(address))
  if (mailboxes.has(domain)) return say('lacking', words.addressOfProvider(domain))
  return say('good', words.addressGood(address))
}

export function serverOf({ server }: Seen): Finding {
  const say = of('server')
  if (server === null) return say('lacking', words.serverNone)
  const isHere = server.host === 'localhost' || server.host === '::1' || server.host.startsWith('127.')
  if (server.isEncrypted || isHere) return say('good', words.serverGood)
  return say('advice', words.serverOpen(server.host))
}

/** Each address that letters leave from has a name that leads back to it. */
export function reverseOf({ reverse }: Seen): Finding {
  const say = of('reverse')
  if (reverse.length === 0) return say('unknown', words.reverseWhose)
  const wrong = reverse.filter(({ isConfirmed }) => isConfirmed === false).map(({ ip }) => ip)
  if (wrong.length > 0) return say('lacking', words.reverseWrong(wrong))
  const open = reverse.find(({ isConfirmed }) => isConfirmed === null)
  return open === undefined ? say('good', words.reverseGood) : say('unknown', words.notLookedUp(open.ip, ''))
}

/** What comes back, and what is answered, has somewhere to go. */
export function mailboxesOf({ boxes }: Seen): Finding {
  const say = of('mailboxes')
  const deaf = boxes.filter(({ takes }) => takes === false)
  if (deaf.length > 0) return say('lacking', words.boxesDeaf([...new Set(deaf.map(({ domain }) => domain))]))
  const open = boxes.find(({ takes }) => takes === null)
  return open === undefined ? say('good', words.boxesGood) : say('unknown', words.notLookedUp(open.domain, ''))
}

/** RFC 8058: both headers, an address under HTTPS, and a signature that covers them. */
export function onePressOf({ letter, url, dkim }: Seen): Finding {
  const say = of('onePress')
  const has = letter.onePress === 'List-Unsubscribe=One-Click' && /<https?:\/\/[^>]+>/.test(letter.unsubscribe)
  if (!has) return say('lacking', words.onePressMissing)
  if (!url.startsWith('https:')) return say('lacking', words.onePressPlain(url))
  if (dkim.name === null) return say('unknown', words.onePressElsewhere)
  const covered = ['list-unsubscribe', 'list-unsubscribe-post'].every((one) => dkim.covers.includes(one))
  return covered ? say('good', words.onePressGood) : say('lacking', words.onePressUnsigned)
}

export function senderOf({ lacking }: Seen): Finding {
  const say = of('sender')
  return lacking.length === 0 ? say('good', words.senderGood) : say('lacking', words.senderLacks(lacking))
}
