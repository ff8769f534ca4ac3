import { badInput, type Problem } from '../errors.ts'

/** Where a page ended in a list that stands in order of time. */
export type Place = { readonly at: Date; readonly id: string }

/** One page of rows, of which one more than `limit` was read, and the cursor of the page after it. */
export function pageFrom<Row>(
  read: readonly Row[],
  limit: number,
  cursorAfter: (last: Row) => string,
): { rows: Row[]; next: string | null } {
  const last = read[limit - 1]
  return { rows: read.slice(0, limit), next: read.length > limit && last ? cursorAfter(last) : null }
}

export function cursorAt({ at, id }: Place): string {
  return `${at.getTime()}.${id}`
}

/** The place in a cursor that `cursorAt` made; `undefined` on the first page, which has none. */
export function placeIn(cursor: string | undefined): Place | undefined {
  const [at, id] = partsOf(cursor, /^(-?\d{1,15})\.([0-9a-f-]{36})$/)
  return at === undefined || id === undefined ? undefined : { at: new Date(Number(at)), id }
}

/** The id after which a list in order of ids goes on. */
export function idIn(cursor: string | undefined): string | undefined {
  return partsOf(cursor, /^([0-9a-f-]{36})$/)[0]
}

/** What the groups of a pattern find in a cursor: nothing where there is no cursor, a problem where it is not of that pattern. */
export function partsOf(cursor: string | undefined, pattern: RegExp): readonly string[] {
  if (cursor === undefined) return []
  const found = pattern.exec(cursor)
  if (found === null) throw notACursor()
  return found.slice(1)
}

export function notACursor(): Problem {
  return badInput('cursor', {
    en: 'This cursor is not one that was given out.',
    ja: 'このカーソルは発行されたものではありません。',
  })
}
