import { useCallback } from 'react'
import type { contract } from '#platform/access/contract.ts'
import type { Locale } from '#platform/wording/words.ts'
import { clientOf } from '../../asking/api.ts'
import { queryClient } from '../../asking/query-client.ts'
import { useTell } from '../../kit/said/use-tell.tsx'
import { chooseLocale } from '../../wording/locale.ts'

const access = clientOf<typeof contract>('access')

/** Changes the language at once, keeps it with the member, and asks again for what the server words. */
export function useLocaleChoice(): (locale: Locale) => void {
  const tell = useTell()
  return useCallback(
    (locale) => {
      chooseLocale(locale)
      access
        .changeProfile({ locale })
        .then(() => queryClient.invalidateQueries())
        .catch(tell.problem)
    },
    [tell],
  )
}
