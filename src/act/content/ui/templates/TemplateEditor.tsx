import { useState } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { useSavedShown } from '#web/kit/form/draft/use-saved-shown.ts'
import { Note } from '#web/kit/said/Note.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownDraft, type ShownTemplatePage, type ShownVersion } from '../content-api.ts'
import { SavedElsewhere } from './SavedElsewhere.tsx'
import { PreviewCard } from './seeing/PreviewCard.tsx'
import { TemplateHead } from './TemplateHead.tsx'
import { changesOf, draftOf, type Language, readDraft } from './template-draft.ts'
import { words } from './template-words.ts'
import css from './templates.module.css'
import { VersionsCard } from './versions/VersionsCard.tsx'
import { FallbacksCard } from './writing/FallbacksCard.tsx'
import { PiecesCard } from './writing/PiecesCard.tsx'
import type { Variable } from './writing/variable-said.ts'
import { WritingCard } from './writing/WritingCard.tsx'

type Props = {
  readonly template: ShownTemplatePage
  readonly draft: ShownDraft | null
  readonly variables: readonly Variable[]
}

const fields = [
  ...['en', 'ja'].flatMap((one) => ['subject', 'body', 'short'].map((part) => `texts.${one}.${part}`)),
  'fallbacks',
  'pieces',
]

/** A letter as it is written beside how it is seen; what is typed is kept in the browser until it is saved. */
export function TemplateEditor({ template, draft, variables }: Props) {
  const { locale } = useWords()
  const mayWrite = useMay('content.write') && template.archivedAt === null
  const [language, setLanguage] = useState<Language>(locale)
  const latest: ShownVersion | undefined = draft ?? template.versions[0]
  const form = useKeptDraft({
    place: `template.${template.id}`,
    start: draftOf(latest),
    etag: draft?.etag,
    reads: readDraft,
  })
  // The version that was read or saved here: what is approved and published is that and no other wording.
  const [read, setRead] = useState(draft === null ? null : { id: draft.id, asOf: draft.updatedAt })
  const shown = useSavedShown(form, draft?.etag)
  const saved = (version: ShownDraft) => {
    setRead({ id: version.id, asOf: version.updatedAt })
    shown.onSaved(draftOf(version), version.etag)
  }
  const begin = useAct(api.beginDraft, { quiet: true, done: words.saved, onDone: saved })
  const change = useSave(api.changeDraft, {
    quiet: true,
    done: words.saved,
    // What was begun before there was a draft was begun from nothing of it: all that it holds has come since.
    etag: () => form.etag ?? '"0"',
    onDone: saved,
  })
  const isChanged = !isSame(form.draft, form.opened)
  const problems = problemsIn(begin.error ?? change.error, fields)
  const save = () => {
    shown.onSend()
    if (read === null) begin.mutate({ id: template.id, ...form.draft })
    else change.mutate({ id: read.id, ...changesOf(form.draft, form.opened) })
  }
  const isBehind = draft !== null && read !== null && draft.updatedAt !== read.asOf
  return (
    <>
      <TemplateHead
        template={template}
        draft={form.draft}
        asOf={read?.asOf ?? null}
        isChanged={isChanged}
        isSaving={begin.isPending || change.isPending}
        {...(mayWrite && { onSave: save })}
      />
      <DraftNote of={form} />
      {isBehind && !begin.isPending && !change.isPending ? (
        <SavedElsewhere
          onShow={() => {
            form.startAnew()
            setRead({ id: draft.id, asOf: draft.updatedAt })
          }}
        />
      ) : null}
      {problems.overall === undefined ? null : (
        <Note tone="risk">
          <span role="alert">{problems.overall}</span>
        </Note>
      )}
      <div className={css.editor}>
        <fieldset className={css.plainSet} disabled={!mayWrite}>
          <div className={css.stack}>
            <WritingCard
              draft={form.draft}
              onChange={form.setDraft}
              language={language}
              onLanguage={setLanguage}
              variables={variables}
              isSafety={template.isSafety}
              problems={problems.at}
            />
            <PiecesCard draft={form.draft} problem={problems.at.get('pieces')} onChange={form.setDraft} />
            <FallbacksCard
              draft={form.draft}
              variables={variables}
              problem={problems.at.get('fallbacks')}
              onChange={form.setDraft}
            />
          </div>
        </fieldset>
        <div className={css.stack}>
          <PreviewCard draft={form.draft} language={language} />
        </div>
      </div>
      <VersionsCard
        versions={template.versions}
        language={language}
        {...(mayWrite && { onBeginFrom: (version) => form.setDraft(() => draftOf(version)) })}
      />
    </>
  )
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
