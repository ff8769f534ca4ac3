import type { contract } from '#platform/access/contract.ts'
import { clientOf, useAsk } from '../asking/api.ts'
import { useMay } from './session.ts'

const access = clientOf<typeof contract>('access')

export type MemberLine = { readonly id: string; readonly name: string; readonly present: boolean }

/** Everyone of this workspace, for names beside their ids and for choosing an owner. */
export function useMembers(): {
  readonly members: readonly MemberLine[]
  readonly nameOf: (id: string | null) => string | null
} {
  const enabled = useMay('members.read')
  const { data } = useAsk(access.members, undefined, { enabled, staleTime: 60_000 })
  const members = (data ?? []).map(({ id, name, leftAt }) => ({ id, name, present: leftAt === null }))
  return { members, nameOf: (id) => members.find((member) => member.id === id)?.name ?? null }
}
