import { dayColumns, RowOrder } from '#platform/tables/columns/row-order.ts'
import { filled } from '#platform/tables/words.ts'
import type { Mapping, Reading } from '../../mappings/contract.ts'
import type { FileReader, Style } from '../../mappings/mappings.ts'
import type { FaultFound } from '../contract.ts'
import { faultWords } from '../words.ts'
import type { Entry } from './entries.ts'

/** Where the last row of a record holds: whether a column of days says that another one is the latest. */
export function orderHeard(
  { types, headings }: Pick<Reading, 'types' | 'headings'>,
  styles: readonly Style[],
  { repeated }: Pick<Mapping, 'repeated'>,
  { parts }: Pick<FileReader, 'parts'>,
): { hear(key: string, entry: Pick<Entry, 'row' | 'cells'>): void; verdict(): FaultFound[] } {
  const ofParts = new Set(parts.flatMap(({ reader }) => [...reader.places]))
  const days = dayColumns(
    types,
    styles.map(({ order = null }) => ({ order })),
  ).filter(({ place }) => !ofParts.has(place))
  const order = new RowOrder(repeated === 'last' ? days : [])
  return {
    hear: (key, { row, cells }) => order.hear(key, cells, row),
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
