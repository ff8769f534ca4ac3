import { useEffect, useState } from 'react'
import type { KeptDraft } from './use-kept-draft.ts'

type SavedShown<Value> = {
  /** The draft is sent as it stands. */
  readonly onSend: () => void
  /** What was kept of it, and its version. */
  readonly onSaved: (value: Value, etag?: string) => void
}

/**
 * Settles a kept draft once it was saved. What was kept may hold what somebody else wrote: it is shown, unless more has been typed
 * meanwhile. Not before the record has been read again: until then the form would take what it was before for what is on record.
 *
 * @param etag the version of the record as it was read last
 */
export function useSavedShown<Value>(form: KeptDraft<Value>, etag: string | undefined): SavedShown<Value> {
  const [sent, setSent] = useState(form.draft)
  const [answered, setAnswered] = useState<{ readonly value: Value } | null>(null)
  useEffect(() => {
    if (answered === null || etag !== form.etag) return
    setAnswered(null)
    if (isSame(form.draft, sent) && !isSame(form.draft, answered.value)) form.setDraft(() => answered.value)
  }, [answered, sent, form, etag])
  return {
    onSend: () => setSent(form.draft),
    onSaved: (value, of) => {
      form.settle(value, of)
      setAnswered({ value })
    },
  }
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
