import { useAct } from '#web/asking/api.ts'
import { Refusal } from '#web/asking/refusal.ts'
import { askWhose } from '#web/asking/two-at-once.ts'
import type { heldByOne } from '../../contract.ts'
import { api } from '../customers-api.ts'

/** Whose place it was: that of `before`, unless whoever was asked has left another there. */
type Given = { readonly isGiven: boolean; readonly before: string | null }

/**
 * Gives a place that one has, of the owner or of a partner, to somebody else, or frees it. Where another stands there by now than was
 * shown, both are shown, and whoever decides is asked.
 *
 * @throws Refusal where it was refused, or nobody decided
 */
export function usePlaceOfOne(role: (typeof heldByOne)[number]) {
  const assign = useAct(api.assignMember, { quiet: true })
  const release = useAct(api.releaseMember, { quiet: true })
  const put = (id: string, memberId: string | null, shown: string | null) =>
    memberId === null
      ? release.mutateAsync({ id, role, ...(shown === null ? {} : { insteadOf: shown }) })
      : assign.mutateAsync({ id, role, memberId, insteadOf: shown })
  const give = async (id: string, memberId: string | null, shown: string | null): Promise<Given> => {
    let before = shown
    for (;;) {
      try {
        await put(id, memberId, before)
        return { isGiven: true, before }
      } catch (problem) {
        const changed = problem instanceof Refusal ? problem.changed : null
        const keeps = changed === null ? null : await askWhose(changed)
        if (changed === null || keeps === null) throw problem
        const theirs = changed.differs[0]?.theirs
        before = typeof theirs === 'string' ? theirs : null
        if (!keeps.has(role)) return { isGiven: false, before }
      }
    }
  }
  return { give, isPending: assign.isPending || release.isPending }
}
