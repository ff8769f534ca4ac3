import { isIP } from 'node:net'
import { type FetchMessageObject, ImapFlow } from 'imapflow'
import { keepable } from '../returned/reading.ts'
import type { Account, Grounds } from './mailbox.ts'
import { rangesAfter } from './ranges.ts'
import { MailboxTrouble, troubleOf } from './trouble.ts'

/** What is known of a mail before it is read. */
export type Head = {
  readonly uid: number
  /** In bytes, as the server says. */
  readonly size: number
  /** When the server got it; null where it does not say. */
  readonly arrivedAt: Date | null
  /** What the mail says of itself. */
  readonly sentAt: Date | null
  readonly messageId: string | null
  readonly sender: string
  readonly subject: string
}

/** A mailbox that is open to be read. All of these throw `MailboxTrouble` where the connection or the server fails. */
export type Opened = {
  /** UIDs of before mean the same mails as long as this stays the same. */
  readonly uidValidity: number
  /** What a mail that comes now will have at least; null where the server does not say. */
  readonly uidNext: number | null
  readonly count: number
  /** UIDs beyond `uid`, ascending; with `since` of mails that came on that day or later, as the server counts days. */
  after(uid: number, since: Date | null): Promise<number[]>
  /** By UID; of mails that are gone there is none. */
  heads(uids: readonly number[]): Promise<Head[]>
  /** The raw mail, at most so many bytes of it; null where it is gone. */
  source(uid: number, most: number): Promise<Uint8Array | null>
  close(): void
}

/** Connects to the first of these addresses that answers, signs in and opens the folder to be read only. */
export async function connected(
  account: Account,
  addresses: readonly string[],
  grounds: Grounds,
  end: AbortSignal,
): Promise<Opened> {
  for (const [at, address] of addresses.entries()) {
    try {
      return await opened(account, address, grounds, end)
    } catch (problem) {
      const trouble = troubleOf(problem, [account.password])
      const isUnreached = trouble.kind === 'away' || trouble.kind === 'silent'
      if (!isUnreached || at === addresses.length - 1 || end.aborted) throw trouble
    }
  }
  throw new MailboxTrouble('unknown')
}

async function opened(account: Account, address: string, grounds: Grounds, end: AbortSignal): Promise<Opened> {
  const client = new ImapFlow({
    host: address,
    port: account.port,
    secure: account.security === 'tls',
    // Never in the clear, also where somebody on the way takes the offer out of the greeting.
    doSTARTTLS: account.security === 'starttls',
    ...(isIP(account.host) === 0 && { servername: account.host }),
    tls: {
      rejectUnauthorized: true,
      minVersion: 'TLSv1.2',
      ...(isIP(account.host) === 0 && { servername: account.host }),
      ...(grounds.ca !== undefined && { ca: grounds.ca }),
    },
    auth: { user: account.login, pass: account.password },
    clientInfo: { name: 'Meguri' },
    logger: false,
    disableAutoIdle: true,
    // What is packed may be a thousand times as large as it came.
    disableCompression: true,
    connectionTimeout: grounds.patience,
    greetingTimeout: grounds.patience,
    socketTimeout: grounds.patience,
    maxLineLength: 4 * 2 ** 20,
    maxLiteralSize: grounds.longest,
    maxResponseSize: grounds.longest + 2 ** 20,
    maxResponseTokens: 200_000,
  })
  // What ends a connection between two questions is told by the next question; without a listener it would end the process.
  const first: { problem?: unknown } = {}
  client.on('error', (problem: unknown) => {
    first.problem ??= problem
  })
  const giveUp = () => client.close()
  end.addEventListener('abort', giveUp, { once: true })
  const close = () => {
    end.removeEventListener('abort', giveUp)
    client.close()
  }
  const ask = async <Answer>(question: () => Promise<Answer>): Promise<Answer> => {
    try {
      return await question()
    } catch (problem) {
      if (end.aborted) throw new MailboxTrouble('silent', 'it took too long')
      const told = troubleOf(problem, [account.password])
      // That the connection is gone says less than why it went.
      const why = first.problem === undefined ? told : troubleOf(first.problem, [account.password])
      throw told.kind === 'away' ? why : told
    }
  }
  try {
    await ask(() => client.connect())
    const box = await ask(() => client.mailboxOpen(account.folder, { readOnly: true }))
    const uidValidity = Number(box.uidValidity ?? 0)
    if (!(uidValidity > 0)) throw new MailboxTrouble('refused', 'UIDVALIDITY is missing')
    const size = { uidNext: box.uidNext || null, count: box.exists }
    return { ...readingOf(client, ask, size), ...size, uidValidity, close }
  } catch (problem) {
    close()
    throw problem
  }
}

