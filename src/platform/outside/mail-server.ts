import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import type { Config } from '../config.ts'
import { htmlOf } from './html-letter.ts'

/** A letter to one person. `key` tells it from all others: the same letter has the same Message-ID however often it is sent. */
export type Letter = {
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Where a reader ends what this letter is one of, with one press (RFC 8058); left out where it is no list. */
  readonly unsubscribe?: { readonly url: string; readonly mail: string }
}

/**
 * What came of handing something over: the other side has taken it; asks to come again later; will not take it; or the connection was
 * lost at a time when it may have been taken or not. `answer` is what was said.
 */
export type Outcome = {
  readonly outcome: 'accepted' | 'later' | 'refused' | 'in doubt'
  readonly answer: string
}

export type MailServer = {
  /** Never throws: a failure is an outcome. */
  send(letter: Letter): Promise<Outcome>
  close(): void
}

type Told = Pick<Config, 'smtpUrl' | 'mailFrom' | 'dkim'>

/** In milliseconds. */
export type Patience = { readonly connection: number; readonly socket: number }
const patient: Patience = { connection: 15_000, socket: 60_000 }

/** Connections to SMTP_URL, kept open between letters; `null` where there is no such server. */
export function openMailServer({ smtpUrl, mailFrom, dkim }: Told, patience = patient): MailServer | null {
  if (!smtpUrl) return null
  const transport = createTransport(
    {
      url: smtpUrl,
      pool: true,
      maxConnections: 3,
      connectionTimeout: patience.connection,
      greetingTimeout: patience.connection,
      dnsTimeout: patience.connection,
      socketTimeout: patience.socket,
      disableFileAccess: true,
      disableUrlAccess: true,
      ...(dkim && {
        dkim: {
          domainName: dkim.domain,
          keySelector: dkim.selector,
          privateKey: readFileSync(dkim.keyFile, 'utf8'),
          headerFieldNames: signed.join(':'),
        },
      }),
    },
    { from: mailFrom },
  )
  return {
    async send(letter) {
      const { to, subject, text, unsubscribe } = letter
      try {
        const { response } = await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          html: htmlOf(text),
          messageId: messageIdOf(letter.key, mailFrom),
          ...(unsubscribe && {
            list: { unsubscribe: [[unsubscribe.url, `mailto:${unsubscribe.mail}`]] },
            headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
          }),
        })
        return { outcome: 'accepted', answer: response }
      } catch (problem) {
        return outcomeOf(problem)
      }
    },
    close: () => transport.close(),
  }
}

/**
 * What a signature covers. One press to unsubscribe counts with a receiver only where both of its headers are signed (RFC 8058, 4),
 * and the library's own list lacks the second.
 */
const signed = [
  'From',
  'Sender',
  'Reply-To',
  'Subject',
  'Date',
  'Message-ID',
  'To',
  'MIME-Version',
  'Content-Type',
  'Content-Transfer-Encoding',
  'List-Unsubscribe',
  'List-Unsubscribe-Post',
]

export function messageIdOf(key: string, from: string): string {
  const domain = /@([^@\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return `<${createHash('sha256').update(key).digest('hex').slice(0, 40)}@${domain}>`
}

type Failure = {
  readonly message?: string
  readonly code?: string
  readonly syscall?: string
  readonly command?: string
  readonly response?: string
  readonly responseCode?: number
}

/** Failures of a time at which no letter can have been taken yet. */
const beforeAnyLetter = new Set(['EDNS', 'EAUTH', 'ENOAUTH', 'ETLS', 'EREQUIRETLS', 'EOAUTH2', 'EPROXY'])
/** Failures of the letter itself, which no second attempt mends. */
const ofTheLetter = new Set(['EMESSAGE', 'ECONFIG', 'EMAXRECIPIENTS'])

/**
 * An answer with a number is one (RFC 5321, 4.2.1: 4 comes again, 5 does not). Without one it is certain that nothing was taken only
 * if there was no conversation yet: a connection that is lost after the letter was sent tells nothing.
 */
function outcomeOf(problem: unknown): Outcome {
  const {
    message = '',
    code = '',
    syscall,
    response,
    responseCode,
  }: Failure = typeof problem === 'object' && problem !== null ? problem : { message: String(problem) }
  const answer = response || `${message}${code === '' ? '' : ` (${code})`}`
  if (responseCode !== undefined && responseCode >= 400)
    return { outcome: responseCode < 500 || code === 'EAUTH' ? 'later' : 'refused', answer }
  if (ofTheLetter.has(code) || code === 'EENVELOPE') return { outcome: 'refused', answer }
  const isUnmet = syscall === 'connect' || /^(Connection timeout|Greeting never received)/.test(message)
  return { outcome: isUnmet || beforeAnyLetter.has(code) ? 'later' : 'in doubt', answer }
}
