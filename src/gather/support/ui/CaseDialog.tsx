import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import type { Priority } from '../contract.ts'
import { fieldNames, priorityNames } from '../words.ts'
import { api } from './support-api.ts'
import { words } from './words.ts'

const priorities = Object.keys(priorityNames) as Priority[]

export function CaseDialog({ customerId, onClose }: { readonly customerId: string; readonly onClose: () => void }) {
  const { t } = useWords()
  const [subject, setSubject] = useState('')
  const [priority, setPriority] = useState<Priority>('medium')
  const open = useAct(api.create, { done: words.opened, onDone: onClose })
  return (
    <Dialog open onClose={onClose} title={t(words.open)}>
      <Form
        act={t(words.open)}
        isPending={open.isPending}
        onSubmit={() => open.mutate({ customerId, subject, priority })}
        onCancel={onClose}
      >
        <TextInput
          label={t(fieldNames.subject)}
          data-autofocus
          required
          value={subject}
          onChange={(event) => setSubject(event.currentTarget.value)}
        />
        <Select
          mt="sm"
          label={t(fieldNames.priority)}
          data={priorities.map((value) => ({ value, label: t(priorityNames[value]) }))}
          value={priority}
          onChange={(value) => value && setPriority(value)}
          allowDeselect={false}
        />
      </Form>
    </Dialog>
  )
}
