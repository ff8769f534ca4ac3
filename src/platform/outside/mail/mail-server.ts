import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import { htmlOf } from './html-letter.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { watchingReads } from './watching-reads.ts'

/** A letter to one person. `key` tells it from all others: the same letter has the same Message-ID however often it is sent. */
export type Letter = {
  readonly key: string
  readonly to: string
  readonly subject: string
  readonly text: string
  /** Who speaks, before the address of the house; and where an answer goes, where not there. */
  readonly fromName?: string
  readonly replyTo?: string
  /** The language of the text, for whoever has it read aloud. */
  readonly locale?: 'en' | 'ja'
  /**
   * Where a reader ends what this letter is one of, with one press (RFC 8058), or by a letter to `mail` where there is such an address;
   * left out where it is no list.
   */
  readonly unsubscribe?: { readonly url: string; readonly mail: string | null }
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
  const reads = watchingReads(transport)
  return {
    async send(letter) {
      const { to, subject, text, unsubscribe, fromName, replyTo, locale } = letter
      const messageId = messageIdOf(letter.key, mailFrom)
      const reading = reads.of(messageId)
      try {
        const { response } = await transport.sendMail({
          to: { name: '', address: to },
          subject,
          text,
          html: htmlOf(text, locale),
          messageId,
          ...(fromName && { from: { name: fromName, address: addressIn(mailFrom) } }),
          ...(replyTo && { replyTo: { name: '', address: replyTo } }),
          ...(unsubscribe && {
            // One header with both: a list in a list; two in one list would be the header twice.
            list: { unsubscribe: [[unsubscribe.url, ...(unsubscribe.mail ? [`mailto:${unsubscribe.mail}`] : [])]] },
            headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
          }),
        })
        return { outcome: 'accepted', answer: response }
      } catch (problem) {
        return outcomeOf(problem, reading.hasBegun())
      } finally {
        reading.end()
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

/** The address in `Meguri <meguri@example.com>`. */
export function addressIn(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim()
}

export function messageIdOf(key: string, from: string): string {
  const domain = /@([^@\s>]+)>?\s*$/.exec(from)?.[1] ?? 'localhost'
  return `<${messageNameOf(key)}@${domain}>`
}

/** The part of the Message-ID before the @: it tells a letter also after the address of the house has changed. */
export function messageNameOf(key: string): string {
  return createHash('sha256').update(key).digest('hex').slice(0, 40)
}
