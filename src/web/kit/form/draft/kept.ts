import type { Shelf } from '../../../session/shelf.ts'

/** What somebody has written and not saved, as their browser keeps it. */
export type Kept<Value> = {
  readonly value: Value
  /** What the form began with: a save carries what is another than that. */
  readonly opened: Value
  /** The version of the record at that time; `null` where there is none yet. */
  readonly etag: string | null
  /** When it was written last, in milliseconds of the epoch. */
  readonly at: number
}

/** Answers the value when it is one that the form can show; `undefined` for anything else, as an earlier release may have left it. */
export type Reads<Value> = (value: unknown) => Value | undefined

const prefix = 'meguri.draft.'
const keptFor = 30 * 86_400_000

/** A draft that says what is on record has been saved: its answer did not arrive before the page was left. */
export function readKept<Value>(
  shelf: Shelf,
  { place, start, now }: { readonly place: string; readonly start: Value; readonly now: number },
  reads: Reads<Value>,
): Kept<Value> | null {
  const kept = parsed(shelf.getItem(prefix + place))
  if (kept === null) return null
  const [value, opened] = [reads(kept.value), reads(kept.opened)]
  const { at, etag } = kept
  const isSound = typeof at === 'number' && now - at < keptFor && (etag === null || typeof etag === 'string')
  const isSaved = JSON.stringify(value) === JSON.stringify(start)
  if (!isSound || value === undefined || opened === undefined || isSaved) {
    drop(shelf, place)
    return null
  }
  return { value, opened, etag, at }
}

/** A browser that has no room left keeps nothing; what is written stands on the screen all the same. */
export function keep<Value>(shelf: Shelf, place: string, kept: Kept<Value>): void {
  try {
    shelf.setItem(prefix + place, JSON.stringify(kept))
  } catch {
    drop(shelf, place)
  }
}

export function drop(shelf: Shelf, place: string): void {
  shelf.removeItem(prefix + place)
}

/** Whoever signs out leaves nothing behind for the next one at the same machine. */
export function dropAll(shelf: Shelf): void {
  const all = Array.from({ length: shelf.length }, (_, at) => shelf.key(at))
  for (const key of all) if (key?.startsWith(prefix)) shelf.removeItem(key)
}

function parsed(text: string | null): { [field in keyof Kept<unknown>]: unknown } | null {
  if (text === null) return null
  try {
    const found: unknown = JSON.parse(text)
    if (typeof found !== 'object' || found === null) return null
    return { value: undefined, opened: undefined, etag: null, at: null, ...found }
  } catch {
    return null
  }
}
