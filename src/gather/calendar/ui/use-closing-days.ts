import { useState } from 'react'
import { useAct, useAsk, useSave } from '#web/asking/api.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import type { ClosingDaysWish } from '../contract.ts'
import { api, type ShownClosingDays } from './calendar-api.ts'
import { words } from './words.ts'

/** Those of a customer or, where none is named, our own. */
export function useClosingDays(customerId: string | null) {
  const ours = useAsk(api.closingDays, {}, { enabled: customerId === null })
  const theirs = useAsk(api.closingDaysOf, { customerId: customerId ?? '' }, { enabled: customerId !== null })
  return customerId === null ? ours : theirs
}

/** What can be done with them; `closed` are those on record. */
export function useClosingActs(customerId: string | null, closed: ShownClosingDays | undefined, onDone: () => void) {
  const [opened] = useState(closed)
  const etag = opened?.etag
  const how = { onDone, quiet: true }
  const add = useAct(api.addClosingDays, { ...how, done: words.added })
  const addOf = useAct(api.addClosingDaysOf, { ...how, done: words.added })
  const change = useSave(api.changeClosingDays, { ...how, etag, done: words.changed })
  const changeOf = useSave(api.changeClosingDaysOf, { ...how, etag, done: words.changed })
  const remove = useAct(api.removeClosingDays, { ...how, done: words.removed })
  const removeOf = useAct(api.removeClosingDaysOf, { ...how, done: words.removed })
  const all = [add, addOf, change, changeOf, remove, removeOf]
  return {
    isPending: all.some(({ isPending }) => isPending),
    error: all.find(({ error }) => error !== null)?.error ?? null,
    save(wish: ClosingDaysWish) {
      if (opened === undefined) return customerId === null ? add.mutate(wish) : addOf.mutate({ ...wish, customerId })
      const { name, firstOn, lastOn } = opened
      const changed = { ...changedOf(wish, { name, firstOn, lastOn }), id: opened.id }
      return customerId === null ? change.mutate(changed) : changeOf.mutate({ ...changed, customerId })
    },
    remove(closedId: string) {
      if (customerId === null) remove.mutate({ id: closedId })
      else removeOf.mutate({ customerId, id: closedId })
    },
  }
}
