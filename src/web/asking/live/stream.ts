import type { Heard } from './paced.ts'

export type StreamEvent = { readonly mark: string; readonly heard: Heard }

export type Following = {
  readonly open: (lastMark: string | null, signal: AbortSignal) => Promise<ReadableStream<Uint8Array> | null>
  /** From here on nothing is missed. */
  readonly connected: () => void
  readonly tell: (event: StreamEvent) => void
  readonly lost: () => void
  readonly pause: (milliseconds: number) => Promise<void>
  readonly lastMark: () => string | null
  /** How long to wait before the next try, where the server said so; `undefined` where it did not. */
  readonly waitAfter: (problem: unknown) => number | undefined
  readonly signal: AbortSignal
}

/** A connection that is silent for longer, though a sign of life comes every fifteen seconds, is dead. */
const silenceMs = 40_000
const firstPause = 1_000
const longestPause = 30_000

/** Listens until it is told to stop; a connection that is lost is made anew and goes on where it was. */
export async function followChanges(wish: Following): Promise<void> {
  const { signal, pause } = wish
  for (let tries = 0; !signal.aborted; tries += 1) {
    const problem = await listen(wish, () => {
      tries = 0
    }).catch((thrown: unknown) => thrown)
    if (signal.aborted) return
    wish.lost()
    const usual = Math.min(longestPause, firstPause * 2 ** Math.min(tries, 5)) * (0.75 + Math.random() / 2)
    await pause(wish.waitAfter(problem) ?? usual)
  }
}

async function listen(wish: Following, connected: () => void): Promise<void> {
  const { open, tell, signal } = wish
  const stop = new AbortController()
  const end = () => stop.abort()
  signal.addEventListener('abort', end)
  let silence: ReturnType<typeof setTimeout> | undefined
  const alive = () => {
    clearTimeout(silence)
    silence = setTimeout(end, silenceMs)
  }
  try {
    alive()
    const body = await open(wish.lastMark(), stop.signal)
    for await (const block of blocksOf(body, alive)) {
      const { event, mark, changes } = block
      if (event === 'hello') {
        connected()
        wish.connected()
      } else if (event === 'changed') tell({ mark, heard: changes })
      else if (event === 'again') tell({ mark, heard: 'again' })
    }
  } finally {
    clearTimeout(silence)
    signal.removeEventListener('abort', end)
    stop.abort()
  }
}

type Block = { readonly event: string; readonly mark: string; readonly changes: Exclude<Heard, 'again'> }

async function* blocksOf(body: ReadableStream<Uint8Array> | null, alive: () => void): AsyncGenerator<Block> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let held = ''
  for (;;) {
    const part = await reader?.read()
    if (part === undefined || part.done) return
    alive()
    const blocks = (held + decoder.decode(part.value, { stream: true })).split('\n\n')
    held = blocks.pop() ?? ''
    for (const block of blocks) {
      const fields = new Map(block.split('\n').map((line) => [line.split(': ')[0], line.slice(line.indexOf(': ') + 2)]))
      const event = fields.get('event')
      if (event !== undefined)
        yield { event, mark: fields.get('id') ?? '', changes: JSON.parse(fields.get('data') ?? '[]') }
    }
  }
}
