import { type RefObject, useEffect } from 'react'

/**
 * Whoever works by keys does not fall out of the page when what they stand on is gone: the step that ends with its own button, the row that
 * is done. They go on from the dialog or the content it stood in, and not from the menu. What was off while it worked has the focus again
 * afterwards.
 */
export function useFocusKept(content: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: HTMLElement | null = null
    let dialog: HTMLElement | null = null
    const stand = ({ target }: FocusEvent) => {
      last = target instanceof HTMLElement ? target : null
      dialog = last?.closest<HTMLElement>('[role=dialog]') ?? null
    }
    // Whoever goes elsewhere with a mouse has left it.
    const leave = () => {
      last = null
    }
    const hold = () => {
      if (last === null || document.activeElement !== document.body) return
      if (last.isConnected && !last.matches(':disabled')) last.focus({ preventScroll: true })
      else if (!last.isConnected) (dialog?.isConnected ? dialog : content.current)?.focus({ preventScroll: true })
    }
    const watch = new MutationObserver(() => requestAnimationFrame(hold))
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
