import { Group, MultiSelect, SegmentedControl, Select, Textarea, TextInput } from '@mantine/core'
import { useAct, useAsk } from '#web/asking/api.ts'
import { DraftNote } from '#web/kit/form/draft/DraftNote.tsx'
import { useKeptDraft } from '#web/kit/form/draft/use-kept-draft.ts'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import type { InteractionKind } from '../contract.ts'
import { initiatorNames, kindNames } from '../words.ts'
import { api, peopleApi } from './interactions-api.ts'
import { initiators, type LogDraft, readLog } from './log-draft.ts'
import { words } from './words.ts'

export type InteractionFormProps = {
  readonly customerId: string
  readonly kind?: InteractionKind
  readonly onDone: () => void
  readonly onCancel: () => void
}

const kinds = Object.keys(kindNames) as InteractionKind[]

/** Logs a note, a call, a meeting or a mail; the time is now unless said otherwise. */
export function InteractionForm({ customerId, kind: wished = 'note', onDone, onCancel }: InteractionFormProps) {
  const { t } = useWords()
  const people = useAsk(peopleApi.list, { customerId, limit: 200 })
  const form = useKeptDraft({
    place: `log.${customerId}`,
    start: { kind: wished, initiatedBy: 'us', happenedAt: '', personIds: [], title: '', body: '' },
    reads: readLog,
  })
  const { kind, initiatedBy, happenedAt, personIds, title, body } = form.draft
  const set = (part: Partial<LogDraft>) => form.setDraft((present) => ({ ...present, ...part }))
  const done = () => {
    form.startAnew()
    onDone()
  }
  const log = useAct(api.create, { done: words.logged, quiet: true, onDone: done })
  const submit = () => {
    const at = happenedAt === '' ? {} : { happenedAt: new Date(happenedAt).toISOString() }
    log.mutate({ customerId, kind, initiatedBy, personIds, title, body, ...at })
  }
  return (
    <Form
      problem={log.error?.message}
      act={t(words.log)}
      isPending={log.isPending}
      onSubmit={submit}
      onCancel={onCancel}
    >
      <DraftNote of={form} />
      <SegmentedControl
        fullWidth
        aria-label={t(words.kind)}
        value={kind}
        onChange={(value) => set({ kind: value as InteractionKind })}
        data={kinds.map((value) => ({ value, label: t(kindNames[value]) }))}
      />
      <Group grow mt="sm" align="start">
        {kind === 'note' ? null : (
          <Select
            label={t(words.initiatedBy)}
            data={initiators.map((value) => ({ value, label: t(initiatorNames[value]) }))}
            value={initiatedBy}
            onChange={(value) => value && set({ initiatedBy: value })}
            allowDeselect={false}
          />
        )}
        <TextInput
          label={t(words.when)}
          type="datetime-local"
          value={happenedAt}
          onChange={(event) => set({ happenedAt: event.currentTarget.value })}
        />
      </Group>
      <MultiSelect
        mt="sm"
        label={t(words.people)}
        searchable
        data={(people.data?.rows ?? [])
          .filter(({ erasedAt }) => erasedAt === null)
          .map(({ id, name, email }) => ({ value: id, label: name || email || id }))}
        value={personIds}
        onChange={(next) => set({ personIds: next })}
      />
      <TextInput
        mt="sm"
        label={t(words.title)}
        data-autofocus
        value={title}
        onChange={(event) => set({ title: event.currentTarget.value })}
      />
      <Textarea
        mt="sm"
        label={t(words.body)}
        autosize
        minRows={4}
        maxRows={14}
        value={body}
        onChange={(event) => set({ body: event.currentTarget.value })}
      />
    </Form>
  )
}
