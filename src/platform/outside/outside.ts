import type { Config } from '../config.ts'
import type { Context, Desk } from '../context.ts'
import type { Handing } from './contract.ts'
import { type Letter, type MailServer, openMailServer } from './mail/mail-server.ts'
import type { Outcome } from './mail/outcome.ts'
import { type Sender, senderIn } from './mail/sender.ts'
import { sealing } from './sealed.ts'
import * as store from './store.ts'
import { openWeb, type Web } from './web/web.ts'

export type Outside = {
  /** `null` where none is set up: then nothing may be reserved, and whoever wants to send shows what would have been sent. */
  readonly mail: MailServer | null
  /** As whom letters leave. */
  readonly sender: Sender
  /** Where pages are read whose addresses others gave us, also over plain HTTP; of a body so many bytes. */
  pages(bytes: number): Web
  seal(text: string): Buffer
  open(sealed: Buffer): string | null
}

/** What is outside: the mail server of the configuration, and the seal under which letters wait for it. */
export function openOutside(config: Config, secret: string): Outside {
  return { mail: openMailServer(config), sender: senderIn(config), pages: pagesOf, ...sealing(secret) }
}

function pagesOf(bytes: number): Web {
  return openWeb({ schemes: ['https:', 'http:'], ports: [443, 80], bytes })
}

/**
 * Reserves a letter in the transaction that orders it: it is handed over after that was kept, or never. What has the same key as
 * another is that other, and is not sent again.
 */
export async function reserve(context: Context, outside: Outside, letter: Letter): Promise<void> {
  const { key, to } = letter
  const id = await store.reserve(context, { key, recipient: to, sealed: outside.seal(JSON.stringify(letter)) })
  if (id !== null) await context.enqueue(handOverJob, { id })
}

/** Nobody answered: the letter was sealed with a secret that is no longer ours. */
const unreadable = ''

const handOverJob = 'outside.hand over'

/**
 * One attempt: on record before it is made, with its outcome after. A process that dies between the two leaves an attempt without an
 * end, and the letter comes to be in doubt; it is never sent again without a person's word.
 */
export async function handOver(desk: Desk, id: string): Promise<void> {
  if (desk.outside.mail === null) return
  const taken = await desk.transaction((context) => store.take(context, id))
  if (taken === undefined) return
  const sealed = taken.sealed === null ? null : desk.outside.open(taken.sealed)
  const outcome: Outcome =
    sealed === null
      ? { outcome: 'refused', answer: unreadable }
      : await desk.outside.mail.send({ ...(JSON.parse(sealed) as Letter), key: `${desk.workspace.id} ${taken.key}` })
  await desk.transaction(async (context) => {
    await store.endAttempt(context, taken, outcome)
    await store.settle(context, id, settled(outcome, taken.turn, context.now))
  })
}

/** When a letter that is to come again does so, in minutes after each attempt; after the last it counts as refused (RFC 5321, 4.5.4.1: days). */
export const waits = [1, 5, 15, 60, 180, 360, 720, 1440, 1440]

function settled({ outcome }: Outcome, turn: number, now: Date) {
  if (outcome === 'accepted') return { state: 'accepted', keeps: false } as const
  const wait = waits[turn - 1]
  if (outcome === 'later' && wait !== undefined)
    return { state: 'reserved', dueAt: new Date(Number(now) + wait * 60_000), keeps: true } as const
  return { state: outcome === 'in doubt' ? 'in doubt' : 'refused', keeps: true } as const
}

const atATime = 100

/** Hands over what is due, and says of what was cut off that it is in doubt. */
export async function handOverDue(desk: Desk): Promise<void> {
  const ids = await desk.transaction(async (context) => {
    await store.doubtCutOff(context)
    return desk.outside.mail === null ? [] : store.due(context, atATime)
  })
  for (const id of ids) await handOver(desk, id)
}

/** Hands over once more what was refused or is in doubt, because somebody said so. Answers whether there was such a letter. */
export async function handOverAgain(context: Context, key: string): Promise<boolean> {
  const id = await store.comeAgain(context, key)
  if (id !== undefined) await context.enqueue(handOverJob, { id })
  return id !== undefined
}

export function withdrawLetter(context: Context, key: string): Promise<void> {
  return store.withdraw(context, key)
}

/**
 * What was taken elsewhere and before, put on record as such: it has nothing to say and was never waiting, so it is never handed over. A
 * sample world has its letters from here.
 */
export function keepAsTaken(context: Context, past: readonly store.Past[]): Promise<void> {
  return store.insertTaken(context, past)
}

/** A person says of what is in doubt that it arrived. Answers whether it was in doubt. */
export function countAsTaken(context: Context, key: string): Promise<boolean> {
  return store.countAsTaken(context, key)
}

export function handings(context: Context, keys: readonly string[]): Promise<Map<string, Handing>> {
  return store.handings(context, keys)
}
