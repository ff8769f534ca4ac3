import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import type { Questionnaire } from '../../asked/questionnaire.ts'
import type { Found } from '../editing/found.ts'
import { words as listWords, sentences } from '../list/list-words.ts'
import { NameDialog } from '../list/NameDialog.tsx'
import { stateOf } from '../list/questionnaire-columns.tsx'
import css from '../questionnaires.module.css'
import { api, type ShownQuestionnairePage } from '../questionnaires-api.ts'
import { words } from './one-words.ts'
import { PublishDialog } from './PublishDialog.tsx'

type Props = {
  readonly questionnaire: ShownQuestionnairePage
  readonly asked: Questionnaire
  readonly found: Found
  /** When the draft was changed last that stands here; `null` where none is begun. */
  readonly asOf: string | null
  readonly isChanged: boolean
  readonly isSaving: boolean
  readonly onSave?: () => void
}

/** What the survey is called, how far it is, and what can be done with it. */
export function Head({ questionnaire, asked, found, asOf, isChanged, isSaving, onSave }: Props) {
  const { t, n } = useWords()
  const tell = useTell()
  const confirm = useConfirm()
  const [open, setOpen] = useState<'name' | 'copy' | 'publish' | null>(null)
  const { id, name, draftNumber, publishedNumber, retiredAt } = questionnaire
  const mayWrite = useMay('surveys.write')
  const isSendable = useMay('messages.send') && publishedNumber !== null && retiredAt === null
  const begin = useAct(api.beginDraft, { done: words.begun })
  const discard = useAct(api.discardDraft, { done: words.discarded })
  const reinstate = useAct(api.reinstate, { done: words.reinstated })
  const retire = useAct(api.retire, {
    onDone: () => tell(t(words.retired), { undo: () => reinstate.mutate({ id }) }),
  })
  const askToDiscard = async () => {
    const title = t(words.discardTitle)
    if (await confirm({ title, text: t(words.discardText), act: t(words.discard), danger: true }))
      discard.mutate({ id })
  }
  const [state, tone] = stateOf(questionnaire)
  const number = draftNumber ?? publishedNumber
  return (
    <>
      <PageTitle
        title={name}
        lede={
          <span className={css.pills}>
            <Pill tone={tone}>{t(state)}</Pill>
            {number === null ? null : t(sentences.number, n.whole(number))}
            <Go to="/surveys?tab=questionnaires">{t(listWords.questionnaires)}</Go>
          </span>
        }
        acts={
          mayWrite || isSendable ? (
            <Group gap={8}>
              {mayWrite ? (
                <>
                  <Button variant="subtle" onClick={() => setOpen('name')}>
                    {t(listWords.rename)}
                  </Button>
                  <Button variant="subtle" onClick={() => setOpen('copy')}>
                    {t(listWords.copy)}
                  </Button>
                  {retiredAt === null ? (
                    <Button variant="subtle" loading={retire.isPending} onClick={() => retire.mutate({ id })}>
                      {t(words.retire)}
                    </Button>
                  ) : (
                    <Button loading={reinstate.isPending} onClick={() => reinstate.mutate({ id })}>
                      {t(words.reinstate)}
                    </Button>
                  )}
                  {draftNumber !== null && publishedNumber !== null && retiredAt === null ? (
                    <Button variant="subtle" loading={discard.isPending} onClick={() => void askToDiscard()}>
                      {t(words.discard)}
                    </Button>
                  ) : null}
                  {draftNumber === null && retiredAt === null ? (
                    <Button variant="default" loading={begin.isPending} onClick={() => begin.mutate({ id })}>
                      {t(words.begin)}
                    </Button>
                  ) : null}
                </>
              ) : null}
              {isSendable ? (
                <Button
                  component={Go}
                  quiet
                  to={`/askings/new?survey=${id}`}
                  variant={draftNumber === null ? 'filled' : 'default'}
                >
                  {t(words.send)}
                </Button>
              ) : null}
              {onSave === undefined || !mayWrite ? null : (
                <>
                  <Button variant="default" disabled={!isChanged} loading={isSaving} onClick={onSave}>
                    {t(listWords.save)}
                  </Button>
                  <Button disabled={isChanged || isSaving || asOf === null} onClick={() => setOpen('publish')}>
                    {t(words.publish)}
                  </Button>
                </>
              )}
            </Group>
          ) : undefined
        }
      />
      {open === 'name' || open === 'copy' ? (
        <NameDialog of={questionnaire} as={open} onClose={() => setOpen(null)} />
      ) : null}
      {open === 'publish' && asOf !== null ? (
        <PublishDialog
          questionnaire={questionnaire}
          asked={asked}
          found={found}
          asOf={asOf}
          onClose={() => setOpen(null)}
        />
      ) : null}
    </>
  )
}
