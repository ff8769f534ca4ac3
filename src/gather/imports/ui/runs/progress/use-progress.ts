import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { apiFetch, apiUrl } from '#web/asking/api.ts'
import { isOpen } from '../../import-standing.ts'
import type { ShownRun } from '../../imports-api.ts'
import { followRun } from './follow-run.ts'

export type Told = { readonly run: ShownRun; readonly isLost: boolean }

/** A run as the server tells of it while it goes on; when it has ended, everything about imports is asked again. */
export function useProgress(run: ShownRun): Told {
  const cache = useQueryClient()
  const [told, setTold] = useState<ShownRun | null>(null)
  const [isLost, setLost] = useState(false)
  const follows = isOpen(run)
  const { id } = run
  useEffect(() => {
    if (!follows) return
    const stop = new AbortController()
    const { signal } = stop
    const refresh = () => void (signal.aborted || cache.invalidateQueries())
    followRun({
      signal,
      open: async () => (await apiFetch(apiUrl(`/import-runs/${id}/progress`), { signal })).body,
      tell: (news) => {
        setTold(news)
        setLost(false)
      },
      lose: () => setLost(true),
      pause: () => new Promise((resolve) => setTimeout(resolve, 2000)),
    }).then(refresh, refresh)
    return () => stop.abort()
  }, [id, follows, cache])
  return { run: told?.id === id && follows ? told : run, isLost: isLost && follows }
}
