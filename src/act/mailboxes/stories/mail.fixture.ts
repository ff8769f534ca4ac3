import { imapServer } from '#platform/outside/mailbox/imap-server.fixture.ts'
import { openMailboxes } from '#platform/outside/mailbox/mailbox.ts'
import { certificate } from '#platform/outside/web/certificate.fixture.ts'
import { isPublic } from '#platform/outside/web/public-address.ts'
import type { World } from '../../../../test/world.ts'

type Own = Awaited<ReturnType<World['workspace']>>

/** The door to mailboxes as it is, but that this machine is let through under some names, where the server of the tests is. */
export function doorTo(port: number, patience = 2_000) {
  return openMailboxes({
    ports: [port],
    mayReach: (address) => address === '127.0.0.1' || isPublic(address),
    addressesOf: async (host) => [{ address: host === 'own.test' ? '10.1.2.3' : '127.0.0.1', family: 4 }],
    ca: certificate,
    patience,
  })
}

/** A mailbox beside a house of the tests, and what is entered to have it read. */
export async function mailboxBeside(here: World) {
  const server = await imapServer()
  Object.assign(here.house.outside, { mailboxes: doorTo(server.port) })
  const wish = {
    name: 'Bounces',
    host: 'right.test',
    port: server.port,
    login: 'bounces@right.test',
    password: 'right horse',
  }
  return { ...server, wish }
}

/** A customer with one person at an address, to whom a letter went. */
export async function writtenTo(here: World, own: Own, email: string) {
  const { id: customerId } = await own.api.customers.create({ name: '北物流' })
  const { id: personId } = await own.api.people.create({ customerId, name: '小野 真理', email })
  const message = await own.api.messages.create({
    class: 'relationship',
    said: { en: { subject: 'Hello', text: 'Well?' } },
  })
  await own.api.messages.send({ id: message.id, personIds: [personId] })
  await here.settle()
  return { customerId, personId, message }
}

/** What contacts of a customer are called. */
export const contacts = async ({ api }: Own, customerId: string) =>
  (await api.interactions.list({ customerId })).rows.map(({ title }) => title).sort()

/** What became of the mails of a mailbox. */
export const outcomes = async ({ api }: Own, id: string) =>
  (await api.mailboxes.mails({ id })).rows.map(({ outcome, kind }) => `${outcome} ${kind ?? ''}`.trim()).sort()

export const answer = (from: string, id: string, body = 'うまくいっています。') =>
  `From: <${from}>\nTo: house@meguri.test\nDate: Wed, 01 Apr 2026 09:00:00 +0900\nSubject: Re: ${id}\nMessage-ID: <${id}@kita.example>\nMIME-Version: 1.0\nContent-Type: text/plain; charset=utf-8\n\n${body}\n`

export const bounce = (to: string, id: string) => `From: <MAILER-DAEMON@mx.example>
To: house@meguri.test
Date: Wed, 01 Apr 2026 09:00:00 +0900
Subject: Undelivered Mail
Message-ID: <${id}@mx.example>
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: text/plain

It could not be delivered.

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example

Final-Recipient: rfc822; ${to}
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b--
`
