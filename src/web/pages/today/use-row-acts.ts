import type { KeyboardEvent } from 'react'
import { isAct } from '../../kit/keys/keys.ts'

/** So long a part that loads when it is asked for is waited for, in milliseconds. */
const longestWait = 3_000

/** D opens the act of the row that one stands on, S puts its first play off, A chooses its owner. */
export function useRowActs(openPlays: () => void): (event: KeyboardEvent<HTMLElement>) => void {
  return (event) => {
    if (!isAct(event.nativeEvent)) return
    const found = places[event.key]
    if (found === undefined) return
    event.preventDefault()
    if (event.key === 's') openPlays()
    press(event.currentTarget, found, performance.now() + longestWait)
  }
}

const places: Readonly<Record<string, string>> = {
  a: '[data-cell=owner]',
  d: '[data-act=act]',
  s: '[data-act=snooze]',
}

function press(row: Element, place: string, until: number): void {
  const button = row.querySelector<HTMLElement>(place)
  if (button !== null) button.click()
  else if (performance.now() < until) requestAnimationFrame(() => press(row, place, until))
}
