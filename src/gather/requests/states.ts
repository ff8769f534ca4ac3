/** How a request stands, in the order in which it usually goes on. */
export const states = ['heard', 'considered', 'planned', 'released', 'declined'] as const
export type State = (typeof states)[number]

/** What may follow. A request that was declined or released can be taken up again; what was never looked at is not said to be out. */
const next: Readonly<Record<State, readonly State[]>> = {
  heard: ['considered', 'planned', 'released', 'declined'],
  considered: ['heard', 'planned', 'released', 'declined'],
  planned: ['considered', 'released', 'declined'],
  released: ['considered', 'planned'],
  declined: ['considered', 'planned', 'released'],
}

export function mayBecome(from: State, to: State): boolean {
  return next[from].includes(to)
}

export function nextOf(state: State): readonly State[] {
  return next[state]
}

/** Nothing is left to be decided of it. */
export function isClosed(state: State): boolean {
  return state === 'released' || state === 'declined'
}
