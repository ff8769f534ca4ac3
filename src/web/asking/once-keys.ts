import { Refusal } from './refusal.ts'

export type OnceKeys = <Answer>(wish: unknown, ask: (onceKey: string) => Promise<Answer>) => Promise<Answer>

/**
 * A wish whose answer is lost is asked for once more, and again whenever somebody repeats it as it was: always under the key that it
 * was first given, so that the server does the thing once. When it was answered, the same wish is another one.
 */
export function onceKeys(makeKey: () => string = () => crypto.randomUUID()): OnceKeys {
  const unanswered = new Map<string, string>()
  return async (wish, ask) => {
    const said = JSON.stringify(wish) ?? ''
    const key = unanswered.get(said) ?? makeKey()
    unanswered.set(said, key)
    const answer = await ask(key).catch((problem: unknown) => {
      if (isLost(problem)) return ask(key)
      throw problem
    })
    unanswered.delete(said)
    return answer
  }
}

function isLost(problem: unknown): boolean {
  return problem instanceof Refusal && problem.status === 0
}
