import { isIP } from 'node:net'
import type { Text } from '../../wording/words.ts'
import { words } from './words.ts'

/** Where a request may go. */
export type Reach = {
  readonly schemes: readonly ('https:' | 'http:')[]
  readonly ports: readonly number[]
  readonly mayReach: (address: string) => boolean
}

/** Where it goes: `host` is a name that is still to be looked up, or an address that may be reached. */
export type Destination = {
  readonly url: URL
  readonly host: string
  readonly port: number
  readonly isAddress: boolean
}

const longest = 2_000

/**
 * Reads an address that somebody typed, or says why nothing is sent to it. Other spellings of an address (`127.1`, `0x7f000001`,
 * `2130706433`, full-width digits) are that address by the time `URL` has read them.
 */
export function destinationOf(typed: string, { schemes, ports, mayReach }: Reach): Destination | Text {
  if (typed.length > longest) return words.tooLong
  const url = URL.parse(typed)
  if (url === null) return words.noAddress
  const scheme = schemes.find((one) => one === url.protocol)
  if (scheme === undefined) return wordsOfSchemes(schemes)
  if (url.username !== '' || url.password !== '') return words.credentials
  const port = url.port === '' ? usual[scheme] : Number(url.port)
  if (!ports.includes(port)) return wordsOfPorts(ports)
  const host = url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
  if (host === '') return words.noAddress
  const isAddress = isIP(host) > 0
  if (isAddress && !mayReach(host)) return words.notPublic
  return { url, host, port, isAddress }
}

const usual = { 'https:': 443, 'http:': 80 } as const

function wordsOfSchemes(schemes: Reach['schemes']): Text {
  const list = schemes.map((scheme) => `${scheme}//`)
  return { en: words.schemes.en(list.join(' or ')), ja: words.schemes.ja(list.join('または')) }
}

function wordsOfPorts(ports: readonly number[]): Text {
  return { en: words.ports.en(ports.join(' or ')), ja: words.ports.ja(ports.join('または')) }
}
