import type { Context } from '#platform/context.ts'
import * as store from '../store.ts'

/** What somebody, or a program that calls itself `agent`, did with a letter: followed the link at this place, or looked (`null`). */
export type PastTouch = {
  readonly letterId: string
  readonly link: number | null
  readonly at: Date
  readonly agent: string
}

/**
 * Letters as if they had told what became of them, and touches of them, which are judged as all others. Of people who are not analysed
 * none is kept. The sample world has its opens and clicks from here: no link and no picture of them exists.
 */
export async function keepAsTouched(
  context: Context,
  letters: readonly store.NewLetter[],
  touches: readonly PastTouch[],
): Promise<void> {
  const analysed = await store.analysed(
    context,
    letters.map(({ personId }) => personId),
  )
  const telling = letters.filter(({ personId }) => analysed.has(personId))
  await store.insertLetters(context, telling)
  const links = new Map(telling.map((one) => [one.id, one.links]))
  for (const { at, link, ...touch } of touches) {
    const address = link === null ? null : (links.get(touch.letterId)?.[link] ?? null)
    await store.insertTouch({ ...context, now: at }, { ...touch, link, address, how: 'GET' })
  }
}
