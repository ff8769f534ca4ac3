import { type KeyboardEvent, type RefObject, useState } from 'react'

/** Rows are reached with one Tab and walked with the arrows; Home and End go to the ends. */
export function useRowKeys(pane: RefObject<HTMLElement | null>, count: number, reveal: (index: number) => void) {
  const [present, setPresent] = useState(0)
  const go = (index: number) => {
    const next = Math.max(0, Math.min(count - 1, index))
    setPresent(next)
    reveal(next)
    requestAnimationFrame(() => pane.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)?.focus())
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset.row === undefined) return
    const step = steps[event.key]
    if (step === undefined) return
    event.preventDefault()
    go(step(present, count))
  }
  return { present: Math.min(present, Math.max(0, count - 1)), reach: setPresent, onKeyDown }
}

const steps: Readonly<Record<string, (present: number, count: number) => number>> = {
  ArrowDown: (present) => present + 1,
  ArrowUp: (present) => present - 1,
  PageDown: (present) => present + 12,
  PageUp: (present) => present - 12,
  Home: () => 0,
  End: (_present, count) => count - 1,
}
