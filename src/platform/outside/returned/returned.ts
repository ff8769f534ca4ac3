import { deliveryStatusIn, type RecipientStatus } from './delivery-status.ts'
import type { ReturnedKind } from './kinds.ts'
import { kindOfWords } from './words-of-bounces.ts'

/** A mail as it was read: headers by their names in small letters, and its parts. */
export type CameIn = {
  readonly from: string
  readonly subject: string
  readonly headers: ReadonlyMap<string, string>
  readonly text: string
  /** Parts that are machine's talk or the mail that came back, as text. */
  readonly parts: readonly { readonly type: string; readonly text: string }[]
}

export type Returned = {
  readonly kind: ReturnedKind
  /** To whom ours did not come, in small letters; of a reply who wrote it. */
  readonly address: string | null
  /** Of ours, where it is named. */
  readonly messageId: string | null
  /** RFC 3463, where it is said. */
  readonly status: string | null
  /** What the other side said, at most a few lines. */
  readonly said: string
}

/** One for each recipient that it speaks of; what is not sure is never hard. */
export function returnedIn(mail: CameIn): Returned[] {
  const original = originalIn(mail)
  const complaint = complaintIn(mail, original)
  if (complaint !== null) return [complaint]
  const statuses = deliveryStatusIn(mail.parts)
  if (statuses.length > 0) return statuses.map((one) => ofStatus(one, mail, original))
  if (isFromMachine(mail)) return [ofWords(mail, original)]
  const answered = idIn(mail.headers.get('in-reply-to')) ?? idIn(mail.headers.get('references'))
  const kind = isAutoReply(mail) ? 'auto-reply' : 'reply'
  return [{ kind, address: addressIn(mail.from), messageId: answered, status: null, said: beginning(mail.text) }]
}

type Original = { readonly to: string | null; readonly messageId: string | null }

function complaintIn(mail: CameIn, original: Original): Returned | null {
  const report = mail.parts.find(({ type }) => type === 'message/feedback-report')
  if (report === undefined) return null
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(report.text)?.[1]?.trim()
  const isAbuse = /^(abuse|fraud|virus|opt-out)$/i.test(field('Feedback-Type') ?? '')
  const address = addressIn(field('Original-Rcpt-To') ?? field('Removal-Recipient') ?? '') ?? original.to
  return {
    kind: isAbuse ? 'complaint' : 'unclear',
    address,
    messageId: original.messageId,
    status: null,
    said: beginning(`${field('Feedback-Type') ?? ''} ${field('User-Agent') ?? ''}`),
  }
}

function ofStatus(one: RecipientStatus, mail: CameIn, original: Original): Returned {
  const said = one.diagnostic || mail.text
  return {
    kind: kindOfStatus(one),
    address: one.address ?? original.to,
    messageId: original.messageId,
    status: one.status,
    said: beginning(said),
  }
}

/** The address itself is none: bad mailbox, bad domain, bad syntax, moved, null MX, disabled (RFC 3463, 3.2 and 3.3; RFC 7505). */
const noAddress = new Set(['5.1.1', '5.1.2', '5.1.3', '5.1.6', '5.1.10', '5.2.1'])

function kindOfStatus({ action, status, diagnostic }: RecipientStatus): ReturnedKind {
  if (action === 'delayed') return 'soft'
  if (action !== 'failed') return 'unclear'
  const byWords = kindOfWords(diagnostic)
  if (status === null || /^5\.(0\.0|1\.0|5\.0|2\.0|3\.0|4\.0)$/.test(status)) return byWords
  const [, family = '', detail = ''] = /^([245])\.(\d+\.\d+)$/.exec(status) ?? []
  if (detail === '2.2') return 'full'
  if (detail.startsWith('7.')) return byWords === 'hard' && family === '5' && !isPolicy(diagnostic) ? 'hard' : 'blocked'
  if (family === '4') return byWords === 'full' || byWords === 'blocked' ? byWords : 'soft'
  if (noAddress.has(status)) return byWords === 'blocked' || byWords === 'full' ? byWords : 'hard'
  if (detail === '1.8' || detail === '1.7') return 'blocked'
  if (byWords !== 'unclear') return byWords
  return detail.startsWith('3.') || detail.startsWith('4.') || detail === '2.3' ? 'soft' : 'unclear'
}

