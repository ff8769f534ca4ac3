import { badInput } from '#platform/errors.ts'
import type { Contributions, Importable, ImportRow } from '#platform/furnishing/contributions.ts'
import type { Mapping } from '../mapping.ts'
import { mappingProblems } from '../words.ts'
import { placeOf, wordKey } from './column.ts'
import { type Ranked, type RankKind, ranking, rankSurvey } from './rank.ts'
import { type RowReader, rowReader, type Shape, targetOf } from './row.ts'
import type { Step } from './step.ts'

export type PartReader = {
  readonly importable: Importable
  readonly reader: RowReader
  readonly defaults: Readonly<Record<string, string>>
  /** A row that says nothing of the part has no such part. */
  isBlank(cells: readonly string[]): boolean
}

/** All that a mapping says of the rows of a file, settled once. */
export type FileReader = {
  readonly importable: Importable
  readonly main: RowReader
  readonly parts: readonly PartReader[]
  readonly headings: readonly string[]
  /** The columns that anything is read from. */
  readonly places: ReadonlySet<number>
  isMeant(cells: readonly string[]): boolean
  /** The column that tells the latest of several rows; `null` where the place in the file decides. */
  readonly latestBy: { readonly heading: string; readonly survey: RankSurvey; rankedAs(kind: RankKind): RankIn } | null
  /** Places of columns whose way of writing matters and is not settled by the mapping. */
  readonly unsettled: readonly Unsettled[]
}
/** The survey hears the cells of a whole file once. */
type RankSurvey = { hear(cells: readonly string[]): void; verdict(): RankKind }
type RankIn = (cells: readonly string[]) => Ranked
type Unsettled = { readonly place: number; readonly column: string; readonly about: 'decimal' | 'order' }

export function fileReader(
  mapping: Mapping,
  shape: Shape,
  contributions: Pick<Contributions, 'importables'>,
  zone: string,
): FileReader {
  const importable = targetOf(contributions, mapping.target)
  const main = rowReader(mapping, shape, importable, zone)
  if (mapping.also.length > 0 && mapping.target !== 'customers')
    throw badInput('mapping.also', mappingProblems.onlyAlso)
  const parts = mapping.also.map(({ target, columns, defaults }) => {
    const part = targetOf(contributions, target)
    const reader = rowReader({ columns, defaults, remaining: 'leave' }, shape, part, zone, [
      'customer',
      'customer_name',
    ])
    const own = reader.steps.filter(({ places }) => places.length > 0)
    const isBlank = (cells: readonly string[]) => !own.some((step) => step.says(cells))
    return { importable: part, reader, defaults, isBlank }
  })
  const { only, repeated } = mapping
  const by = typeof repeated === 'object' ? placeOf(repeated.latestBy, shape.headings, 'mapping.repeated') : null
  const steps = [...main.steps, ...parts.flatMap(({ reader }) => reader.steps)]
  return {
    importable,
    main,
    parts,
    headings: shape.headings,
    places: new Set([main, ...parts.map(({ reader }) => reader)].flatMap(({ places }) => [...places])),
    isMeant: only === undefined ? () => true : meantBy(only, shape),
    latestBy: by === null ? null : latestBy(by, shape, zone),
    unsettled: [
      ...steps.flatMap(openIn),
      ...(by === null ? [] : [{ place: by, column: shape.headings[by] ?? '', about: 'order' as const }]),
    ],
  }
}

function meantBy(only: NonNullable<Mapping['only']>, { headings }: Shape): FileReader['isMeant'] {
  const place = placeOf(only.column, headings, 'mapping.only.column')
  const isAsked = 'values' in only
  const values = new Set((isAsked ? only.values : only.not).map(wordKey))
  return (cells) => values.has(wordKey(cells[place] ?? '')) === isAsked
}

/** Under which part a further record is known that was read from a row. */
export type PartRow = { readonly part: number; readonly key: string | null; readonly taken: ImportRow }

function openIn({ type, places, heading, settled }: Step): Unsettled[] {
  const about = type === 'date' || type === 'instant' ? 'order' : isNumeric.has(type) ? 'decimal' : null
  if (about === null || settled[about] != null) return []
  return places.map((place) => ({ place, column: heading ?? '', about }))
}

const isNumeric = new Set<Step['type']>(['money', 'number', 'whole'])

function latestBy(place: number, { headings, styles }: Shape, zone: string): FileReader['latestBy'] {
  const { hear, verdict } = rankSurvey(zone)
  return {
    heading: headings[place] ?? '',
    survey: { hear: (cells) => hear(cells[place] ?? ''), verdict },
    rankedAs(kind) {
      const rankOf = ranking(kind, styles?.[place] ?? {}, zone)
      return (cells) => rankOf(cells[place] ?? '')
    },
  }
}
