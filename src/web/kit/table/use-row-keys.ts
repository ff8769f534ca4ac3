import { type KeyboardEvent, type RefObject, useEffect, useState } from 'react'
import { isAct } from '../keys/keys.ts'

type Acts = Readonly<Record<string, (index: number) => void>>

/**
 * Rows are reached with one Tab and walked with the arrows or J and K, their cells that can be edited with the arrows aside; Home and End
 * go to the ends. E and F2 edit the cell that one stands on, or the first of the row.
 */
export function useRowKeys(
  pane: RefObject<HTMLElement | null>,
  count: number,
  reveal: (index: number) => void,
  acts: Acts,
) {
  const [present, setPresent] = useState(0)
  const go = (index: number, cell?: string) => {
    const next = Math.max(0, Math.min(count - 1, index))
    setPresent(next)
    reveal(next)
    const arrive = () => {
      const row = pane.current?.querySelector<HTMLElement>(`[data-row="${next}"]`)
      const inside = cell === undefined ? null : row?.querySelector<HTMLElement>(`[data-cell="${cell}"]`)
      const there = inside ?? row
      there?.focus()
      return there !== undefined && there !== null
    }
    // A row that is not in the page yet is there with the next picture; another key may come before.
    if (!arrive()) requestAnimationFrame(arrive)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || !isAct(event.nativeEvent)) return
    const row = target.closest<HTMLElement>('[data-row]')
    const cell = target.closest<HTMLElement>('[data-cell]')
    if (row === null || (target !== row && cell === null)) return
    const step = steps[key]
    const act = acts[key.toLowerCase()]
    if (step !== undefined) go(step(present, count), cell?.dataset.cell)
    else if (key === 'ArrowRight' || key === 'ArrowLeft') beside(row, cell, key === 'ArrowRight' ? 1 : -1)?.focus()
    else if (key === 'e' || key === 'F2') (cell ?? row.querySelector<HTMLElement>('[data-cell]'))?.click()
    else if (act !== undefined) act(present)
    else return
    event.preventDefault()
  }
  useArrival(() => go(present))
  return { present: Math.min(present, Math.max(0, count - 1)), reach: setPresent, onKeyDown }
}

function beside(row: HTMLElement, cell: HTMLElement | null, step: 1 | -1): HTMLElement | undefined {
  const cells = [...row.querySelectorAll<HTMLElement>('[data-cell]')]
  const at = cell === null ? -1 : cells.indexOf(cell)
  return at + step < 0 ? row : cells[at + step]
}

/** J and K, pressed anywhere on the page where nobody writes, come to the list. */
function useArrival(arrive: () => void): void {
  useEffect(() => {
    const press = (event: globalThis.KeyboardEvent) => {
      if (!['j', 'k'].includes(event.key) || event.defaultPrevented || !isAct(event)) return
      if (document.activeElement?.closest('[data-row], a, button') || document.querySelector('[role=dialog]')) return
      event.preventDefault()
      arrive()
    }
    document.addEventListener('keydown', press)
    return () => document.removeEventListener('keydown', press)
  })
}

const steps: Readonly<Record<string, (present: number, count: number) => number>> = {
  ArrowDown: (present) => present + 1,
  ArrowUp: (present) => present - 1,
  j: (present) => present + 1,
  k: (present) => present - 1,
  PageDown: (present) => present + 12,
  PageUp: (present) => present - 12,
  Home: () => 0,
  End: (_present, count) => count - 1,
}
