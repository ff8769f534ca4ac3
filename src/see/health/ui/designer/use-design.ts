import { useRef, useState } from 'react'
import { call, useAct } from '#web/asking/api.ts'
import { Refusal } from '#web/asking/refusal.ts'
import { askWhose } from '#web/asking/two-at-once.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Definition } from '../../../scorecards/contract.ts'
import { faultsOf } from '../../../scorecards/ui/live-score.ts'
import { type ShownMetric, type ShownScorecard, scorecards } from '../health-api.ts'
import { words } from '../words.ts'
import { type Edited, goneOn, readEdited } from './edited.ts'
import { type Said, saidOf, stillSaid } from './said-at.ts'
import { useDiscard } from './use-discard.ts'
import { isAtField } from './use-placing.ts'

/** The definition as it is typed, beside what the server keeps: a refused save leaves every letter where it is. */
export function useDesign(card: ShownScorecard, metrics: readonly ShownMetric[]) {
  const { t, locale } = useWords()
  const tell = useTell()
  const form = useKeptDraft<Edited | null>({ place: `scorecard.${card.id}`, start: null, reads: readEdited })
  const edited = form.draft
  const [tried, setTried] = useState(false)
  const refused = useRef<Definition>(undefined)
  const kept = card.draft ?? card.published
  const definition = edited?.definition ?? kept?.definition
  const draft = useAct(scorecards.draft, { quiet: true })
  const discard = useDiscard(card)

  const change = (part: Partial<Definition>) =>
    form.setDraft((present) => {
      const before = present ?? (kept === null ? null : { of: kept.id, definition: kept.definition })
      return before === null ? null : { ...before, definition: { ...before.definition, ...part } }
    })
  /** Keeps what was typed, with what others have kept meanwhile; where both changed the same part, it asks. */
  const keep = async (): Promise<ShownScorecard | null> => {
    if (edited === null) return card
    let decided: { of: string; mine: string[] } | undefined
    for (;;) {
      try {
        const insteadOf = edited.of ?? undefined
        const page = await draft.mutateAsync({ id: card.id, definition: edited.definition, insteadOf, decided })
        form.setDraft((present) => {
          if (present === null || present === edited) return null
          return page.draft === null ? present : goneOn(present, edited, page.draft)
        })
        return page
      } catch (error) {
        refused.current = edited.definition
        const changed = error instanceof Refusal ? error.changed : null
        if (changed === null && !isAtField(error)) tell.problem(error)
        if (changed === null) return null
        // Decided is of what was shown: whatever is kept while somebody decides is asked again.
        const now = await call<typeof scorecards.find>(scorecards.find, { id: card.id }, {})
        const keeps = await askWhose(changed)
        if (keeps === null) return null
        decided = { of: (now.draft ?? now.published)?.id ?? '', mine: [...keeps] }
      }
    }
  }
  const save = async () => {
    if ((await keep()) !== null) tell(t(words.draftSaved))
  }
  /** What is to be published: kept, and without faults; nothing otherwise. */
  const readyToPublish = async (): Promise<ShownScorecard | null> => {
    const page = await keep()
    if (page === null) return null
    setTried(page.faults.length > 0)
    return page.faults.length === 0 ? page : null
  }
  const drop = async () => {
    if (card.hasDraft && !(await discard.run())) return
    form.startAnew()
    setTried(false)
    draft.reset()
  }
  return {
    form,
    definition,
    change,
    save,
    readyToPublish,
    drop,
    isChanged: edited !== null,
    isSaving: draft.isPending,
    said: definition === undefined ? [] : [...refusals(definition), ...faults(definition)],
  }

  function refusals(present: Definition): Said[] {
    return isAtField(draft.error) && refused.current ? stillSaid(draft.error.issues, refused.current, present) : []
  }

  /** From the first attempt on; before it, a half-made draft is nothing to be told off for. */
  function faults(present: Definition): Said[] {
    if (!tried && card.faults.length === 0) return []
    return saidOf(faultsOf(present, metrics), locale)
  }
}
