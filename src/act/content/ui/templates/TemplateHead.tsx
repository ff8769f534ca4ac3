import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Go } from '#web/kit/Go.tsx'
import { Pill } from '#web/kit/Pill.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { Note } from '#web/kit/said/Note.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownTemplatePage } from '../content-api.ts'
import { TemplateActs } from './TemplateActs.tsx'
import { TemplateDialog } from './TemplateDialog.tsx'
import { stateOf } from './template-columns.tsx'
import { lacksIn, languages, type TemplateDraft } from './template-draft.ts'
import { languageName, sentences, words } from './template-words.ts'
import css from './templates.module.css'

type Props = {
  readonly template: ShownTemplatePage
  readonly draft: TemplateDraft
  /** When the draft was changed last that stands here; `null` where none is begun. */
  readonly asOf: string | null
  readonly isChanged: boolean
  readonly isSaving: boolean
  readonly onSave?: () => void
}

/** What the template is called, how far it is, and what can be done with it. */
export function TemplateHead({ template, draft, asOf, isChanged, isSaving, onSave }: Props) {
  const { t, n } = useWords()
  const tell = useTell()
  const confirm = useConfirm()
  const [open, setOpen] = useState<'name' | 'copy' | null>(null)
  const { id, name, isSafety, isDraftApproved, draftNumber, publishedNumber, archivedAt } = template
  const mayWrite = useMay('content.write')
  const mayApprove = useMay('content.approve')
  const approve = useAct(api.approveDraft, { done: words.approvedNow })
  const publish = useAct(api.publishDraft, { done: words.publishedNow })
  const restore = useAct(api.restoreTemplate, { done: words.restored })
  const remove = useAct(api.removeTemplate, {
    onDone: () => tell(t(words.removed), { undo: () => restore.mutate({ id }) }),
  })
  const isReady = asOf !== null && draftNumber !== null && !isChanged && archivedAt === null
  const seen = { id, ...(asOf !== null && { asOf }) }
  const ask = async () => {
    const lacking = languages.filter((one) => lacksIn(draft, one) !== 'nothing').map((one) => t(languageName(one)))
    const title = t(sentences.toPublish, n.whole(draftNumber ?? 1))
    if (await confirm({ title, text: t(sentences.toPublishText, n.list(lacking)), act: t(words.publish) }))
      publish.mutate(seen)
  }
  const [state, tone] = stateOf(template)
  const number = draftNumber ?? publishedNumber
  return (
    <>
      <PageTitle
        title={name}
        lede={
          <span className={css.pills}>
            <Pill tone={tone}>{t(state)}</Pill>
            {isSafety ? <Pill tone="accent">{t(words.safety)}</Pill> : null}
            {archivedAt === null ? null : <Pill>{t(words.archivedOnes)}</Pill>}
            {number === null ? null : t(sentences.number, n.whole(number))}
            <Go to="/content?tab=templates">{t(words.templates)}</Go>
          </span>
        }
        acts={
          <Group gap={8}>
            {mayWrite ? (
              <>
                <Button variant="subtle" onClick={() => setOpen('name')}>
                  {t(words.rename)}
                </Button>
                <Button variant="subtle" onClick={() => setOpen('copy')}>
                  {t(words.copy)}
                </Button>
                {archivedAt === null ? (
                  <Button variant="subtle" loading={remove.isPending} onClick={() => remove.mutate({ id })}>
                    {t(words.remove)}
                  </Button>
                ) : (
                  <Button loading={restore.isPending} onClick={() => restore.mutate({ id })}>
                    {t(words.restore)}
                  </Button>
                )}
              </>
            ) : null}
            <TemplateActs versionId={template.versions[0]?.id} isDisabled={isChanged} />
            {onSave === undefined ? null : (
              <Button variant="default" disabled={!isChanged} loading={isSaving} onClick={onSave}>
                {t(words.save)}
              </Button>
            )}
            {isSafety && mayApprove && isReady && !isDraftApproved ? (
              <Button variant="default" loading={approve.isPending} onClick={() => approve.mutate(seen)}>
                {t(words.approve)}
              </Button>
            ) : null}
            {onSave === undefined ? null : (
              <Button
                disabled={!isReady || (isSafety && !isDraftApproved)}
                loading={publish.isPending}
                onClick={() => void ask()}
              >
                {t(words.publish)}
              </Button>
            )}
          </Group>
        }
      />
      {isSafety && isReady && !isDraftApproved && !mayApprove ? <Note>{t(words.onlyApprovers)}</Note> : null}
      {open === 'name' ? <TemplateDialog kept={template} onClose={() => setOpen(null)} /> : null}
      {open === 'copy' ? <TemplateDialog copied={template} onClose={() => setOpen(null)} /> : null}
    </>
  )
}
