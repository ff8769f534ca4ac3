import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { given } from '#platform/given.ts'
import type { House } from '#platform/house.ts'
import { versionInForce } from '../../gather/questionnaires/questionnaires.ts'
import { changeMessage, keepMessage, lacksOfMessage, message, removeMessage } from '../messages/messages.ts'
import { checkAudience } from '../sends/sends.ts'
import type { Asking, AskingWish } from './contract.ts'
import { asking, kind, requireUnstarted } from './found.ts'
import { readyWords } from './letters/ready.ts'
import { orderLook } from './looking/looking.ts'
import * as store from './store.ts'
import * as words from './words.ts'

export { goOnDue } from './going/going.ts'
export { startAsking, stopAsking } from './going/starting.ts'
export { figuresOf } from './hearing/figures-store.ts'
export { madeOf, previewOf, readyWords, testOf } from './letters/ready.ts'
export { resting } from './rests-sql.ts'
export { settings as restSettings } from './settings-store.ts'

export async function askingFound(context: Context, house: Pick<House, 'outside'>, id: string) {
  const found = await asking(context, id)
  return { ...found, lacks: await lacksOfMessage(context, house, await message(context, found.messageId)) }
}

/** Refused where nothing can be asked: the questionnaire is to be published and in use, and there is somebody whom the audience names. */
export async function createAsking(
  context: Context,
  wish: AskingWish,
  standingId: string | null = null,
): Promise<Asking> {
  const { asked } = await versionInForce(context, wish.questionnaireId)
  await checkAudience(context, wish.audience)
  const ready = readyWords(asked, wish.isAnonymous)
  const reminder = wordsIn(wish.reminder, 'reminder') ?? ready.reminder
  const { id: message_id } = await keepMessage(context, { ...kind, said: wordsIn(wish.said, 'said') ?? ready.said })
  const id = await store.insert(context, {
    name: wish.name,
    questionnaire_id: wish.questionnaireId,
    audience: wish.audience,
    draw: wish.draw,
    is_anonymous: wish.isAnonymous,
    same_days: wish.sameDays,
    remind_most: wish.reminding.most,
    remind_days: wish.reminding.days,
    open_days: wish.openDays,
    reminder,
    message_id,
    standing_id: standingId,
  })
  return asking(context, id)
}

type Changes = { readonly [Key in keyof AskingWish]?: AskingWish[Key] | undefined }

/** Where it is other people, or others are drawn, its dry run ends. */
export async function changeAsking(context: Context, id: string, wish: Changes): Promise<Asking> {
  const before = await requireUnstarted(context, id)
  if (wish.audience !== undefined) await checkAudience(context, wish.audience)
  const said = wordsIn(wish.said, 'said')
  if (said !== null) await changeMessage(context, before.messageId, { said })
  const reminder = wordsIn(wish.reminder, 'reminder')
  // Ready words say whether it is anonymous; words of somebody's own stay.
  const again = wish.isAnonymous !== undefined && wish.isAnonymous !== before.isAnonymous
  const ready = again && reminder === null ? await readyReminder(context, before, wish.isAnonymous === true) : reminder
  const isOther = wish.audience !== undefined || wish.draw !== undefined || wish.sameDays !== undefined
  await store.update(context, id, {
    ...given('name', wish.name),
    ...given('audience', wish.audience),
    ...given('draw', wish.draw),
    ...given('is_anonymous', wish.isAnonymous),
    ...given('same_days', wish.sameDays),
    ...given('remind_most', wish.reminding?.most),
    ...given('remind_days', wish.reminding?.days),
    ...given('open_days', wish.openDays),
    ...(ready !== null && { reminder: ready }),
    ...(isOther && { state: 'draft', looked_at: null, looked_of: null }),
  })
  return asking(context, id)
}

async function readyReminder(context: Context, before: store.Kept, isAnonymous: boolean) {
  const { asked } = await versionInForce(context, before.questionnaire.id)
  const was = readyWords(asked, before.isAnonymous).reminder
  return JSON.stringify(was) === JSON.stringify(before.reminder) ? readyWords(asked, isAnonymous).reminder : null
}

export async function removeAsking(context: Context, id: string): Promise<void> {
  const { messageId } = await requireUnstarted(context, id)
  await store.remove(context, id)
  await removeMessage(context, messageId)
}

export async function lookAtAsking(context: Context, id: string): Promise<Asking> {
  await orderLook(context, await requireUnstarted(context, id))
  return asking(context, id)
}

/** Words in at least one language; `null` where none were given. */
export function wordsIn(said: AskingWish['said'], at: 'said' | 'reminder'): Asking['said'] | null {
  if (said === undefined) return null
  const { en = null, ja = null } = said
  if (en === null && ja === null) throw badInput(at, words.saysNothing)
  return { en, ja }
}
