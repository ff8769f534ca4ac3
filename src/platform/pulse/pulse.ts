import { postgresProbe } from './probe.ts'

/** Feels every now and then whether PostgreSQL still answers, so that nobody waits for one that has stopped without a word. */
export type Pulse = {
  /** Asks now, together with whoever else asks. */
  answers(): Promise<boolean>
  /** Calls when PostgreSQL has fallen silent, at once where it is silent already. Answers how to take that back. */
  onSilence(tell: () => void): () => void
  stop(): void
}

const everyMs = 2_000
/** A machine that is very busy misses one beat; two in a row are silence. */
const missedBeats = 2

export function feelPulse(url: string, every = everyMs): Pulse {
  const probe = postgresProbe(url)
  const listeners = new Set<() => void>()
  let missed = 0
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  const answers = async () => {
    const isThere = await probe()
    if (isThere) missed = 0
    return isThere
  }
  const beat = async () => {
    if (!(await answers())) missed += 1
    if (missed >= missedBeats) for (const tell of [...listeners]) tell()
    next()
  }
  const next = () => {
    if (!stopped) timer = setTimeout(() => void beat(), every).unref()
  }
  next()
  return {
    answers,
    onSilence(tell) {
      if (missed >= missedBeats) tell()
      listeners.add(tell)
      return () => listeners.delete(tell)
    },
    stop() {
      stopped = true
      clearTimeout(timer)
    },
  }
}
