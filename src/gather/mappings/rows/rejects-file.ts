import { headingKey } from '#platform/tables/layout/headings/header.ts'
import { csvLine } from '#platform/tables/text/csv.ts'
import { type Locale, say, type Text } from '#platform/wording/words.ts'
import { rejectsFileWords } from '../words.ts'

type Reject = {
  readonly row: number
  readonly column: string | null
  readonly because: Text
  readonly cells: readonly string[]
}

/** The first line of a file of rejected rows: row, column, reason, and the file's own columns, to be mended and uploaded again. */
export function rejectsHeader(headings: readonly string[], locale: Locale): string {
  const own = [rejectsFileWords.row, rejectsFileWords.column, rejectsFileWords.reason].map((text) => say(text, locale))
  return csvLine([...own, ...headings])
}

export function rejectsLine({ row, column, because, cells }: Reject, locale: Locale): string {
  return csvLine([String(row), column ?? '', because[locale], ...cells])
}

/** The columns that a file of rejected rows bears before the file's own: they are no content when it comes back mended. */
export function ownColumns(headings: readonly string[]): number[] {
  const own = [rejectsFileWords.row, rejectsFileWords.column, rejectsFileWords.reason]
  const isOurs = own.every(({ en, ja }, place) =>
    [en, ja].some((word) => headingKey(word) === headingKey(headings[place] ?? '')),
  )
  return isOurs ? [0, 1, 2] : []
}
