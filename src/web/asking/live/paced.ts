import { type Change, gathered } from '#platform/live/change.ts'

export type Heard = readonly Change[] | 'again'
export type Paced = {
  /** Is asked again soon, together with what else is heard until then. */
  hear(heard: Heard): void
  stop(): void
}

/** So long what is heard is gathered, and so much longer than it took is asked again at the earliest, in milliseconds. */
const gatherMs = 60
const leastMs = 400
const timesAsLong = 2

/** However much is heard, questions are asked one round after the other, with a pause that grows with how long a round takes. */
export function paced(ask: (heard: Heard) => Promise<void>, now: () => number = () => performance.now()): Paced {
  let waiting: Heard = []
  let timer: ReturnType<typeof setTimeout> | undefined
  let isAsking = false
  let notBefore = 0
  let stopped = false
  const isEmpty = () => waiting !== 'again' && waiting.length === 0
  const plan = () => {
    if (stopped || isAsking || timer !== undefined || isEmpty()) return
    timer = setTimeout(() => void round(), Math.max(gatherMs, notBefore - now()))
  }
  const round = async () => {
    timer = undefined
    isAsking = true
    const heard = waiting
    waiting = []
    const began = now()
    await ask(heard).catch(() => undefined)
    notBefore = began + Math.max(leastMs, timesAsLong * (now() - began))
    isAsking = false
    plan()
  }
  return {
    hear(heard) {
      waiting = waiting === 'again' || heard === 'again' ? 'again' : gathered([...waiting, ...heard])
      plan()
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
