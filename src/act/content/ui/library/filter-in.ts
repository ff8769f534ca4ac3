import type { Search } from '#web/address.ts'
import { Origin, PieceFilter, PieceKind, PieceLanguage } from '../../contract/pieces.ts'

/** What the address bar says of which pieces are shown; what is no such word is left out. */
export function filterIn(search: Search): Partial<PieceFilter> {
  const said = <Value>(name: keyof PieceFilter, read: { success: boolean; data?: Value }) =>
    read.success && read.data !== undefined ? { [name]: read.data } : {}
  return {
    ...said('text', PieceFilter.shape.text.safeParse(search.text || undefined)),
    ...said('kind', PieceKind.safeParse(search.kind)),
    ...said('language', PieceLanguage.safeParse(search.language)),
    ...said('department', PieceFilter.shape.department.safeParse(search.department || undefined)),
    ...said('freshness', PieceFilter.shape.freshness.safeParse(search.freshness)),
    ...said('link', PieceFilter.shape.link.safeParse(search.link)),
    ...said('origin', Origin.safeParse(search.origin)),
    ...(search.archived === 'yes' && { archived: true }),
  }
}
