import type { Context, Desk } from '../context.ts'
import { attemptsBefore } from './carrying/attempts-store.ts'
import { type Carrier, carriersFor } from './carrying/carrier.ts'
import { type SendingChannel, sendingChannels } from './carrying/channel.ts'
import { type Letter, trial } from './mail/letter.ts'
import type { Outcome } from './mail/outcome.ts'
import { domainOf } from './pacing/groups.ts'
import { lookUp } from './pacing/looking-up.ts'
import { pacingFor, slowDown } from './pacing/pacing.ts'
import * as store from './store.ts'

/**
 * One attempt: on record before it is made, with its outcome after. A process that dies between the two leaves an attempt without an
 * end, and the letter comes to be in doubt; it is never sent again without a person's word.
 */
export async function handOver(desk: Desk, id: string): Promise<void> {
  const once = () =>
    handOverTaken(desk, sendingChannels, async (context, open) => {
      const taken = await store.take(context, id, open)
      return taken === undefined ? [] : [taken]
    })
  // At the first letter to a domain the name servers were asked with whom its mailboxes are; it goes at the second try.
  if ((await once()).includes('waits')) await once()
}

/**
 * Hands over what is due for as long as a minute allows, over all channels side by side, and says of what was cut off that it is in doubt.
 * Answers over which channels more is due.
 */
export async function handOverDue(desk: Desk): Promise<readonly SendingChannel[]> {
  await desk.transaction((context) => store.doubtCutOff(context))
  const areDone = await Promise.all(sendingChannels.map((channel) => handOverFor(desk, 30, channel)))
  return sendingChannels.filter((_, at) => areDone[at] === false)
}

/** So many are taken at once, and so often side by side: while some are put on record, others are with the mail server. */
const [atOnce, lanes] = [10, 2]

/**
 * Hands over what is due over a channel, the most urgent first, for so many seconds. Answers whether nothing is due any more. Where the
 * other side takes nothing at all just now it ends as well: what waits comes again later.
 */
export async function handOverFor(desk: Desk, seconds: number, channel: SendingChannel = 'email'): Promise<boolean> {
  const until = performance.now() + seconds * 1_000
  const lane = async () => {
    while (performance.now() < until) {
      const outcomes = await handOverTaken(desk, [channel], (context, open) =>
        open.includes(channel) ? store.takeMany(context, atOnce, channel) : Promise.resolve([]),
      )
      if (outcomes.every((one) => one !== 'waits' && one.outcome === 'later')) return true
    }
    return false
  }
  const ended = await Promise.all(Array.from({ length: lanes }, lane))
  return ended.every(Boolean)
}

