import { useRouterState } from '@tanstack/react-router'
import { type RefObject, useEffect, useRef } from 'react'

/**
 * Whoever arrives at another page goes on from its content, and not from the menu or from what is gone with the page before; the first page
 * begins where the browser begins. What has taken the focus by itself keeps it.
 */
export function useArriving(content: RefObject<HTMLElement | null>): void {
  const path = useRouterState({ select: (state) => state.resolvedLocation?.pathname })
  const before = useRef(path)
  useEffect(() => {
    if (before.current === path) return
    const isFirst = before.current === undefined
    before.current = path
    if (isFirst || content.current?.contains(document.activeElement)) return
    content.current?.focus({ preventScroll: true })
  }, [path, content])
}
