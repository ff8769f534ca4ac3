import { useEffect, useRef, useState } from 'react'
import { useSession } from '../../../session/session.ts'
import { shelf } from '../../../session/shelf.ts'
import { drop, keep, type Reads, readKept } from './kept.ts'
import { settled } from './settled.ts'

type DraftWish<Value> = {
  /** What is drafted, and of which record: `segment.` and its id. */
  readonly place: string
  readonly start: Value
  /** The version of the record that `start` is of. */
  readonly etag?: string | undefined
  readonly reads: Reads<Value>
}

export type KeptDraft<Value> = {
  readonly draft: Value
  readonly setDraft: (next: (present: Value) => Value) => void
  /** What the draft was begun from, be it in an earlier visit, and the version of the record then. */
  readonly opened: Value
  readonly etag: string | undefined
  /** When it was written, where it comes from an earlier visit. */
  readonly from: Date | null
  /** It has been saved: the next change begins from this, and from the version that the answer named. */
  readonly settle: (saved: Value, etag?: string) => void
  /** Begins anew with what is on record. */
  readonly startAnew: () => void
}

/**
 * What somebody writes is kept in their browser with every letter, until it is saved: leaving, reloading and a crash lose nothing. It
 * stays with the member and the workspace, for a month at most, and goes when they sign out.
 */
export function useKeptDraft<Value>({ place, start, etag, reads }: DraftWish<Value>): KeptDraft<Value> {
  const { member, workspace } = useSession()
  const at = `${workspace.id}.${member.id ?? 'operator'}.${place}`
  const [found] = useState(() => readKept(shelf, { place: at, start, now: Date.now() }, reads))
  const [origin, setOrigin] = useState(() => ({
    opened: found?.opened ?? start,
    etag: found === null ? etag : (found.etag ?? undefined),
    from: found === null ? null : new Date(found.at),
  }))
  const [draft, setShown] = useState(found?.value ?? start)
  const latest = useRef(draft)
  const show = (value: Value) => {
    latest.current = value
    setShown(value)
  }
  const anew = () => {
    setOrigin({ opened: start, etag, from: null })
    show(start)
  }
  // Saved by a form that this one has taken the place of: the record was drawn anew before the save was answered.
  const elsewhere = useRef<() => void>(undefined)
  elsewhere.current = () => {
    if (found === null) return
    if (latest.current === found.value) anew()
    else setOrigin({ opened: start, etag, from: null })
  }
  const own = useRef({})
  useEffect(() => settled.hear(at, own.current, () => elsewhere.current?.()), [at])
  return {
    draft,
    ...origin,
    setDraft: (next) => {
      const value = next(latest.current)
      const { opened } = origin
      show(value)
      if (JSON.stringify(value) === JSON.stringify(opened)) {
        drop(shelf, at)
        // What it was begun from may have been changed since: with nothing to save, the form shows what is on record.
        if (origin.etag === etag) setOrigin({ ...origin, from: null })
        else anew()
      } else keep(shelf, at, { value, opened, etag: origin.etag ?? null, at: Date.now() })
    },
    settle: (saved, answered) => {
      drop(shelf, at)
      settled.tell(at, own.current)
      setOrigin((before) => ({ opened: saved, etag: answered ?? before.etag, from: null }))
    },
    startAnew: () => {
      drop(shelf, at)
      settled.tell(at, own.current)
      anew()
    },
  }
}
