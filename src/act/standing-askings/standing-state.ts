import type { Context } from '#platform/context.ts'
import type { House } from '#platform/house.ts'
import { isRetired, versionInForce } from '../../gather/questionnaires/questionnaires.ts'
import { segment } from '../../see/segments/segments.ts'
import { madeOf } from '../askings/askings.ts'
import { lacksOfMessage } from '../messages/messages.ts'
import type * as store from './store.ts'

/** Why its mails could not go as it stands. */
export function lacksOf(context: Context, house: Pick<House, 'outside'>, kept: Pick<store.Kept, 'said'>) {
  return lacksOfMessage(context, house, madeOf(kept.said))
}

/** The number of the version that is asked now; `null` where the survey or the segment is out of use. */
export async function inForce(context: Context, { questionnaire, audience }: store.Kept): Promise<number | null> {
  if (await isRetired(context, questionnaire.id)) return null
  if (audience.kind === 'segment' && (await segment(context, audience.segmentId)).archivedAt !== null) return null
  return (await versionInForce(context, questionnaire.id)).number
}
