import { Checkbox, Select, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useWords } from '#web/wording/say.ts'
import { amountUnknown, fieldNames } from '../../words.ts'
import { api, type ShownContract } from '../contracts-api.ts'
import { signedFields } from '../dialog/draft.ts'
import { words } from '../words.ts'
import { changesIn, emptyDraft, textOf, ticked, typed } from './amend-draft.ts'
import { calledIn } from './what-changed.ts'

const fields = ['fromOn', 'note', ...signedFields]
const startOf = (contracts: readonly ShownContract[]) =>
  contracts.find(({ standing }) => standing === 'in force') ?? contracts[0]

/** What of a contract holds anew, and from which day on: only what is ticked changes. */
export function AmendDialog({
  contracts,
  onClose,
}: {
  readonly contracts: readonly ShownContract[]
  readonly onClose: () => void
}) {
  const all = useWords()
  const { t } = all
  const [id, setId] = useState(startOf(contracts)?.id ?? '')
  const [fromOn, setFromOn] = useState('')
  const [note, setNote] = useState('')
  const [draft, setDraft] = useState(emptyDraft)
  const amend = useAct(api.amend, { onDone: onClose, done: words.amended, quiet: true })
  const problems = problemsIn(amend.error, fields)
  const contract = contracts.find((one) => one.id === id)
  const submit = () => amend.mutate({ id, fromOn, note, ...changesIn(draft, contract) })
  return (
    <Dialog open onClose={onClose} title={t(words.amend)} wide>
      <Form
        problem={problems.overall}
        act={t(words.amendAct)}
        isPending={amend.isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <Select
            label={t(words.contract)}
            data={contracts.map((one) => ({ value: one.id, label: calledIn(one, all) }))}
            value={id}
            onChange={(next) => next && setId(next)}
            allowDeselect={false}
          />
          <TextInput
            label={t(words.fromOn)}
            type="date"
            required
            value={fromOn}
            error={problems.at.get('fromOn')}
            onChange={(event) => setFromOn(event.currentTarget.value)}
          />
          {signedFields.map((field) => (
            <div key={field}>
              <Checkbox
                mb={6}
                label={t(fieldNames[field])}
                checked={draft.ticked.includes(field)}
                onChange={(event) => setDraft(ticked(draft, field, event.currentTarget.checked))}
              />
              <TextInput
                aria-label={t(fieldNames[field])}
                type={field === 'endsOn' ? 'date' : 'text'}
                inputMode={field === 'amount' || field === 'seats' ? 'decimal' : 'text'}
                disabled={!draft.ticked.includes(field)}
                {...(field === 'amount' && { placeholder: t(amountUnknown) })}
                value={textOf(draft, field, contract)}
                error={problems.at.get(field)}
                onChange={(event) => setDraft(typed(draft, field, event.currentTarget.value))}
              />
            </div>
          ))}
          <TextInput
            label={t(words.note)}
            maxLength={500}
            value={note}
            error={problems.at.get('note')}
            onChange={(event) => setNote(event.currentTarget.value)}
          />
        </SimpleGrid>
      </Form>
    </Dialog>
  )
}
