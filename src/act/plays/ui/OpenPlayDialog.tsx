import { Button, Stack, TextInput } from '@mantine/core'
import { useState } from 'react'
import { useAct } from '#web/asking/api.ts'
import { Dialog } from '#web/kit/form/Dialog.tsx'
import { useWords } from '#web/wording/say.ts'
import { NotWorkedHint } from '../../../gather/calendar/ui/NotWorkedHint.tsx'
import { DoingField } from '../../../see/health/ui/designer/fields/DoingField.tsx'
import type { Act, Doing } from '../../../see/scorecards/contract.ts'
import type { PlayKind } from '../contract/rules.ts'
import { api } from './plays-api.ts'
import { KindField } from './rules/KindField.tsx'
import { words } from './words.ts'

type OpenPlayDialogProps = {
  readonly customerId: string
  readonly onClose: () => void
  /** What is proposed, in both languages; a member may write something else. */
  readonly proposed?: { readonly kind: PlayKind; readonly act: Act; readonly reason: string }
}

/** A play that a member opens by hand. */
export function OpenPlayDialog({ customerId, onClose, proposed }: OpenPlayDialogProps) {
  const { t } = useWords()
  const [kind, setKind] = useState<PlayKind>(proposed?.kind ?? 'activity')
  const [act, setAct] = useState(proposed === undefined ? '' : t(proposed.act))
  const [reason, setReason] = useState(proposed?.reason ?? '')
  const [doing, setDoing] = useState<Doing>(proposed?.act.doing ?? 'other')
  const [dueOn, setDueOn] = useState('')
  const add = useAct(api.open, { done: words.saved, onDone: onClose })
  const own = { en: act, ja: act }
  const both = proposed !== undefined && act === t(proposed.act) ? { en: proposed.act.en, ja: proposed.act.ja } : own
  const wish = { customerId, kind, reason, act: both, doing, ...(dueOn === '' ? {} : { dueOn }) }
  const save = (
    <Button
      variant="filled"
      disabled={act.trim() === '' || reason.trim() === ''}
      loading={add.isPending}
      onClick={() => add.mutate(wish)}
    >
      {t(words.save)}
    </Button>
  )
  return (
    <Dialog open onClose={onClose} title={t(words.addTitle)} acts={save}>
      <Stack gap="sm">
        <KindField kind={kind} onChange={setKind} />
        <TextInput label={t(words.act)} value={act} onChange={(event) => setAct(event.currentTarget.value)} required />
        <DoingField value={doing} onChange={setDoing} />
        <TextInput
          label={t(words.because)}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          required
        />
        <TextInput
          type="date"
          label={t(words.due)}
          description={dueOn === '' ? t(words.dueLeftOpen) : <NotWorkedHint day={dueOn} customerId={customerId} />}
          value={dueOn}
          onChange={(event) => setDueOn(event.currentTarget.value)}
        />
      </Stack>
    </Dialog>
  )
}
