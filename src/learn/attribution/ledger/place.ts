import { partsOf } from '#platform/stores/cursor.ts'

type Placed = { readonly happenedOn: string; readonly id: string }

/** Where a page of outcomes ended: its day, and which of that day. */
export function cursorAfter({ happenedOn, id }: Placed): string {
  return `${happenedOn}.${id}`
}

export function placeIn(cursor: string | undefined): { day: string; id: string } | undefined {
  const [day, id] = partsOf(cursor, /^(\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01]))\.([0-9a-f-]{36})$/)
  return day === undefined || id === undefined ? undefined : { day, id }
}
