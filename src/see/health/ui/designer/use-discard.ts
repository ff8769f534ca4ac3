import { call, useAct } from '#web/asking/api.ts'
import { Refusal } from '#web/asking/refusal.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { type ShownScorecard, scorecards } from '../health-api.ts'
import { words } from '../words.ts'
import { words as own } from './publishing/publish-words.ts'
import { useOtherSaid } from './publishing/use-other-said.ts'

/** Throws the draft away that is shown; of another one by now it says what somebody else has made of it, and asks. */
export function useDiscard(card: ShownScorecard): { readonly run: () => Promise<boolean> } {
  const { t } = useWords()
  const tell = useTell()
  const confirm = useConfirm()
  const otherSaid = useOtherSaid()
  const discard = useAct(scorecards.discard, { quiet: true })
  const run = async () => {
    let draftId = card.draft?.id
    for (;;) {
      try {
        await discard.mutateAsync({ id: card.id, draftId })
        return true
      } catch (problem) {
        const changed = problem instanceof Refusal ? problem.changed : null
        if (changed === null) {
          tell.problem(problem)
          return false
        }
        const now = await call<typeof scorecards.find>(scorecards.find, { id: card.id }, {})
        if (now.draft === null) return true
        const question = { title: t(own.otherDraft), text: otherSaid(changed), act: t(words.discard), danger: true }
        if (!(await confirm(question))) return false
        draftId = now.draft.id
      }
    }
  }
  return { run }
}
