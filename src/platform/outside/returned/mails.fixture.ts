import type { ReturnedKind } from './kinds.ts'

/** One form of a mail that comes back, written by us in the manner of those who send them, and what a person reads in it. */
export type Form = readonly [name: string, raw: string, kind: ReturnedKind, address: string | null]

const ours = (to: string) => `From: Sumire <house@meguri.test>
To: ${to}
Subject: How is it going
Message-ID: <abc123@meguri.test>

Hello`

type Dsn = { from?: string; subject?: string; words: string; fields: string; to?: string; headersOnly?: boolean }

export function dsn({
  from = 'MAILER-DAEMON@mx.example',
  subject = 'Undelivered Mail Returned to Sender',
  words,
  fields,
  to = 'ono@kita.example',
  headersOnly,
}: Dsn): string {
  return `From: Mail Delivery System <${from}>
To: house@meguri.test
Subject: ${subject}
Auto-Submitted: auto-replied
MIME-Version: 1.0
Content-Type: multipart/report; report-type=delivery-status; boundary="b1"

--b1
Content-Type: text/plain; charset=utf-8

${words}

--b1
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example
Arrival-Date: Wed, 1 Apr 2026 09:00:00 +0900

${fields}

--b1
Content-Type: ${headersOnly ? 'text/rfc822-headers' : 'message/rfc822'}

${ours(to)}
--b1--
`
}

export const failed = (status: string, diagnostic: string, action = 'failed', to = 'ono@kita.example') =>
  `Final-Recipient: rfc822; ${to}
Action: ${action}
Status: ${status}
Diagnostic-Code: smtp; ${diagnostic}`

export function plain(from: string, subject: string, text: string, more = ''): string {
  return `From: ${from}
To: house@meguri.test
Subject: ${subject}
${more}MIME-Version: 1.0
Content-Type: text/plain; charset=utf-8

${text}
`
}

export const jis = (subject: string, body: string, from = 'MAILER-DAEMON@docomo.example') => `From: <${from}>
To: house@meguri.test
Subject: ${subject}
MIME-Version: 1.0
Content-Type: text/plain; charset=ISO-2022-JP
Content-Transfer-Encoding: 7bit

${body}
`

export function feedback(type: string): string {
  return `From: <feedback@isp.example>
To: house@meguri.test
Subject: FW: How is it going
MIME-Version: 1.0
Content-Type: multipart/report; report-type=feedback-report; boundary="b2"

--b2
Content-Type: text/plain; charset=us-ascii

This is an email abuse report.

--b2
Content-Type: message/feedback-report

Feedback-Type: ${type}
User-Agent: SomeISP/1.0
Version: 1
Original-Rcpt-To: <ono@kita.example>

--b2
Content-Type: message/rfc822

${ours('ono@kita.example')}
--b2--
`
}
