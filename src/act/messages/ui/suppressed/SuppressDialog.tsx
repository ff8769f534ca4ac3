import { Select, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { suppressionNames } from '../../words.ts'
import { api } from '../messages-api.ts'
import { words } from '../words.ts'

const reasons = ['refused', 'blocked'] as const

/** Nothing more goes to an address, or no advertisement. */
export function SuppressDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useWords()
  const [address, setAddress] = useState('')
  const [reason, setReason] = useState<(typeof reasons)[number]>('refused')
  const [note, setNote] = useState('')
  const suppress = useAct(api.suppress, { done: words.suppressed, quiet: true, onDone: onClose })
  const problems = problemsIn(suppress.error, ['address', 'note'])
  return (
    <Dialog open onClose={onClose} title={t(words.suppress)}>
      <Form
        problem={problems.overall}
        act={t(words.suppressAct)}
        isPending={suppress.isPending}
        onSubmit={() => suppress.mutate({ address: address.trim(), reason, note })}
        onCancel={onClose}
      >
        <TextInput
          label={t(words.address)}
          required
          data-autofocus
          value={address}
          error={problems.at.get('address')}
          onChange={(event) => setAddress(event.currentTarget.value)}
        />
        <Select
          mt="sm"
          label={t(words.reason)}
          allowDeselect={false}
          data={reasons.map((value) => ({ value, label: t(suppressionNames[value]) }))}
          value={reason}
          onChange={(next) => setReason(reasons.find((one) => one === next) ?? reason)}
        />
        <TextInput
          mt="sm"
          label={t(words.note)}
          maxLength={500}
          value={note}
          error={problems.at.get('note')}
          onChange={(event) => setNote(event.currentTarget.value)}
        />
      </Form>
    </Dialog>
  )
}
