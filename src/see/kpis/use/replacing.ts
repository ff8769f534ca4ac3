import { shiftDate } from '#maths/time/shift-date.ts'
import type { Context } from '#platform/context.ts'
import { badInput, conflict, notFound, Problem } from '#platform/errors.ts'
import type { Kpi, KpiWish } from '../contract/kpi.ts'
import * as store from '../store.ts'
import { add, setParts, structure } from '../structure.ts'
import * as words from '../words.ts'

type Beginning = {
  readonly replacesId: string | null
  readonly wish: KpiWish
  /** The path at which the caller is told what is wrong with the wish. */
  readonly at: string
}
/** What becomes of the structure on a day. */
export type Replacement = {
  /** What is used no more from that day on. */
  readonly ends: readonly string[]
  readonly begins: readonly Beginning[]
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
  for (const one of ending) mindWholes(before, one, from, ends)
  const until = shiftDate(from, { days: -1 })
  for (const { id } of ending) await store.update(context, id, { used_until: until })
  const places = new Map<string, string>()
  const ids: string[] = []
  for (const { replacesId, wish, at } of begins) {
    const { id } = await toldAt(at, () => add(context, wish))
    await store.update(context, id, { used_from: from, replaces_id: replacesId })
    ids.push(id)
    if (replacesId !== null) places.set(replacesId, id)
  }
  for (const [place, { replacesId, wish, at }] of begins.entries()) {
    const old = ending.find(({ id }) => id === replacesId)
    if (old === undefined || old.formula === null || wish.figure !== null) continue
    const partIds = old.partIds.map((part) => places.get(part) ?? part)
    mindEnded(before, old, partIds, ends)
    const { formula } = old
    await toldAt(at, () => setParts(context, ids[place] ?? '', { formula, partIds }))
  }
  return ids
}

/** What is made of it ends no later, be it on the same day or because it was ended before. */
function mindWholes(before: readonly Kpi[], { id, name }: Kpi, from: string, ends: readonly string[]) {
  const wholes = before.filter((one) => one.partIds.includes(id) && !ends.includes(one.id))
  const going = wholes.filter(({ usedUntil }) => usedUntil === null).map((one) => one.name)
  if (going.length > 0) throw conflict(words.partOfOthers(name, going))
  const longer = wholes.find(({ usedUntil }) => usedUntil !== null && usedUntil >= from)
  if (longer?.usedUntil) throw conflict(words.partUntil(name, longer.name, longer.usedUntil))
}

/** What is refused of one that begins is told where the caller said. */
async function toldAt<Found>(at: string, act: () => Promise<Found>): Promise<Found> {
  try {
    return await act()
  } catch (problem) {
    if (!(problem instanceof Problem) || problem.code !== 'BAD_INPUT') throw problem
    const [issue] = Array.isArray(problem.data.issues) ? problem.data.issues : []
    throw badInput(`${at}.${issue?.path ?? ''}`, problem.text)
  }
}

function mindEnded(before: readonly Kpi[], { name }: Kpi, partIds: readonly string[], ends: readonly string[]) {
  const gone = before.find(({ id }) => partIds.includes(id) && ends.includes(id))
  if (gone !== undefined) throw conflict(words.partOfOthers(gone.name, [name]))
}
