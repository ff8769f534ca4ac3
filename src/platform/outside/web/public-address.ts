import { isIP } from 'node:net'
import ipaddr from 'ipaddr.js'

/** Of IPv6 the registries give out nothing else: what carries an IPv4 address in it (mapped, NAT64) lies outside or has a range. */
const givenOut = ipaddr.IPv6.parseCIDR('2000::/3')

/** Given out, and yet of the inside: where Azure answers its own machines. */
const ofTheInside = new Set(['168.63.129.16'])

/** Whether an address is one of the open internet: no machine of our own, no network of a house, nothing that stands for another. */
export function isPublic(address: string): boolean {
  if (isIP(address) === 0) return false
  const parsed = ipaddr.parse(address)
  if (parsed.range() !== 'unicast' || ofTheInside.has(parsed.toString())) return false
  return parsed instanceof ipaddr.IPv4 || parsed.match(givenOut)
}
