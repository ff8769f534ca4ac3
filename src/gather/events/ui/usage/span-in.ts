import type { Search } from '#web/address.ts'

const day = /^\d{4}-\d{2}-\d{2}$/
const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/

type Wish =
  | { readonly from: string; readonly until: string }
  | { readonly occurredAfter: Date; readonly occurredUntil: Date }
type Span = { readonly first: string; readonly last: string; readonly isOfDays: boolean; readonly wish: Wish }

/** The days or the instants of which a figure has opened the events; `null` where the address names none, or none that can be. */
export function spanIn({ from = '', until = '', after = '', upTo = '' }: Search): Span | null {
  if (day.test(from) && day.test(until) && from <= until)
    return { first: from, last: until, isOfDays: true, wish: { from, until } }
  if (!instant.test(after) || !instant.test(upTo) || after > upTo) return null
  const wish = { occurredAfter: new Date(after), occurredUntil: new Date(upTo) }
  return { first: after, last: upTo, isOfDays: false, wish }
}
