import { NativeSelect, Select, Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownKpi } from '../kpis-api.ts'
import { words } from '../words.ts'

type SupposeDialogProps = {
  readonly kpis: readonly ShownKpi[]
  readonly fromId?: string
  readonly onClose: () => void
}

/** That one KPI is thought to move another. */
export function SupposeDialog({ kpis, fromId = '', onClose }: SupposeDialogProps) {
  const { t } = useWords()
  const [draft, setDraft] = useState({ fromId, toId: '', expects: 'rises' as 'rises' | 'falls', note: '' })
  const set = (part: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...part }))
  const suppose = useAct(api.suppose, { quiet: true, done: words.supposed, onDone: onClose })
  const problems = problemsIn(suppose.error, ['fromId', 'toId', 'note'])
  const choices = kpis.map(({ id, name }) => ({ value: id, label: name }))
  return (
    <Dialog open onClose={onClose} title={t(words.suppose)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={suppose.isPending}
        onSubmit={() => suppose.mutate(draft)}
        onCancel={onClose}
      >
        <Stack gap="sm">
          <Select
            label={t(words.from)}
            data={choices}
            value={draft.fromId === '' ? null : draft.fromId}
            error={problems.at.get('fromId')}
            onChange={(id) => set({ fromId: id ?? '' })}
            searchable
            required
            data-autofocus
          />
          <Select
            label={t(words.to)}
            data={choices.filter(({ value }) => value !== draft.fromId)}
            value={draft.toId === '' ? null : draft.toId}
            error={problems.at.get('toId')}
            onChange={(id) => set({ toId: id ?? '' })}
            searchable
            required
          />
          <NativeSelect
            label={t(words.expects)}
            value={draft.expects}
            data={(['rises', 'falls'] as const).map((value) => ({ value, label: t(words[value]) }))}
            onChange={({ currentTarget: { value } }) => set({ expects: value === 'falls' ? 'falls' : 'rises' })}
          />
          <Textarea
            label={t(words.why)}
            autosize
            minRows={2}
            value={draft.note}
            error={problems.at.get('note')}
            onChange={({ currentTarget: { value } }) => set({ note: value })}
          />
        </Stack>
      </Form>
    </Dialog>
  )
}
