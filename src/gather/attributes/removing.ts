import type { Context, Desk } from '#platform/context.ts'
import { Problem } from '#platform/errors.ts'
import { permissionsOf } from '#platform/permissions.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Progress } from '#platform/work/schedule.ts'
import { type Attribute, subjects } from './contract.ts'
import * as store from './store.ts'
import * as words from './words.ts'

/** An attribute that stays, with what would suffer. */
export type Kept = { readonly attribute: Attribute; readonly because: Text }

/** So many records are written in one transaction: further ones are the work of a job. */
const recordsAtATime = 1_000

/** Takes attributes out of the catalogue that nothing asks for and no record has a value of, and names the others. */
export async function removeUnused(
  context: Context,
  ids: readonly string[],
): Promise<{ removed: number; kept: Kept[] }> {
  const { free, kept } = await holdFree(context, ids)
  for (const [subject, some] of bySubject(free)) {
    const used = new Set(
      await store.usedAmong(
        context,
        subject,
        some.map(({ name }) => name),
      ),
    )
    for (const one of some) if (used.has(one.name)) kept.push({ attribute: one, because: words.hasValues(one.label) })
  }
  return { removed: await removeBut(context, free, kept), kept }
}

/**
 * Takes attributes out of the catalogue together with their values: at once where few records have any, else a job does it.
 *
 * @throws FORBIDDEN for whoever may write records, but not clear them from all at once
 */
export async function removeWithValues(
  context: Context,
  ids: readonly string[],
): Promise<{ removed: number; kept: Kept[]; records: number; ordered: string | null }> {
  if (!permissionsOf(context.actor).includes('workspace.write'))
    throw new Problem('FORBIDDEN', words.notWithValues, { permission: 'workspace.write' })
  const { free, kept } = await holdFree(context, ids)
  const many = recordsAtATime + 1
  let bearing = 0
  for (const [subject, some] of bySubject(free)) bearing += await store.bearing(context, subject, namesOf(some), many)
  if (bearing > recordsAtATime) {
    const ordered = await context.enqueue('attributes.remove with values', { ids: free.map(({ id }) => id) })
    return { removed: 0, kept, records: 0, ordered }
  }
  let records = 0
  for (const [subject, some] of bySubject(free))
    records += await store.empty(context, subject, namesOf(some), recordsAtATime)
  return { removed: await removeBut(context, free, kept), kept, records, ordered: null }
}

/** The job: batch after batch, and the attributes go in the last one, when nobody writes any value of them any more. */
export async function removeInBatches(desk: Desk, ids: readonly string[], progress: Progress): Promise<void> {
  let [done, isFinished] = [0, false]
  while (!isFinished) {
    const emptied = await desk.transaction(async (context) => {
      const { free, kept } = await holdFree(context, ids)
      let count = 0
      for (const [subject, some] of bySubject(free))
        count += await store.empty(context, subject, namesOf(some), Math.max(0, recordsAtATime - count))
      isFinished = count < recordsAtATime
      if (isFinished) await removeBut(context, free, kept)
      return count
    })
    done += emptied
    await progress(done, null)
  }
}

/** Those of them that nothing asks for. Values of none of them are written until the transaction ends. */
async function holdFree(context: Context, ids: readonly string[]): Promise<{ free: Attribute[]; kept: Kept[] }> {
  const wished = await store.holdAll(context, ids)
  const names = namesOf(wished.filter(({ subject }) => subject === 'customer'))
  const uses: { name: string; by: Text }[] = []
  if (names.length > 0)
    for (const ask of context.contributions.attributeUses ?? []) uses.push(...(await ask(context, names)))
  const asked = Map.groupBy(uses, ({ name }) => name)
  const usesOf = (one: Attribute) => (one.subject === 'customer' ? (asked.get(one.name) ?? []) : [])
  return {
    free: wished.filter((one) => usesOf(one).length === 0),
    kept: wished.flatMap((attribute) => {
      const by = usesOf(attribute).map((use) => use.by)
      return by.length === 0 ? [] : [{ attribute, because: words.askedFor(attribute.label, by) }]
    }),
  }
}

async function removeBut(context: Context, free: readonly Attribute[], kept: readonly Kept[]): Promise<number> {
  const stays = new Set(kept.map(({ attribute }) => attribute.id))
  const gone = free.map(({ id }) => id).filter((id) => !stays.has(id))
  await store.remove(context, gone)
  return gone.length
}

function bySubject(all: readonly Attribute[]): [Attribute['subject'], Attribute[]][] {
  return subjects.flatMap((subject): [Attribute['subject'], Attribute[]][] => {
    const some = all.filter((one) => one.subject === subject)
    return some.length === 0 ? [] : [[subject, some]]
  })
}

function namesOf(all: readonly Attribute[]): string[] {
  return all.map(({ name }) => name)
}
