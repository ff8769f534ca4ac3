/** Why a mailbox cannot be read, as far as it concerns whoever has to mend it. */
export const troubleKinds = [
  'password',
  'certificate',
  'insecure',
  'unknown',
  'private',
  'away',
  'silent',
  'folder',
  'garbled',
  'refused',
  'sealed',
] as const
export type TroubleKind = (typeof troubleKinds)[number]

export class MailboxTrouble extends Error {
  readonly kind: TroubleKind
  /** In the words of the server or of the machine, at most a line; empty where nobody said anything. */
  readonly said: string

  constructor(kind: TroubleKind, said = '') {
    super(`${kind}: ${said}`)
    this.kind = kind
    this.said = said
  }
}

/** What the client of IMAP, TLS and the network say when something fails. */
type Failure = {
  readonly code?: unknown
  readonly message?: unknown
  readonly responseText?: unknown
  readonly response?: unknown
  readonly serverResponseCode?: unknown
  readonly authenticationFailed?: unknown
  readonly mailboxMissing?: unknown
  readonly tlsFailed?: unknown
}

/** What a failure means. `secrets` are in no words that are kept or shown. */
export function troubleOf(problem: unknown, secrets: readonly string[] = []): MailboxTrouble {
  if (problem instanceof MailboxTrouble) return problem
  const failure: Failure = typeof problem === 'object' && problem !== null ? problem : { message: String(problem) }
  return new MailboxTrouble(kindOf(failure), saidBy(failure, secrets))
}

function kindOf({ code, authenticationFailed, serverResponseCode, mailboxMissing, tlsFailed }: Failure): TroubleKind {
  const known = typeof code === 'string' ? code : ''
  if (isCertificate.test(known)) return 'certificate'
  if (tlsFailed === true || isInsecure.test(known)) return 'insecure'
  // A server that cannot look the password up just now says nothing of it (RFC 5530).
  if (authenticationFailed === true) return passing.has(String(serverResponseCode)) ? 'refused' : 'password'
  if (mailboxMissing === true) return 'folder'
  return kinds.find(([, form]) => form.test(known))?.[0] ?? 'refused'
}

const passing = new Set(['UNAVAILABLE', 'INUSE', 'LIMIT', 'SERVERBUG', 'CONTACTADMIN'])
const isCertificate = /CERT|SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY_LEAF)|CRL|INVALID_(CA|PURPOSE)|HOSTNAME_MISMATCH/
const isInsecure = /^(EPROTO|ERR_SSL_.*|ERR_TLS_.*|ClosedAfterConnectTLS|STARTTLS_INJECTION|UPGRADE_TIMEOUT)$/

const kinds: readonly (readonly [TroubleKind, RegExp])[] = [
  ['silent', /TIMEOUT$|^ETIMEDOUT$|^ABORT_ERR$/],
  ['unknown', /^(ENOTFOUND|ENODATA|ESERVFAIL|EAI_.*|EBADNAME|EREFUSED|ECANCELLED)$/],
  [
    'away',
    /^(ECONNREFUSED|ECONNRESET|ECONNABORTED|EPIPE|EHOSTUNREACH|ENETUNREACH|NoConnection|EConnectionClosed|ClosedAfterConnectText|StateLogout)$/,
  ],
  [
    'garbled',
    /^(Line|Literal|Response)TooLarge$|^TooMany(Tokens|Responses)$|^ParserError|NESTING_REACHED|^InvalidResponse$/,
  ],
]

function saidBy({ responseText, response, message }: Failure, secrets: readonly string[]): string {
  const text = [responseText, response, message].find((one) => typeof one === 'string' && one !== '') ?? ''
  const plain = secrets
    .filter((one) => one !== '')
    .reduce((known, secret) => known.replaceAll(secret, '***'), String(text))
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim()
  return [...plain].slice(0, 300).join('')
}
