import { queryOptions, useSuspenseQuery } from '@tanstack/react-query'
import type { Session } from '#platform/access/contract.ts'
import type { Permission } from '#platform/permissions.ts'
import { apiFetch, apiUrl } from '../asking/link.ts'
import { Refusal } from '../asking/refusal.ts'
import { settlePlace } from '../wording/place.ts'

export type { Session } from '#platform/access/contract.ts'

/** Who is signed in, in which workspace, and what they may do; `null` when nobody is. */
export const sessionQuery = queryOptions({
  queryKey: ['access', 'session', undefined],
  staleTime: 5 * 60_000,
  queryFn: async (): Promise<Session | null> => {
    try {
      const response = await apiFetch(apiUrl('/session'))
      const session: Session = await response.json()
      settlePlace(session.workspace)
      return session
    } catch (error) {
      if (error instanceof Refusal && error.status === 401) return null
      throw error
    }
  },
})

export function useSession(): Session {
  const { data } = useSuspenseQuery(sessionQuery)
  if (data === null) throw new Refusal(401)
  return data
}

export function useMay(permission: Permission): boolean {
  return useSession().permissions.includes(permission)
}
