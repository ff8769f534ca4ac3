import { useCallback, useRef, useState } from 'react'
import type { ShownImport } from '../imports-api.ts'
import { type Draft, draftOf } from './mapping-draft.ts'

/** The mapping as far as it has been thought about. */
export function useDraft(one: ShownImport) {
  const [draft, setKept] = useState<Draft>(() => draftOf(one))
  const isSettled = useRef(false)
  const setDraft = useCallback((next: Draft) => {
    isSettled.current = false
    setKept(next)
  }, [])
  const settle = useCallback(() => {
    isSettled.current = true
  }, [])
  return { draft, setDraft, settle }
}