type Ask = <Answer>(question: () => Promise<Answer>) => Promise<Answer>

function readingOf(
  client: ImapFlow,
  ask: Ask,
  size: Pick<Opened, 'uidNext' | 'count'>,
): Pick<Opened, 'after' | 'heads' | 'source'> {
  return {
    async after(uid, since) {
      const uids = new Set<number>()
      for (const range of rangesAfter(uid, size)) {
        const found = await ask(() => client.search({ uid: range, ...(since !== null && { since }) }, { uid: true }))
        if (!found) throw new MailboxTrouble('refused', 'SEARCH')
        for (const one of found) uids.add(one)
      }
      // `n:*` names the last mail also where its UID is below n.
      return [...uids].filter((one) => one > uid).sort((one, other) => one - other)
    },
    async heads(uids) {
      const wish = { uid: true, size: true, internalDate: true, envelope: true } as const
      const found = await ask(() => client.fetchAll(uids.join(','), wish, { uid: true }))
      const rows = new Map<number, FetchMessageObject>()
      // A server may split what it says of a mail, and tell of others in between.
      for (const row of found) rows.set(row.uid, { ...row, ...withoutGaps(rows.get(row.uid)) })
      const answered = uids.filter((uid) => rows.has(uid))
      if (answered.length < uids.length)
        await requireGone(
          uids.filter((uid) => !rows.has(uid)),
          client,
          ask,
        )
      return answered.flatMap((uid) => rows.get(uid) ?? []).map(headOf)
    },
    async source(uid, most) {
      const found = await ask(() => client.fetchOne(String(uid), { source: { maxLength: most } }, { uid: true }))
      const source = found === false ? undefined : found.source
      if (source === undefined) await requireGone([uid], client, ask)
      return source ?? null
    },
  }
}

/** What was not answered is gone, or it could not be read, which is another thing. */
async function requireGone(uids: readonly number[], client: ImapFlow, ask: Ask): Promise<void> {
  const found = await ask(() => client.search({ uid: uids.join(',') }, { uid: true }))
  const there = (found || []).find((one) => uids.includes(one))
  if (there !== undefined || !found) throw new MailboxTrouble('garbled', `no answer for mail ${there}`)
}

function withoutGaps<Row extends object>(row: Row | undefined): Partial<Row> {
  const known = Object.entries(row ?? {}).filter(([, value]) => value !== undefined)
  return Object.fromEntries(known) as Partial<Row>
}

function headOf({ uid, size = 0, internalDate, envelope }: FetchMessageObject): Head {
  return {
    uid,
    size,
    arrivedAt: dayIn(internalDate),
    sentAt: dayIn(envelope?.date),
    messageId: envelope?.messageId?.trim() || null,
    sender: keepable((envelope?.from?.[0]?.address ?? '').toLowerCase().slice(0, 254)),
    subject: keepable((envelope?.subject ?? '').slice(0, 300)),
  }
}

function dayIn(value: Date | string | undefined): Date | null {
  const date = value === undefined ? null : new Date(value)
  return date === null || Number.isNaN(Number(date)) ? null : date
}
