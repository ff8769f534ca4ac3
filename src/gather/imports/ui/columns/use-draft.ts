import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useEffect, useRef, useState } from 'react'
import { apiFetch, apiUrl } from '#web/asking/api.ts'
import { useMay } from '#web/session/session.ts'
import type { ShownImport } from '../imports-api.ts'
import { type Draft, draftOf } from './mapping-draft.ts'

const pause = 400

/** The mapping as far as it has been thought about; the server keeps it, so that reloading and leaving lose nothing. */
export function useDraft(one: ShownImport) {
  const { id } = one
  const [draft, setShown] = useState<Draft>(() => draftOf(one))
  const cache = useQueryClient()
  const mayRun = useMay('imports.run')
  const unkept = useRef<Draft | null>(null)
  const onItsWay = useRef<Promise<unknown>>(Promise.resolve())
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)
  const keep = useCallback(() => {
    clearTimeout(timer.current)
    const { current } = unkept
    if (current === null) return
    unkept.current = null
    const { target, ...others } = current
    const kept = { ...others, ...(target === '' ? {} : { target }) }
    cache.setQueriesData<ShownImport>({ queryKey: ['imports', 'find'] }, (known) =>
      known?.id === id ? { ...known, draft: kept } : known,
    )
    // Sent even while the page is being left; what is not kept is only the last change, and still stands on the screen.
    const body = JSON.stringify({ draft: kept })
    const headers = { 'content-type': 'application/json' }
    onItsWay.current = apiFetch(apiUrl(`/imports/${id}/draft`), {
      method: 'PUT',
      keepalive: true,
      headers,
      body,
    }).catch(() => {
      unkept.current ??= current
    })
  }, [cache, id])
  const setDraft = useCallback(
    (next: Draft) => {
      setShown(next)
      if (!mayRun) return
      unkept.current = next
      clearTimeout(timer.current)
      timer.current = setTimeout(keep, pause)
    },
    [keep, mayRun],
  )
  /** The draft becomes the mapping: nothing is left to keep, and what is on its way has arrived before. */
  const settle = useCallback(async () => {
    clearTimeout(timer.current)
    unkept.current = null
    await onItsWay.current
    unkept.current = null
  }, [])
  useEffect(() => {
    addEventListener('pagehide', keep)
    return () => {
      removeEventListener('pagehide', keep)
      keep()
    }
  }, [keep])
  return { draft, setDraft, settle }
}
