import type { ShownPlay } from '../plays-api.ts'

export type Closing = 'snooze' | 'dismiss'
/** A play that somebody has opened to close it or put it off, as it was shown then. */
export type AtWork = { readonly play: ShownPlay; readonly doing: Closing | 'finish' }

let present: AtWork | null = null
const watchers = new Set<() => void>()

/** What is opened of plays stands over the page: the row that it was opened from may go, since another closes the play, or the list goes on. */
export const atWork = {
  present: () => present,
  watch(tell: () => void): () => void {
    watchers.add(tell)
    return () => watchers.delete(tell)
  },
  open(next: AtWork): void {
    show(next)
  },
  close(): void {
    show(null)
  },
}

function show(next: AtWork | null): void {
  present = next
  for (const tell of watchers) tell()
}
