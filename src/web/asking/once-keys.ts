import { Refusal } from './refusal.ts'

export type OnceKeys = <Answer>(wish: unknown, ask: (onceKey: string) => Promise<Answer>) => Promise<Answer>

/** So long the same wish is taken for a repetition, in milliseconds: after that somebody wishes it anew. */
const remembered = 5 * 60_000

/**
 * A wish whose answer is lost is asked for once more, and again whenever somebody repeats it as it was: always under the key that it
 * was first given, so that the server does the thing once. When it was answered, also with a refusal, the same wish is another one.
 */
export function onceKeys(makeKey: () => string = () => crypto.randomUUID(), now: () => number = Date.now): OnceKeys {
  const unanswered = new Map<string, { readonly key: string; readonly at: number }>()
  return async (wish, ask) => {
    const said = JSON.stringify(wish) ?? ''
    const before = unanswered.get(said)
    const { key, at } = before !== undefined && now() - before.at < remembered ? before : { key: makeKey(), at: now() }
    unanswered.set(said, { key, at })
    try {
      const answer = await ask(key).catch((problem: unknown) => {
        if (isLost(problem)) return ask(key)
        throw problem
      })
      unanswered.delete(said)
      return answer
    } catch (problem) {
      if (isAnswer(problem)) unanswered.delete(said)
      throw problem
    }
  }
}

function isLost(problem: unknown): boolean {
  return problem instanceof Refusal && problem.status === 0
}

/** Whether the server decided: not where it was too busy, down, or could not be reached. */
function isAnswer(problem: unknown): boolean {
  return problem instanceof Refusal && problem.status >= 400 && problem.status < 500 && problem.status !== 429
}
