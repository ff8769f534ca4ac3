import type { Text } from '#platform/wording/words.ts'
import type { Play } from '../../contract.ts'
import { rank } from '../../words.ts'
import type { Placed } from './ranked-store.ts'

/** What comes before all value. Days are counted from today; `null` where the end of what somebody gave notice of is not known. */
export type Pressing = {
  readonly why: 'ends' | 'ended' | 'notice deadline' | 'given notice' | 'promised' | 'put off'
  readonly inDays: number | null
  /** Whether notice was given besides. */
  readonly isLeaving: boolean
}

/** Which of what presses puts a customer in its place, by the tier that the statement found. */
export function pressingOf(placed: Placed): Pressing | null {
  const isLeaving = placed.gave_notice
  if (placed.tier === 1) {
    const inDays = placed.deadline_in ?? 0
    return { why: placed.is_notice ? 'notice deadline' : inDays < 0 ? 'ended' : 'ends', inDays, isLeaving }
  }
  if (placed.tier === 2) return { why: 'given notice', inDays: placed.leaves_in, isLeaving }
  if (placed.tier === 4) return null
  const [promised, putOff] = [placed.promised_in ?? Infinity, placed.put_off_in ?? Infinity]
  return putOff < promised
    ? { why: 'put off', inDays: putOff, isLeaving }
    : { why: 'promised', inDays: promised, isLeaving }
}

export function pressingInWords({ why, inDays, isLeaving }: Pressing): Text {
  const say = (locale: 'en' | 'ja') => {
    const said = rank.pressing[why][locale](inDays)
    return isLeaving && why !== 'given notice' ? `${said}${rank.leavingToo[locale]}` : said
  }
  return { en: say('en'), ja: say('ja') }
}

type Ordered = Pick<Play, 'kind' | 'promised' | 'dueOn'>

/** The plays of a customer, and first the one that answers to what presses: that act is the one to do. */
export function leadingFirst<One extends Ordered>(
  plays: readonly One[],
  pressing: Pressing | null,
  today: string,
): readonly One[] {
  if (pressing === null) return plays
  const answers = answersTo[pressing.why]
  return plays.toSorted((a, b) => Number(answers(b, today)) - Number(answers(a, today)))
}

const isRenewal = ({ kind }: Ordered) => kind === 'renewal'
const answersTo: Readonly<Record<Pressing['why'], (play: Ordered, today: string) => boolean>> = {
  ends: isRenewal,
  ended: isRenewal,
  'notice deadline': isRenewal,
  'given notice': ({ kind }) => kind === 'risk',
  promised: ({ promised, dueOn }, today) => promised && dueOn <= today,
  'put off': () => false,
}
