import { setImmediate as others } from 'node:timers/promises'
import { isAskedNow } from './attention.ts'

/** So long may one piece of work keep the others waiting, in milliseconds; and so long where somebody waits. */
const atAStretch = 10
const atAShortStretch = 3

/** Hands on what it is given and lets others have a turn in between: a million rows that are at hand keep nobody waiting. */
export async function* withBreaks<One>(list: AsyncIterable<One> | Iterable<One>): AsyncGenerator<One> {
  let since = performance.now()
  for await (const one of list) {
    yield one
    if (performance.now() - since < stretch()) continue
    await others()
    since = performance.now()
  }
}

/** What is made of each of a list that is at hand, in its order: of a long list too, nobody waits longer for it than for a few. */
export async function inTurn<One, Made>(list: readonly One[], make: (one: One, at: number) => Made): Promise<Made[]> {
  const made: Made[] = []
  let since = performance.now()
  for (const [at, one] of list.entries()) {
    made.push(make(one, at))
    if (at % lookingEvery !== 0 || performance.now() - since < stretch()) continue
    await others()
    since = performance.now()
  }
  return made
}

/** The time itself takes time to know. */
const lookingEvery = 8

function stretch(): number {
  return isAskedNow() ? atAShortStretch : atAStretch
}
