import { BlockList, isIP, isIPv4 } from 'node:net'
import type { Context as HonoContext } from 'hono'
import type { Log } from '../log.ts'

export type AddressOf = (context: HonoContext) => string | null

/**
 * Who is calling: the address of the connection. `X-Forwarded-For` counts only where a proxy that is named here has
 * written it, read from its end up to the first address that is no proxy's. A call from within the process has none.
 */
export function addressReader(proxies: readonly string[], log: Log): AddressOf {
  const named = blockListOf(proxies)
  let warned = false
  return ({ env, req }) => {
    const connected = plain((env as Connected | undefined)?.incoming?.socket?.remoteAddress)
    const header = req.header('x-forwarded-for')
    if (connected === null || header === undefined) return connected
    const isNamed = (address: string) => named.check(address, isIPv4(address) ? 'ipv4' : 'ipv6')
    if (!isNamed(connected) && !warned) {
      warned = true
      log.warn({ proxy: connected }, 'X-Forwarded-For is not read: this address is not in MEGURI_TRUSTED_PROXIES')
    }
    let address = connected
    for (const said of header.split(',').reverse()) {
      const before = plain(said)
      if (!isNamed(address) || before === null) return address
      address = before
    }
    return address
  }
}

/** Whether each is an address or a range such as `10.0.0.0/8`. */
export function areAddresses(proxies: readonly string[]): boolean {
  return proxies.every((one) => {
    const [address = '', bits, ...more] = one.split('/')
    const most = isIP(address) === 4 ? 32 : 128
    return (
      isIP(address) > 0 && more.length === 0 && (bits === undefined || (/^\d+$/.test(bits) && Number(bits) <= most))
    )
  })
}

/** What shares one limit: an address, and of IPv6 the network of a household. */
export function neighbourhoodOf(address: string | null): string {
  if (address === null || isIPv4(address)) return address ?? 'within'
  const [head = '', tail] = address.split('::')
  const groups = (part: string | undefined) => (part ? part.split(':') : [])
  const missing = 8 - groups(head).length - groups(tail).length
  const whole = tail === undefined ? groups(head) : [...groups(head), ...Array(missing).fill('0'), ...groups(tail)]
  return `${whole.slice(0, 4).join(':')}::/64`
}

type Connected = { incoming?: { socket?: { remoteAddress?: string } } }

function blockListOf(proxies: readonly string[]): BlockList {
  const list = new BlockList()
  for (const one of proxies) {
    const [address = '', bits] = one.split('/')
    const family = isIPv4(address) ? 'ipv4' : 'ipv6'
    list.addSubnet(address, bits === undefined ? (family === 'ipv4' ? 32 : 128) : Number(bits), family)
  }
  return list
}

/** Without the port that some proxies add, and an IPv4 address in its own form. */
function plain(said: string | undefined): string | null {
  const text = (said ?? '')
    .trim()
    .toLowerCase()
    .replace(/^\[(.*)\](:\d+)?$/, '$1')
  const address = text
    .replace(/^::ffff:(?=\d+\.)/, '')
    .replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1')
    .replace(/%.*$/, '')
  return isIP(address) > 0 ? address : null
}
