import type { Context } from '#platform/context.ts'
import { badInput, conflict, Problem } from '#platform/errors.ts'
import { permissionsOf } from '#platform/permissions.ts'
import { decide, mayBecome, requesters } from '../../../gather/requests/requests.ts'
import { message, orderedFor, type Post, sendTo } from '../../messages/messages.ts'
import { present } from '../adopting/people-store.ts'
import { usersLately } from '../adopting/taken-up.ts'
import { type Audience, atOnce, type Release } from '../contract.ts'
import * as words from '../words.ts'

/** Whom the notice may be meant for: those who asked for what it answers, or who used the function within 90 days. */
async function audienceOf(context: Context, release: Release, to: Audience): Promise<string[]> {
  if (to === 'users') return present(context, await usersLately(context, release.event))
  return requesters(
    context,
    release.requests.map(({ id }) => id),
  )
}

/** Those of them for whom it was not ordered yet, whatever came of that. */
export async function openOf(context: Context, release: Release, to: Audience): Promise<string[]> {
  const ordered = await orderedFor(context, release.messageId)
  return (await audienceOf(context, release, to)).filter((id) => !ordered.has(id))
}

/** Tells the next of them; each is judged, gets it once or is held back with the reason. What those asked for counts as released from then on. */
export async function tell(context: Context, post: Post, release: Release, to: Audience) {
  if (release.releasedOn > context.today) throw badInput('to', words.notOutYet)
  const answers = answersOf(context, release)
  const open = await openOf(context, release, to)
  if (open.length === 0) throw conflict(words.nobodyToTell[to])
  const sent = await sendTo(context, post, await message(context, release.messageId), open.slice(0, atOnce))
  for (const { id } of answers) await decide(context, id, { state: 'released', because: release.title })
  const going = sent.filter(({ may }) => may).length
  return { going, heldBack: sent.length - going, left: Math.max(0, open.length - atOnce) }
}

/** The requests that count as released when it is told; whoever may send and not decide does not decide by sending. */
function answersOf({ actor }: Context, { requests }: Release): Release['requests'] {
  const answers = requests.filter(({ state }) => mayBecome(state, 'released'))
  const permission = 'requests.decide'
  if (answers.length > 0 && !permissionsOf(actor).includes(permission))
    throw new Problem('FORBIDDEN', words.mayNotDecide, { permission })
  return answers
}
