import { z } from 'zod'
import type { Context } from '#platform/context.ts'
import { storable } from '#platform/wording/plain-text.ts'
import { startAt, stopAt, takeInAnswer } from '../messages/messages.ts'
import { wishIn } from './wishes.ts'

const Said = z.string().transform(storable)
const Event = z.object({
  type: Said,
  webhookEventId: z.string().min(1),
  timestamp: z.number(),
  source: z.object({ type: z.string(), userId: Said.optional() }).optional(),
  message: z.object({ type: Said, text: Said.optional() }).optional(),
})
/** What LINE posts; it may have more than we read, and asks with no events whether anybody is there. */
export const Posted = z.object({ events: z.array(Event) })

/** What LINE tells: who blocked the account, who follows it again, what somebody wrote. Of groups and rooms nothing is read. */
export async function hearEvents(context: Context, { events }: z.infer<typeof Posted>): Promise<void> {
  for (const { type, webhookEventId: mark, timestamp, source, message } of events) {
    const address = source?.type === 'user' ? (source.userId ?? null) : null
    if (address === null) continue
    const at = new Date(Math.min(timestamp, Number(context.now)))
    if (type === 'unfollow') await stopAt(context, address, { at, said: type })
    if (type === 'follow') await startAt(context, address, { at, said: type })
    if (type !== 'message' || message === undefined) continue
    const said = message.text ?? `[${message.type}]`
    const answer = { channel: 'line', kind: 'reply', status: null, deliveryId: null } as const
    const isNew = await takeInAnswer(context, { ...answer, address, said, mark })
    const wish = wishIn(said, 'line')
    if (isNew && wish !== null) await (wish === 'stop' ? stopAt : startAt)(context, address, { at, said })
  }
}
