import { conflict } from '#platform/errors.ts'
import type { ImportRow, Lost } from '#platform/furnishing/contributions.ts'
import { hashOf, RepeatedKeys } from '#platform/tables/keys/repeated-keys.ts'
import { filled } from '#platform/tables/words.ts'
import type { Text } from '#platform/wording/words.ts'
import type { Mapping } from '../../../mappings/contract.ts'
import type { FileReader, PartRow, Rank, RankKind, Rejected, Spoken } from '../../../mappings/mappings.ts'
import { isWithoutId } from '../../../mappings/mappings.ts'
import { obstacles } from '../../words.ts'
import type { Entry } from '../entries.ts'
import { type Laid, Layers } from '../laying.ts'

/** What has to be known of the whole file before the first of its rows is stored. */
export type Survey = {
  /** Records that several rows are about, by their keys. */
  readonly together: ReadonlyMap<string, LaidWhole>
  /** The same of each further part. */
  readonly partsTogether: readonly ReadonlyMap<string, Laid>[]
  /** Whether rows without an id are known by this key: they may be about a record whose other rows bear one. */
  readonly isWithoutId: (key: string) => boolean
}

export type LaidWhole = Laid & {
  readonly parts: readonly PartRow[]
  /** Rows that bear its id and are not about it, with the reason. */
  readonly others: ReadonlyMap<number, Lost>
  /** Rows whose cell does not tell how late they are, and why. */
  readonly unranked: ReadonlyMap<number, Text>
}

type Open = () => AsyncIterable<Entry>
type Repeats = {
  readonly main: ReadonlySet<number>
  readonly parts: readonly ReadonlySet<number>[]
  readonly rankKind: RankKind
  readonly isWithoutId: Survey['isWithoutId']
}
type Several = Omit<LaidWhole, 'at' | 'taken'> & {
  readonly first: ImportRow
  readonly layers: Layers
  readonly parts: PartRow[]
  readonly others: Map<number, Lost>
  readonly unranked: Map<number, Text>
}

/** Lets every entry of the file be heard and every record be seen, and tells how many there are and which keys repeat. */
export async function surveyed(
  open: Open,
  reader: FileReader,
  { hear, see }: { hear: (entry: Entry) => void; see: (entry: Entry) => void },
): Promise<Repeats & { records: number; unidentified: number }> {
  const keys = new RepeatedKeys()
  const partKeys = reader.parts.map(() => new RepeatedKeys())
  const withoutId = new RepeatedKeys()
  const ranks = reader.latestBy?.survey
  let records = 0
  let unidentified = 0
  for await (const entry of open()) {
    records += entry.records
    hear(entry)
    if (!isRead(entry, reader)) continue
    see(entry)
    ranks?.hear(entry.cells)
    const key = reader.main.keyIn(entry.cells)
    if (key !== null) keys.add(key)
    if (key === null || isWithoutId(key)) unidentified += 1
    if (key !== null && reader.parts.length > 0 && isWithoutId(key)) withoutId.add(key)
    for (const [part, { reader: itsReader }] of reader.parts.entries()) {
      const partKey = partKeyOf(itsReader.keyIn(entry.cells), key)
      if (partKey !== null) partKeys[part]?.add(partKey)
    }
  }
  return {
    records,
    unidentified,
    main: keys.hashes(),
    parts: partKeys.map((one) => one.hashes()),
    rankKind: ranks?.verdict() ?? 'text',
    isWithoutId: withoutId.among(),
  }
}

/** How many rows are held while they are taken together; a file of more has to be split by its records. */
const mostHeld = 500_000

