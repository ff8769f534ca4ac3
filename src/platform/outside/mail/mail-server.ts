import { createTransport } from 'nodemailer'
import type { Config } from '../../config.ts'
import { domainOf } from '../pacing/groups.ts'
import { optionsFor, signingWith } from './composing.ts'
import { addressIn, type Letter } from './letter.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { watchingReads } from './watching-reads.ts'

export { addressIn, type Letter, messageNameOf } from './letter.ts'

export type MailServer = {
  /** The domain that letters come from. */
  readonly domain: string
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
      ...signingWith(dkim),
    },
    { from: mailFrom },
  )
  const reads = watchingReads(transport)
  return {
    domain: domainOf(addressIn(mailFrom)),
    async send(letter) {
      const options = optionsFor(letter, mailFrom)
      const { messageId } = options
      const reading = reads.of(messageId)
      try {
        const { response } = await transport.sendMail(options)
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
