import type { UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'

/** An act of a screen. What follows its success is heard also when the screen that began it has been drawn anew meanwhile. */
export type Doing<Answer, Input> = Omit<UseMutationResult<Answer, Error, Input>, 'mutate' | 'mutateAsync'> & {
  readonly mutate: (wish: Input, then?: { readonly onSuccess: (answer: Answer) => void }) => void
  readonly mutateAsync: (wish: Input) => Promise<Answer>
}

/** The same wish again, while it is under way, is that one: it is done once, and whoever asked twice has one answer. */
export function useOnceEach<Answer, Input>(act: UseMutationResult<Answer, Error, Input>): Doing<Answer, Input> {
  const { current: underWay } = useRef(new Map<string, Promise<Answer>>())
  const isUnderWay = (wish: Input) => underWay.has(JSON.stringify(wish) ?? '')
  const mutateAsync = (wish: Input) => {
    const said = JSON.stringify(wish) ?? ''
    const before = underWay.get(said)
    if (before !== undefined) return before
    const doing = act.mutateAsync(wish).finally(() => underWay.delete(said))
    underWay.set(said, doing)
    return doing
  }
  const mutate: Doing<Answer, Input>['mutate'] = (wish, then) => {
    const isSecond = isUnderWay(wish)
    // A refusal has been said by the act itself.
    mutateAsync(wish).then(
      (answer) => (isSecond ? undefined : then?.onSuccess(answer)),
      () => undefined,
    )
  }
  return { ...act, mutate, mutateAsync }
}
