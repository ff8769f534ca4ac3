import { Button, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useGo } from '#web/address.ts'
import { useAct, useAsk, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { readsLike } from '#web/kit/form/draft/reads-like.ts'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { CustomerField } from '../../../requests/ui/writing/CustomerField.tsx'
import { PersonField } from '../../../requests/ui/writing/PersonField.tsx'
import { api, type ShownInterview } from '../interviews-api.ts'
import { words } from '../words.ts'
import { draftOf, headOf } from './head-draft.ts'

type HeadDialogProps = {
  readonly kept?: ShownInterview
  /** Of whom, where the page says so already. */
  readonly customerId?: string
  readonly onClose: () => void
}

const fields = ['customerId', 'personId', 'memberId', 'heldOn', 'title', 'hypothesis', 'scriptId'] as const

/** Who was asked, by whom, when and what for; a new sheet begins with the questions of a script. */
export function HeadDialog({ kept, customerId, onClose }: HeadDialogProps) {
  const { t } = useWords()
  const go = useGo()
  const confirm = useConfirm()
  const { members } = useMembers()
  const scripts = useAsk(api.scripts, {}, { enabled: kept === undefined })
  const start = draftOf(kept, customerId ?? null)
  const place = `interview.${kept?.id ?? `new.${customerId ?? ''}`}`
  const form = useKeptDraft({ place, start, etag: kept?.etag, reads: readsLike(start, { nullable: ['customerId'] }) })
  const { draft } = form
  const set = (part: Partial<typeof start>) => form.setDraft((present) => ({ ...present, ...part }))
  const over = () => {
    form.startAnew()
    onClose()
  }
  const options = { onDone: over, quiet: true }
  const add = useAct(api.create, {
    quiet: true,
    done: words.begun,
    onDone: ({ id }) => {
      over()
      go(`/interviews/${id}`)
    },
  })
  const change = useSave(api.change, { ...options, etag: () => form.etag, done: words.saved })
  const remove = useAct(api.remove, {
    done: words.removed,
    onDone: () => {
      over()
      go('/interviews')
    },
  })
  const { error, isPending } = kept === undefined ? add : change
  const problems = problemsIn(error, fields)
  const submit = () => {
    if (kept !== undefined) change.mutate({ id: kept.id, ...changedOf(headOf(draft), headOf(form.opened)) })
    else {
      const { personId, memberId, ...rest } = headOf(draft)
      add.mutate({
        ...rest,
        ...(draft.customerId !== null && { customerId: draft.customerId }),
        ...(personId !== null && { personId }),
        ...(memberId !== null && { memberId }),
        ...(draft.scriptId !== '' && { scriptId: draft.scriptId }),
      })
    }
  }
  const removeIt = async (id: string) => {
    const asked = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(asked)) remove.mutate({ id })
  }
  const text = (field: 'title' | 'hypothesis') => ({
    value: draft[field],
    error: problems.at.get(field),
    onChange: ({ currentTarget: { value } }: { currentTarget: { value: string } }) => set({ [field]: value }),
  })
  return (
    <Dialog open wide onClose={onClose} title={t(kept === undefined ? words.begin : words.editTitle)}>
      <Form
        problem={problems.overall}
        act={t(kept === undefined ? words.begin : words.save)}
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
        {kept === undefined && customerId === undefined ? (
          <CustomerField
            value={draft.customerId}
            error={problems.at.get('customerId')}
            onChange={(id) => set({ customerId: id, personId: '' })}
          />
        ) : null}
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm" mt="sm">
          <PersonField
            key={draft.customerId}
            customerId={draft.customerId}
            value={draft.personId}
            error={problems.at.get('personId')}
            onChange={(personId) => set({ personId })}
          />
          <Select
            label={t(words.memberLabel)}
            data={[
              { value: '', label: t(words.nobody) },
              ...members.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={draft.memberId}
            error={problems.at.get('memberId')}
            allowDeselect={false}
            onChange={(memberId) => set({ memberId: memberId ?? '' })}
          />
          <TextInput
            type="date"
            label={t(words.heldOn)}
            description={t(words.heldOnHint)}
            value={draft.heldOn}
            error={problems.at.get('heldOn')}
            onChange={({ currentTarget: { value } }) => set({ heldOn: value })}
          />
          {kept === undefined ? (
            <Select
              label={t(words.script)}
              description=" "
              data={[
                { value: '', label: t(words.noScript) },
                ...(scripts.data?.rows ?? []).map(({ id, name }) => ({ value: id, label: name })),
              ]}
              value={draft.scriptId}
              error={problems.at.get('scriptId')}
              allowDeselect={false}
              onChange={(scriptId) => set({ scriptId: scriptId ?? '' })}
            />
          ) : null}
        </SimpleGrid>
        <TextInput mt="sm" label={t(words.title)} maxLength={200} {...text('title')} />
        <TextInput
          mt="sm"
          label={t(words.hypothesis)}
          description={t(words.hypothesisHint)}
          maxLength={200}
          {...text('hypothesis')}
        />
      </Form>
    </Dialog>
  )
}
