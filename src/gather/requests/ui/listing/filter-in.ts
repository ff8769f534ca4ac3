import type { Search } from '#web/address.ts'
import { orders } from '../../contract.ts'
import { states } from '../../states.ts'

/** What the address bar says of which requests are shown, and in which order; what is no such word is left out. */
export function filterIn({ q, state, order }: Search) {
  const [known, by] = [states.find((one) => one === state), orders.find((one) => one === order)]
  return { ...(q && { q }), ...(known && { state: known }), ...(by && { order: by }) }
}
