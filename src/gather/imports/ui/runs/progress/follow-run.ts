import { Refusal } from '#web/asking/refusal.ts'
import type { ShownRun } from '../../imports-api.ts'

export type Following = {
  readonly open: () => Promise<ReadableStream<Uint8Array> | null>
  readonly tell: (run: ShownRun) => void
  readonly lose: () => void
  readonly pause: () => Promise<void>
  readonly signal: AbortSignal
}

/** Tells of a run until it has ended; a connection that is lost is said to be, and tried again. */
export async function followRun({ open, tell, lose, pause, signal }: Following): Promise<void> {
  while (!signal.aborted) {
    try {
      if (await hear(await open(), tell)) return
    } catch (problem) {
      if (signal.aborted) return
      if (problem instanceof Refusal && problem.status >= 400 && problem.status < 500) throw problem
    }
    lose()
    await pause()
  }
}

/** Whether the end of the run was heard before the connection ended. */
async function hear(body: ReadableStream<Uint8Array> | null, tell: (run: ShownRun) => void): Promise<boolean> {
  const reader = body?.getReader()
  const decoder = new TextDecoder()
  let held = ''
  let ended = false
  for (;;) {
    const part = await reader?.read()
    if (part === undefined || part.done) return ended
    const messages = (held + decoder.decode(part.value, { stream: true })).split('\n\n')
    held = messages.pop() ?? ''
    for (const message of messages) {
      const [, news] = message.split('\ndata: ')
      if (news === undefined) continue
      const run: ShownRun = JSON.parse(news)
      ended = run.state === 'completed' || run.state === 'failed'
      tell(run)
    }
  }
}
