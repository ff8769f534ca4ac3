import { Button, SegmentedControl, TagsInput, Textarea } from '@mantine/core'
import { type FormEvent, useEffect, useRef } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { Card } from '#web/kit/page/Card.tsx'
import { useTell } from '#web/kit/said/use-tell.tsx'
import { useWords } from '#web/wording/say.ts'
import { type NoteKind, noteKinds } from '../../contract.ts'
import { kindNames } from '../../words.ts'
import css from '../interviews.module.css'
import { api, type ShownNote } from '../interviews-api.ts'
import { sentences, words } from '../words.ts'
import { PassageList } from './PassageList.tsx'

type NoteCardProps = { readonly note: ShownNote; readonly mayWrite: boolean }
type Draft = { readonly said: string; readonly kind: string; readonly tags: string[] }

const kinds = ['', ...noteKinds] as const
const noteOf = ({ said, kind, tags }: Draft) => ({
  said: said.trim(),
  kind: kind === '' ? null : (kind as NoteKind),
  tags,
})

/** One question with what was said: what is typed stays in the browser until it is saved, and follows others as long as nothing is. */
export function NoteCard({ note, mayWrite }: NoteCardProps) {
  const { t } = useWords()
  const field = useRef<HTMLTextAreaElement>(null)
  const start: Draft = { said: note.said, kind: note.kind ?? '', tags: [...note.tags] }
  const form = useKeptDraft({
    place: `interview-note.${note.id}`,
    start,
    etag: note.etag,
    reads: readsLike(start, { choices: { kind: kinds } }),
  })
  const { draft, opened } = form
  const isChanged = JSON.stringify(draft) !== JSON.stringify(opened)
  const isBehind = !isChanged && form.etag !== note.etag
  const follow = useRef(form.startAnew)
  follow.current = form.startAnew
  useEffect(() => {
    if (isBehind) follow.current()
  }, [isBehind])
  const set = (part: Partial<Draft>) => form.setDraft((present) => ({ ...present, ...part }))
  const save = useSave(api.changeNote, { etag: () => form.etag, quiet: true, done: words.saved })
  const problems = problemsIn(save.error, ['said', 'kind', 'tags'])
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const saved = { ...draft, said: draft.said.trim() }
    save.mutate(
      { id: note.id, ...changedOf(noteOf(draft), noteOf(opened)) },
      {
        onSuccess: ({ etag }) => {
          form.settle(saved, etag)
          set(saved)
        },
      },
    )
  }
  return (
    <Card title={note.question === '' ? t(words.unasked) : note.question}>
      <form onSubmit={submit} aria-label={note.question}>
        <DraftNote of={form} />
        <Textarea
          ref={field}
          aria-label={t(sentences.of, t(words.said), note.question)}
          autosize
          minRows={3}
          maxRows={20}
          readOnly={!mayWrite}
          value={draft.said}
          error={problems.at.get('said') ?? problems.overall}
          onChange={({ currentTarget: { value } }) => set({ said: value })}
        />
        <div className={css.fields}>
          <SegmentedControl
            size="xs"
            aria-label={t(sentences.of, t(words.kind), note.question)}
            disabled={!mayWrite}
            data={kinds.map((value) => ({ value, label: t(value === '' ? words.noKind : kindNames[value]) }))}
            value={draft.kind}
            onChange={(kind) => set({ kind })}
          />
          <TagsInput
            className={css.tags ?? ''}
            aria-label={t(sentences.of, t(words.tags), note.question)}
            placeholder={draft.tags.length === 0 ? t(words.tagsHint) : ''}
            disabled={!mayWrite}
            maxTags={20}
            value={draft.tags}
            onChange={(tags) => set({ tags })}
          />
        </div>
        {mayWrite ? <Acts note={note} isChanged={isChanged} isSaving={save.isPending} field={field} /> : null}
      </form>
      <PassageList note={note} mayWrite={mayWrite} />
    </Card>
  )
}

type ActsProps = {
  readonly note: ShownNote
  readonly isChanged: boolean
  readonly isSaving: boolean
  readonly field: React.RefObject<HTMLTextAreaElement | null>
}

function Acts({ note, isChanged, isSaving, field }: ActsProps) {
  const { t } = useWords()
  const tell = useTell()
  const confirm = useConfirm()
  const mark = useAct(api.mark, { done: words.marked })
  const remove = useAct(api.removeNote, { done: words.noteRemoved })
  const markIt = () => {
    const { value = '', selectionStart = 0, selectionEnd = 0 } = field.current ?? {}
    const chosen = value.slice(selectionStart, selectionEnd).trim()
    if (chosen === '') tell(t(words.selectFirst))
    else mark.mutate({ id: note.id, words: chosen })
  }
  const removeIt = async () => {
    const asked = {
      title: t(words.removeNoteTitle),
      text: t(words.removeNoteText),
      act: t(words.removeNote),
      danger: true,
    }
    if (await confirm(asked)) remove.mutate({ id: note.id })
  }
  const called = (act: string) => t(sentences.of, act, note.question)
  return (
    <div className={css.fields}>
      <Button
        type="submit"
        size="compact-sm"
        loading={isSaving}
        disabled={!isChanged}
        aria-label={called(t(words.save))}
      >
        {t(words.save)}
      </Button>
      <Button
        size="compact-sm"
        variant="default"
        loading={mark.isPending}
        disabled={isChanged || note.said === ''}
        title={t(words.markHint)}
        aria-label={called(t(words.mark))}
        onClick={markIt}
      >
        {t(words.mark)}
      </Button>
      <Button
        size="compact-sm"
        variant="subtle"
        color="red"
        loading={remove.isPending}
        aria-label={called(t(words.removeNote))}
        onClick={() => void removeIt()}
      >
        {t(words.removeNote)}
      </Button>
    </div>
  )
}
