import { getDomain } from 'tldts'

/** The domain of an address, in lower case; empty where it has none. */
export function domainOf(address: string): string {
  return address
    .slice(address.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
    .replace(/\.$/, '')
}

/** Whose mailboxes everybody knows to be with whom, so that no name server is asked. */
const known: Readonly<Record<string, string>> = {
  'gmail.com': 'google.com',
  'googlemail.com': 'google.com',
  'outlook.com': 'outlook.com',
  'outlook.jp': 'outlook.com',
  'hotmail.com': 'outlook.com',
  'hotmail.co.jp': 'outlook.com',
  'live.com': 'outlook.com',
  'live.jp': 'outlook.com',
  'msn.com': 'outlook.com',
  'yahoo.com': 'yahoodns.net',
  'aol.com': 'yahoodns.net',
  'yahoo.co.jp': 'yahoo.co.jp',
  'icloud.com': 'icloud.com',
  'me.com': 'icloud.com',
  'mac.com': 'icloud.com',
  'docomo.ne.jp': 'docomo.ne.jp',
  'ezweb.ne.jp': 'au.com',
  'au.com': 'au.com',
  'softbank.ne.jp': 'softbank.jp',
  'i.softbank.jp': 'softbank.jp',
}

/** Hosts of one provider under another name. */
const same: Readonly<Record<string, string>> = {
  'googlemail.com': 'google.com',
  'yahoo.com': 'yahoodns.net',
  'ezweb.ne.jp': 'au.com',
  'softbank.ne.jp': 'softbank.jp',
}

/** Names that no name server of the world knows (RFC 2606, RFC 6761, RFC 6762). */
const special = /(^|\.)(test|example|invalid|localhost|local|internal)$|(^|\.)example\.(com|net|org)$/

/** With whom its mailboxes are where nobody has to be asked; `null` where the name servers know. */
export function groupWithoutAsking(domain: string): string | null {
  if (special.test(domain) || !/^[^[\]]+\.[^[\]]+$/.test(domain)) return domain
  return known[domain] ?? null
}

export type Exchange = { readonly exchange: string; readonly priority: number }

/** Mailboxes whose letters are taken by hosts of one domain are one provider's; where there is no such host it is the domain itself. */
export function groupOf(domain: string, exchanges: readonly Exchange[]): string {
  const [first] = exchanges
    .filter(({ exchange }) => exchange !== '')
    .toSorted((one, other) => one.priority - other.priority || (one.exchange < other.exchange ? -1 : 1))
  const host = first && getDomain(first.exchange.toLowerCase(), { allowPrivateDomains: false })
  return host ? (same[host] ?? host) : domain
}

/** The group that somebody means who names a provider or a domain of mailboxes. */
export function groupMeant(said: string): string {
  const domain = domainOf(said)
  return known[domain] ?? same[domain] ?? domain
}
