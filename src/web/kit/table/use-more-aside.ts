import { type RefObject, useEffect, useState } from 'react'

/** Whether a scrolling place has more at its left and at its right than is seen. */
export function useMoreAside(place: RefObject<HTMLElement | null>, width: string) {
  const [more, setMore] = useState({ left: false, right: false })
  // biome-ignore lint/correctness/useExhaustiveDependencies: another width of what scrolls changes what is seen of it
  useEffect(() => {
    const element = place.current
    if (element === null) return
    const look = () => {
      const { scrollLeft, scrollWidth, clientWidth } = element
      const [left, right] = [scrollLeft > 0, scrollLeft + clientWidth < scrollWidth - 1]
      setMore((before) => (before.left === left && before.right === right ? before : { left, right }))
    }
    look()
    const watch = new ResizeObserver(look)
    watch.observe(element)
    element.addEventListener('scroll', look, { passive: true })
    return () => {
      watch.disconnect()
      element.removeEventListener('scroll', look)
    }
  }, [place, width])
  return more
}
