import { useEffect } from 'react'
import { isAct } from './keys.ts'

/** Bare keys that do something on a whole page: never while somebody writes, composes or has a dialog open. */
export function useActKeys(acts: Readonly<Record<string, () => void>>): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const act = acts[event.key]
      if (act === undefined || event.defaultPrevented || !isAct(event)) return
      if (document.querySelector('[role=dialog]') !== null) return
      event.preventDefault()
      act()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  }, [acts])
}
