import { Button, SimpleGrid, Textarea, TextInput } from '@mantine/core'
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
import { api, type ShownScript } from '../interviews-api.ts'
import { words } from '../words.ts'
import { draftOf, scriptOf } from './script-draft.ts'

type ScriptDialogProps = { readonly kept?: ShownScript; readonly onClose: () => void }

/** A script as two lists of lines beside each other, a language each. */
export function ScriptDialog({ kept, onClose }: ScriptDialogProps) {
  const { t } = useWords()
  const confirm = useConfirm()
  const start = draftOf(kept)
  const form = useKeptDraft({
    place: `interview-script.${kept?.id ?? 'new'}`,
    start,
    etag: kept?.etag,
    reads: readsLike(start),
  })
  const { draft } = form
  const over = () => {
    form.startAnew()
    onClose()
  }
  const options = { onDone: over, quiet: true, done: words.scriptAdded }
  const add = useAct(api.addScript, options)
  const change = useSave(api.changeScript, { ...options, etag: () => form.etag })
  const remove = useAct(api.removeScript, { onDone: over, done: words.scriptRemoved })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, ['name'])
  const submit = () => {
    if (kept === undefined) add.mutate(scriptOf(draft))
    else change.mutate({ id: kept.id, ...changedOf(scriptOf(draft), scriptOf(form.opened)) })
  }
  const removeIt = async (id: string) => {
    const asked = {
      title: t(words.removeScriptTitle),
      text: t(words.removeScriptText),
      act: t(words.remove),
      danger: true,
    }
    if (await confirm(asked)) remove.mutate({ id })
  }
  const write = (field: 'name' | 'en' | 'ja') => ({
    value: draft[field],
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) =>
      form.setDraft((present) => ({ ...present, [field]: value })),
  })
  return (
    <Dialog open wide onClose={onClose} title={t(kept === undefined ? words.addScript : words.editScript)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
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
        <TextInput label={t(words.name)} required maxLength={200} error={problems.at.get('name')} {...write('name')} />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
          <Textarea label={t(words.inEnglish)} description={t(words.linesHint)} autosize minRows={6} {...write('en')} />
          <Textarea
            label={t(words.inJapanese)}
            description={t(words.linesHint)}
            autosize
            minRows={6}
            {...write('ja')}
          />
        </SimpleGrid>
      </Form>
    </Dialog>
  )
}
