import type { Lost } from '#platform/contributions.ts'
import { isShorterSpelling, normalName } from '../identity/normal-name.ts'
import * as words from './words.ts'

type Spoken = {
  readonly name?: string | undefined
  readonly normal_name?: string | undefined
  readonly externalId?: string | undefined
}
type Before = {
  readonly names: ReadonlyMap<string, string>
  readonly absorbed: readonly { readonly id: string; readonly kept: string; readonly normal_name: string }[]
  /** What each is called besides, in the form by which names are compared. */
  readonly otherwise: ReadonlyMap<string, ReadonlySet<string>>
}
/** Why a row leaves the name, where that has to be told, and the merged customer whose name it bears. */
export type NameLeft = { readonly lost: Lost | null; readonly formerId: string | null }

/**
 * Which rows leave the name on record, or of an earlier row: one that says the same in a shorter spelling, or another name of the customer;
 * one whose name is but the id of the customer; and one that bears the name of a customer that was merged into it.
 */
export function namesLeft(
  rows: readonly Spoken[],
  ids: readonly string[],
  { names: onRecord, absorbed, otherwise }: Before,
): ReadonlyMap<number, NameLeft> {
  const names = new Map(onRecord)
  const merged = new Map(absorbed.map(({ id, kept, normal_name }) => [`${kept} ${normal_name}`, id]))
  const left = new Map<number, NameLeft>()
  for (const [index, { name, normal_name, externalId }] of rows.entries()) {
    const id = ids[index] ?? ''
    const before = names.get(id)
    if (name === undefined) continue
    const isSame = before !== undefined && normalName(before) === normal_name
    const formerId = isSame ? undefined : merged.get(`${id} ${normal_name}`)
    if (before === undefined) names.set(id, name)
    else if (isShorterSpelling(name, before)) left.set(index, { lost: null, formerId: null })
    else if (formerId !== undefined)
      left.set(index, { lost: { column: 'name', because: words.mergedName(name, before) }, formerId })
    else if (!isSame && otherwise.get(id)?.has(normal_name ?? '')) left.set(index, { lost: null, formerId: null })
    else if (!isSame && name === externalId)
      left.set(index, { lost: { column: 'name', because: words.idForName(name, before) }, formerId: null })
    else names.set(id, name)
  }
  return left
}

/** What became of a row, with the name that it left. */
export function withName<One extends { readonly lost?: readonly Lost[] }>(
  one: One,
  left: NameLeft | undefined,
): One & { readonly formerId?: string } {
  if (left === undefined) return one
  return {
    ...one,
    lost: [...(one.lost ?? []), ...(left.lost === null ? [] : [left.lost])],
    ...(left.formerId === null ? {} : { formerId: left.formerId }),
  }
}
