import { useRef, useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Definition } from '../../../scorecards/contract.ts'
import { faultsOf } from '../../../scorecards/ui/live-score.ts'
import { type ShownMetric, type ShownScorecard, scorecards } from '../health-api.ts'
import { words } from '../words.ts'
import { type Said, saidOf, stillSaid } from './said-at.ts'
import { isAtField } from './use-placing.ts'

const parts = ['groups', 'measures', 'alarms', 'exceptions', 'cells'] as const satisfies readonly (keyof Definition)[]

function readDefinition(value: unknown): Definition | null | undefined {
  if (value === null) return null
  return isDefinition(value) ? value : undefined
}

function isDefinition(value: unknown): value is Definition {
  return typeof value === 'object' && value !== null && parts.every((part) => Array.isArray(Reflect.get(value, part)))
}

/** The definition as it is typed, beside what the server keeps: a refused save leaves every letter where it is. */
export function useDesign(card: ShownScorecard, metrics: readonly ShownMetric[]) {
  const { t, locale } = useWords()
  const tell = useTell()
  const form = useKeptDraft<Definition | null>({ place: `scorecard.${card.id}`, start: null, reads: readDefinition })
  const edited = form.draft ?? undefined
  const [tried, setTried] = useState(false)
  const refused = useRef<Definition>(undefined)
  const kept = card.draft?.definition ?? card.published?.definition
  const definition = edited ?? kept
  const draft = useAct(scorecards.draft, { quiet: true })
  const discard = useAct(scorecards.discard)
  const publish = useAct(scorecards.publish, { done: words.published })

  const change = (part: Partial<Definition>) =>
    form.setDraft((present) => {
      const before = present ?? kept
      return before === undefined ? null : { ...before, ...part }
    })
  const keep = async (): Promise<ShownScorecard | null> => {
    if (definition === undefined) return null
    try {
      const page = await draft.mutateAsync({ id: card.id, definition })
      form.setDraft((present) => (present === definition ? null : present))
      return page
    } catch (error) {
      refused.current = definition
      if (!isAtField(error)) tell.problem(error)
      return null
    }
  }
  const save = async () => {
    if ((await keep()) !== null) tell(t(words.draftSaved))
  }
  const publishNow = async () => {
    const page = await keep()
    if (page === null) return
    setTried(page.faults.length > 0)
    if (page.faults.length === 0) await publish.mutateAsync({ id: card.id }).catch(() => undefined)
  }
  const drop = () => {
    form.startAnew()
    setTried(false)
    draft.reset()
    if (card.hasDraft) discard.mutate({ id: card.id })
  }
  return {
    form,
    definition,
    change,
    save,
    publishNow,
    drop,
    isChanged: edited !== undefined,
    isSaving: draft.isPending,
    isPublishing: publish.isPending,
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
