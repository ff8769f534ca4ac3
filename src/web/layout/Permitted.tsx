import type { ReactNode } from 'react'
import type { Permission } from '#platform/permissions.ts'
import { Refusal } from '../asking/refusal.ts'
import { ErrorState } from '../kit/said/ErrorState.tsx'
import { useMay } from '../session/session.ts'

/** Says so calmly where a role does not include a page; the server decides again for itself. */
export function Permitted({ permission, children }: { readonly permission: Permission; readonly children: ReactNode }) {
  return useMay(permission) ? children : <ErrorState error={new Refusal(403)} />
}
