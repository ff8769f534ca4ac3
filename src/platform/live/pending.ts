import { type Change, gathered } from './change.ts'
import type { Message } from './message.ts'

/** At once it is told, gathering for a moment; what goes on and on is told every second. */
const momentMs = 100
const everyMs = [300, 1_000]

/** What waits to be told on one stream: however much happens, it is a message a second at most. */
export function openPending(now: () => number = () => performance.now()) {
  let changes: Change[] = []
  let again = false
  let mark = ''
  let since: number | null = null
  let toldAt = Number.NEGATIVE_INFINITY
  let inARow = 0
  const note = (at: string) => {
    mark = at
    since ??= now()
  }
  return {
    change(change: Change, at: string) {
      changes = changes.length < 200 ? [...changes, change] : gathered([...changes, change])
      note(at)
    },
    again(at: string) {
      again = true
      note(at)
    },
    /** How long until the next message is due, and null where nothing waits. */
    dueIn(): number | null {
      if (since === null) return null
      const pause = toldAt + (everyMs[Math.min(inARow, everyMs.length) - 1] ?? 0)
      return Math.max(0, Math.max(since + momentMs, pause) - now())
    },
    take(): Message {
      inARow = (since ?? now()) - toldAt < 1_500 ? inARow + 1 : 1
      const message: Message = { mark, changes: again ? 'again' : gathered(changes) }
      changes = []
      again = false
      since = null
      toldAt = now()
      return message
    },
  }
}
