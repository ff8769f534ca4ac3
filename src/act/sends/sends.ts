import type { Context } from '#platform/context.ts'
import { memberIn } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import type { House } from '#platform/house.ts'
import { waitingOfBatches } from '#platform/outside/outside.ts'
import { say } from '#platform/wording/words.ts'
import { lacksOfMessage, message, requireGoesAlone } from '../messages/messages.ts'
import { verdictOver } from '../messages/words.ts'
import type { Look, Send, SendListed, SendWish } from './contract.ts'
import { countsOf } from './going/counting.ts'
import { checkAudience } from './looking/audience.ts'
import { orderLook } from './looking/looking.ts'
import * as looking from './looking/looking-store.ts'
import { byChannel, chosenSaid } from './looking/reasons.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { keepSendAsSent } from './going/as-sent.ts'
export { checkAudience, countOf, customersOf, found } from './looking/audience.ts'
export { customersWith, peopleAt } from './looking/audience-store.ts'
export { takeMemory } from './looking/looking-store.ts'

export async function send(context: Context, id: string): Promise<Send> {
  const found = await store.find(context, id)
  if (found === undefined) throw notFound(words.send)
  const [shown] = await shownOf(context, [found])
  if (shown === undefined) throw notFound(words.send)
  return { ...shown, audience: found.audience }
}

export async function sendFound(context: Context, house: Pick<House, 'outside'>, id: string) {
  const found = await send(context, id)
  return { ...found, lacks: await lacksOfMessage(context, house, await message(context, found.message.id)) }
}

/** Refused of a message that goes out from another room alone, such as one that asks a survey. */
export async function createSend(context: Context, { outside }: Pick<House, 'outside'>, wish: SendWish): Promise<Send> {
  await message(context, wish.messageId)
  await requireGoesAlone(context, outside, wish.messageId)
  await checkAudience(context, wish.audience)
  return send(context, await store.insert(context, wish))
}

const unapproved = { approved_by: null, approved_at: null, approved_of: null }

type Changes = { readonly [Key in keyof SendWish]?: SendWish[Key] | undefined }

/** Nobody has approved, or looked at, what it is from now on. */
export async function changeSend(
  context: Context,
  { outside }: Pick<House, 'outside'>,
  id: string,
  wish: Changes,
): Promise<Send> {
  await requireUnstarted(context, id)
  if (wish.messageId !== undefined) {
    await message(context, wish.messageId)
    await requireGoesAlone(context, outside, wish.messageId)
  }
  if (wish.audience !== undefined) await checkAudience(context, wish.audience)
  const isOther = wish.messageId !== undefined || wish.audience !== undefined
  await store.update(context, id, {
    ...(wish.name !== undefined && { name: wish.name }),
    ...(wish.messageId !== undefined && { message_id: wish.messageId }),
    ...(wish.audience !== undefined && { audience: wish.audience }),
    ...(isOther && { state: 'draft', looked_at: null, looked_of: null, batches: 0, ...unapproved }),
    changed_at: context.now,
  })
  return send(context, id)
}

export async function removeSend(context: Context, id: string): Promise<void> {
  await requireUnstarted(context, id)
  await store.remove(context, id)
}

export async function lookAtSend(context: Context, { outside }: Pick<House, 'outside'>, id: string): Promise<Send> {
  await orderLook(context, outside, await requireUnstarted(context, id))
  return send(context, id)
}

/** A person says that what they read there may go; a change of the message or of the send ends that. */
export async function approveSend(context: Context, id: string, messageChangedAt: Date): Promise<Send> {
  const held = await requireUnstarted(context, id)
  if (memberIn(context.actor) === null) throw conflict(words.onlyPersons)
  if (!isOf(held, messageChangedAt)) throw conflict(words.changedMeanwhile)
  if (!isApproved(held)) {
    const approval = { approved_by: context.actor.author, approved_at: context.now, approved_of: messageChangedAt }
    await store.update(context, id, approval)
  }
  return send(context, id)
}

