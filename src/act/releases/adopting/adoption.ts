import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { toldBy } from '../../messages/messages.ts'
import type { Adoption, Release } from '../contract.ts'
import * as words from '../words.ts'
import * as people from './people-store.ts'
import { days, knownOn, peopleWho, takenUp, type Use } from './taken-up.ts'

/** Of those who were told, and of all who were active, who used it in the 14 days from the release on; not known before these are over. */
export async function adoptionOf(context: Context, release: Release): Promise<Adoption> {
  const on = knownOn(release.releasedOn)
  if (context.today < on) return { known: false, because: words.notYet, on }
  const { ids, withheld } = await people.analysable(context, await toldBy(context, release.messageId))
  const { told, active } = await takenUp(context, release, ids)
  if (active.people === 0) return { known: false, because: words.noEvents, on: null }
  const until = shiftDate(release.releasedOn, { days: days - 1 })
  return { known: true, from: release.releasedOn, until, told, active, withheld }
}

type Wish = { of: 'told' | 'active'; used: Use; after: string; limit: number }

/** The ids of the people behind a figure, in their order. Whoever was told and did nothing at all has not used it either. */
export async function peopleBehind(context: Context, release: Release, { of, ...wish }: Wish): Promise<string[]> {
  if (of === 'active') return peopleWho(context, release, { ...wish, among: null })
  const { ids } = await people.analysable(context, await toldBy(context, release.messageId))
  const used = wish.used === 'not' ? 'after' : wish.used
  const among = new Set(await peopleWho(context, release, { used, among: ids, after: '', limit: ids.length + 1 }))
  const these = ids.filter((id) => (wish.used === 'not') !== among.has(id) && id > wish.after)
  return these.toSorted().slice(0, wish.limit)
}
