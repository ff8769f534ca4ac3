import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { problemsIn } from '#web/asking/refusal.ts'
import { changedOf } from '#web/kit/form/changed-of.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useWords } from '#web/wording/say.ts'
import { api, type ShownDepartment } from '../attribution-api.ts'
import { words } from './rules-words.ts'

export type ShownMembership = ShownDepartment['members'][number]
type MembershipDialogProps = { readonly membership: ShownMembership; readonly onClose: () => void }

/** From when until when somebody belonged to a department; what was said by mistake is removed. */
export function MembershipDialog({ membership, onClose }: MembershipDialogProps) {
  const { t } = useWords()
  const confirm = useConfirm()
  const [start] = useState({ fromOn: membership.fromOn, untilOn: membership.untilOn })
  const [draft, setDraft] = useState(start)
  const options = { onDone: onClose }
  const change = useAct(api.changeMembership, { ...options, quiet: true, done: words.saved })
  const remove = useAct(api.removeMembership, { ...options, done: words.removed })
  const problems = problemsIn(change.error, ['fromOn', 'untilOn'])
  const removeIt = async () => {
    const [title, text] = [t(words.removeMembershipTitle), t(words.removeMembershipText)]
    if (await confirm({ title, text, act: t(words.remove), danger: true })) remove.mutate({ id: membership.id })
  }
  return (
    <Dialog open onClose={onClose} title={membership.memberName}>
      <Form
        problem={problems.overall}
        act={t(words.save)}
        isPending={change.isPending}
        onSubmit={() => change.mutate({ id: membership.id, ...changedOf(draft, start) })}
        onCancel={onClose}
        apart={
          <Button variant="subtle" color="red" loading={remove.isPending} onClick={() => void removeIt()}>
            {t(words.remove)}
          </Button>
        }
      >
        <Stack gap="sm">
          <TextInput
            type="date"
            label={t(words.fromOn)}
            value={draft.fromOn}
            error={problems.at.get('fromOn')}
            onChange={({ currentTarget: { value } }) => setDraft((present) => ({ ...present, fromOn: value }))}
            data-autofocus
          />
          <TextInput
            type="date"
            label={t(words.untilOn)}
            value={draft.untilOn ?? ''}
            error={problems.at.get('untilOn')}
            onChange={({ currentTarget: { value } }) => setDraft((present) => ({ ...present, untilOn: value || null }))}
          />
        </Stack>
      </Form>
    </Dialog>
  )
}
