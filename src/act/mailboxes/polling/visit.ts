import { createHash } from 'node:crypto'
import type { Context, Desk } from '#platform/context.ts'
import { type Head, MailboxTrouble, type Opened } from '#platform/outside/mailbox/mailbox.ts'
import { readMail } from '#platform/outside/returned/reading.ts'
import type { CameIn } from '#platform/outside/returned/returned.ts'
import { passesByItself } from '#platform/stores/store-down.ts'
import { largestMail, takeIn } from '../../messages/messages.ts'
import type { mailOutcomes } from '../contract.ts'
import { beginningOf, cameAt, isBefore, sinceOf } from './beginning.ts'
import * as store from './position-store.ts'

/** Of so many at once it is asked what they are; of one where a visit may have broken over what one of them is. */
const atOnce = 50
/** A mailbox that is first opened so long after it was added begins with what came since then, in milliseconds. */
const soon = 10 * 60_000
/** A mail over which so many visits broke is left out; what may be of the server or of the line is tried longer. */
const patience = { certain: 3, otherwise: 12 } as const
/** After so many failures in a row, whatever they were, it is asked of one mail after the other: one of them may be why. */
const unsure = 3

type Visit = {
  readonly desk: Desk
  readonly box: Opened
  readonly visited: store.Visited
  readonly place: store.Place
  readonly since: Date
  readonly until: number
}

/**
 * Reads what has not been read, mail after mail: how far it came is kept in the transaction of what it took in. Answers whether that was all;
 * at `until` it stops, in the milliseconds of `performance.now`.
 */
export async function read(desk: Desk, visited: store.Visited, box: Opened, until: number): Promise<boolean> {
  const top = box.uidNext === null ? ((await box.after(0, null)).at(-1) ?? 0) : box.uidNext - 1
  const place = await desk.transaction((context) => settled(context, visited, box, top))
  const visit = { desk, box, visited, place, since: sinceOf(place, visited), until }
  const uids = await numbersOf(visit)
  const isOneByOne = visited.problem === 'garbled' || visited.problem === 'refused' || visited.failures >= unsure
  const some = isOneByOne ? 1 : atOnce
  for (let at = 0; at < uids.length; at += some) {
    if (!(await readSome(visit, uids.slice(at, at + some)))) return false
  }
  return true
}

/** How far it was read, in numbers that mean something in this mailbox. */
async function settled(context: Context, visited: store.Visited, box: Opened, top: number): Promise<store.Place> {
  const place = await store.hold(context, visited)
  const { uidValidity } = box
  if (place.uidValidity === uidValidity) return place
  // Whether anything was kept or not: what was read in another folder before may lie in this one.
  const wasRead = visited.succeededAt !== null || (await store.hasMails(context, visited))
  const isFirst = place.uidValidity === null && !wasRead
  const fromNow = visited.daysBack === 0 && Number(context.now) - Number(visited.beginsAt) < soon
  const begun = { ...beginningOf({ epoch: place.epoch, isFirst, fromNow, top }), uidValidity }
  await store.begin(context, visited, begun)
  return { ...place, ...begun }
}

/** Of what was there as reading began what came since; of the rest all, whenever it says it came. */
async function numbersOf({ box, place: { lastUid, knownUntil }, since }: Visit): Promise<number[]> {
  if (lastUid >= knownUntil) return box.after(lastUid, null)
  // A day before, since servers count days in a zone of their own.
  const old = await box.after(lastUid, new Date(Number(since) - 86_400_000))
  return [...old.filter((uid) => uid <= knownUntil), ...(await box.after(knownUntil, null))]
}

/** Answers whether there was time for all of them. */
async function readSome(visit: Visit, uids: readonly number[]): Promise<boolean> {
  const { desk, box, visited, place } = visit
  const [first = 0] = uids
  const asked = () => box.heads(uids)
  const heads = uids.length === 1 ? await orLeftOut(visit, nothingOf(first), asked) : await asked()
  const marks = heads.flatMap((head) => markOf(visit, head) ?? [])
  const met = await desk.transaction((context) => store.metBefore(context, visited, place.epoch, marks))
  for (const head of heads) {
    if (performance.now() > visit.until) return false
    await orLeftOut(visit, head, () => takeOne(visit, head, met))
  }
  await desk.transaction(async (context) => {
    await requireAhead(context, visit, 0)
    await store.advance(context, visited, uids.at(-1) ?? 0)
  })
  return true
}

