import { useMemo, useRef, useState } from 'react'
import { useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { useSavedShown } from '#web/kit/form/draft/use-saved-shown.ts'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { Questionnaire } from '../../asked/questionnaire.ts'
import { EndsCard } from '../editing/EndsCard.tsx'
import { changesOf, isSame } from '../editing/edits.ts'
import { foundIn } from '../editing/found.ts'
import { givenIn, noKeys } from '../editing/keys/given-keys.ts'
import { QuestionsCard } from '../editing/QuestionsCard.tsx'
import { TextsCard } from '../editing/TextsCard.tsx'
import css from '../questionnaires.module.css'
import { api, type ShownDraft, type ShownQuestionnairePage } from '../questionnaires-api.ts'
import { PreviewCard } from '../seeing/PreviewCard.tsx'
import { Head } from './Head.tsx'
import { words } from './one-words.ts'
import { SavedElsewhere } from './SavedElsewhere.tsx'
import { VersionsCard } from './VersionsCard.tsx'

type Props = {
  readonly questionnaire: ShownQuestionnairePage
  /** `null` where none is begun: what is in force is shown and not changed. */
  readonly draft: ShownDraft | null
}

function readAsked(value: unknown): Questionnaire | undefined {
  return Questionnaire.safeParse(value).data
}

/** What is asked as it is written, beside how it is answered; what is typed is kept in the browser until it is saved. */
export function Editor({ questionnaire, draft }: Props) {
  const { t } = useWords()
  const mayWrite = useMay('surveys.write') && questionnaire.retiredAt === null && draft !== null
  const [latest] = questionnaire.versions
  const start = useMemo(() => Questionnaire.parse(draft?.asked ?? latest?.asked), [draft?.asked, latest?.asked])
  const form = useKeptDraft({
    place: `questionnaire.${draft?.id ?? latest?.id ?? questionnaire.id}`,
    start,
    etag: draft?.etag,
    reads: readAsked,
  })
  const [read, setRead] = useState(draft?.updatedAt ?? null)
  const shown = useSavedShown(form, draft?.etag)
  const change = useSave(api.changeDraft, {
    quiet: true,
    done: words.saved,
    etag: () => form.etag,
    onDone: (version) => {
      setRead(version.updatedAt)
      shown.onSaved(Questionnaire.parse(version.asked), version.etag)
    },
  })
  const found = useMemo(() => foundIn(form.draft), [form.draft])
  // In any version, and since the page was opened.
  const given = useRef(noKeys)
  given.current = useMemo(
    () =>
      givenIn(given.current, [
        ...questionnaire.versions.map(({ asked }) => Questionnaire.parse(asked)),
        form.opened,
        form.draft,
      ]),
    [questionnaire.versions, form.opened, form.draft],
  )
  const problems = problemsIn(change.error, [])
  const isChanged = !isSame(form.draft, form.opened)
  const save = () => {
    if (draft === null) return
    shown.onSend()
    change.mutate({ id: draft.id, ...changesOf(form.draft, form.opened) })
  }
  const isBehind = draft !== null && draft.updatedAt !== read && !change.isPending
  return (
    <>
      <Head
        questionnaire={questionnaire}
        asked={form.draft}
        found={found}
        asOf={read}
        isChanged={isChanged}
        isSaving={change.isPending}
        {...(mayWrite && { onSave: save })}
      />
      <DraftNote of={form} />
      {isBehind ? (
        <SavedElsewhere
          onShow={() => {
            form.startAnew()
            setRead(draft.updatedAt)
          }}
        />
      ) : null}
      {problems.overall === undefined ? null : (
        <Note tone="risk">
          <span role="alert">{problems.overall}</span>
        </Note>
      )}
      <div className={css.editor}>
        {mayWrite ? (
          <div className={css.stack}>
            <QuestionsCard asked={form.draft} given={given.current} found={found} onChange={form.setDraft} />
            <TextsCard asked={form.draft} found={found} onChange={form.setDraft} />
            <EndsCard asked={form.draft} given={given.current} found={found} onChange={form.setDraft} />
            <VersionsCard versions={questionnaire.versions} />
          </div>
        ) : (
          <div className={css.stack}>
            {draft === null ? <Note>{t(words.frozen)}</Note> : null}
            <VersionsCard versions={questionnaire.versions} />
          </div>
        )}
        <div className={css.stack}>
          <PreviewCard asked={form.draft} />
        </div>
      </div>
    </>
  )
}
