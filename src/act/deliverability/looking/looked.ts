import ipaddr from 'ipaddr.js'
import type { DnsRecords } from '#platform/outside/mail/dns-records.ts'

/** What name servers said of a name: its records, none of them where there are none, or that nobody could say. */
export type Looked<One> =
  | { readonly known: true; readonly records: readonly One[] }
  | { readonly known: false; readonly because: string }

const none = new Set(['ENOTFOUND', 'ENODATA', 'EBADNAME'])

export async function look(records: DnsRecords, name: string, type: string): Promise<Looked<unknown>> {
  try {
    return { known: true, records: await records(name, type) }
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : ''
    if (none.has(code)) return { known: true, records: [] }
    return { known: false, because: code || String(problem) }
  }
}

/** The texts of a name, each in one piece. */
export async function textsAt(records: DnsRecords, name: string): Promise<Looked<string>> {
  const looked = await look(records, name, 'TXT')
  if (!looked.known) return looked
  return { known: true, records: looked.records.map((one) => (Array.isArray(one) ? one.join('') : String(one))) }
}

/** Whether a domain takes mail: by its MX, and where it has none by its address (RFC 5321, 5.1; RFC 7505). `null`: nobody could say. */
export async function takesMail(records: DnsRecords, domain: string): Promise<boolean | null> {
  const mx = await look(records, domain, 'MX')
  if (!mx.known) return null
  const hosts = mx.records.map((one) => (typeof one === 'object' && one !== null ? Reflect.get(one, 'exchange') : one))
  if (hosts.length > 0) return hosts.some((host) => host !== '' && host !== '.')
  const [four, six] = [await look(records, domain, 'A'), await look(records, domain, 'AAAA')]
  if (four.known && four.records.length > 0) return true
  if (six.known && six.records.length > 0) return true
  return four.known && six.known ? false : null
}

export type Reverse = { readonly ip: string; readonly names: readonly string[]; readonly isConfirmed: boolean | null }

/** The names of an address, and whether one of them leads back to it. */
export async function reverseOf(records: DnsRecords, ip: string): Promise<Reverse> {
  const looked = await look(records, arpaOf(ip), 'PTR')
  if (!looked.known) return { ip, names: [], isConfirmed: null }
  const names = looked.records.map(String)
  const back = await Promise.all(names.slice(0, 5).map((name) => look(records, name, ip.includes(':') ? 'AAAA' : 'A')))
  const own = ipaddr.process(ip).toString()
  const isSame = (one: unknown) => ipaddr.isValid(String(one)) && ipaddr.process(String(one)).toString() === own
  if (back.some((found) => found.known && found.records.some(isSame))) return { ip, names, isConfirmed: true }
  return { ip, names, isConfirmed: back.every(({ known }) => known) ? false : null }
}

/** `5.113.0.203.in-addr.arpa` (RFC 1035, 3.5; RFC 3596, 2.5). */
export function arpaOf(ip: string): string {
  const address = ipaddr.process(ip)
  if (address instanceof ipaddr.IPv6) {
    const nibbles = address.toByteArray().flatMap((byte) => [byte >> 4, byte & 15])
    return `${nibbles
      .toReversed()
      .map((nibble) => nibble.toString(16))
      .join('.')}.ip6.arpa`
  }
  return `${address.toByteArray().toReversed().join('.')}.in-addr.arpa`
}
