import type { Context } from '#platform/context.ts'
import { notACursor } from '#platform/stores/cursor.ts'
import { say } from '#platform/wording/words.ts'
import { memberNames } from '../looking-after/owners-store.ts'

/** Beyond whatever is planned. */
const horizon = 36_525 * 86_400_000

/** One page of everything that any feature knows to have happened with the customer, in the reader's language. */
export async function readTimeline(
  context: Context,
  customerId: string,
  wish: { cursor?: string | undefined; limit: number; kinds?: string | undefined },
) {
  const place = wish.cursor === undefined ? null : placeOf(wish.cursor)
  if (place === undefined) throw notACursor()
  const wanted = wish.kinds?.split(',').map((kind) => kind.trim())
  const sources = context.contributions.timeline.filter(({ kind }) => wanted === undefined || wanted.includes(kind))
  const before = place?.before ?? new Date(context.now.getTime() + horizon)
  const enough = wish.limit + 1 + (place?.shown ?? 0)
  const read = []
  for (const source of sources) read.push(...(await source.read(context, customerId, before, enough)))
  const { rows, next } = pageOfTimeline(read, place, wish.limit)
  const names = await memberNames(
    context,
    rows.flatMap(({ by }) => memberIn(by) ?? []),
  )
  return {
    rows: rows.map((entry) => ({ ...entry, title: say(entry.title, context.locale), by: nameIn(entry.by, names) })),
    next,
    kinds: context.contributions.timeline.map(({ kind, label }) => ({ kind, label: say(label, context.locale) })),
  }
}

/** Authors are members, keys and jobs; a timeline names people. */
function nameIn(by: string | null, names: ReadonlyMap<string, string>): string | null {
  const member = memberIn(by)
  if (member !== undefined) return names.get(member) ?? null
  return by === null || /^(key|job):|^(system|operator)$/.test(by) ? null : by
}

function memberIn(by: string | null): string | undefined {
  return /^member:([0-9a-f-]{36})$/.exec(by ?? '')?.[1]
}

/** Where a page of the timeline begins: before this instant, less the entries of that same instant already shown. */
export type Place = { readonly before: Date; readonly shown: number }

type Dated = { readonly at: Date }

/**
 * One page out of what several sources answered, one after the other, the newest first. Entries of one instant keep the
 * order in which they were answered, so that the next page begins exactly after this one, also in the middle of an instant.
 */
export function pageOfTimeline<Entry extends Dated>(read: readonly Entry[], place: Place | null, limit: number) {
  const inOrder = read.toSorted((a, b) => b.at.getTime() - a.at.getTime())
  const fresh = inOrder.slice(place?.shown ?? 0)
  const rows = fresh.slice(0, limit)
  return { rows, next: fresh.length > limit ? cursorAfter(rows, place) : null }
}

/** The cursor of the page after these rows: `1767225600000.2`. */
function cursorAfter(rows: readonly Dated[], place: Place | null): string | null {
  const last = rows.at(-1)
  if (last === undefined) return null
  const instant = last.at.getTime()
  const sameInstant = rows.filter(({ at }) => at.getTime() === instant).length
  const carried = place !== null && place.before.getTime() - 1 === instant ? place.shown : 0
  return `${instant}.${sameInstant + carried}`
}

/** Reads a cursor back; `undefined` where it is not one of ours. */
export function placeOf(cursor: string): Place | undefined {
  const [, instant, shown] = /^(\d{1,15})\.(\d{1,9})$/.exec(cursor) ?? []
  if (instant === undefined || shown === undefined) return undefined
  return { before: new Date(Number(instant) + 1), shown: Number(shown) }
}
