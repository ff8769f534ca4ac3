import { Resolver } from 'node:dns/promises'

/**
 * Asks the name servers for the records of a name, as Node answers them for the type (`TXT`: strings in pieces; `MX`: objects). Rejects with
 * `code` `ENOTFOUND` or `ENODATA` where there are none, with another where nobody answered in time.
 */
export type DnsRecords = (name: string, type: string) => Promise<string[][] | string[]>

/** @param servers as `host:port`; left out, those of the machine */
export function askDnsRecords(servers?: readonly string[]): DnsRecords {
  const resolver = new Resolver({ timeout: 2_000, tries: 2 })
  if (servers !== undefined) resolver.setServers(servers)
  return async (name, type) => (await resolver.resolve(name, type)) as string[][] | string[]
}
