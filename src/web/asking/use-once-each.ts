import type { UseMutationResult } from '@tanstack/react-query'
import { useRef } from 'react'

/** The same wish again, while it is under way, is that one: it is done once, and whoever asked twice has one answer. */
export function useOnceEach<Answer, Input>(
  act: UseMutationResult<Answer, Error, Input>,
): UseMutationResult<Answer, Error, Input> {
  const { current: underWay } = useRef(new Map<string, Promise<Answer>>())
  const mutateAsync: typeof act.mutateAsync = (...wish) => {
    const said = JSON.stringify(wish[0]) ?? ''
    const before = underWay.get(said)
    if (before !== undefined) return before
    const doing = act.mutateAsync(...wish).finally(() => underWay.delete(said))
    underWay.set(said, doing)
    return doing
  }
  const mutate: typeof act.mutate = (...wish) => void mutateAsync(...wish).catch(() => undefined)
  return { ...act, mutate, mutateAsync }
}
