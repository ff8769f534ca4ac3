import { Select, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useMembers } from '#web/session/use-members.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownDepartment } from '../attribution-api.ts'
import { words } from './rules-words.ts'

/** Who belongs to a department from a day on. */
export function JoinDialog({
  department,
  onClose,
}: {
  readonly department: ShownDepartment
  readonly onClose: () => void
}) {
  const { t } = useWords()
  const { members } = useMembers()
  const [memberId, setMemberId] = useState<string | null>(null)
  const [fromOn, setFromOn] = useState('')
  const join = useAct(api.join, { quiet: true, done: words.saved, onDone: onClose })
  const problems = problemsIn(join.error, ['memberId', 'fromOn'])
  return (
    <Dialog open onClose={onClose} title={t(words.join)}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={join.isPending}
        onSubmit={() => join.mutate({ id: department.id, memberId: memberId ?? '', fromOn })}
        onCancel={onClose}
      >
        <Stack gap="sm">
          <Select
            label={t(words.member)}
            searchable
            data={members.filter(({ present }) => present).map(({ id, name }) => ({ value: id, label: name }))}
            value={memberId}
            error={problems.at.get('memberId')}
            onChange={setMemberId}
            data-autofocus
          />
          <TextInput
            type="date"
            label={t(words.fromOn)}
            description={t(words.joinHint)}
            value={fromOn}
            error={problems.at.get('fromOn')}
            onChange={({ currentTarget: { value } }) => setFromOn(value)}
          />
        </Stack>
      </Form>
    </Dialog>
  )
}
