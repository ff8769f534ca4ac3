import { createHash } from 'node:crypto'
import type { ImportRow } from '#platform/furnishing/contributions.ts'
import { textIn } from '#platform/tables/storing/store-rows.ts'
import { isJunkId } from '../reading/junk-id.ts'

/** The id, unless it is one that identifies nobody. */
export function meant(id: string | null): string | null {
  return id === null || isJunkId(id) ? null : id
}

/** What a row without an id of its own says; `null` where it bears one. What the file declares of its events is no part of it. */
export function likenessOf(row: ImportRow): string | null {
  if (meant(textIn(row, 'message_id')) !== null) return null
  const { means: _, ...values } = row.values
  return JSON.stringify([sorted(values), sorted(row.extra)])
}

/** Such a row is known again by what it says and by how many before it said the same: the same file twice tells nothing twice. */
export function contentId(row: ImportRow): string {
  const digest = createHash('sha1')
    .update(likenessOf(row) ?? '')
    .digest('base64url')
  return row.occurrence ? `${digest}#${row.occurrence + 1}` : digest
}

function sorted(values: Readonly<Record<string, unknown>>): [string, unknown][] {
  const told = Object.entries(values).filter(([, value]) => value !== null && value !== '')
  return told.sort(([a], [b]) => (a < b ? -1 : 1))
}

/** By this a row without an id was known when its number in the file counted. */
export function formerId(row: ImportRow): string | null {
  if (meant(textIn(row, 'message_id')) !== null) return null
  const said = JSON.stringify([row.values, row.extra])
  return `${row.row}:${createHash('sha1').update(said).digest('base64url')}`
}
