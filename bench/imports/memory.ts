import { readdirSync, readFileSync } from 'node:fs'

/** Samples the proportional memory of a process and all below it, twice a second; answers the highest in MiB. */
export function watchMemory(pid: number): { peak(): number } {
  let highest = memoryOf(pid)
  const timer = setInterval(() => {
    highest = Math.max(highest, memoryOf(pid))
  }, 500)
  return {
    peak() {
      clearInterval(timer)
      return highest
    },
  }
}

/** In MiB, shared pages counted once. */
export function memoryOf(pid: number): number {
  return groupOf(pid).reduce((sum, one) => sum + proportionalMemory(one), 0) / 1024
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

function proportionalMemory(pid: number): number {
  return Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

function read(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    return ''
  }
}
