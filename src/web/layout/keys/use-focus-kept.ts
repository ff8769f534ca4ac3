import { type RefObject, useEffect } from 'react'

/**
 * Whoever works by keys does not fall out of the page when what they stand on is gone: the step that ends with its own button, the row that
 * is done. They go on from the dialog or the content it stood in, and not from the menu. What was off while it worked has the focus again
 * afterwards; what was left on purpose, by blurring it, has not.
 */
export function useFocusKept(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: HTMLElement | null = null
    let dialog: HTMLElement | null = null
    let isTaken = false
    const stand = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null
      dialog = last?.closest<HTMLElement>('[role=dialog]') ?? null
      isTaken = false
    }
    // Whoever goes elsewhere with a mouse has left it.
    const leave = () => {
      last = null
    }
    const hold = () => {
      if (last === null || document.activeElement !== document.body) return
      if (!last.isConnected)
        (dialog?.isConnected ? dialog : (topDialog() ?? content.current))?.focus({ preventScroll: true })
      else if (isTaken && !last.matches(':disabled')) last.focus({ preventScroll: true })
    }
    // It was off, or its row has another place now: nobody left it.
    const watch = new MutationObserver((changes) => {
      const isMoved = changes.some(({ removedNodes }) => [...removedNodes].some((one) => one.contains(last)))
      if (last?.matches(':disabled') || (last !== null && isMoved)) isTaken = true
      requestAnimationFrame(hold)
    })
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['disabled'] })
    document.addEventListener('focusin', stand)
    document.addEventListener('pointerdown', leave, { capture: true })
    return () => {
      watch.disconnect()
      document.removeEventListener('focusin', stand)
      document.removeEventListener('pointerdown', leave, { capture: true })
    }
  }, [content])
}

/** The dialog that lies above all others, as a menu of it that closes is in none. */
function topDialog(): HTMLElement | null {
  return [...document.querySelectorAll<HTMLElement>('[role=dialog][aria-modal=true]')].at(-1) ?? null
}
