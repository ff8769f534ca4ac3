import { setImmediate as others } from 'node:timers/promises'
import { isAskedNow } from './attention.ts'

/** So long may one piece of work keep the others waiting, in milliseconds; and so long where somebody waits. */
const atAStretch = 10
const atAShortStretch = 3

/** Hands on what it is given and lets others have a turn in between: a million rows that are at hand keep nobody waiting. */
export async function* withBreaks<One>(list: AsyncIterable<One>): AsyncGenerator<One> {
  let since = performance.now()
  for await (const one of list) {
    yield one
    if (performance.now() - since < (isAskedNow() ? atAShortStretch : atAStretch)) continue
    await others()
    since = performance.now()
  }
}
