import type { Context } from '#platform/context.ts'
import type { Outside } from '#platform/outside/outside.ts'
import { memberCountOf } from '../../../see/segments/segments.ts'
import { judgedAndRead, message, oversOfMade } from '../../messages/messages.ts'
import type { Audience } from '../contract.ts'
import * as sends from '../store.ts'
import { countOf, customersOf, found } from './audience.ts'
import * as customers from './audience-store.ts'
import * as store from './looking-store.ts'

/** So many customers are looked at within the request that asks; and so many customers, or people, where each has a letter filled in. */
const atOnce = { ofWords: 5_000, ofTemplate: 200 } as const
/** So many people stand in one batch, and are reserved for in one transaction. */
const perBatch = { ofWords: 5_000, ofTemplate: 500 } as const

/** Makes the dry run at once where few are meant; of many it is the work of a job. */
export async function orderLook(
  context: Context,
  outside: Outside,
  { id, audience, messageId }: Pick<sends.Kept, 'id' | 'audience' | 'messageId'>,
): Promise<void> {
  const kind = kindOf(await message(context, messageId))
  const most = atOnce[kind]
  const isLarge =
    (audience.kind === 'segment' && (await memberCountOf(context, audience.segmentId)) > most) ||
    (kind === 'ofTemplate' && audience.kind === 'people' && audience.personIds.length > most)
  const lines = isLarge ? null : await customersOf(context, audience)
  if (!isLarge && (lines === null || countOf(lines) <= most)) return lookAt(context, outside, { id, audience }, lines)
  await sends.update(context, id, { state: 'looking' })
  await context.enqueue('sends.look', { id })
}

/** The work of the job: nothing where it was changed or removed meanwhile. */
export async function carryOutLook(context: Context, outside: Outside, id: string): Promise<void> {
  const held = await sends.hold(context, id)
  if (held?.state === 'looking') await lookAt(context, outside, held, await customersOf(context, held.audience))
}

type Looked = { readonly id: string; readonly audience: Audience }

async function lookAt(context: Context, outside: Outside, { id, audience }: Looked, lines: readonly string[] | null) {
  await store.takeMemory(context)
  const kept = await sends.find(context, id)
  if (kept === undefined) return
  const { messageId } = kept
  const { of, customers: count, areMost } = await found(context, audience, lines)
  const wereFound = audience.kind !== 'people'
  const made = await message(context, messageId)
  const { class: kind, purpose } = made
  const overs = await oversOfMade(context, made, outside)
  const many = { class: kind, purpose, overs, messageId, of, areMost, wereFound, asNew: true }
  const judged = await judgedAndRead(context, made, many, { keeps: false })
  const batches = await store.keepBatches(context, id, judged, perBatch[kindOf(made)])
  const without = count === null ? null : count - (await customers.customersWith(context, of))
  await sends.update(context, id, {
    state: 'ready',
    looked_at: context.now,
    looked_of: kept.message.changedAt,
    customers: count,
    without,
    batches,
  })
}

function kindOf({ template }: Awaited<ReturnType<typeof message>>): keyof typeof perBatch {
  return template === null ? 'ofWords' : 'ofTemplate'
}
