import type { Context } from '#platform/context.ts'
import type { House } from '#platform/house.ts'
import { isRetired, versionInForce } from '../../gather/questionnaires/questionnaires.ts'
import { segment } from '../../see/segments/segments.ts'
import { lacksOfMessage } from '../messages/messages.ts'
import type * as store from './store.ts'

/** By law and courtesy what every asking is. */
const kind = { class: 'relationship', purpose: 'surveys', channels: ['email'] } as const

/** What its mail is made of, before it is a message. */
export function madeOf({ said }: Pick<store.Kept, 'said'>) {
  return { ...kind, channels: [...kind.channels], said, template: null }
}

/** Why its mails could not go as it stands. */
export function lacksOf(context: Context, house: Pick<House, 'outside'>, kept: Pick<store.Kept, 'said'>) {
  return lacksOfMessage(context, house, madeOf(kept))
}

/** The number of the version that is asked now; `null` where the survey or the segment is out of use. */
export async function inForce(context: Context, { questionnaire, audience }: store.Kept): Promise<number | null> {
  if (await isRetired(context, questionnaire.id)) return null
  if (audience.kind === 'segment' && (await segment(context, audience.segmentId)).archivedAt !== null) return null
  return (await versionInForce(context, questionnaire.id)).number
}
