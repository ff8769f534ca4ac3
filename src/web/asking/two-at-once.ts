import type { Changed } from './refusal.ts'

/** Whose value stays in each field that two changed: the fields that stay as they were wished here; `null` leaves all undecided. */
export type Decided = ReadonlySet<string> | null

export type Meeting = { readonly changed: Changed; readonly decide: (keeps: Decided) => void }

let meeting: Meeting | null = null
const watchers = new Set<() => void>()

export const meetings = {
  present: () => meeting,
  watch(tell: () => void): () => void {
    watchers.add(tell)
    return () => watchers.delete(tell)
  },
}

/** Shows both values to whoever saves over the change of somebody else, and waits until they have decided. */
export function askWhose(changed: Changed): Promise<Decided> {
  return new Promise((resolve) => {
    show({
      changed,
      decide: (keeps) => {
        show(null)
        resolve(keeps)
      },
    })
  })
}

function show(next: Meeting | null): void {
  meeting = next
  for (const tell of watchers) tell()
}

/** A wish without the fields in which the value of the other stays; parts of a field go one by one. */
export function without<Wish>(wish: Wish, fields: readonly string[]): Wish {
  if (typeof wish !== 'object' || wish === null) return wish
  const entries = Object.entries(wish)
    .filter(([field]) => !fields.includes(field))
    .map(([field, value]) => {
      const parts = fields.filter((one) => one.startsWith(`${field}.`)).map((one) => one.slice(field.length + 1))
      return [field, parts.length === 0 ? value : without(value, parts)]
    })
  return Object.fromEntries(entries) as Wish
}