/** What came of each that was taken; `waits` of what is not to be handed over yet, so that it is as if it had not been taken. */
async function handOverTaken(
  desk: Desk,
  channels: readonly SendingChannel[],
  take: (context: Context, open: readonly SendingChannel[]) => Promise<store.Taken[]>,
): Promise<(Outcome | 'waits')[]> {
  const { taken, waiting, carriers, before, pacing, now } = await desk.transaction(async (context) => {
    const carriers = await carriersFor(context, desk.outside, channels)
    const all = carriers.size === 0 ? [] : await take(context, [...carriers.keys()])
    const pacing = await pacingFor(context, desk.outside, all)
    const back = new Map<string, store.PutBack>()
    const putOff = ({ id, number }: store.Taken, dueAt: Date | null, waitsFor?: string) =>
      back.set(id, { id, number, dueAt, ...(waitsFor !== undefined && { waitsFor }) })
    const rest = () => all.filter(({ id }) => !back.has(id))
    for (const one of all)
      if (one.urgency > 0 && pacing.unknown.has(domainOf(one.recipient)))
        putOff(one, context.now, one.waitedFor ?? undefined)
    // First: what is put off is not written, and whether it may go is found when it goes.
    const until = await waitsOf(context, rest())
    for (const one of rest()) {
      const dueAt = until.get(one.key)
      if (dueAt !== undefined) putOff(one, dueAt)
    }
    const lacked = await pacing.lacking(rest())
    const some = rest().filter(({ id }) => !lacked.has(id))
    const written = await lettersOf(context, desk, some)
    for (const one of some) {
      const letter = written.get(one.key) ?? null
      if (letter instanceof Date) putOff(one, letter)
      // What its writer does not write may not go any more; what was sealed with a secret that is no longer ours cannot.
      else if (letter === null && one.writer !== null) putOff(one, null)
    }
    // Last: whoever counts letters as leaving holds up whoever else sends there until this transaction ends.
    const paced = await pacing.goes(
      some.filter(({ id }) => !back.has(id)),
      lacked,
      all,
    )
    for (const one of rest()) {
      const waits = paced.get(one.id)
      if (waits !== undefined) putOff(one, waits.until, waits.for)
    }
    const going = rest().map((one) => {
      const letter = written.get(one.key)
      return { ...one, letter: letter === undefined || letter instanceof Date ? null : letter }
    })
    await store.putBack(context, [...back.values()])
    const before = await attemptsBefore(context, going)
    const waiting = [...back].map(() => 'waits' as const)
    return { taken: going, waiting, carriers, before, pacing, now: context.now }
  })
  if (pacing.unknown.size > 0) await lookUp(desk, pacing.unknown)
  if (taken.length === 0) return waiting
  const outcomes = await Promise.all(
    taken.map(({ id, letter, key, channel, turn }) => {
      const carrier: Carrier | undefined = carriers.get(channel)
      return letter === null || carrier === undefined
        ? unwritten
        : carrier.send({ ...letter, key: `${desk.workspace.id} ${key}` }, { now, turn, before: before.get(id) ?? null })
    }),
  )
  await desk.transaction((context) => {
    const ended = taken.map(({ id, number, turn, key }, at) => {
      const outcome = outcomes[at] ?? unwritten
      const state = settled(outcome, turn, context.now)
      return { id, number, ...outcome, ...state, keeps: state.keeps && !key.startsWith(trial) }
    })
    return store.endAttempts(context, ended)
  })
  const tooFast = taken.filter((_, at) => outcomes[at]?.isTooFast === true)
  await slowDown(
    desk,
    tooFast.map(({ recipient }) => pacing.groupOf(recipient)),
  )
  return [...outcomes, ...waiting]
}

const unwritten: Outcome = { outcome: 'refused', answer: '' }

/** Until when each of these waits, or `null` where it may not go any more; the first that says so holds. */
async function waitsOf(context: Context, all: readonly store.Taken[]): Promise<ReadonlyMap<string, Date | null>> {
  const found = new Map<string, Date | null>()
  if (all.length === 0) return found
  for (const waits of context.contributions.lettersWait ?? []) {
    const keys = all.map(({ key }) => key).filter((key) => !found.has(key))
    for (const [key, until] of await waits(context, keys))
      if (until === null || until > context.now) found.set(key, until)
  }
  return found
}

async function lettersOf(
  context: Context,
  desk: Desk,
  some: readonly store.Taken[],
): Promise<Map<string, Letter | Date>> {
  const letters = new Map<string, Letter | Date>()
  for (const { key, sealed } of some) {
    const text = sealed === null ? null : desk.outside.open(sealed)
    if (text !== null) letters.set(key, JSON.parse(text) as Letter)
  }
  for (const [writer, theirs] of Map.groupBy(some, (one) => one.writer)) {
    const write = desk.contributions.letters?.find((one) => one.writer === writer)
    const keys = theirs.map(({ key }) => key)
    for (const [key, letter] of (await write?.write(context, desk.outside, keys)) ?? []) letters.set(key, letter)
  }
  return letters
}

/** When a letter that is to come again does so, in minutes after each attempt; after the last it counts as refused (RFC 5321, 4.5.4.1: days). */
export const waits = [1, 5, 15, 60, 180, 360, 720, 1440, 1440]

function settled({ outcome, comesAgain = false }: Outcome, turn: number, now: Date) {
  if (outcome === 'accepted') return { state: 'accepted', keeps: false } as const
  const wait = waits[turn - 1]
  if ((outcome === 'later' || (outcome === 'in doubt' && comesAgain)) && wait !== undefined)
    return { state: 'reserved', dueAt: new Date(Number(now) + wait * 60_000), keeps: true } as const
  return { state: outcome === 'in doubt' ? 'in doubt' : 'refused', keeps: true } as const
}
