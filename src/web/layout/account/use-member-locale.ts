import { useEffect, useRef } from 'react'
import { useSession } from '../../session/session.ts'
import { chooseLocale } from '../../wording/locale.ts'

/** A member's own language wins over the browser's as soon as we know who they are. */
export function useMemberLocale(): void {
  const { locale } = useSession()
  const applied = useRef(false)
  useEffect(() => {
    if (!applied.current) chooseLocale(locale)
    applied.current = true
  }, [locale])
}
