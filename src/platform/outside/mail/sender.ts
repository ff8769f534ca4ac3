import type { KeyObject } from 'node:crypto'
import type { Config } from '../../config.ts'
import { composed, publicKeyOf } from './composing.ts'
import { askDnsRecords, type DnsRecords } from './dns-records.ts'
import { addressIn, type Letter } from './letter.ts'

/** As whom letters leave the house, and what the outside can look up about it. */
export type Sender = {
  /** The address alone, without the name before it. */
  readonly address: string
  readonly signs: { readonly domain: string; readonly selector: string; readonly publicKey: KeyObject | null } | null
  /** The mail server that letters are handed to; `isEncrypted` where it is never spoken to in the clear. */
  readonly server: { readonly host: string; readonly isEncrypted: boolean } | null
  /** Addresses that letters leave from, as others see them; none where nobody said. */
  readonly leavesFrom: readonly string[]
  /** Where people reach the house. */
  readonly url: string
  /** A letter byte by byte as it would leave, signed. */
  composed(letter: Letter): Promise<Uint8Array>
  readonly records: DnsRecords
}

type Told = Pick<Config, 'mailFrom' | 'dkim' | 'smtpUrl' | 'mailLeavesFrom' | 'url' | 'host' | 'port'>

export function senderIn(config: Told): Sender {
  const { mailFrom, dkim, smtpUrl, url, host, port } = config
  return {
    address: addressIn(mailFrom).toLowerCase(),
    signs: dkim === undefined ? null : { domain: dkim.domain, selector: dkim.selector, publicKey: publicKeyOf(dkim) },
    server: serverIn(smtpUrl),
    leavesFrom: config.mailLeavesFrom,
    url: url ?? `http://${host}:${port}`,
    composed: (letter) => composed(letter, config),
    records: askDnsRecords(),
  }
}

function serverIn(smtpUrl: string | undefined): Sender['server'] {
  const url = smtpUrl ? URL.parse(smtpUrl) : null
  if (url === null) return null
  const isEncrypted = url.protocol === 'smtps:' || url.searchParams.get('requireTLS') === 'true'
  return { host: url.hostname.replace(/^\[|\]$/g, ''), isEncrypted }
}
