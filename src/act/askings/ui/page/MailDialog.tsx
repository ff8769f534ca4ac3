import { Textarea, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownAskingPage } from '../askings-api.ts'
import { words } from '../words.ts'

type Said = ShownAskingPage['said']
type One = { readonly subject: string; readonly text: string }
type Draft = { readonly en: One; readonly ja: One }
const blank: One = { subject: '', text: '' }

/** What the mail of an asking says. */
export function MailDialog({ asking, onClose }: { readonly asking: ShownAskingPage; readonly onClose: () => void }) {
  const change = useAct(api.change, { done: words.kept, quiet: true, onDone: onClose })
  const { error, isPending } = change
  const submit = (wish: Written) => change.mutate({ id: asking.id, ...wish })
  return <WordsDialog of={asking} error={error} isPending={isPending} onSubmit={submit} onClose={onClose} />
}

type Written = { readonly said: Said; readonly reminder: Said }
type WordsDialogProps = {
  readonly of: Written & Pick<ShownAskingPage, 'reminding'>
  readonly error: Error | null
  readonly isPending: boolean
  readonly onSubmit: (wish: Written) => void
  readonly onClose: () => void
}

/** What the mail says above the first question, and what a reminder does, in both languages; one without a word is left out. */
export function WordsDialog({ of, error, isPending, onSubmit, onClose }: WordsDialogProps) {
  const { t } = useWords()
  const [said, setSaid] = useState(draftOf(of.said))
  const [reminder, setReminder] = useState(draftOf(of.reminder))
  const problems = problemsIn(error, [])
  return (
    <Dialog open wide onClose={onClose} title={t(words.write)}>
      <Form
        problem={problems.overall}
        act={t(words.keep)}
        isPending={isPending}
        onSubmit={() => onSubmit({ said: saidOf(said), reminder: saidOf(reminder) })}
        onCancel={onClose}
      >
        <SaidFields legend={t(words.mail)} draft={said} onChange={setSaid} />
        {of.reminding.most === 0 ? null : (
          <SaidFields legend={t(words.reminderMail)} draft={reminder} onChange={setReminder} />
        )}
      </Form>
    </Dialog>
  )
}

type SaidFieldsProps = {
  readonly legend: string
  readonly draft: Draft
  readonly onChange: (draft: Draft) => void
}

function SaidFields({ legend, draft, onChange }: SaidFieldsProps) {
  const { t } = useWords()
  const languages = [
    { locale: 'en', name: t(words.english) },
    { locale: 'ja', name: t(words.japanese) },
  ] as const
  return languages.map(({ locale, name }) => {
    const one = draft[locale]
    const set = (part: Partial<One>) => onChange({ ...draft, [locale]: { ...one, ...part } })
    const isBegun = one.subject !== '' || one.text !== ''
    return (
      <fieldset key={locale}>
        <legend>{`${legend} · ${name}`}</legend>
        <TextInput
          label={t(words.subject)}
          lang={locale}
          value={one.subject}
          maxLength={200}
          required={isBegun}
          onChange={(event) => set({ subject: event.currentTarget.value })}
        />
        <Textarea
          mt="xs"
          label={t(words.body)}
          lang={locale}
          value={one.text}
          autosize
          minRows={3}
          required={isBegun}
          onChange={(event) => set({ text: event.currentTarget.value })}
        />
      </fieldset>
    )
  })
}

function draftOf({ en, ja }: Said): Draft {
  return { en: en ?? blank, ja: ja ?? blank }
}

function saidOf({ en, ja }: Draft): Said {
  const of = (one: One) => (one.subject === '' && one.text === '' ? null : one)
  return { en: of(en), ja: of(ja) }
}
