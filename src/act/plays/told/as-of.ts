import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/wording/words.ts'
import { dayInWords, type Reasoned, reasonsFor } from '../../../see/health/health.ts'
import type { Play } from '../contract.ts'
import { saidOn } from '../words.ts'

type Told = Pick<Play, 'reason' | 'because' | 'customerId' | 'state'>
type Standing = Pick<Context, 'now' | 'workspace'>

/** Whether a play answers to what health says, which quotes figures. */
export const ofHealth = 'health'

/** The columns of a reason that is given now. */
export function reasonAt(because: Text, now: Date): { because: string; because_at: Date } {
  return { because: JSON.stringify(because), because_at: now }
}

/** What was said of figures on a day says which day that was. */
export function asOf({ now, workspace }: Standing, reason: string, because: Text, at: Date): Text {
  return reason === ofHealth ? saidOn(dayInWords(at, workspace.zone, now), because) : because
}

/** Open plays that health opened say what it says now, as Today and the customer's page do; closed ones what it said then. */
export async function toldNow<One extends Told>(
  context: Context,
  plays: readonly One[],
  known?: ReadonlyMap<string, Reasoned>,
): Promise<One[]> {
  const following = plays.filter(isFollowing).map(({ customerId }) => customerId)
  if (following.length === 0) return [...plays]
  const reasons = known ?? (await reasonsFor(context, [...new Set(following)]))
  return plays.map((play) => {
    const now = isFollowing(play) ? reasons.get(play.customerId)?.reason : undefined
    return now === undefined ? play : { ...play, because: now }
  })
}

function isFollowing({ reason, state }: Told): boolean {
  return reason === ofHealth && (state === 'open' || state === 'snoozed')
}
