import type { Lost } from '#platform/furnishing/contributions.ts'
import type { Text } from '#platform/wording/words.ts'
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
/** Why a row leaves the name, where that has to be told. */
export type NameLeft = Lost | null

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
  const merged = new Set(absorbed.map(({ kept, normal_name }) => `${kept} ${normal_name}`))
  const left = new Map<number, NameLeft>()
  for (const [index, { name, normal_name = '', externalId }] of rows.entries()) {
    const id = ids[index] ?? ''
    const before = names.get(id)
    if (name === undefined) continue
    const isSame = before !== undefined && normalName(before) === normal_name
    const leave = (because: Text) => left.set(index, { column: 'name', because })
    if (before === undefined) names.set(id, name)
    else if (isShorterSpelling(name, before)) left.set(index, null)
    else if (!isSame && merged.has(`${id} ${normal_name}`)) leave(words.mergedName(name, before))
    else if (!isSame && otherwise.get(id)?.has(normal_name)) leave(words.alsoCalled(name, before))
    else if (!isSame && name === externalId) leave(words.idForName(name, before))
    else names.set(id, name)
  }
  return left
}

/**
 * Whom each row is about where others were merged into its customer: the one whose id it bears, else whose name; the customer itself
 * is one of them. `null` where nothing was merged, or the row does not say.
 */
export function meantBeforeMerging(
  rows: readonly Spoken[],
  ids: readonly string[],
  {
    names,
    absorbed,
    borneFirst,
  }: Pick<Before, 'names' | 'absorbed'> & { readonly borneFirst: ReadonlyMap<string, string> },
): (string | null)[] {
  const others = Map.groupBy(absorbed, ({ kept }) => kept)
  return rows.map(({ normal_name, externalId }, index) => {
    const id = ids[index] ?? ''
    const theirs = others.get(id) ?? []
    if (theirs.length === 0) return null
    const first = borneFirst.get(`${id} ${externalId ?? ''}`)
    if (first === id || theirs.some((one) => one.id === first)) return first ?? null
    const called = [{ id, normal_name: normalName(names.get(id) ?? '') }, ...theirs]
    const [one, ...more] = called.filter((each) => each.normal_name === normal_name)
    return more.length > 0 ? null : (one?.id ?? null)
  })
}

/** What became of a row, with the name that it left, and whom it was about. */
export function withName<One extends { readonly lost?: readonly Lost[] }>(
  one: One,
  left: NameLeft | undefined,
  formerId: string | null,
): One & { readonly formerId?: string } {
  const lost = left === undefined || left === null ? [] : [left]
  return {
    ...one,
    ...(lost.length > 0 && { lost: [...(one.lost ?? []), ...lost] }),
    ...(formerId !== null && { formerId }),
  }
}
