import type { Context, Desk } from '#platform/context.ts'
import { type Happening, recordEvents } from '../../../gather/events/events.ts'
import * as store from '../store.ts'
import { type Judgement, judge } from './judge.ts'

/** In milliseconds: so long is waited for what may come beside a touch, before it is judged. */
export const patience = 60_000
const atATime = 200

export const engagementEvents = { opened: 'Message opened', clicked: 'Message link followed' } as const

/** Judges what was touched, and makes each first opening and each first following of a link by a person an event of the customer. */
export async function judgeTouches(desk: Desk): Promise<void> {
  const before = new Date(desk.now.getTime() - patience)
  for (;;) {
    const judged = await desk.transaction((context) => judgeSome(context, before))
    if (judged < atATime) return
  }
}

async function judgeSome(context: Context, before: Date): Promise<number> {
  const letters = await store.toJudge(context, before, atATime)
  const touches = await store.touchesOf(
    context,
    letters.map(({ id }) => id),
  )
  const fresh = new Map<string, Judgement>()
  const happenings: Happening[] = []
  for (const letter of letters) {
    const own = touches.get(letter.id) ?? []
    const judged = judge(own, { takenAt: letter.takenAt, links: letter.links.length })
    for (const touch of own) {
      const judgement = judged.get(touch.id)
      if (touch.isJudged || touch.at > before || judgement === undefined) continue
      fresh.set(touch.id, judgement)
      if (judgement.by === 'human') happenings.push(happeningOf(letter, touch, context.now))
    }
  }
  await store.keepJudgements(context, fresh)
  if (happenings.length > 0) await recordEvents(context, happenings)
  return letters.length
}

/** The same letter opened again, or the same link followed again, is that event: it counts once. */
function happeningOf(letter: store.ToJudge, { link, at }: store.KeptTouch, now: Date): Happening {
  const { id, messageId, purpose, tellsOpens, personId, customerId, links } = letter
  return {
    type: 'message',
    name: link === null ? engagementEvents.opened : engagementEvents.clicked,
    messageId: link === null ? `opened ${id}` : `followed ${id} ${link}`,
    occurredAt: at,
    receivedAt: now,
    userId: '',
    anonymousId: '',
    groupId: '',
    properties: {
      message: messageId,
      purpose,
      ...(link !== null && { address: links[link] ?? '', tells_opens: tellsOpens }),
    },
    source: 'engagement',
    placed: { personId, customerId },
  }
}

/** What letters told is kept so long as the workspace said. */
export async function forgetOld(desk: Desk): Promise<void> {
  await desk.transaction(async (context) => {
    const { keptDays } = await store.settings(context)
    await store.removeOld(context, keptDays)
  })
}
