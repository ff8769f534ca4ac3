import type { Text } from '#platform/wording/words.ts'
import type { KnownId } from '../identity/identity.ts'
import { recognised } from '../identity/identity.ts'
import type { Namesake } from './bulk-store.ts'
import * as words from './words.ts'

/** What a row says about who it is. */
export type Identity = {
  readonly externalId: string | undefined
  readonly name?: string | undefined
  readonly normal_name?: string | undefined
  readonly corporate_number?: string | null | undefined
}

/** A customer on record, or one that an earlier row of the same rows makes. */
export type Candidate = {
  readonly id: string | null
  readonly name: string
  number: string | null
  readonly externalIds: readonly string[]
}

export type Recognition =
  | { readonly candidate: Candidate }
  | { readonly refused: Text; readonly among: readonly Candidate[] }

export type OnRecord = {
  readonly ids: ReadonlyMap<string, readonly KnownId[]>
  readonly byName: readonly Namesake[]
  readonly byNumber: readonly Namesake[]
}

/** What becomes of a new customer whose name nobody says: who only refers to it is glad of the id, a list of customers is not. */
export type Nameless = 'called by its id' | 'refused'

/**
 * Which customer each row means, told row by row as if each came by itself: by its own id, else by its corporate number, else by the exact
 * name. Where several bear that, none of them is chosen.
 */
export function recogniser(source: string, nameless: Nameless, onRecord: OnRecord): (row: Identity) => Recognition {
  const candidates = new Map<string, Candidate>()
  const candidateOf = (id: string, one?: Namesake): Candidate => {
    const present = candidates.get(id)
    if (present !== undefined) return present
    const fresh = {
      id,
      name: one?.name ?? '',
      number: one?.corporate_number ?? null,
      externalIds: one?.external_ids ?? [],
    }
    candidates.set(id, fresh)
    return fresh
  }
  const grouped = (list: readonly Namesake[]) =>
    new Map(
      [...Map.groupBy(list, ({ value }) => value)].map(([value, some]) => [
        value,
        some.map((one) => candidateOf(one.id, one)),
      ]),
    )
  const byName = grouped(onRecord.byName)
  const byNumber = grouped(onRecord.byNumber)
  const byId = new Map<string, Candidate>()

  return (row) => {
    const { externalId, normal_name = '', corporate_number: number } = row
    const namesakes = byName.get(normal_name) ?? []
    const chosen = (candidate: Candidate): Recognition => {
      if (number && candidate.number === null) {
        candidate.number = number
        byNumber.set(number, [...(byNumber.get(number) ?? []), candidate])
      }
      return { candidate }
    }
    const fresh = (): Recognition => {
      if (row.name === undefined && nameless === 'refused')
        return { refused: words.namelessNew(externalId ?? number ?? ''), among: [] }
      const candidate: Candidate = {
        id: null,
        name: row.name ?? externalId ?? '',
        number: null,
        externalIds: externalId === undefined ? [] : [externalId],
      }
      if (externalId !== undefined) byId.set(externalId, candidate)
      if (normal_name !== '') byName.set(normal_name, [...namesakes, candidate])
      return chosen(candidate)
    }
    if (externalId !== undefined) {
      const known = recognised(onRecord.ids.get(externalId) ?? [], source, externalId, row.normal_name)
      const own = known === undefined ? byId.get(externalId) : candidateOf(known)
      return own === undefined ? fresh() : chosen(own)
    }
    const numbered = number ? (byNumber.get(number) ?? []) : []
    if (numbered.length > 1) return { refused: words.severalNumbered(number ?? '', numbered), among: numbered }
    const meant = numbered[0] ?? null
    if (meant !== null) return chosen(meant)
    const possible = number ? namesakes.filter((one) => one.number === null) : namesakes
    const [only, ...others] = possible
    if (only === undefined) return fresh()
    return others.length === 0
      ? chosen(only)
      : { refused: words.severalCalled(row.name ?? '', possible), among: possible }
  }
}
