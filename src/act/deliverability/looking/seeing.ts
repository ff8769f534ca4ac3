import { authenticate, type DMARCResult, spf } from 'mailauth'
import type { Letter } from '#platform/outside/mail/letter.ts'
import type { Sender } from '#platform/outside/mail/sender.ts'
import { type Looked, type Reverse, reverseOf, takesMail, textsAt } from './looked.ts'

/** What the outside sees of whoever sends: name servers, and a letter as it would leave. */
export type Seen = {
  readonly address: string
  readonly domain: string
  readonly server: Sender['server']
  readonly leavesFrom: readonly string[]
  readonly url: string
  readonly spf: {
    readonly texts: Looked<string>
    /** What a stranger's address comes to; and each of ours. */
    readonly stranger: SpfAnswer
    readonly ours: readonly (SpfAnswer & { readonly ip: string })[]
  }
  readonly dkim: {
    readonly name: string | null
    readonly key: { readonly kind: string; readonly bits: number; readonly record: string | null } | null
    readonly isSigned: boolean
    readonly result: string
    readonly comment: string
    readonly isTest: boolean
    /** The headers that the signature covers, in small letters. */
    readonly covers: readonly string[]
  }
  readonly dmarc: {
    readonly texts: Looked<string>
    /** `null` where no record was found or it could not be looked up. */
    readonly found: { readonly policy: string; readonly at: string; readonly record: string } | null
    readonly isFailing: boolean
    readonly aligned: { readonly spf: boolean; readonly dkim: boolean }
  }
  readonly reverse: readonly Reverse[]
  readonly boxes: readonly {
    readonly of: 'sender' | 'replies' | 'refusals'
    readonly domain: string
    readonly takes: boolean | null
  }[]
  readonly letter: { readonly unsubscribe: string; readonly onePress: string; readonly from: number }
  /** What an advertisement must name and the workspace has not said. */
  readonly lacking: readonly string[]
}

type SpfAnswer = { readonly result: string; readonly comment: string }

/** What the workspace has said of itself, and a letter of the kind that is a list, as it would go to somebody. */
export type Own = {
  readonly letter: Letter
  readonly replyTo: string
  readonly unsubscribeMail: string
  readonly lacking: readonly string[]
}

/** Kept for examples (RFC 5737): nobody's mail server, so that only who lets everybody send lets it. */
const stranger = '192.0.2.1'

export async function seen(sender: Sender, own: Own): Promise<Seen> {
  const { address, leavesFrom, records } = sender
  const domain = domainOf(address)
  const raw = Buffer.from(await sender.composed(own.letter))
  const asked = { resolver: records, sender: address, helo: domain, mta: 'meguri', maxElapsedTime: 15_000 }
  const spfOf = async (ip: string): Promise<SpfAnswer> => {
    const { status } = await spf({ ...asked, ip })
    return { result: status.result, comment: String(status.comment ?? '').replace(/^meguri: /, '') }
  }
  const ours = await Promise.all(leavesFrom.map(async (ip) => ({ ip, ...(await spfOf(ip)) })))
  const passing = ours.find(({ result }) => result === 'pass')?.ip
  const read = await authenticate(raw, { ...asked, ip: passing ?? stranger, disableArc: true, disableBimi: true })
  const [signature] = read.dkim.results
  const boxes = [
    { of: 'sender', domain },
    { of: 'replies', domain: domainOf(own.replyTo) },
    { of: 'refusals', domain: domainOf(own.unsubscribeMail) },
  ] as const
  return {
    address,
    domain,
    server: sender.server,
    leavesFrom,
    url: sender.url,
    spf: { texts: await textsAt(records, domain), stranger: await spfOf(stranger), ours },
    dkim: {
      name: sender.signs && `${sender.signs.selector}._domainkey.${sender.signs.domain}`,
      key: keyOf(sender.signs),
      isSigned: signature?.signature !== undefined,
      result: signature?.status.result ?? 'none',
      comment: String(signature?.status.comment ?? ''),
      isTest: signature?.status.testing === true,
      covers: (signature?.signingHeaders?.keys ?? '').split(':').map((one) => one.trim().toLowerCase()),
    },
    dmarc: { texts: await textsAt(records, `_dmarc.${domain}`), ...dmarcIn(read.dmarc) },
    reverse: await Promise.all(leavesFrom.map((ip) => reverseOf(records, ip))),
    boxes: await Promise.all(
      boxes
        .filter((one) => one.domain !== '')
        .map(async (one) => ({ ...one, takes: await takesMail(records, one.domain) })),
    ),
    letter: {
      unsubscribe: headerIn(raw, 'List-Unsubscribe'),
      onePress: headerIn(raw, 'List-Unsubscribe-Post'),
      from: read.dkim.headerFrom?.length ?? 0,
    },
    lacking: own.lacking,
  }
}

function domainOf(address: string): string {
  return address.split('@')[1]?.toLowerCase() ?? ''
}

function keyOf(signs: Sender['signs']): Seen['dkim']['key'] {
  if (signs?.publicKey == null) return null
  const { asymmetricKeyType: kind = '', asymmetricKeyDetails } = signs.publicKey
  const spki = signs.publicKey.export({ type: 'spki', format: 'der' }).toString('base64')
  return {
    kind,
    bits: asymmetricKeyDetails?.modulusLength ?? 0,
    record: kind === 'rsa' ? `v=DKIM1; k=rsa; p=${spki}` : null,
  }
}

function dmarcIn(read: DMARCResult | false | undefined): Omit<Seen['dmarc'], 'texts'> {
  const nothing = { found: null, isFailing: false, aligned: { spf: false, dkim: false } }
  if (!read || read.rr === undefined) return nothing
  const { policy, policyDomain = read.domain, rr, alignment, status } = read
  return {
    found: { policy, at: policyDomain, record: rr },
    isFailing: status.result === 'fail',
    aligned: { spf: alignment.spf.result !== undefined, dkim: alignment.dkim.result !== undefined },
  }
}

/** A header as one line. */
function headerIn(raw: Buffer, name: string): string {
  const head =
    raw
      .toString('latin1')
      .split('\r\n\r\n')[0]
      ?.replace(/\r\n[ \t]+/g, ' ') ?? ''
  return new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1] ?? ''
}
