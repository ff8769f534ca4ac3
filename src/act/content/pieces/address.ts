import type { Text } from '#platform/wording/words.ts'
import { addressWords } from '../words.ts'

export type Address = {
  /** As a browser would open it, without what stands after `#`. */
  readonly url: string
  /** What it is known by: without scheme, fragment and last slash. `http` and `https` of one page are one page. */
  readonly address: string
}

const longest = 2_000

/** Reads the address of a page as somebody typed it, or says why it is none. */
export function addressOf(typed: string): Address | Text {
  if (typed.length > longest) return addressWords.tooLong
  const url = URL.parse(typed.trim())
  if (url === null || !['http:', 'https:'].includes(url.protocol) || url.hostname === '') return addressWords.noAddress
  if (url.username !== '' || url.password !== '') return addressWords.credentials
  url.hash = ''
  if (url.href.length > longest) return addressWords.tooLong
  return { url: url.href, address: knownBy(url.href) }
}

/** What an address is known by that a browser told of: the same for a page however it was come to, if it has no query of its own. */
export function knownBy(href: string): string {
  return href
    .replace(/^https?:\/\//, '')
    .replace(/#.*$/, '')
    .replace(/\/(?=$|\?)/, '')
}

export function isAddress(read: Address | Text): read is Address {
  return 'address' in read
}

/** What a page is called as long as nobody has named it: the last part of its address, or the host. */
export function nameFrom({ url }: Address): string {
  const { hostname, pathname } = new URL(url)
  const last = pathname
    .split('/')
    .filter((part) => part !== '')
    .at(-1)
  if (last === undefined) return hostname
  try {
    return (
      decodeURIComponent(last)
        .replace(/\.(html?|php|aspx?)$/i, '')
        .replace(/[-_]+/g, ' ')
        .trim() || hostname
    )
  } catch {
    return last
  }
}
