import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { apiFetch, apiUrl } from '#web/api.ts'
import { isOpen, type ShownRun } from './imports-api.ts'

/** A run as the server tells of it while it goes on; when it has ended, everything about imports is asked again. */
export function useProgress(run: ShownRun): ShownRun {
  const cache = useQueryClient()
  const [told, setTold] = useState<ShownRun | null>(null)
  const follows = isOpen(run)
  const { id } = run
  useEffect(() => {
    if (!follows) return
    const stop = new AbortController()
    const refresh = () => void cache.invalidateQueries()
    follow(id, stop.signal, setTold).then(refresh, () => {
      if (!stop.signal.aborted) setTimeout(refresh, 2000)
    })
    return () => stop.abort()
  }, [id, follows, cache])
  return told?.id === id && follows ? told : run
}

async function follow(id: string, signal: AbortSignal, tell: (run: ShownRun) => void): Promise<void> {
  const answer = await apiFetch(apiUrl(`/import-runs/${id}/progress`), { signal })
  const reader = answer.body?.pipeThrough(new TextDecoderStream()).getReader()
  let held = ''
  for (;;) {
    const part = await reader?.read()
    if (part === undefined || part.done) return
    const messages = (held + part.value).split('\n\n')
    held = messages.pop() ?? ''
    for (const message of messages) {
      const [, news] = message.split('\ndata: ')
      if (news !== undefined) tell(JSON.parse(news))
    }
  }
}
