import { Button, TextInput } from '@mantine/core'
import { type FormEvent, useState } from 'react'
import { usePathParts } from '#web/address.ts'
import { useAct, useAsk } from '#web/asking/api.ts'
import { Go } from '#web/kit/Go.tsx'
import { Card } from '#web/kit/page/Card.tsx'
import { PageTitle } from '#web/kit/page/PageTitle.tsx'
import { ErrorState } from '#web/kit/said/ErrorState.tsx'
import { LoadingRows } from '#web/kit/said/LoadingRows.tsx'
import { useMay } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import css from '../interviews.module.css'
import { api, type ShownInterview } from '../interviews-api.ts'
import { sentences, words } from '../words.ts'
import { HeadDialog } from './HeadDialog.tsx'
import { NoteCard } from './NoteCard.tsx'

/** The sheet of one interview: its questions one below the other, each saved by itself. */
export function SheetPage() {
  const { interviewId = '' } = usePathParts()
  const found = useAsk(api.find, { id: interviewId })
  if (found.error !== null) return <ErrorState error={found.error} retry={() => void found.refetch()} />
  if (found.isPending) return <LoadingRows rows={8} />
  return <Sheet of={found.data} />
}

function Sheet({ of }: { readonly of: ShownInterview }) {
  const { t, n } = useWords()
  const mayWrite = useMay('customers.write')
  const [editing, setEditing] = useState(false)
  const { id, customerId, customerName, personName, memberName, heldOn, title, hypothesis } = of
  const notes = useAsk(api.notes, { id })
  return (
    <>
      <PageTitle
        title={title || t(sentences.with, personName ?? customerName)}
        lede={
          <>
            <Go to={`/customers/${customerId}?tab=voice`}>{customerName}</Go>
            {[
              personName,
              n.day(heldOn),
              memberName === null ? '' : t(sentences.askedBy, memberName),
              hypothesis === '' ? '' : t(sentences.toFindOut, hypothesis),
            ]
              .filter((part) => part)
              .map((part) => ` · ${part}`)}
          </>
        }
        acts={
          <>
            <Go to="/interviews">{t(words.interviews)}</Go>
            {mayWrite ? (
              <Button variant="default" onClick={() => setEditing(true)}>
                {t(words.edit)}
              </Button>
            ) : null}
          </>
        }
      />
      {notes.error !== null ? <ErrorState error={notes.error} retry={() => void notes.refetch()} /> : null}
      {notes.isPending ? <LoadingRows rows={6} /> : null}
      <div className={css.sheet}>
        {(notes.data?.rows ?? []).map((note) => (
          <NoteCard key={note.id} note={note} mayWrite={mayWrite} />
        ))}
        {mayWrite && notes.data !== undefined ? <AddNote id={id} /> : null}
      </div>
      {editing ? <HeadDialog kept={of} onClose={() => setEditing(false)} /> : null}
    </>
  )
}

/** A further question, or a heading for what was said unasked. */
function AddNote({ id }: { readonly id: string }) {
  const { t } = useWords()
  const [question, setQuestion] = useState('')
  const add = useAct(api.addNote, { done: words.noteAdded, onDone: () => setQuestion('') })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    add.mutate({ id, question: question.trim() || t(words.unasked) })
  }
  return (
    <Card>
      <form onSubmit={submit} className={css.fields}>
        <TextInput
          className={css.tags}
          label={t(words.question)}
          placeholder={t(words.unasked)}
          maxLength={2_000}
          value={question}
          onChange={({ currentTarget: { value } }) => setQuestion(value)}
        />
        <Button type="submit" variant="default" loading={add.isPending}>
          {t(words.addNote)}
        </Button>
      </form>
    </Card>
  )
}
