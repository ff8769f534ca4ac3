import type { Context } from '#platform/context.ts'
import { badInput } from '#platform/errors.ts'
import { message } from '../messages/messages.ts'
import { send } from '../sends/sends.ts'
import type { Of } from './contract.ts'
import * as words from './words.ts'

/** Whose letters are looked at: those of a message, or those of a send of it. */
export type Letters = { readonly messageId: string; readonly sendId: string | null }

export async function lettersOf(context: Context, { messageId, sendId }: Of): Promise<Letters> {
  if (messageId !== undefined && sendId !== undefined) throw badInput('sendId', words.oneOfBoth)
  if (sendId !== undefined) return { messageId: (await send(context, sendId)).message.id, sendId }
  if (messageId === undefined) throw badInput('messageId', words.oneOfBoth)
  return { messageId: (await message(context, messageId)).id, sendId: null }
}
