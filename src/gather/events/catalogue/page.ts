import type { Context } from '#platform/context.ts'
import { pageFrom, partsOf } from '#platform/stores/cursor.ts'
import { mostLearnt } from '../../attributes/attributes.ts'
import type { EventName } from '../contract.ts'
import * as volumes from '../volumes.ts'
import { unlearn } from './catalogue.ts'
import * as store from './store.ts'

type Wish = {
  readonly hidden: boolean
  readonly text?: string | undefined
  readonly cursor?: string | undefined
  readonly limit: number
}

/** The catalogue, what comes most often first: the counts of each day are asked for the names shown alone. */
export async function page(context: Context, { hidden, text, cursor, limit }: Wish) {
  const [before = '0'] = partsOf(cursor, /^(\d{1,9})$/)
  const from = Number(before)
  const counted = await volumes.ranked(context.facts, context.now)
  const placeOf = new Map(counted.map(({ name }, place) => [name, place]))
  const names = (await store.names(context, hidden, text)).sort(
    (one, other) => (placeOf.get(one.name) ?? counted.length) - (placeOf.get(other.name) ?? counted.length),
  )
  const last28 = names.map(({ name }) => counted[placeOf.get(name) ?? -1]?.last28Days ?? 0)
  const shown = pageFrom(names.slice(from, from + limit + 1), limit, () => String(from + limit))
  return {
    rows: await described(context, shown.rows),
    next: shown.next,
    total: names.length,
    arriving: last28.filter((count) => count > 0).length,
    perDay: last28.reduce((sum, count) => sum + count, 0) / 28,
    most: mostLearnt.names.perWorkspace,
  }
}

async function described(context: Context, shown: readonly { id: string; name: string }[]): Promise<EventName[]> {
  const rows = await store.namesById(
    context,
    shown.map(({ id }) => id),
  )
  const found = await volumes.volumes(
    context.facts,
    context.now,
    shown.map(({ name }) => name),
  )
  const counted = new Map(found.map((one) => [one.name, one]))
  return shown.flatMap(({ id }): EventName[] => {
    const row = rows.get(id)
    if (row === undefined) return []
    const volume = counted.get(row.name)
    return [
      {
        ...row,
        today: context.today,
        firstSeenAt: volume ? new Date(volume.firstSeenAt) : row.firstSeenAt,
        lastSeenAt: volume ? new Date(volume.lastSeenAt) : null,
        last24Hours: volume?.last24Hours ?? 0,
        last28Days: volume?.last28Days ?? 0,
        total: volume?.total ?? 0,
        customers: volume?.customers ?? 0,
        days: volume && volume.days.length > 0 ? volume.days : Array.from({ length: 28 }, () => 0),
      },
    ]
  })
}

/** What was described or means something stays, and is named. */
export async function removeNames(context: Context, ids: readonly string[]) {
  const wished = await store.namesById(context, ids)
  const gone = new Set(await store.remove(context, ids))
  unlearn(context.workspace.id)
  const kept = [...wished.values()].flatMap(({ id, name }) => (gone.has(id) ? [] : [{ id, name }]))
  return { removed: gone.size, kept }
}
