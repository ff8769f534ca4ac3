import { Button } from '@mantine/core'
import { useState } from 'react'
import { call, useAct, useAsk } from '#web/asking/api.ts'
import { Refusal } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { words as kitWords } from '#web/kit/words.ts'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownScorecard, scorecards, segments } from '../../health-api.ts'
import { words as healthWords } from '../../words.ts'
import { ChangesList } from './ChangesList.tsx'
import { Moves } from './Moves.tsx'
import { words } from './publish-words.ts'
import css from './publishing.module.css'
import { useOtherSaid } from './use-other-said.ts'

type Draft = NonNullable<ShownScorecard['draft']>
export type ToPublish = ShownScorecard & { readonly draft: Draft }
type PublishDialogProps = { readonly card: ToPublish; readonly onClose: () => void }

/**
 * What would be published, before it is: what it changes against the version in force, to whom it applies, and who would move between
 * bands. That and nothing else is published: where somebody else has changed it meanwhile, it says so and shows what it is by now.
 */
export function PublishDialog({ card, onClose }: PublishDialogProps) {
  const { t } = useWords()
  const tell = useTell()
  const [looked, setLooked] = useState(card)
  const [other, setOther] = useState<string | null>(null)
  const otherSaid = useOtherSaid()
  const [isGone, setGone] = useState(false)
  const { id, draft, published, segmentId } = looked
  const trial = useAsk(
    api.consequences,
    { scorecardId: id, definition: draft.definition },
    { enabled: !isGone, staleTime: 0 },
  )
  const publish = useAct(scorecards.publish, { done: healthWords.published, quiet: true, onDone: onClose })
  const publishIt = async () => {
    try {
      await publish.mutateAsync({ id, draftId: draft.id, segmentId })
    } catch (problem) {
      const changed = problem instanceof Refusal ? problem.changed : null
      if (changed === null) {
        tell.problem(problem)
        return
      }
      setOther(otherSaid(changed))
      const now = await call<typeof scorecards.find>(scorecards.find, { id }, {})
      if (now.draft === null) setGone(true)
      else setLooked({ ...now, draft: now.draft })
    }
  }
  const acts = (
    <>
      <Button variant="default" onClick={onClose}>
        {t(kitWords.cancel)}
      </Button>
      {isGone ? null : (
        <Button
          variant="filled"
          data-autofocus
          disabled={trial.data === undefined}
          loading={publish.isPending}
          onClick={() => void publishIt()}
        >
          {t(words.publish)}
        </Button>
      )}
    </>
  )
  return (
    <Dialog open onClose={onClose} wide title={t(words.title, t(looked.name), (looked.number ?? 0) + 1)} acts={acts}>
      {other === null ? null : (
        <div role="alert" className={css.other}>
          <Note tone="watch">
            {other} {isGone ? null : t(words.lookAgain)}
          </Note>
        </div>
      )}
      {isGone ? null : (
        <>
          <p className={css.lede}>{t(words.lede)}</p>
          <ChangesList draft={draft.definition} published={published} />
          <Reach segmentId={segmentId} />
          <h3 className={css.head}>{t(words.trial)}</h3>
          {trial.error ? <ErrorState error={trial.error} retry={() => void trial.refetch()} /> : null}
          {trial.data === undefined && trial.error === null ? <LoadingRows rows={2} /> : null}
          {trial.data === undefined ? null : <Moves of={trial.data} />}
        </>
      )}
    </Dialog>
  )
}

function Reach({ segmentId }: { readonly segmentId: string | null }) {
  const { t } = useWords()
  const maySegments = useMay('segments.read')
  const found = useAsk(segments.list, {}, { enabled: maySegments && segmentId !== null })
  const name = found.data?.rows.find(({ id }) => id === segmentId)?.name
  return (
    <>
      <h3 className={css.head}>{t(words.appliesTo)}</h3>
      <p className={css.said}>{segmentId === null ? t(healthWords.everyone) : (name ?? t(healthWords.inSegment))}</p>
    </>
  )
}
