import { Button } from '@mantine/core'
import { useAct } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useWords } from '#web/wording/say.ts'
import { Questionnaire } from '../../asked/questionnaire.ts'
import { comparisonOf } from '../../comparing/comparison.ts'
import { FoundList } from '../editing/FoundList.tsx'
import type { Found } from '../editing/found.ts'
import { api, type ShownQuestionnairePage } from '../questionnaires-api.ts'
import { ComparisonList } from './ComparisonList.tsx'
import { sentences, words } from './one-words.ts'

type Props = {
  readonly questionnaire: ShownQuestionnairePage
  readonly asked: Questionnaire
  readonly found: Found
  /** When the draft was changed last that is read here: another one is not published. */
  readonly asOf: string
  readonly onClose: () => void
}

/** What will be asked from now on, against what is asked now; a published version does not change any more. */
export function PublishDialog({ questionnaire: { id, versions, draftNumber }, asked, found, asOf, onClose }: Props) {
  const { t, n } = useWords()
  const inForce = versions.find(({ published }) => published !== null)
  const publish = useAct(api.publish, { done: words.published, onDone: onClose })
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(sentences.toPublish, n.whole(draftNumber ?? 1))}
      acts={
        <Button
          disabled={found.faults.length > 0}
          loading={publish.isPending}
          onClick={() => publish.mutate({ id, asOf: new Date(asOf) })}
        >
          {t(words.publish)}
        </Button>
      }
    >
      {found.faults.length > 0 ? <p>{t(words.mendFirst)}</p> : null}
      <FoundList faults={found.faults} findings={found.findings} />
      {inForce === undefined ? (
        <Note>{t(words.firstVersion)}</Note>
      ) : (
        <ComparisonList comparison={comparisonOf(Questionnaire.parse(inForce.asked), asked)} />
      )}
    </Dialog>
  )
}
