import { useState } from 'react'
import { changedOf } from '../changed-of.ts'

/**
 * What stands in a form that is always open, such as that of settings. It follows what others change until somebody writes in it, and from
 * then on has been opened with what it showed then, until it is saved or the page is left.
 */
export function useStandingForm<Kept extends object>(kept: Kept) {
  const [opened, setOpened] = useState<Kept | null>(null)
  const [written, setWritten] = useState<Partial<Kept>>({})
  const base = opened ?? kept
  const shown: Kept = { ...base, ...written }
  return {
    /** What it was opened with, its `etag` included. */
    base,
    shown,
    /** What says something else than it was opened with. */
    changed: changedOf<Partial<Kept>>(written, base),
    write(change: Partial<Kept>): void {
      setOpened(base)
      setWritten((before) => ({ ...before, ...change }))
    },
    /** It was saved: what others kept is shown as well. */
    settled(): void {
      setOpened(null)
      setWritten({})
    },
  }
}
