import { Button, Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct, useSave } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownDepartment } from '../attribution-api.ts'
import { words } from './rules-words.ts'

type DepartmentDialogProps = { readonly department?: ShownDepartment; readonly onClose: () => void }

/** What a department is called and who leads it. */
export function DepartmentDialog({ department, onClose }: DepartmentDialogProps) {
  const { t } = useWords()
  const confirm = useConfirm()
  const { members } = useMembers()
  const [opened] = useState(department)
  const start = { name: opened?.name ?? '', leadId: opened?.lead?.id ?? null }
  const [draft, setDraft] = useState(start)
  const options = { quiet: true, done: words.saved, onDone: onClose }
  const add = useAct(api.addDepartment, options)
  const change = useSave(api.changeDepartment, { ...options, etag: opened?.etag })
  const remove = useAct(api.removeDepartment, { done: words.removed, onDone: onClose })
  const { error, isPending } = opened === undefined ? add : change
  const problems = problemsIn(error, ['name', 'leadId'])
  const removeIt = async (id: string) => {
    const asked = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(asked)) remove.mutate({ id })
  }
  return (
    <Dialog open onClose={onClose} title={t(opened === undefined ? words.addDepartment : words.editDepartment)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={isPending}
        onSubmit={() =>
          opened === undefined ? add.mutate(draft) : change.mutate({ id: opened.id, ...changedOf(draft, start) })
        }
        onCancel={onClose}
        apart={
          opened === undefined ? undefined : (
            <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void removeIt(opened.id)}>
              {t(words.remove)}
            </Button>
          )
        }
      >
        <Stack gap="sm">
          <TextInput
            label={t(words.name)}
            value={draft.name}
            error={problems.at.get('name')}
            onChange={({ currentTarget: { value } }) => setDraft((present) => ({ ...present, name: value }))}
            data-autofocus
          />
          <Select
            label={t(words.lead)}
            description={t(words.leadHint)}
            data={[
              { value: '', label: t(words.nobody) },
              ...members.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            value={draft.leadId ?? ''}
            error={problems.at.get('leadId')}
            allowDeselect={false}
            onChange={(leadId) => setDraft((present) => ({ ...present, leadId: leadId || null }))}
          />
        </Stack>
      </Form>
    </Dialog>
  )
}