async function takeOne(visit: Visit, head: Head, met: ReadonlySet<string>): Promise<void> {
  const { desk, box, visited, place, since } = visit
  if (isBefore(since, place, head)) return
  const named = markOf(visit, head)
  if (named !== null && met.has(named.toString('hex'))) return
  if (head.size > largestMail) return keep(visit, head, 'too large')
  const raw = await box.source(head.uid, largestMail + 1)
  if (raw === null) return
  if (raw.length > largestMail) return keep(visit, head, 'too large')
  const hash = createHash('sha256').update(raw).digest()
  const mark = named ?? desk.outside.mark(`${visited.id} ${hash.toString('hex')}`)
  const mail = await readMail(raw).catch(() => null)
  if (mail === null || !mail.headers.has('from')) return keep(visit, head, 'unreadable', { mark })
  if (named === null) {
    const again = await desk.transaction((context) => store.metBefore(context, visited, place.epoch, [mark]))
    if (again.size > 0) return
  }
  await keep(visit, head, 'taken', { mark, hash, raw, mail })
}

type Read = { readonly mark: Buffer; readonly hash?: Buffer; readonly raw?: Uint8Array; readonly mail?: CameIn }

/** What follows from the mail, that it was read, and how far: kept together, or not at all. */
async function keep(visit: Visit, head: Head, outcome: (typeof mailOutcomes)[number], read?: Read): Promise<void> {
  const { desk, visited, place } = visit
  const mark = read?.mark ?? markOf(visit, head) ?? desk.outside.mark(`${visited.id} ${place.epoch} ${head.uid}`)
  await desk.transaction(async (context) => {
    await requireAhead(context, visit, head.uid)
    if (read?.raw !== undefined && read.mail !== undefined)
      await takeIn(context, read.raw, read.mail, cameAt(place, head))
    await store.note(context, visited, { head, epoch: place.epoch, mark, outcome, hash: read?.hash ?? null })
    await store.advance(context, visited, head.uid)
  })
}

/** Nobody else has read as far, or begun anew, since this visit began. */
async function requireAhead(context: Context, { visited, place }: Visit, uid: number): Promise<void> {
  const now = await store.hold(context, visited)
  const isSame = now.epoch === place.epoch && now.uidValidity === place.uidValidity
  if (!isSame || (uid > 0 && uid <= now.lastUid)) throw new store.Overtaken('the mailbox was read by somebody else')
}

/**
 * A mail at which visits break again and again, because of what the server says of it, because it says nothing more, or because it cannot be
 * kept, is left out and named, so that those behind it are read. What passes by itself in the house is no matter of the mail.
 */
async function orLeftOut<Answer>(visit: Visit, head: Head, act: () => Promise<Answer>): Promise<Answer> {
  try {
    return await act()
  } catch (problem) {
    const isOfServer = problem instanceof MailboxTrouble
    if (!isOfServer && (problem instanceof store.Overtaken || passesByItself(problem))) throw problem
    const times = await visit.desk.transaction((context) => store.noteStuck(context, visit.visited, head.uid))
    const most = isOfServer && problem.kind !== 'garbled' ? patience.otherwise : patience.certain
    if (times >= most) await keep(visit, head, isOfServer ? 'unreadable' : 'failed')
    throw problem
  }
}

function markOf({ desk, visited }: Visit, { messageId }: Head): Buffer | null {
  return messageId === null ? null : desk.outside.mark(`${visited.id} ${messageId}`)
}

function nothingOf(uid: number): Head {
  return { uid, size: 0, arrivedAt: null, sentAt: null, messageId: null, sender: '', subject: '' }
}
