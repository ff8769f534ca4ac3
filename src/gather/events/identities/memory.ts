import type { Device } from '../../people/people.ts'
import type { Placed } from '../recording/happening.ts'

const rememberedFor = 5_000
const atMost = 50_000

type Entry<Value> = { readonly value: Value; readonly until: number }
export type Memory<Value> = Map<string, Entry<Value>>
type Remembered = { people: Memory<Placed>; devices: Memory<Device>; customers: Memory<string> }

const remembered = new Map<string, Remembered>()

export function memoryOf(workspaceId: string): Remembered {
  const present = remembered.get(workspaceId)
  if (present) return present
  const made: Remembered = { people: new Map(), devices: new Map(), customers: new Map() }
  remembered.set(workspaceId, made)
  return made
}

export function forget(workspaceId: string): void {
  remembered.delete(workspaceId)
}

export function fresh<Value>(memory: Memory<Value>, id: string): Value | undefined {
  const entry = memory.get(id)
  return entry && entry.until > performance.now() ? entry.value : undefined
}

/** The memory is bounded: when it is full, what was learnt first goes first. */
export function keep<Value>(memory: Memory<Value>, id: string, value: Value): void {
  const oldest = memory.size >= atMost ? memory.keys().next().value : undefined
  if (oldest !== undefined) memory.delete(oldest)
  memory.delete(id)
  memory.set(id, { value, until: performance.now() + rememberedFor })
}
