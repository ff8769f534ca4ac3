import { useEffect, useSyncExternalStore } from 'react'
import { apiFetch, apiUrl } from '../link.ts'
import { Refusal } from '../refusal.ts'
import { heardFromStream, hearing, hears, lastMark } from './live.ts'
import { shareStream } from './sharing.ts'
import { followChanges } from './stream.ts'

/** Whoever is not known any more is asked for seldom: they may have come back in another tab. */
const strangersWait = 60_000

/** As long as the screen is open it hears of what changes in this workspace. */
export function useLive(workspaceId: string): void {
  useEffect(
    () =>
      shareStream(`meguri.live.${workspaceId}`, {
        tell: ({ mark, heard }) => heardFromStream(mark, heard),
        hears: hearing,
        listen: (others, signal) =>
          followChanges({
            signal,
            lastMark,
            open: async (mark, until) => {
              const headers: HeadersInit = mark === null ? {} : { 'last-event-id': mark }
              return (await apiFetch(apiUrl('/live'), { signal: until, headers })).body
            },
            connected: () => others.hears(true),
            tell: others.tell,
            lost: () => others.hears(false),
            pause: (milliseconds) => pause(milliseconds, signal),
            waitAfter,
          }),
      }),
    [workspaceId],
  )
}

/** How often something is asked by itself: not at all while its changes are heard of. */
export function useUnheard(milliseconds: number): number | false {
  return useSyncExternalStore(hears.watch, hears.is) ? false : milliseconds
}

function waitAfter(problem: unknown): number | undefined {
  if (!(problem instanceof Refusal)) return undefined
  if (problem.status === 401 || problem.status === 403) return strangersWait
  return problem.retryAfterSeconds === null ? undefined : problem.retryAfterSeconds * 1_000
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds)
    const end = () => {
      clearTimeout(timer)
      resolve()
    }
    signal.addEventListener('abort', end, { once: true })
  })
}
