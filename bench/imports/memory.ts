import { readdirSync, readFileSync } from 'node:fs'
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads'

/**
 * Watches the memory of a process and all below it, from a thread of its own: adding up what a process maps takes a tenth of a second
 * of somebody's time, which is not to be that of whom it measures. Answers the highest in MiB.
 */
export function watchMemory(pid: number): { peak(): Promise<number> } {
  const worker = new Worker(new URL(import.meta.url), { workerData: { memoryOf: pid } })
  const highest = new Promise<number>((resolve, reject) => {
    worker.once('message', resolve)
    worker.once('error', reject)
  })
  return {
    peak() {
      worker.postMessage('stop')
      return highest
    },
  }
}

/** In MiB, shared pages counted once. */
export function memoryOf(pid: number): number {
  return groupOf(pid).reduce((sum, one) => sum + field(one, 'smaps_rollup', 'Pss'), 0) / 1024
}

/** What is cheap to know decides when it is time to add up again: whenever the pages of its own have grown by a hundredth. */
function observe(pid: number): void {
  let highest = memoryOf(pid)
  let own = 0
  const timer = setInterval(() => {
    const now = groupOf(pid).reduce((sum, one) => sum + field(one, 'status', 'RssAnon'), 0)
    if (now < own * 1.01) return
    own = now
    highest = Math.max(highest, memoryOf(pid))
  }, 500)
  parentPort?.once('message', () => {
    clearInterval(timer)
    parentPort?.postMessage(highest)
  })
}

function groupOf(pid: number): number[] {
  const parents = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => [Number(name), parentOf(name)] as const)
  const group = new Set([pid])
  for (let grown = true; grown; ) {
    const below = parents.filter(([one, parent]) => group.has(parent) && !group.has(one))
    grown = below.length > 0
    for (const [one] of below) group.add(one)
  }
  return [...group]
}

function parentOf(pid: string): number {
  return Number(read(`/proc/${pid}/stat`).split(') ')[1]?.split(' ')[1] ?? 0)
}

/** In KiB. */
function field(pid: number, file: 'smaps_rollup' | 'status', name: string): number {
  return Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(read(`/proc/${pid}/${file}`))?.[1] ?? 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}

if (!isMainThread && workerData?.memoryOf) observe(workerData.memoryOf)
