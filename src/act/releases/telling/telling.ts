import type { Context } from '#platform/context.ts'
import { badInput, conflict } from '#platform/errors.ts'
import { decide, mayBecome, requesters } from '../../../gather/requests/requests.ts'
import { message, orderedFor, type Post, sendTo } from '../../messages/messages.ts'
import { present } from '../adopting/people-store.ts'
import { usersLately } from '../adopting/taken-up.ts'
import type { Audience, Release } from '../contract.ts'
import * as words from '../words.ts'

/** As many as a message goes to by name at once. */
const atOnce = 200

/** Whom the notice may be meant for: those who asked for what it answers, or who used the function within 90 days. */
export async function audienceOf(context: Context, release: Release, to: Audience): Promise<string[]> {
  if (to === 'users') return present(context, await usersLately(context, release.event))
  return requesters(
    context,
    release.requests.map(({ id }) => id),
  )
}

/** Tells the next of them; each is judged, gets it once or is held back with the reason. What those asked for counts as released from then on. */
export async function tell(context: Context, post: Post, release: Release, to: Audience) {
  if (release.releasedOn > context.today) throw badInput('to', words.notOutYet)
  const ordered = await orderedFor(context, release.messageId)
  const open = (await audienceOf(context, release, to)).filter((id) => !ordered.has(id))
  if (open.length === 0) throw conflict(words.nobodyToTell[to])
  const sent = await sendTo(context, post, await message(context, release.messageId), open.slice(0, atOnce))
  for (const { id, state } of release.requests)
    if (mayBecome(state, 'released')) await decide(context, id, { state: 'released', because: release.title })
  const going = sent.filter(({ may }) => may).length
  return { going, heldBack: sent.length - going, left: Math.max(0, open.length - atOnce) }
}
