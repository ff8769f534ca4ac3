import { useNavigate, useParams, useSearch as useRouterSearch } from '@tanstack/react-router'
import { useCallback } from 'react'

export type Search = Readonly<Record<string, string | undefined>>

/** What the address bar says after the `?`, as texts; setting merges, and `undefined` takes a word away. */
export function useSearch(): [search: Search, setSearch: (change: Search, options?: { push?: boolean }) => void] {
  const search: Search = useRouterSearch({ strict: false })
  const navigate = useNavigate()
  const setSearch = useCallback(
    (change: Search, { push = false } = {}) => {
      const merged = (before: Search) => ({ ...before, ...change })
      void navigate({ to: '.', search: merged as never, replace: !push, resetScroll: false })
    },
    [navigate],
  )
  return [search, setSearch]
}

/** The parts of the path: `/imports/$importId` gives `{ importId }`. */
export function usePathParts(): Readonly<Record<string, string>> {
  return useParams({ strict: false })
}

export function useGo(): (to: string, options?: { replace?: boolean }) => void {
  const navigate = useNavigate()
  return useCallback(
    (to, { replace = false } = {}) => {
      void navigate({ href: to, replace })
    },
    [navigate],
  )
}

/** Search words stay texts: `?day=2026` is not a number, and a list of digits is not an id in disguise. */
export function parseSearch(text: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(text))
}

export function writeSearch(search: Record<string, unknown>): string {
  const words = new URLSearchParams()
  for (const [name, value] of Object.entries(search))
    if (typeof value === 'string' && value !== '') words.set(name, value)
  const text = words.toString()
  return text === '' ? '' : `?${text}`
}
