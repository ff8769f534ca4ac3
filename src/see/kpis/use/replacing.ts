import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { conflict, notFound } from '#platform/errors.ts'
import type { Kpi, KpiWish } from '../contract/kpi.ts'
import * as store from '../store.ts'
import { add, setParts, structure } from '../structure.ts'
import * as words from '../words.ts'

/** What becomes of the structure on a day. */
export type Replacement = {
  /** What is used no more from that day on. */
  readonly ends: readonly string[]
  readonly begins: readonly { readonly replacesId: string | null; readonly wish: KpiWish }[]
}

/**
 * From a day on some KPIs are used no more, and others are, of which some take the place of one that ends. What ends keeps its figures
 * and its place in what was; what takes the place of one that was made of others, and names no figure, is made of the same, or of what
 * takes their place. Nothing goes on that would be made of what ends.
 *
 * @returns  the ids of what begins, in the order of `begins`
 */
export async function replaceOn(context: Context, from: string, { ends, begins }: Replacement): Promise<string[]> {
  await store.hold(context)
  const before = await structure(context)
  const ending = ends.map((id) => {
    const found = before.find((one) => one.id === id)
    if (found === undefined) throw notFound(words.kpi)
    if (found.usedUntil !== null) throw conflict(words.endsAlready(found.name, found.usedUntil))
    if (found.usedFrom !== null && found.usedFrom >= from)
      throw conflict(words.beginsAsLate(found.name, found.usedFrom))
    return found
  })
  for (const { id, name } of ending) {
    const wholes = before.filter((one) => one.usedUntil === null && one.partIds.includes(id) && !ends.includes(one.id))
    if (wholes.length > 0)
      throw conflict(
        words.partOfOthers(
          name,
          wholes.map((one) => one.name),
        ),
      )
  }
  const until = shiftDate(from, { days: -1 })
  for (const { id } of ending) await store.update(context, id, { used_until: until })
  const places = new Map<string, string>()
  const ids: string[] = []
  for (const { replacesId, wish } of begins) {
    const { id } = await add(context, wish)
    await store.update(context, id, { used_from: from, replaces_id: replacesId })
    ids.push(id)
    if (replacesId !== null) places.set(replacesId, id)
  }
  for (const [at, { replacesId, wish }] of begins.entries()) {
    const old = ending.find(({ id }) => id === replacesId)
    if (old === undefined || old.formula === null || wish.figure !== null) continue
    const partIds = old.partIds.map((part) => places.get(part) ?? part)
    mindEnded(before, old, partIds, ends)
    await setParts(context, ids[at] ?? '', { formula: old.formula, partIds })
  }
  return ids
}

function mindEnded(before: readonly Kpi[], { name }: Kpi, partIds: readonly string[], ends: readonly string[]) {
  const gone = before.find(({ id }) => partIds.includes(id) && ends.includes(id))
  if (gone !== undefined) throw conflict(words.partOfOthers(gone.name, [name]))
}
