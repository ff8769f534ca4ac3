import { Stack, Textarea } from '@mantine/core'
import { useState } from 'react'
import { useGo } from '#web/address.ts'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { Go } from '#web/kit/Go.tsx'
import { useSession } from '#web/session/session.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownOutcome } from '../attribution-api.ts'
import { words } from '../words.ts'
import { ContributionFields } from './ContributionFields.tsx'
import { OutcomeFields } from './OutcomeFields.tsx'
import { contentOf, draftOf, type OutcomeDraft } from './outcome-draft.ts'

type OutcomeDialogProps = { readonly kept?: ShownOutcome; readonly onClose: () => void }

const own = [
  'customerId',
  'contractId',
  'amount',
  'currency',
  'happenedOn',
  'fromOn',
  'untilOn',
  'ruleVersionId',
  'evidence',
  'reason',
]

/** Records an outcome, or says one anew; of what is closed that is a proposal. */
export function OutcomeDialog({ kept, onClose }: OutcomeDialogProps) {
  const { t } = useWords()
  const go = useGo()
  const { workspace } = useSession()
  const [opened] = useState(kept)
  const [draft, setDraft] = useState(() => draftOf(opened, todayIn(workspace.zone), workspace.currency))
  const set = (part: Partial<OutcomeDraft>) => setDraft((present) => ({ ...present, ...part }))
  const record = useAct(api.record, { quiet: true, done: words.recorded, onDone: ({ id }) => go(`/outcomes/${id}`) })
  const change = useAct(api.change, { quiet: true, done: words.changed, onDone: onClose })
  const { error, isPending } = opened === undefined ? record : change
  const fields = [...own, ...draft.contributions.map((_, at) => `contributions.${at}`)]
  const problems = problemsIn(error, fields)
  const first = /\/outcomes\/[0-9a-f-]{36}/.exec(error?.message ?? '')?.[0]
  const isClosed = opened !== undefined && opened.closedAt !== null
  const submit = () => {
    const content = contentOf(draft)
    if (opened === undefined) {
      const { kind, customerId, contractId } = draft
      record.mutate({ kind, customerId: customerId ?? '', contractId: contractId || null, ...content })
    } else change.mutate({ id: opened.id, basedOn: opened.versions[0]?.number ?? 0, reason: draft.reason, ...content })
  }
  return (
    <Dialog
      open
      wide
      onClose={onClose}
      title={t(opened === undefined ? words.record : isClosed ? words.propose : words.change)}
    >
      <Form
        problem={first === undefined ? problems.overall : undefined}
        act={t(opened === undefined ? words.record : isClosed ? words.propose : words.save)}
        isPending={isPending}
        onSubmit={submit}
        onCancel={onClose}
      >
        <Stack gap="sm">
          {first === undefined ? null : (
            <p role="alert">
              {problems.overall?.replace(/[:：]?\s*\/outcomes\/\S+/, '')} <Go to={first}>{t(words.first)}</Go>
            </p>
          )}
          <OutcomeFields draft={draft} isNew={opened === undefined} problems={problems.at} set={set} />
          {isClosed ? (
            <Textarea
              label={t(words.reason)}
              autosize
              value={draft.reason}
              error={problems.at.get('reason')}
              onChange={({ currentTarget: { value } }) => set({ reason: value })}
            />
          ) : null}
          <ContributionFields draft={draft} problems={problems.at} set={(contributions) => set({ contributions })} />
        </Stack>
      </Form>
    </Dialog>
  )
}

function todayIn(zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone }).format(Date.now())
}
