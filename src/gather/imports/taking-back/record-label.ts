import type { Context } from '#platform/context.ts'
import type { Text } from '#platform/words.ts'
import { recordWords } from '../words.ts'

/** What a kind of record is called: as the imports call it, or as what belongs to another record. */
export function recordLabel({ contributions }: Pick<Context, 'contributions'>, record: string): Text {
  const known = contributions.importables.find(({ name }) => name === record)?.label
  return known ?? recordWords[record] ?? { en: record.replaceAll('_', ' '), ja: record }
}
