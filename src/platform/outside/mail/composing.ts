import { createPrivateKey, createPublicKey, type KeyObject } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { createTransport, type SendMailOptions } from 'nodemailer'
import type { Config } from '../../config.ts'
import { htmlOf } from './html-letter.ts'
import { addressIn, type Letter, messageIdOf } from './letter.ts'
import { telling } from './telling.ts'

type Told = Pick<Config, 'mailFrom' | 'dkim'>

/** A letter as the library takes it. */
export function optionsFor(letter: Letter, mailFrom: string): SendMailOptions & { messageId: string } {
  const { to, subject, text, unsubscribe, fromName, replyTo, locale, tracked, html = htmlOf(text, locale) } = letter
  return {
    to: { name: '', address: to },
    subject,
    text,
    html: telling(html, tracked),
    messageId: messageIdOf(letter.key, mailFrom),
    ...(fromName && { from: { name: fromName, address: addressIn(mailFrom) } }),
    ...(replyTo && { replyTo: { name: '', address: replyTo } }),
    ...(unsubscribe && {
      // One header with both: a list in a list; two in one list would be the header twice.
      list: { unsubscribe: [[unsubscribe.url, ...(unsubscribe.mail ? [`mailto:${unsubscribe.mail}`] : [])]] },
      headers: { 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' },
    }),
  }
}

/** With what letters are signed, as the library takes it; nothing where they are not signed here. */
export function signingWith(dkim: Config['dkim']) {
  return (
    dkim && {
      dkim: {
        domainName: dkim.domain,
        keySelector: dkim.selector,
        privateKey: readFileSync(dkim.keyFile, 'utf8'),
        headerFieldNames: signed.join(':'),
      },
    }
  )
}

/** A letter byte by byte as it would leave, signed; it goes nowhere. */
export async function composed(letter: Letter, { mailFrom, dkim }: Told): Promise<Buffer> {
  const transport = createTransport(
    {
      streamTransport: true,
      buffer: true,
      newline: 'windows',
      disableFileAccess: true,
      disableUrlAccess: true,
      ...signingWith(dkim),
    },
    { from: mailFrom },
  )
  const { message } = await transport.sendMail(optionsFor(letter, mailFrom))
  if (!Buffer.isBuffer(message)) throw new TypeError('composed: the library has kept no bytes')
  return message
}

/** The half of the key that everybody may know; what cannot be read as a key is `null`. */
export function publicKeyOf(dkim: Config['dkim']): KeyObject | null {
  if (dkim === undefined) return null
  try {
    return createPublicKey(createPrivateKey(readFileSync(dkim.keyFile, 'utf8')))
  } catch {
    return null
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
