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
import { api, type ShownMargin } from '../lifetime-api.ts'
import { words } from './words.ts'

const fields = ['product', 'from', 'percent'] as const
type Field = (typeof fields)[number]

/** A margin as somebody types it; of one on record, product and day stay what they are. */
export function MarginDialog({ kept, onClose }: { readonly kept?: ShownMargin; readonly onClose: () => void }) {
  const { t } = useWords()
  const confirm = useConfirm()
  const start = draftOf(kept)
  const form = useKeptDraft({ place: `margin.${kept?.id ?? 'new'}`, start, etag: kept?.etag, reads: readsLike(start) })
  const { draft } = form
  const over = () => {
    form.startAnew()
    onClose()
  }
  const options = { onDone: over, quiet: true }
  const add = useAct(api.addMargin, { ...options, done: words.added })
  const change = useSave(api.changeMargin, { ...options, etag: () => form.etag, done: words.saved })
  const remove = useAct(api.removeMargin, { onDone: over, done: words.removed })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, fields)
  const submit = () => {
    const percent = draft.percent.normalize('NFKC').trim()
    if (kept !== undefined) change.mutate({ id: kept.id, ...changedOf({ percent }, { percent: form.opened.percent }) })
    else add.mutate({ product: draft.product.trim() || null, from: draft.from, percent })
  }
  const removeIt = async (id: string) => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) remove.mutate({ id })
  }
  const input = (field: Field) => ({
    label: t(words[field]),
    value: draft[field],
    error: problems.at.get(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      form.setDraft((present) => ({ ...present, [field]: value }))
    },
  })
  const isKept = kept !== undefined
  return (
    <Dialog open onClose={onClose} title={t(isKept ? words.margins : words.add)}>
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
          <TextInput
            {...input('product')}
            description={t(words.productHint)}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            maxLength={200}
            disabled={isKept}
          />
          <TextInput {...input('from')} type="date" required disabled={isKept} />
          <TextInput {...input('percent')} inputMode="decimal" required />
        </SimpleGrid>
      </Form>
    </Dialog>
  )
}

function draftOf(margin: ShownMargin | undefined): Record<Field, string> {
  const { product, from = '', percent = '' } = margin ?? {}
  return { product: product ?? '', from, percent }
}
