import type { LookupAddress } from 'node:dns'
import { Resolver } from 'node:dns/promises'

/** Asks the name servers for the addresses of a host; throws where it has none, or nobody answers in time. */
export type AddressesOf = (host: string, end: AbortSignal) => Promise<readonly LookupAddress[]>

/**
 * By name servers alone, not by the machine's own list of names. Unlike the look-up of the operating system it can be given up, and
 * a name that is slow to resolve holds none of the few threads that passwords and files need.
 *
 * @param servers as `host:port`; left out, those of the machine
 */
export function askNameServers(servers?: readonly string[]): AddressesOf {
  return async (host, end) => {
    const resolver = new Resolver({ timeout: 2_000, tries: 2 })
    if (servers !== undefined) resolver.setServers(servers)
    const giveUp = () => resolver.cancel()
    end.addEventListener('abort', giveUp, { once: true })
    try {
      const [four, six] = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
      const found = [...listed(four, 4), ...listed(six, 6)]
      if (found.length === 0 && four.status === 'rejected') throw four.reason
      return found
    } finally {
      end.removeEventListener('abort', giveUp)
    }
  }
}

function listed(answer: PromiseSettledResult<string[]>, family: 4 | 6): LookupAddress[] {
  return answer.status === 'fulfilled' ? answer.value.map((address) => ({ address, family })) : []
}
