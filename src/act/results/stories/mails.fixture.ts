import type { World } from '../../../../test/world.ts'
import type { Happening } from '../../../gather/events/events.ts'

export const browser =
  'Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0'
export const proxy = 'Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)'
export const form = { 'content-type': 'application/x-www-form-urlencoded' }
export const onePress = { method: 'POST', headers: form, body: 'List-Unsubscribe=One-Click' }

/** A report that a letter did not come (RFC 3464). */
export function bounceOf(to: string, messageId: string, status: string): string {
  const action = status.startsWith('4') ? 'delayed' : 'failed'
  const said = `Reporting-MTA: dns; mx.example\n\nFinal-Recipient: rfc822; ${to}\nAction: ${action}\nStatus: ${status}\nDiagnostic-Code: smtp; ${status} said`
  return report(to, messageId, 'delivery-status', said)
}

/** A report that somebody called it spam (RFC 5965). */
export function complaintOf(to: string, messageId: string): string {
  const said = `Feedback-Type: abuse\nUser-Agent: ISP/1\nVersion: 1\nOriginal-Rcpt-To: <${to}>`
  return report(to, messageId, 'feedback-report', said)
}

function report(to: string, messageId: string, type: string, said: string): string {
  return `From: <MAILER-DAEMON@mx.example>
To: house@meguri.test
Subject: About ${messageId}
MIME-Version: 1.0
Content-Type: multipart/report; report-type=${type}; boundary="b"

--b
Content-Type: text/plain

About a letter.

--b
Content-Type: message/${type}

${said}

--b
Content-Type: message/rfc822

To: ${to}
Message-ID: ${messageId}

x
--b--
`
}

export function answerOf(from: string, messageId: string | null, text: string, header = ''): string {
  const answered = messageId === null ? '' : `In-Reply-To: ${messageId}\n`
  return `From: <${from}>\nTo: house@meguri.test\nSubject: Re\n${answered}${header}MIME-Version: 1.0\nContent-Type: text/plain\n\n${text}\n`
}

/** The paths of what a letter tells by. */
export function linksIn(raw: string): { links: string[]; picture: string } {
  const body = raw
    .replace(/=\r\n/g, '')
    .replace(/=([0-9A-F]{2})/g, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
  const hrefs = [...body.matchAll(/href="https?:\/\/[^/"]+(\/links\/[^"]*)"/g)].map(([, path = '']) => path)
  return { links: hrefs, picture: /<img src="https?:\/\/[^/"]+([^"]*)"/.exec(body)?.[1] ?? '' }
}

/** As if the process had ended in the moment in which the letter was taken. */
export async function doubt(here: World, workspaceId: string, personId: string) {
  const { owner } = here.house.stores.pools
  await owner.query(
    `UPDATE outgoing o SET state = 'in doubt' FROM deliveries d
     WHERE o.workspace_id = $1 AND d.workspace_id = $1 AND d.letter = o.key AND d.person_id = $2`,
    [workspaceId, personId],
  )
}

/** Somebody did `order sent`. */
export function orderSent(
  messageId: string,
  occurredAt: Date,
  placed: { personId: string; customerId: string },
  receivedAt: Date,
): Happening {
  const nobody = { userId: '', anonymousId: '', groupId: '' }
  return {
    type: 'track',
    name: 'order sent',
    messageId,
    occurredAt,
    receivedAt,
    ...nobody,
    properties: {},
    source: 'test',
    placed,
  }
}
