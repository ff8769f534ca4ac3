import type { Context } from '#platform/context.ts'
import { memberCountOf } from '../../../see/segments/segments.ts'
import { byMailAlone } from '../../channels/channels.ts'
import { judgedAndRead, message } from '../../messages/messages.ts'
import { countOf, customersOf, customersWith, found, takeMemory } from '../../sends/sends.ts'
import { resting } from '../rests-sql.ts'
import * as settings from '../settings-store.ts'
import * as askings from '../store.ts'
import * as store from './looking-store.ts'

/** So many customers are looked at within the request that asks. */
const atOnce = 5_000

/** Makes the dry run at once where few are meant; of many it is the work of a job. */
export async function orderLook(context: Context, { id, audience }: askings.Kept): Promise<void> {
  const isLarge = audience.kind === 'segment' && (await memberCountOf(context, audience.segmentId)) > atOnce
  const lines = isLarge ? null : await customersOf(context, audience)
  if (!isLarge && (lines === null || countOf(lines) <= atOnce)) return lookAt(context, id, lines)
  await askings.update(context, id, { state: 'looking' })
  await context.enqueue('askings.look', { id })
}

/** The work of the job: nothing where it was changed or removed meanwhile. */
export async function carryOutLook(context: Context, id: string): Promise<void> {
  const held = await askings.hold(context, id)
  if (held?.state === 'looking') await lookAt(context, id, await customersOf(context, held.audience))
}

async function lookAt(context: Context, id: string, lines: readonly string[] | null): Promise<void> {
  await takeMemory(context)
  const kept = await askings.find(context, id)
  if (kept === undefined) return
  const { messageId, questionnaire, sameDays } = kept
  const { of, customers, areMost } = await found(context, kept.audience, lines)
  const kind = { class: 'relationship', purpose: 'surveys', overs: byMailAlone } as const
  const many = { ...kind, messageId, of, areMost, asNew: true } as const
  const one = await message(context, messageId)
  const wereFound = askings.wereFound(kept)
  const judged = await judgedAndRead(context, one, { ...many, wereFound }, { keeps: false })
  const rests = { any: (await settings.settings(context)).restDays, same: sameDays }
  const rest = { questionnaireId: questionnaire.id, rests, except: id }
  await store.keepMeant(context, id, judged, (able) => resting(context, able, rest), kept)
  await askings.update(context, id, {
    state: 'ready',
    looked_at: context.now,
    looked_of: kept.message.changedAt,
    customers,
    without: customers === null ? null : customers - (await customersWith(context, of)),
  })
}