/** Reads the rows of the keys that repeat and lays them over each other: before the first is stored it is known where the result stands. */
export async function takenTogether(
  open: Open,
  reader: FileReader,
  mapping: Mapping,
  { main: repeated, parts: partsRepeated, rankKind, isWithoutId: isKnownWithout }: Repeats,
  { most = mostHeld, hear }: { most?: number; hear?: (key: string, entry: Entry) => void } = {},
): Promise<Survey> {
  if (repeated.size === 0 && partsRepeated.every(({ size }) => size === 0))
    return { together: new Map(), partsTogether: partsRepeated.map(() => new Map()), isWithoutId: isKnownWithout }
  const order = typeof mapping.repeated === 'object' ? 'latest' : mapping.repeated
  const rankIn = reader.latestBy?.rankedAs(rankKind)
  const layers = new Map<string, Several>()
  const { cannotBe, settle } = reader.importable
  let held = 0
  const hold = (layers: Layers, taken: ImportRow, rank: Rank) => {
    held += layers.add(taken, rank)
    if (held > most) throw conflict(filled(obstacles.tooManyTogether, most))
  }
  const partLayers = reader.parts.map(() => new Map<string, Layers>())
  for await (const entry of open()) {
    if (!isRead(entry, reader)) continue
    const key = reader.main.keyIn(entry.cells)
    const isRepeated = key !== null && repeated.has(hashOf(key))
    const isPartRepeated = partsRepeated.some(({ size }) => size > 0)
    if (!isRepeated && !isPartRepeated) continue
    const read = reader.main.read(entry.row, entry.cells, entry.numeric)
    if (read === null || 'rejected' in read) continue
    const known = key === null || !isRepeated ? undefined : layers.get(key)
    const other = known && key !== null && !isWithoutId(key) ? (cannotBe?.(read.taken, known.first) ?? null) : null
    if (known && other !== null) {
      known.others.set(entry.row, other)
      continue
    }
    const { rank, because } = rankIn?.(entry.cells) ?? { rank: null }
    const parts = partsIn(reader, entry, key).filter((one) => 'taken' in one)
    for (const { part, key: partKey, taken } of parts) {
      if (partKey === null || !partsRepeated[part]?.has(hashOf(partKey))) continue
      const mine = partLayers[part]
      const known = mine?.get(partKey) ?? new Layers(order, reader.parts[part]?.importable.settle)
      hold(known, taken, rank)
      mine?.set(partKey, known)
    }
    if (key === null || !isRepeated) continue
    hear?.(key, entry)
    const whole = known ?? severalFrom(read.taken, new Layers(order, settle))
    if (because) whole.unranked.set(entry.row, because)
    hold(whole.layers, read.taken, rank)
    whole.parts.push(...parts)
    layers.set(key, whole)
  }
  return {
    together: laidByKey(layers, ({ layers: of, parts, others, unranked }) => {
      const laid = of.laid()
      return laid && { ...laid, parts, others, unranked }
    }),
    partsTogether: partLayers.map((one) => laidByKey(one, (of) => of.laid())),
    isWithoutId: isKnownWithout,
  }
}

function severalFrom(first: ImportRow, layers: Layers): Several {
  return { first, layers, parts: [], others: new Map(), unranked: new Map() }
}

export type PartRead =
  | (PartRow & { readonly lost: readonly Spoken[] })
  | { readonly part: number; readonly rejected: Rejected }

/** The further records that a row holds. */
export function partsIn(
  reader: FileReader,
  { row, cells, numeric }: Pick<Entry, 'row' | 'cells' | 'numeric'>,
  whose: string | null,
): PartRead[] {
  return reader.parts.flatMap((one, part): PartRead[] => {
    const read = one.isBlank(cells) ? null : one.reader.read(row, cells, numeric)
    if (read === null) return []
    if ('rejected' in read) return [{ part, rejected: read.rejected }]
    return [{ part, key: partKeyOf(one.reader.keyOf(read.taken), whose), taken: read.taken, lost: read.lost ?? [] }]
  })
}

/** An id is one wherever it stands; what else a part is known by holds within its customer alone. */
function partKeyOf(key: string | null, whose: string | null): string | null {
  if (key === null || !isWithoutId(key)) return key
  return whose === null ? null : `${key}\0${whose}`
}

export function isRead(entry: Entry, reader: FileReader): boolean {
  return entry.because === null && entry.broken === null && reader.isMeant(entry.cells)
}

function laidByKey<From, To>(from: ReadonlyMap<string, From>, of: (one: From) => To | null): Map<string, To> {
  const found = new Map<string, To>()
  for (const [key, one] of from) {
    const laid = of(one)
    if (laid !== null) found.set(key, laid)
  }
  return found
}
