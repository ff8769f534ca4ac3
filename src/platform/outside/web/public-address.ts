import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Of IPv6 the registries give out nothing else: what carries an IPv4 address in it (mapped, NAT64) lies outside or has a range. */
const givenOut = ipaddr.IPv6.parseCIDR('2000::/3')

/** Whether an address is one of the open internet: no machine of our own, no network of a house, nothing that stands for another. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast') return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(givenOut)
}
