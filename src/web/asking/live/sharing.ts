import type { StreamEvent } from './stream.ts'

type Said = { readonly event: StreamEvent } | { readonly hears: boolean } | { readonly asks: true }

export type Shared = {
  /** One of the tabs listens for all: this runs in it until `signal` ends, with how to tell the others. */
  readonly listen: (
    others: { tell(event: StreamEvent): void; hears(is: boolean): void },
    signal: AbortSignal,
  ) => Promise<void>
  readonly tell: (event: StreamEvent) => void
  readonly hears: (is: boolean) => void
}

/**
 * A browser opens six connections to one server, whatever it has of tabs: they share one stream. Who holds the lock listens and tells the
 * others; when its tab is closed, the next one has the lock. Where there are no locks (no secure connection), each tab listens while it
 * is looked at.
 */
export function shareStream(name: string, { listen, tell, hears }: Shared): () => void {
  const stop = new AbortController()
  const channel = new BroadcastChannel(name)
  const say = (said: Said) => channel.postMessage(said)
  let isHearing: boolean | null = null
  channel.onmessage = ({ data }: MessageEvent<Said>) => {
    if ('event' in data) tell(data.event)
    else if ('hears' in data) hears(data.hears)
    else if (isHearing !== null) say({ hears: isHearing })
  }
  const others = {
    tell: (event: StreamEvent) => {
      tell(event)
      say({ event })
    },
    hears: (is: boolean) => {
      isHearing = is
      hears(is)
      say({ hears: is })
    },
  }
  const alone = { tell, hears }
  if (navigator.locks) {
    say({ asks: true })
    navigator.locks.request(name, { signal: stop.signal }, () => listen(others, stop.signal)).catch(() => undefined)
  } else whileLookedAt((signal) => listen(alone, signal), stop.signal)
  return () => {
    stop.abort()
    channel.close()
  }
}

function whileLookedAt(listen: (signal: AbortSignal) => Promise<void>, until: AbortSignal): void {
  let present: AbortController | undefined
  const look = () => {
    const isSeen = document.visibilityState === 'visible' && !until.aborted
    if (isSeen && present === undefined) {
      present = new AbortController()
      void listen(present.signal)
    } else if (!isSeen) {
      present?.abort()
      present = undefined
    }
  }
  document.addEventListener('visibilitychange', look, { signal: until })
  until.addEventListener('abort', look)
  look()
}
