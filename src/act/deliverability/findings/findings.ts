import type { Finding } from '../contract.ts'
import type { Seen } from '../looking/seeing.ts'
import { dkimOf } from './dkim.ts'
import { alignmentOf, dmarcOf } from './dmarc.ts'
import { isOnTheInternet } from './dns-terms.ts'
import { addressOf, mailboxesOf, onePressOf, reverseOf, senderOf, serverOf } from './sender.ts'
import { spfOf } from './spf.ts'
import * as words from './words.ts'

/** What is looked up in the domain of the address. */
const ofDomain = [spfOf, dkimOf, dmarcOf, alignmentOf]

/** Each subject once, in the order of the page. An address that is none on the internet has nothing that could be looked up. */
export function findingsOf(seen: Seen): Finding[] {
  const address = addressOf(seen)
  const isNone = !isOnTheInternet(seen.domain)
  const looked = ofDomain.map((of) => of(seen))
  const domain = isNone ? looked.map(({ subject }) => unknownYet(subject)) : looked
  return [
    address,
    serverOf(seen),
    ...domain,
    reverseOf(seen),
    isNone ? unknownYet('mailboxes') : mailboxesOf(seen),
    onePressOf(seen),
    senderOf(seen),
  ]
}

function unknownYet(subject: Finding['subject']): Finding {
  return { subject, verdict: 'unknown', said: words.addressFirst, records: [] }
}
