import { Button, SimpleGrid, TextInput } from '@mantine/core'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useWords } from '#web/wording/say.ts'
import { fieldNames } from '../words.ts'
import { api, type ShownRate } from './rates-api.ts'
import { words } from './words.ts'

const fields = ['date', 'from', 'to', 'rate', 'source'] as const
type Field = (typeof fields)[number]

/** A rate as somebody types it; of one on record, the day and the pair stay what they are. */
export function RateDialog({ kept, onClose }: { readonly kept?: ShownRate; readonly onClose: () => void }) {
  const { t } = useWords()
  const confirm = useConfirm()
  const start = draftOf(kept)
  const form = useKeptDraft({ place: `rate.${kept?.id ?? 'new'}`, start, etag: kept?.etag, reads: readsLike(start) })
  const { draft } = form
  const over = () => {
    form.startAnew()
    onClose()
  }
  const options = { onDone: over, quiet: true }
  const add = useAct(api.add, { ...options, done: words.added })
  const change = useSave(api.change, { ...options, etag: () => form.etag, done: words.saved })
  const remove = useAct(api.remove, { onDone: over, done: words.removed })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, fields)
  const submit = () => {
    const plain = (field: Field) => draft[field].normalize('NFKC').trim()
    const said = { rate: plain('rate').replaceAll(',', ''), source: draft.source }
    if (kept !== undefined)
      change.mutate({ id: kept.id, ...changedOf(said, { rate: form.opened.rate, source: form.opened.source }) })
    else add.mutate({ date: draft.date, from: plain('from').toUpperCase(), to: plain('to').toUpperCase(), ...said })
  }
  const removeIt = async (id: string) => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) remove.mutate({ id })
  }
  const input = (field: Field) => ({
    label: t(fieldNames[field]),
    value: draft[field],
    error: problems.at.get(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      form.setDraft((present) => ({ ...present, [field]: value }))
    },
  })
  const isKept = kept !== undefined
  return (
    <Dialog open onClose={onClose} title={t(isKept ? words.rates : words.add)}>
      <Form
        problem={problems.overall}
        act={t(isKept ? words.save : words.addAct)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
        apart={
          kept === undefined ? undefined : (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void removeIt(kept.id)}>
              {t(words.remove)}
            </Button>
          )
        }
      >
        <DraftNote of={form} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput {...input('date')} type="date" required disabled={isKept} />
          <TextInput {...input('rate')} inputMode="decimal" required />
          <TextInput {...input('from')} placeholder="USD" maxLength={3} required disabled={isKept} />
          <TextInput {...input('to')} placeholder="JPY" maxLength={3} required disabled={isKept} />
          <TextInput {...input('source')} maxLength={200} />
        </SimpleGrid>
      </Form>
    </Dialog>
  )
}

function draftOf(rate: ShownRate | undefined): Record<Field, string> {
  const { date = '', from = '', to = '', rate: said = '', source = '' } = rate ?? {}
  return { date, from, to, rate: said, source }
}
