import { useEffect } from 'react'
import { useGo, useSearch } from '#web/address.ts'

/** Leads addresses of the former page on: it told of activity alone. */
export function MovedPage() {
  const go = useGo()
  const [{ activity }] = useSearch()
  useEffect(() => {
    const said = new URLSearchParams({ measure: 'activity', ...(activity && { activity }) })
    go(`/retention?${said}`, { replace: true })
  }, [go, activity])
  return null
}
