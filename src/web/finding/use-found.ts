import { keepPreviousData } from '@tanstack/react-query'
import type { contract } from '../../see/search/contract.ts'
import { type ClientOf, clientOf, useAsk } from '../asking/api.ts'

const search = clientOf<typeof contract>('search')
export type Found = Awaited<ReturnType<ClientOf<typeof contract>['find']>>

/** What bears the words that were typed; the last answer stays until there is another. */
export function useFound(q: string, { limit, may = true }: { readonly limit: number; readonly may?: boolean }) {
  return useAsk(search.find, { q, limit }, { enabled: may && q !== '', placeholderData: keepPreviousData })
}