/** Whether what was seen then is the message as it stands. */
function isOf({ message: { changedAt } }: Pick<store.Kept, 'message'>, seen: Date | null): boolean {
  return seen !== null && Number(seen) === Number(changedAt)
}

/** Whether somebody approved the message as it stands. */
export function isApproved(kept: Pick<store.Kept, 'message' | 'approval' | 'approvedOf'>): boolean {
  return kept.approval !== null && isOf(kept, kept.approvedOf)
}

/** Whether the dry run is of the message as it stands. */
export function isCurrent(kept: Pick<store.Kept, 'message' | 'lookedOf'>): boolean {
  return isOf(kept, kept.lookedOf)
}

export async function requireUnstarted(context: Context, id: string): Promise<store.Kept> {
  const held = await store.hold(context, id)
  if (held === undefined) throw notFound(words.send)
  if (!isUnstarted(held)) throw conflict(words.hasStarted)
  return held
}

function isUnstarted({ state }: Pick<store.Kept, 'state'>): boolean {
  return state === 'draft' || state === 'looking' || state === 'ready'
}

/** What somebody must know so that nothing happens to them goes to people who refused all else: a person answers for it. */
export function needsApproval({ message: { class: kind } }: Pick<store.Kept, 'message'>): boolean {
  return kind === 'safety'
}

export async function sendsShown(
  context: Context,
  after: store.Place | undefined,
  limit: number,
): Promise<SendListed[]> {
  const rows = await store.page(context, after, limit)
  const audiences = new Map(rows.map(({ id, audience }) => [id, audience]))
  const shown = await shownOf(context, rows)
  return shown.flatMap((one) => {
    const audience = audiences.get(one.id)
    return audience === undefined ? [] : [{ ...one, audience }]
  })
}

async function shownOf(context: Context, kept: readonly store.Base[]): Promise<Omit<Send, 'audience'>[]> {
  const ids = kept.map(({ id }) => id)
  const groups = Map.groupBy(await looking.groupsOf(context, ids), ({ sendId }) => sendId)
  const unreserved = await looking.peopleFrom(context, ids)
  const counts = await countsOf(context, ids)
  const waiting = await waitingOfBatches(context, ids)
  return kept.map((found) => {
    const {
      messageId: _,
      lookedAt,
      lookedOf: _l,
      approvedOf: _a,
      customers,
      without,
      batches,
      reserved,
      ...one
    } = found
    const theirs = groups.get(one.id) ?? []
    const sum = (some: typeof theirs) => some.reduce((total, { people }) => total + people, 0)
    const look: Look | null =
      lookedAt === null
        ? null
        : {
            at: lookedAt,
            customers,
            without,
            people: sum(theirs),
            may: sum(theirs.filter(({ may }) => may)),
            groups: theirs.map(({ sendId: __, ...group }) => ({
              ...group,
              reason: say(verdictOver(group.channel, group.because), context.locale),
              chosenReason: chosenSaid(context, group.chosen),
            })),
            byChannel: byChannel(theirs),
            isStale: isUnstarted(one) && !isCurrent(found),
          }
    const approval = isUnstarted(one) && !isApproved(found) ? null : one.approval
    const isOpen = one.state === 'scheduled' || one.state === 'sending' || one.state === 'stopped'
    return {
      ...one,
      approval,
      look,
      needsApproval: needsApproval(one),
      elsewhere: isUnstarted(one)
        ? 0
        : Math.max(0, sum(theirs) - (unreserved.get(one.id) ?? 0) - totalOf(counts(one.id))),
      unreserved: isOpen ? (unreserved.get(one.id) ?? 0) : 0,
      waits: one.state === 'sending' ? (waiting.get(one.id) ?? null) : null,
      counts: counts(one.id),
    }
  })
}

function totalOf(counts: Send['counts']): number {
  return Object.values(counts).reduce((total, count) => total + count, 0)
}
