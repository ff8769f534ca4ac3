import type { Change } from '../src/platform/live/change.ts'

type Request = (path: string, init?: RequestInit) => Promise<Response>
export type Told = {
  readonly event: string
  readonly mark: string
  readonly changes: readonly Change[]
  readonly at: number
}

/** Opens a stream of changes as a screen does, and keeps what it tells. */
export async function listenTo(request: Request, lastMark?: string) {
  const stop = new AbortController()
  const headers: Record<string, string> = lastMark === undefined ? {} : { 'last-event-id': lastMark }
  const response = await request('/api/v1/live', { headers, signal: stop.signal })
  if (response.status !== 200) throw new Error(`the stream answers ${response.status}: ${await response.text()}`)
  const told: Told[] = []
  let ended = false
  const ending = readAll(response, told).finally(() => {
    ended = true
  })
  const listener = {
    told,
    /** Everything that was changed, without the greeting. */
    changes: () => told.flatMap(({ changes }) => changes),
    records: () => [...new Set(told.flatMap(({ changes }) => changes).map(({ record }) => record))].sort(),
    hasEnded: () => ended,
    /** Waits until something is so, and says how long that took. */
    until: (holds: () => boolean, within = 2_000) => until(holds, within, () => JSON.stringify(told.slice(-5))),
    close: async () => {
      stop.abort()
      await ending.catch(() => undefined)
    },
  }
  await listener.until(() => told.some(({ event }) => event === 'hello'))
  return listener
}

export async function until(holds: () => boolean, within: number, saying: () => string): Promise<number> {
  const began = performance.now()
  while (!holds()) {
    if (performance.now() - began > within) throw new Error(`not within ${within} ms: ${saying()}`)
    await new Promise((resolve) => setTimeout(resolve, 10))
  }
  return performance.now() - began
}

async function readAll(response: Response, told: Told[]): Promise<void> {
  const reader = response.body?.getReader()
  const decoder = new TextDecoder()
  let held = ''
  for (;;) {
    const { value, done } = (await reader?.read()) ?? { value: undefined, done: true }
    if (done) return
    const blocks = (held + decoder.decode(value, { stream: true })).split('\n\n')
    held = blocks.pop() ?? ''
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? ''
      if (field('event') === '') continue
      told.push({
        event: field('event'),
        mark: field('id'),
        changes: JSON.parse(field('data')),
        at: performance.now(),
      })
    }
  }
}
