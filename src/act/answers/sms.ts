import type { Context } from '#platform/context.ts'
import { storable } from '#platform/wording/plain-text.ts'
import { startAt, stopAt, takeInAnswer } from '../messages/messages.ts'
import { wishIn } from './wishes.ts'

/**
 * What a form of the provider tells: what became of a message of ours, or what somebody wrote. Of the states of a message only its ends
 * tell something new: that it was taken stands on record, and that it was delivered is all that was hoped.
 */
export async function hearForm(context: Context, form: URLSearchParams, deliveryId: string | null): Promise<void> {
  const said = (name: string) => storable(form.get(name) ?? '')
  const status = said('MessageStatus') || said('SmsStatus')
  const mark = said('MessageSid') || said('SmsSid')
  if (mark === '') return
  if (status === 'undelivered' || status === 'failed') {
    const [address, code] = [said('To'), said('ErrorCode')]
    const answer = { kind: kindOf(code), status: code || null, said: said('ErrorMessage') || status } as const
    const report = { channel: 'sms', address, ...answer, mark: `${mark} ${status}`, deliveryId } as const
    const isNew = await takeInAnswer(context, report)
    if (isNew && code === stoppedThere) await stopAt(context, address, { at: context.now, said: code })
    return
  }
  if (status !== 'received') return
  const [address, text] = [said('From'), said('Body')]
  const isNew = await takeInAnswer(context, {
    channel: 'sms',
    address,
    kind: 'reply',
    status: null,
    said: text,
    mark,
    deliveryId: null,
  })
  const wish = wishes[said('OptOutType')] ?? wishIn(text, 'sms')
  if (!isNew || wish === null) return
  await (wish === 'stop' ? stopAt : startAt)(context, address, { at: context.now, said: text })
}

/** What the provider itself has understood. */
const wishes: Readonly<Record<string, 'stop' | 'start'>> = { STOP: 'stop', START: 'start' }

/** Whoever has the number said STOP to the provider. */
const stoppedThere = '21610'
/** No such number, none that takes short messages, or one that nobody has. */
const hard = new Set(['21211', '21614', '30005', '30006'])
const blocked = new Set(['30004', '30007', stoppedThere])

function kindOf(code: string) {
  if (hard.has(code)) return 'hard'
  return blocked.has(code) ? 'blocked' : 'soft'
}
