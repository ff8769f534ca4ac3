import { Button, SimpleGrid, TextInput } from '@mantine/core'
import { useState } from 'react'
import { problemsIn } from '#web/asking/refusal.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { Form } from '#web/kit/form/Form.tsx'
import { useConfirm } from '#web/kit/form/use-confirm.ts'
import { useWords } from '#web/wording/say.ts'
import type { ShownClosingDays } from './calendar-api.ts'
import { useClosingActs } from './use-closing-days.ts'
import { words } from './words.ts'

const fields = ['name', 'firstOn', 'lastOn'] as const

type ClosingDaysDialogProps = {
  readonly customerId: string | null
  readonly closed?: ShownClosingDays
  readonly onClose: () => void
}

export function ClosingDaysDialog({ customerId, closed, onClose }: ClosingDaysDialogProps) {
  const { t } = useWords()
  const confirm = useConfirm()
  const acts = useClosingActs(customerId, closed, onClose)
  const [draft, setDraft] = useState({
    name: closed?.name ?? '',
    firstOn: closed?.firstOn ?? '',
    lastOn: closed?.lastOn ?? '',
  })
  const problems = problemsIn(acts.error, fields)
  const removeIt = async (id: string) => {
    const question = { title: t(words.removeTitle), text: t(words.removeText), act: t(words.remove), danger: true }
    if (await confirm(question)) acts.remove(id)
  }
  const removal =
    closed === undefined ? undefined : (
      <Button variant="subtle" color="red" onClick={() => void removeIt(closed.id)}>
        {t(words.remove)}
      </Button>
    )
  const input = (field: (typeof fields)[number]) => ({
    label: t(words[field]),
    required: true,
    value: draft[field],
    error: problems.at.get(field),
    onChange: (event: { readonly currentTarget: { readonly value: string } }) => {
      const { value } = event.currentTarget
      setDraft((before) => ({ ...before, [field]: value, ...(field === 'firstOn' && lastFrom(before, value)) }))
    },
  })
  return (
    <Dialog open onClose={onClose} title={closed?.name ?? t(words.add)}>
      <Form
        problem={problems.overall}
        act={t(closed === undefined ? words.addAct : words.keep)}
        isPending={acts.isPending}
        onSubmit={() => acts.save(draft)}
        onCancel={onClose}
        apart={removal}
      >
        <TextInput {...input('name')} maxLength={200} data-autofocus mb="sm" />
        <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="sm">
          <TextInput {...input('firstOn')} type="date" />
          <TextInput {...input('lastOn')} type="date" />
        </SimpleGrid>
      </Form>
    </Dialog>
  )
}

/** As long as nobody has said when it ends, it is one day. */
function lastFrom({ firstOn, lastOn }: { firstOn: string; lastOn: string }, value: string) {
  return lastOn === '' || lastOn === firstOn ? { lastOn: value } : {}
}