const isPolicy = (text: string) => /polic|spam|block|denied|reputation|dmarc|spf/i.test(text)

function ofWords(mail: CameIn, original: Original): Returned {
  const own = withoutOriginal(mail.text)
  const status = /\b([245]\.\d{1,3}\.\d{1,3})\b/.exec(own)?.[1] ?? null
  const failed = mail.headers.get('x-failed-recipients')
  const address = addressIn(failed ?? '') ?? addressAfter(own) ?? original.to
  const known = status === null ? null : kindOfStatus({ action: 'failed', status, diagnostic: own, address: null })
  return {
    kind: known ?? kindOfWords(`${mail.subject}\n${own}`),
    address,
    messageId: original.messageId ?? idIn(/Message-ID:\s*(<[^>]+>)/i.exec(mail.text)?.[1]),
    status,
    said: beginning(own),
  }
}

const machines = /(mailer-daemon|postmaster|mail-?delivery|mdaemon|bounce|no-?reply-?bounce|mailsystem)/i
const subjects =
  /undeliver|delivery (status|failure|problem|incomplete)|failure notice|returned mail|mail (delivery )?(failed|error)|message not delivered|配信(不能|できません|エラー)|送信(できません|エラー)|エラー(通知|メール)|宛先不明|届きませんでした|未達/i

function isFromMachine({ from, subject, headers }: CameIn): boolean {
  return (
    machines.test(from) ||
    (subjects.test(subject) &&
      (from === '' || headers.get('return-path')?.trim() === '<>' || !headers.has('in-reply-to')))
  )
}

function isAutoReply({ headers, subject }: CameIn): boolean {
  const submitted = headers.get('auto-submitted')?.trim().toLowerCase() ?? 'no'
  return (
    submitted !== 'no' ||
    ['x-autoreply', 'x-autorespond', 'x-autoresponder'].some((name) => headers.has(name)) ||
    /auto.?reply|auto.?response/i.test(headers.get('precedence') ?? '') ||
    /out of (the )?office|automatic reply|auto(matic)?.?(reply|response)|on (vacation|leave)|自動(応答|返信)|不在(です|の|中|通知|にして)|休暇(中|の)|休業(中|の)お知らせ/i.test(
      subject,
    )
  )
}

/** What came back is quoted below the words of the machine: it speaks of itself there. */
function withoutOriginal(text: string): string {
  const at = text.search(
    /^(-{2,}.*(original|copy of|below this line|returned message|元のメッセージ|送信されたメール).*|Return-Path:|Received: from|Received:)/im,
  )
  return at > 0 ? text.slice(0, at) : text
}

function originalIn({ parts }: CameIn): Original {
  const part = parts.find(({ type }) => type === 'message/rfc822' || type === 'text/rfc822-headers')
  if (part === undefined) return { to: null, messageId: null }
  const head = (part.text.split(/\r?\n\r?\n/)[0] ?? '').replace(/\r?\n[ \t]+/g, ' ')
  const field = (name: string) => new RegExp(`^${name}:[ \\t]*(.+)$`, 'im').exec(head)?.[1]
  return { to: addressIn(field('To') ?? ''), messageId: idIn(field('Message-ID')) }
}

const address = /[^\s<>"(),:;@[\]]+@[^\s<>"(),:;@[\]]+\.[a-z0-9-]{2,}/i

function addressIn(text: string): string | null {
  return address.exec(text)?.[0].toLowerCase() ?? null
}

/** The address of which the machine speaks: alone on a line or in brackets, not that of the machine. */
function addressAfter(text: string): string | null {
  const found = [...text.matchAll(new RegExp(address, 'gi'))].map(([one]) => one.toLowerCase())
  return found.find((one) => !machines.test(one)) ?? null
}

function idIn(text: string | undefined): string | null {
  return /<[^<>\s]+@[^<>\s]+>/.exec(text ?? '')?.[0] ?? null
}

function beginning(text: string): string {
  return text.trim().replace(/\s+/g, ' ').slice(0, 500)
}
