import { isPlaceholder, type Role, roleOf } from '#platform/tables/cells/placeholders.ts'
import { blankWordsHeard } from '#platform/tables/columns/blank-words.ts'
import { dayColumns, RowOrder, ranksIn } from '#platform/tables/columns/row-order.ts'
import type { FileRow } from '#platform/tables/file-row.ts'
import { type OddityName, oddityCount } from '#platform/tables/layout/oddities.ts'
import { filled } from '#platform/tables/words.ts'
import type { Mapping, Reading } from '../../../mappings/contract.ts'
import type { FileReader, Startless, Style } from '../../../mappings/mappings.ts'
import type { FaultFound, Run } from '../../contract.ts'
import { faultWords } from '../../words.ts'
import type { Entry } from '../entries.ts'
import { phonesHeard } from './phones.ts'

/** What is odd about the whole file, heard while it is surveyed: the first rows, which a person was shown, may have been in order. */
export function oddHeard(reader: FileReader): {
  /** Every entry of the file. */
  hear(entry: Entry): void
  /** Every record of it. */
  see(entry: Entry): void
  verdict(): FaultFound[]
} {
  const odd = oddityCount()
  const phones = phonesHeard(phonesIn(reader))
  const blanks = blankWordsHeard(rolesIn(reader))
  return {
    hear({ row, cells, share, odd: cellsOdd }) {
      if (cells.length > 0) odd.hear({ row, cells, share, ...(cellsOdd && { odd: cellsOdd }) })
    },
    see(entry) {
      phones.hear(entry)
      blanks.hear(entry)
    },
    verdict: () => [
      ...odd
        .verdict()
        .flatMap((one) => (reported.has(one.name) ? [{ ...one, examples: one.examples.map(placeOf) }] : [])),
      ...phones.verdict(),
      ...blanks.verdict().map(({ heading, count, words, rows }) => ({
        name: 'blanks',
        label: filled(faultWords.blanks, count, heading, words),
        count,
        examples: rows.map(String),
      })),
    ],
  }
}

/** What is lost, in doubt, or read though nobody saw it. The rest was told of the file before. */
const reported: ReadonlySet<string> = new Set<OddityName>([
  'formula',
  'error',
  'unstorable',
  'beyond',
  'replaced',
  'garbled',
  'hidden',
  'hiddenColumn',
  'table',
])

/** The report is kept for years: it says where something stands, not what. */
function placeOf(example: string): string {
  return example.split(' ', 1)[0] ?? ''
}

/** What each column is read as; a column that two fields read is judged by the first. */
function rolesIn({ main, parts, headings }: FileReader) {
  const steps = [main, ...parts.map(({ reader }) => reader)].flatMap(({ steps }) => steps)
  const roles = new Map<number, Role>()
  for (const { name, type, places } of steps)
    for (const place of places)
      if (!roles.has(place))
        roles.set(place, type === 'text' ? (roleOf(name) ?? 'text') : type === 'flag' ? 'flag' : 'value')
  return [...roles].map(([place, role]) => ({ place, role, heading: headings[place] ?? '' }))
}

function phonesIn({ main, parts, headings }: FileReader) {
  const steps = [main, ...parts.map(({ reader }) => reader)].flatMap(({ steps }) => steps)
  const places = new Set(steps.flatMap((step) => (step.name === 'phone' ? step.places : [])))
  return [...places].map((place) => ({ place, heading: headings[place] ?? '' }))
}

/** Where the last row of a record holds: whether a column of days, other than those of the record itself, says that another is the latest. */
export function orderHeard(
  { types, headings }: Pick<Reading, 'types' | 'headings'>,
  styles: readonly Style[],
  { repeated }: Pick<Mapping, 'repeated'>,
  { main, parts }: Pick<FileReader, 'main' | 'parts'>,
): { hear(key: string, entry: Pick<Entry, 'row' | 'cells'>): void; verdict(): FaultFound[] } {
  const own = main.steps.flatMap(({ places }) => places)
  const ofRecords = new Set([...own, ...parts.flatMap(({ reader }) => [...reader.places])])
  const days = dayColumns(
    types,
    styles.map(({ order = null }) => ({ order })),
  ).filter(({ place }) => !ofRecords.has(place))
  const heard = repeated === 'last' ? days : []
  const order = new RowOrder(heard)
  return {
    hear: (key, { row, cells }) => order.hear(key, ranksIn(heard, cells), row),
    verdict: () =>
      order
        .verdict()
        .filter(({ otherwise }) => otherwise > 0)
        .map(({ place, otherwise, rows }) => ({
          name: 'rows not in order',
          label: filled(faultWords.notInOrder, otherwise, headings[place] ?? ''),
          count: otherwise,
          examples: rows.map(String),
        })),
  }
}

/** What is read, and the days that may put the rows in order. */
export function placesOfUse({ places, latestBy, unsettled }: FileReader, { types }: Pick<Reading, 'types'>): number[] {
  if (latestBy !== null) return types.keys().toArray()
  const days = types.flatMap((type, place) => (type === 'date' || type === 'instant' ? [place] : []))
  return [...new Set([...places, ...days, ...unsettled.map(({ place }) => place)])]
}

/** What the file leaves open and a person has to say: nothing is read before. */
export function questionsOf(
  unsettled: FileReader['unsettled'],
  styles: readonly (Style & { readonly values?: readonly string[] })[],
): Run['questions'] {
  const asked = unsettled.filter(({ place, about }) => styles[place]?.[about] === 'open')
  const once = new Map(asked.map((one) => [`${one.place} ${one.about}`, one]))
  return [...once.values()].map(({ place, column, about }) => ({
    column,
    about,
    examples: [...(styles[place]?.values ?? [])].slice(0, 5),
  }))
}

const mostRows = 10

/** Counts the rows of a list of customers that say what a contract costs and when it is renewed, but not when it starts. */
export function startlessHeard(found: Startless | null): {
  see(row: Pick<FileRow, 'row' | 'cells'>): void
  verdict(): FaultFound[]
} {
  const rows: number[] = []
  let count = 0
  const says = ({ cells }: Pick<FileRow, 'cells'>, claims: readonly { column: { place: number } }[]) =>
    claims.length === 0 || claims.some(({ column }) => !isPlaceholder(cells[column.place]?.trim() ?? '', 'value'))
  return {
    see(row) {
      if (found === null || !says(row, found.prices) || !says(row, found.renewals)) return
      count += 1
      if (rows.length < mostRows) rows.push(row.row)
    },
    verdict() {
      if (found === null || count === 0) return []
      const headings = [...found.prices, ...found.renewals].map(({ column }) => column.heading)
      const label = filled(faultWords.startless, count, headings, found.renewals.length > 0)
      return [{ name: 'no contract without a start', label, count, examples: rows.map(String) }]
    },
  }
}
