import { useAct, useAsk } from '#web/asking/api.ts'
import type { ClosingDaysWish } from '../contract.ts'
import { api, touched } from './calendar-api.ts'
import { words } from './words.ts'

/** Those of a customer or, where none is named, our own. */
export function useClosingDays(customerId: string | null) {
  const ours = useAsk(api.closingDays, {}, { enabled: customerId === null })
  const theirs = useAsk(api.closingDaysOf, { customerId: customerId ?? '' }, { enabled: customerId !== null })
  return customerId === null ? ours : theirs
}

/** What can be done with them; `id` is that of closing days on record. */
export function useClosingActs(customerId: string | null, id: string | undefined, onDone: () => void) {
  const how = { refreshes: touched, onDone, quiet: true }
  const add = useAct(api.addClosingDays, { ...how, done: words.added })
  const addOf = useAct(api.addClosingDaysOf, { ...how, done: words.added })
  const change = useAct(api.changeClosingDays, { ...how, done: words.changed })
  const changeOf = useAct(api.changeClosingDaysOf, { ...how, done: words.changed })
  const remove = useAct(api.removeClosingDays, { ...how, done: words.removed })
  const removeOf = useAct(api.removeClosingDaysOf, { ...how, done: words.removed })
  const all = [add, addOf, change, changeOf, remove, removeOf]
  return {
    isPending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    save(wish: ClosingDaysWish) {
      if (customerId === null) return id === undefined ? add.mutate(wish) : change.mutate({ ...wish, id })
      return id === undefined ? addOf.mutate({ ...wish, customerId }) : changeOf.mutate({ ...wish, customerId, id })
    },
    remove(closedId: string) {
      if (customerId === null) remove.mutate({ id: closedId })
      else removeOf.mutate({ customerId, id: closedId })
    },
  }
}
