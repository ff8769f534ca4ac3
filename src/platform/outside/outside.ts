import type { RawBuilder } from 'kysely'
import type { Config } from '../config.ts'
import type { Context } from '../context.ts'
import type { SendingChannel } from './carrying/channel.ts'
import { type Move, move } from './carrying/moving-store.ts'
import type { Handing } from './contract.ts'
import { type Letter, type MailServer, openMailServer } from './mail/mail-server.ts'
import { type Sender, senderIn } from './mail/sender.ts'
import { type Mailboxes, openMailboxes } from './mailbox/mailbox.ts'
import * as many from './many-store.ts'
import { type Sealing, sealing } from './sealed.ts'
import * as store from './store.ts'
import { openWeb, type Web } from './web/web.ts'

export { handOver, handOverDue, handOverFor, waits } from './handing-over.ts'
export { type ForMany, isDoubted, isStopped, reserveMany } from './many-store.ts'
export { takenAt } from './store.ts'

export type Outside = {
  /** Where whoever reads a letter finds this house. */
  readonly url: string
  /** `null` where none is set up: then nothing may be reserved, and whoever wants to send shows what would have been sent. */
  readonly mail: MailServer | null
  /** As whom letters leave. */
  readonly sender: Sender
  /** Where pages are read whose addresses others gave us, also over plain HTTP; of a body so many bytes. */
  pages(bytes: number): Web
  /** Where other systems are told what happened, at addresses that others gave us: https alone. */
  readonly hooks: Web
  /** Mailboxes elsewhere that are read over IMAP. */
  readonly mailboxes: Mailboxes
} & Sealing

/** What is outside: the mail server of the configuration, and the seal under which letters wait for it. */
export function openOutside(config: Config, secret: string): Outside {
  const url = config.url ?? `http://${config.host}:${config.port}`
  return {
    url,
    mail: openMailServer(config),
    sender: senderIn(config),
    pages: pagesOf,
    hooks: openWeb({ bytes: 4_096 }),
    mailboxes: openMailboxes(),
    ...sealing(secret),
  }
}

function pagesOf(bytes: number): Web {
  return openWeb({ schemes: ['https:', 'http:'], ports: [443, 80], bytes })
}

/**
 * Reserves a letter in the transaction that orders it: it is handed over after that was kept, or never. What has the same key as
 * another is that other, and is not sent again. With `dueAt` it waits until then. `urgency`: 0 goes before all else, and waits for no rate.
 */
export async function reserve(
  context: Context,
  outside: Outside,
  letter: Letter,
  { dueAt, urgency = 0 }: { readonly dueAt?: Date | undefined; readonly urgency?: number } = {},
): Promise<void> {
  const { key, to, channel = 'email' } = letter
  const id = await store.reserve(context, {
    key,
    channel,
    recipient: to,
    sealed: outside.seal(JSON.stringify(letter)),
    urgency,
    dueAt,
  })
  if (id !== null && (dueAt === undefined || dueAt <= context.now)) await context.enqueue(handOverJob, { id })
}

const handOverJob = 'outside.hand over'

/** Hands over once more what was refused or is in doubt, because somebody said so. Answers whether there was such a letter. */
export async function handOverAgain(context: Context, key: string): Promise<boolean> {
  const id = await store.comeAgain(context, key)
  if (id !== undefined) await context.enqueue(handOverJob, { id })
  return id !== undefined
}

/** Refused letters wait anew over another channel, as the same letters. Answers the keys of those that do; the others stay refused. */
export async function moveLetters(context: Context, moves: readonly Move[]): Promise<ReadonlySet<string>> {
  const moved = await move(context, moves)
  const over = new Set(moves.flatMap(({ key, channel }) => (moved.has(key) ? [channel] : [])))
  for (const channel of over) await handOverMany(context, channel)
  return moved
}

/** To whom these letters went is forgotten, with what they said and what was answered; that they went stays. */
export function forgetLetters(context: Context, of: RawBuilder<unknown>): Promise<void> {
  return many.forget(context, of)
}

export function withdrawLetter(context: Context, key: string): Promise<void> {
  return store.withdraw(context, key)
}

/**
 * What was taken elsewhere and before, put on record as such: it has nothing to say and was never waiting, so it is never handed over. A
 * sample world has its letters from here.
 */
export function keepAsTaken(context: Context, past: readonly many.Past[]): Promise<void> {
  return many.insertTaken(context, past)
}

/** A person says of what is in doubt that it arrived. Answers whether it was in doubt. */
export function countAsTaken(context: Context, key: string): Promise<boolean> {
  return store.countAsTaken(context, key)
}

export function handings(context: Context, keys: readonly string[]): Promise<Map<string, Handing>> {
  return store.handings(context, keys)
}

/** As many letters were reserved as there are processes' hands for: one piece of work hands over what is due, and as long as there is any. */
export async function handOverMany(context: Context, channel: SendingChannel = 'email'): Promise<void> {
  await context.enqueue('outside.hand over many', { channel })
}

/**
 * Nothing more of the batch is handed over from the end of this transaction on; what is being handed over just now still goes. Up to `most`
 * that wait are withdrawn at once. Answers whether that was all.
 */
export async function stopBatch(context: Context, batch: string, most: number): Promise<boolean> {
  await many.stop(context, batch)
  return (await many.withdrawSome(context, batch, most)) < most
}

/** How many letters of each of these batches are in each state; `deferred` are those that wait and were tried before. */
export function countsOfBatches(context: Context, batches: readonly string[]) {
  return many.counts(context, batches)
}

/** How many letters of each of these batches are not due yet, and the first and the last instant at which one is. */
export function waitingOfBatches(context: Context, batches: readonly string[]) {
  return many.waiting(context, batches)
}
