import type { Play } from '../../contract.ts'
import type { Pressing } from './pressing.ts'

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
