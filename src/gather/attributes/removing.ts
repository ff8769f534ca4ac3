import type { Context } from '#platform/context.ts'
import { type Attribute, subjects } from './contract.ts'
import * as store from './store.ts'

/** Takes attributes out of the catalogue, many at once; one that records use goes only together with its values. */
export async function removeSeveral(
  context: Context,
  ids: readonly string[],
  withValues: boolean,
): Promise<{ removed: number; kept: Attribute[]; records: number }> {
  const wished = await store.findAll(context, ids)
  const kept: Attribute[] = []
  let records = 0
  for (const subject of subjects) {
    const names = wished.flatMap((one) => (one.subject === subject ? [one.name] : []))
    if (names.length === 0) continue
    if (withValues) records += await store.emptyAll(context, subject, names)
    const used = new Set(withValues ? [] : await store.usedAmong(context, subject, names))
    kept.push(...wished.filter((one) => one.subject === subject && used.has(one.name)))
  }
  const isKept = new Set(kept.map(({ id }) => id))
  const gone = wished.flatMap(({ id }) => (isKept.has(id) ? [] : [id]))
  await store.remove(context, gone)
  return { removed: gone.length, kept, records }
}
