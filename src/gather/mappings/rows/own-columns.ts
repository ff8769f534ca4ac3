import { headingKey } from '#platform/tables/layout/header.ts'
import { rejectsFileWords } from '../words.ts'

/** The columns that a file of rejected rows bears before the file's own: they are no content when it comes back mended. */
export function ownColumns(headings: readonly string[]): number[] {
  const own = [rejectsFileWords.row, rejectsFileWords.column, rejectsFileWords.reason]
  const isOurs = own.every(({ en, ja }, place) =>
    [en, ja].some((word) => headingKey(word) === headingKey(headings[place] ?? '')),
  )
  return isOurs ? [0, 1, 2] : []
}
