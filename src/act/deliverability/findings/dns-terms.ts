/** A record of a name server, as somebody copies it. */
export type DnsRecord = { readonly type: 'TXT' | 'MX'; readonly name: string; readonly value: string }

/**
 * One SPF record that lets all of these send: what the present ones say, in their order and each once, then what is added, then `all`.
 * That of a record that goes elsewhere (`redirect=`) comes in as what it includes.
 */
export function spfWith(present: readonly string[], added: readonly string[], all = '~all'): string {
  const terms = present.flatMap((record) => record.trim().split(/\s+/).slice(1))
  const kept = terms
    .filter((term) => !/^[+?~-]?all$/i.test(term) && !/^exp=/i.test(term))
    .map((term) => term.replace(/^redirect=/i, 'include:'))
  const ending = terms.findLast((term) => /^[~-]all$/i.test(term))
  return ['v=spf1', ...new Set([...kept, ...added]), ending ?? all].join(' ')
}

export function spfTermOf(ip: string): string {
  return `${ip.includes(':') ? 'ip6' : 'ip4'}:${ip}`
}

/** What the operators of known mail servers say is to be included, by the end of the name of the server. */
const operators: Readonly<Record<string, string>> = {
  'amazonaws.com': 'amazonses.com',
  'brevo.com': 'spf.brevo.com',
  'gmail.com': '_spf.google.com',
  'google.com': '_spf.google.com',
  'mailgun.org': 'mailgun.org',
  'office365.com': 'spf.protection.outlook.com',
  'outlook.com': 'spf.protection.outlook.com',
  'sendgrid.net': 'sendgrid.net',
}

/** What lets a mail server send: that of its operator, else the addresses of its own name. */
export function spfTermFor(host: string): string {
  const known = Object.keys(operators).find((end) => host === end || host.endsWith(`.${end}`))
  return known === undefined ? `a:${host}` : `include:${operators[known]}`
}

/** The same record with another policy. */
export function dmarcWith(record: string, policy: 'none' | 'quarantine' | 'reject'): string {
  return record.replace(/(^|;)(\s*)p\s*=\s*\w+/i, `$1$2p=${policy}`)
}

/** Whether a domain can be one that others look up: no bare name of a machine, no address, none of those kept for inner networks. */
export function isOnTheInternet(domain: string): boolean {
  return /^[^.]+(\.[^.]+)*\.(?!(localhost|local|internal|lan|home)$)[^.\d][^.]*$/i.test(domain)
}
